/** Sites around a place with their squared distances: the first `length`. */
export interface Around {
  readonly site: Int32Array;
  readonly square: Float64Array;
  length: number;
  /** No other site is nearer than this squared distance. */
  sure: number;
}

/** Working memory, kept from call to call: sites met so far, and the same in order. */
let met = emptyList(0);
let ordered = emptyList(0);
let bucketEnd = new Uint32Array(1);
let bucketWeight = new Float64Array(1);

/** Sites in square bins, for lists of the nearest sites of a place. */
export class Bins {
  /** Places in the order of {@link Bins.#site}. */
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #left: number;
  readonly #low: number;
  readonly #side: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #start: Uint32Array;
  readonly #site: Uint32Array;
  /** Rings of bins that the last place needed. */
  #ring = 0;

  /** About four sites a bin. */
  constructor(x: Float64Array, y: Float64Array) {
    const n = x.length;
    if (met.site.length < n) {
      met = emptyList(2 * n);
      ordered = emptyList(2 * n);
      bucketEnd = new Uint32Array(2 * n + 1);
      bucketWeight = new Float64Array(2 * n + 1);
    }
    const [left, right] = range(x);
    const [low, high] = range(y);
    this.#left = left;
    this.#low = low;
    const area = Math.max((right - left) * (high - low), 1e-6);
    this.#side = Math.max(Math.sqrt((4 * area) / Math.max(1, n)), (right - left) / 1000, (high - low) / 1000, 1e-3);
    this.#columns = Math.floor((right - left) / this.#side) + 1;
    this.#rows = Math.floor((high - low) / this.#side) + 1;
    this.#start = new Uint32Array(this.#columns * this.#rows + 1);
    const bin = Int32Array.from({ length: n }, (_, i) => this.#binOf(x[i]!, y[i]!));
    for (const b of bin) this.#start[b + 1] = this.#start[b + 1]! + 1;
    for (let b = 0; b < this.#columns * this.#rows; b++) this.#start[b + 1] = this.#start[b + 1]! + this.#start[b]!;
    const fill = this.#start.slice();
    this.#site = new Uint32Array(n);
    this.#x = new Float64Array(n);
    this.#y = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const at = fill[bin[i]!]!;
      fill[bin[i]!] = at + 1;
      this.#site[at] = i;
      this.#x[at] = x[i]!;
      this.#y[at] = y[i]!;
    }
  }

  #binOf(x: number, y: number): number {
    const column = Math.max(0, Math.min(this.#columns - 1, Math.floor((x - this.#left) / this.#side)));
    const row = Math.max(0, Math.min(this.#rows - 1, Math.floor((y - this.#low) / this.#side)));
    return row * this.#columns + column;
  }

  /**
   * Sites nearest to a place, in order of distance (ties: lower site), until their `weight` adds up to `wanted` and their
   * squared distance passes `reach`, or there are none left.
   */
  nearest(
    px: number,
    py: number,
    weight: Float64Array,
    wanted: number,
    reach = 0,
  ): { sites: number[]; squares: number[] } {
    const near = arrange(this.around(px, py, weight, wanted, reach).length, weight, wanted, reach);
    const sites: number[] = [];
    const squares: number[] = [];
    let sum = 0;
    for (let p = 0; p < near; p++) {
      const square = ordered.square[p]!;
      if (sum >= wanted && square > reach) break;
      const site = ordered.site[p]!;
      sites.push(site);
      squares.push(square);
      sum += weight[site]!;
    }
    return { sites, squares };
  }

  /** The sites of {@link nearest} and some more, in no order, with all that are as near as any of them; hold until the next call. */
  around(px: number, py: number, weight: Float64Array, wanted: number, reach = 0): Around {
    const centre = this.#binOf(px, py);
    const column = centre % this.#columns;
    const row = Math.floor(centre / this.#columns);
    for (let ring = this.#ring; ; ring++) {
      const total = this.#meet(px, py, column, row, ring, weight);
      const all = met.sure === Number.POSITIVE_INFINITY;
      if (!all && (total < wanted || met.sure < reach)) continue;
      // The next place is likely to need about as many.
      this.#ring = total > 2 * wanted ? Math.max(0, ring - 1) : ring;
      return met;
    }
  }

  /** Gathers the sites that are sure to be nearer than all outside of the bins up to `ring` around; what they weigh. */
  #meet(px: number, py: number, column: number, row: number, ring: number, weight: Float64Array): number {
    const [left, right] = [Math.max(0, column - ring), Math.min(this.#columns - 1, column + ring)];
    const [low, high] = [Math.max(0, row - ring), Math.min(this.#rows - 1, row + ring)];
    const whole = left === 0 && low === 0 && right === this.#columns - 1 && high === this.#rows - 1;
    const sure = whole ? Number.POSITIVE_INFINITY : this.#reach(px, py, column, row, ring) ** 2;
    const { site, square } = met;
    const [own, x, y] = [this.#site, this.#x, this.#y];
    let length = 0;
    let total = 0;
    for (let r = low; r <= high; r++) {
      const end = this.#start[r * this.#columns + right + 1]!;
      for (let p = this.#start[r * this.#columns + left]!; p < end; p++) {
        const dx = x[p]! - px;
        const dy = y[p]! - py;
        const distance = dx * dx + dy * dy;
        if (distance > sure) continue;
        site[length] = own[p]!;
        square[length++] = distance;
        total += weight[own[p]!]!;
      }
    }
    met.length = length;
    met.sure = sure;
    return total;
  }

  /** Distance from a place to the edge of the bins up to `ring` around its own. */
  #reach(px: number, py: number, column: number, row: number, ring: number): number {
    const left = px - (this.#left + (column - ring) * this.#side);
    const right = this.#left + (column + ring + 1) * this.#side - px;
    const below = py - (this.#low + (row - ring) * this.#side);
    const above = this.#low + (row + ring + 1) * this.#side - py;
    return Math.max(0, Math.min(left, right, below, above));
  }
}

function emptyList(room: number): Around {
  return { site: new Int32Array(room), square: new Float64Array(room), length: 0, sure: 0 };
}

/**
 * Puts the nearest of the first `length` sites that were met in order of squared distance, ties by number: as many as weigh
 * `wanted` and all within `reach`, and some more. By buckets first, since squared distances in the plane are spread about
 * evenly, then by insertion. Returns how many.
 */
function arrange(length: number, weight: Float64Array, wanted: number, reach: number): number {
  let furthest = 0;
  for (let p = 0; p < length; p++) furthest = Math.max(furthest, met.square[p]!);
  const scale = furthest > 0 ? (length - 1) / furthest : 0;
  bucketEnd.fill(0, 0, length + 1);
  bucketWeight.fill(0, 0, length + 1);
  for (let p = 0; p < length; p++) {
    const bucket = Math.floor(met.square[p]! * scale) + 1;
    bucketEnd[bucket] = bucketEnd[bucket]! + 1;
    bucketWeight[bucket] = bucketWeight[bucket]! + weight[met.site[p]!]!;
  }
  const surely = Math.floor(reach * scale) + 1;
  let sum = 0;
  let last = 0;
  while (last < length && (sum < wanted || last < surely)) {
    last++;
    sum += bucketWeight[last]!;
    bucketEnd[last] = bucketEnd[last]! + bucketEnd[last - 1]!;
  }
  const count = bucketEnd[last]!;
  const { site, square } = ordered;
  for (let p = 0; p < length; p++) {
    const bucket = Math.floor(met.square[p]! * scale);
    if (bucket >= last) continue;
    const at = bucketEnd[bucket]!;
    bucketEnd[bucket] = at + 1;
    site[at] = met.site[p]!;
    square[at] = met.square[p]!;
  }
  for (let p = 1; p < count; p++) {
    const ownSite = site[p]!;
    const own = square[p]!;
    let at = p;
    while (at > 0 && (square[at - 1]! > own || (square[at - 1] === own && site[at - 1]! > ownSite))) {
      square[at] = square[at - 1]!;
      site[at] = site[at - 1]!;
      at--;
    }
    square[at] = own;
    site[at] = ownSite;
  }
  return count;
}

function range(values: Float64Array): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values.length > 0 ? [least, most] : [0, 0];
}
