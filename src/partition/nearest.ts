/** Sites in square bins, for lists of the nearest sites of a place. */
export class Bins {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #left: number;
  readonly #low: number;
  readonly #side: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #start: Uint32Array;
  readonly #site: Uint32Array;

  /** About four sites a bin. */
  constructor(x: Float64Array, y: Float64Array) {
    const n = x.length;
    this.#x = x;
    this.#y = y;
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
    for (let i = 0; i < n; i++) {
      const at = fill[bin[i]!]!;
      fill[bin[i]!] = at + 1;
      this.#site[at] = i;
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
    const centre = this.#binOf(px, py);
    const column = centre % this.#columns;
    const row = Math.floor(centre / this.#columns);
    const found: { site: number; square: number }[] = [];
    const furthest = Math.max(this.#columns, this.#rows);
    for (let ring = 0; ring <= furthest; ring++) {
      for (let r = row - ring; r <= row + ring; r++) {
        if (r < 0 || r >= this.#rows) continue;
        const whole = r === row - ring || r === row + ring;
        for (let c = column - ring; c <= column + ring; c += whole ? 1 : 2 * ring || 1) {
          if (c < 0 || c >= this.#columns) continue;
          const b = r * this.#columns + c;
          for (let p = this.#start[b]!; p < this.#start[b + 1]!; p++) {
            const site = this.#site[p]!;
            const dx = this.#x[site]! - px;
            const dy = this.#y[site]! - py;
            found.push({ site, square: dx * dx + dy * dy });
          }
        }
      }
      // Everything within this distance has been met.
      const sure = this.#reach(px, py, column, row, ring);
      let sum = 0;
      for (const { site, square } of found) if (square <= sure * sure) sum += weight[site]!;
      if (sum >= wanted && sure * sure >= reach) break;
    }
    found.sort((a, b) => a.square - b.square || a.site - b.site);
    const sites: number[] = [];
    const squares: number[] = [];
    let sum = 0;
    for (const { site, square } of found) {
      if (sum >= wanted && square > reach) break;
      sites.push(site);
      squares.push(square);
      sum += weight[site]!;
    }
    return { sites, squares };
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

function range(values: Float64Array): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values.length > 0 ? [least, most] : [0, 0];
}
