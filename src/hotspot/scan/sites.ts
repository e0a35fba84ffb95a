/** Different places, in the order of their first region. */
export interface Sites {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Site of every region. */
  readonly siteOf: Uint32Array;
}

/** Regions at one place are one site: a window holds all of them or none. */
export function sitesOf(x: Float64Array, y: Float64Array): Sites {
  const found = new Map<number, Map<number, number>>();
  const siteOf = new Uint32Array(x.length);
  const first: number[] = [];
  for (let i = 0; i < x.length; i++) {
    let column = found.get(x[i]!);
    if (column === undefined) {
      column = new Map();
      found.set(x[i]!, column);
    }
    let site = column.get(y[i]!);
    if (site === undefined) {
      site = first.length;
      column.set(y[i]!, site);
      first.push(i);
    }
    siteOf[i] = site;
  }
  return { x: Float64Array.from(first, (i) => x[i]!), y: Float64Array.from(first, (i) => y[i]!), siteOf };
}

/** A figure by site: the sum over its regions. */
export function bySite(sites: Sites, value: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(sites.x.length);
  for (let i = 0; i < value.length; i++) sum[sites.siteOf[i]!]! += value[i]!;
  return sum;
}
