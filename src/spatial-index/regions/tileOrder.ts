import { type Grid, STEP_BITS, type Steps, stepsOf, tileCount, tilesAcross } from './grid.ts';

/** Buckets at most: so many open ends stay in the cache nearest to the processor. */
const BUCKETS = 1200;

/** Points side by side by the bucket that they lie in. What it gives is overwritten by the next sort. */
export class TileOrder {
  /** Of each point in the new order its steps from the left and from below: what most points are answered by. */
  readonly points: Int32Array;
  /** Of each point in the old order its number in the new one. */
  readonly places: Int32Array;
  /** Of each bucket the number of points up to its end. */
  readonly ends: Int32Array;
  /** A bucket is a square of `2^shift` tiles a side. */
  readonly shift: number;
  /** Buckets in a row of them. */
  readonly across: number;
  readonly #steps: Steps;
  readonly #bits: number;
  readonly #next: Int32Array;
  readonly #unordered: Int32Array;

  /** Room for so many points at a time. */
  constructor(grid: Grid, room: number) {
    const across = tilesAcross(grid);
    const up = tileCount(grid) / across;
    let shift = 0;
    const side = (tiles: number) => ((tiles - 1) >> shift) + 1;
    while (side(across) * side(up) > BUCKETS) shift++;
    this.shift = shift;
    this.across = side(across);
    this.#steps = stepsOf(grid);
    this.#bits = STEP_BITS + grid.shift + shift;
    this.#next = new Int32Array(this.across * side(up) + 1);
    this.ends = this.#next.subarray(0, -1);
    this.points = new Int32Array(2 * room);
    this.places = new Int32Array(room);
    this.#unordered = new Int32Array(2 * room);
  }

  /** A counting sort of the points `from` to `to` of two columns. Linear. */
  sort(x: Float64Array, y: Float64Array, from: number, to: number): void {
    const { points, places, across } = this;
    const next = this.#next;
    const unordered = this.#unordered;
    const bits = this.#bits;
    writeSteps(this.#steps, x, y, from, to, unordered);
    next.fill(0);
    const end = 2 * (to - from);
    for (let k = 0; k < end; k += 2)
      next[Math.imul(unordered[k + 1]! >> bits, across) + (unordered[k]! >> bits) + 1]!++;
    for (let bucket = 1; bucket < next.length; bucket++) next[bucket]! += next[bucket - 1]!;
    for (let k = 0; k < end; k += 2) {
      const u = unordered[k]!;
      const v = unordered[k + 1]!;
      const place = next[Math.imul(v >> bits, across) + (u >> bits)]!++;
      points[2 * place] = u;
      points[2 * place + 1] = v;
      places[k >> 1] = place;
    }
  }
}

/** Writes the steps of the points `from` to `to` (`stepsAcross`, `stepsUp`), two words a point. */
export function writeSteps(
  { x0, y0, scaleX, scaleY, first, lastX, lastY }: Steps,
  x: Float64Array,
  y: Float64Array,
  from: number,
  to: number,
  words: Int32Array,
): void {
  for (let i = from, k = 0; i < to; i++, k += 2) {
    const u = (x[i]! - x0) * scaleX + first;
    const v = (y[i]! - y0) * scaleY + first;
    // Branches that are hardly ever taken cost less than a least and a greatest of numbers that may be none.
    words[k] = u >= 0 && u <= lastX ? u : u > lastX ? lastX : 0;
    words[k + 1] = v >= 0 && v <= lastY ? v : v > lastY ? lastY : 0;
  }
}
