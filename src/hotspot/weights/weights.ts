/**
 * Spatial weights as compressed rows: the neighbours of region i are `column[k]` with weight `value[k]` for k from
 * `start[i]` to `start[i + 1]`, by ascending column. No region is its own neighbour. A region without a row is an island.
 */
export interface Weights {
  readonly start: Uint32Array;
  readonly column: Uint32Array;
  readonly value: Float64Array;
}

/** Number of neighbours of each region. */
export function neighbourCounts({ start }: Weights): Uint32Array {
  const counts = new Uint32Array(start.length - 1);
  for (let i = 0; i < counts.length; i++) counts[i] = start[i + 1]! - start[i]!;
  return counts;
}

/** How many regions have no neighbour. */
export function islandsIn(weights: Weights): number {
  return neighbourCounts(weights).reduce((sum, count) => sum + (count === 0 ? 1 : 0), 0);
}

/**
 * Binary weights (1 for a neighbour) from directed pairs: `to[k]` is a neighbour of `from[k]`. Pairs may come in any order
 * and several times; a region with itself is passed over.
 */
export function weightsOfPairs(n: number, from: ArrayLike<number>, to: ArrayLike<number>): Weights {
  const start = new Uint32Array(n + 1);
  for (let k = 0; k < from.length; k++) if (from[k] !== to[k]) start[from[k]! + 1]!++;
  for (let i = 0; i < n; i++) start[i + 1]! += start[i]!;
  const fill = start.slice(0, n);
  const column = new Uint32Array(start[n]!);
  for (let k = 0; k < from.length; k++) if (from[k] !== to[k]) column[fill[from[k]!]!++] = to[k]!;
  let kept = 0;
  let begin = 0;
  for (let i = 0; i < n; i++) {
    const row = column.subarray(begin, start[i + 1]!).sort();
    begin = start[i + 1]!;
    start[i] = kept;
    for (let k = 0; k < row.length; k++) if (k === 0 || row[k] !== row[k - 1]) column[kept++] = row[k]!;
  }
  start[n] = kept;
  return { start, column: column.slice(0, kept), value: new Float64Array(kept).fill(1) };
}

/** The same neighbours with weights that sum to 1 in every row (style W of spdep). Islands stay islands. */
export function rowStandardized({ start, column, value }: Weights): Weights {
  const shares = new Float64Array(value.length);
  for (let i = 0; i + 1 < start.length; i++) {
    let sum = 0;
    for (let k = start[i]!; k < start[i + 1]!; k++) sum += value[k]!;
    for (let k = start[i]!; k < start[i + 1]!; k++) shares[k] = value[k]! / sum;
  }
  return { start, column, value: shares };
}

/** The weighted sum of the neighbours' values (spatial lag) of each region; 0 for an island. */
export function lag({ start, column, value }: Weights, x: Float64Array): Float64Array {
  const sums = new Float64Array(start.length - 1);
  for (let i = 0; i < sums.length; i++) {
    let sum = 0;
    for (let k = start[i]!; k < start[i + 1]!; k++) sum += value[k]! * x[column[k]!]!;
    sums[i] = sum;
  }
  return sums;
}
