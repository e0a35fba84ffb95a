/** Points sorted into boxes of one size in space (and time): those of box b are `point[start[b]] … point[start[b + 1] − 1]`. */
export interface CellGrid {
  readonly start: Uint32Array;
  /** Points by box, rising within a box. */
  readonly point: Uint32Array;
  /** Box of every point. */
  readonly of: Uint32Array;
  /** Boxes around a box up to `reach` boxes away in space and one in time, itself first. */
  around(box: number): readonly number[];
}

/**
 * @param side of a box, metres
 * @param span of a box in time; `time` null for no time
 */
export function cellGrid(
  x: Float64Array,
  y: Float64Array,
  time: Float64Array | null,
  side: number,
  span: number,
  reach: number,
): CellGrid {
  const n = x.length;
  const least = (values: Float64Array) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const [x0, y0, t0] = [least(x), least(y), time === null ? 0 : least(time)];
  const column = new Int32Array(n);
  const line = new Int32Array(n);
  const slice = new Int32Array(n);
  let [columns, lines, slices] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    column[i] = 1 + reach + Math.floor((x[i]! - x0) / side);
    line[i] = 1 + reach + Math.floor((y[i]! - y0) / side);
    slice[i] = time === null ? 1 : 1 + Math.floor((time[i]! - t0) / span);
    columns = Math.max(columns, column[i]!);
    lines = Math.max(lines, line[i]!);
    slices = Math.max(slices, slice[i]!);
  }
  const wide = lines + reach + 1;
  const deep = slices + 2;
  const key = (c: number, l: number, s: number) => (c * wide + l) * deep + s;
  const boxOf = new Map<number, number>();
  const keys: number[] = [];
  const of = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const own = key(column[i]!, line[i]!, slice[i]!);
    let box = boxOf.get(own);
    if (box === undefined) {
      box = keys.length;
      boxOf.set(own, box);
      keys.push(own);
    }
    of[i] = box;
  }
  const start = new Uint32Array(keys.length + 1);
  for (const box of of) start[box + 1]!++;
  for (let b = 0; b < keys.length; b++) start[b + 1]! += start[b]!;
  const fill = start.slice();
  const point = new Uint32Array(n);
  for (let i = 0; i < n; i++) point[fill[of[i]!]!++] = i;
  const shifts: number[] = [0];
  const times = time === null ? [0] : [-1, 0, 1];
  for (let c = -reach; c <= reach; c++)
    for (let l = -reach; l <= reach; l++)
      for (const s of times) if (c !== 0 || l !== 0 || s !== 0) shifts.push((c * wide + l) * deep + s);
  return {
    start,
    point,
    of,
    around: (box) => {
      const found: number[] = [];
      for (const shift of shifts) {
        const other = boxOf.get(keys[box]! + shift);
        if (other !== undefined) found.push(other);
      }
      return found;
    },
  };
}
