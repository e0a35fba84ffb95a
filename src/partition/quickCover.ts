import { type MaskedSets, MOST_SITES } from './maskedSets.ts';

/** Outcome of a quick search for a partition cheaper than the one at hand. */
export interface QuickCover {
  /** Sets of the cheapest partition below the cost at hand; null: there is none, or the search was given up. */
  readonly chosen: readonly number[] | null;
  /** True: proven, whichever of the two. */
  readonly complete: boolean;
  readonly steps: number;
}

/** Rounds of prices in proportion to households, and one row after the other. */
const SHARED = 2;
const ALONE = 2;
/** Steps in the search after which the linear program is the better way. */
const PATIENCE = 6000;

/**
 * Set partitioning of a few rows, without a linear program: prices rise from 0 as far as the columns allow (dual ascent:
 * Fisher & Kedia 1990), first in proportion to the households `w` of the rows, then row by row; columns dearer than the gap
 * to `upper` drop out on the way, and the rest is searched depth-first by the lowest open row. `weigh` is the price of a
 * household short or over, `k` the number of sets to take (null: any). Costs must not be negative.
 */
export class QuickSearch {
  #column = new Int32Array(256);
  #mask = new Int32Array(256);
  /** Cost less the prices of the rows. */
  #rest = new Float64Array(256);
  #weight = new Float64Array(256);
  /** Least rest a household of the columns with each row. */
  readonly #least = new Float64Array(MOST_SITES);
  #count = 0;
  #steps = 0;
  readonly #chosen: number[] = [];
  #best: number[] | null = null;
  #value = 0;
  #all = 0;
  #k = -1;
  readonly #from = new Int32Array(MOST_SITES + 1);

  run(sets: MaskedSets, rows: number, weigh: number, k: number | null, w: Float64Array, upper: number): QuickCover {
    this.#read(sets, rows, weigh);
    let gap = upper;
    for (let round = 0; round < SHARED + ALONE; round++) {
      gap -= round < SHARED ? this.#raiseAll(rows, w) : this.#raiseEach(rows);
      if (gap <= 0) return { chosen: null, complete: true, steps: this.#steps };
      this.#drop(gap);
    }
    this.#index(rows);
    this.#best = null;
    this.#value = gap;
    this.#k = k ?? -1;
    this.#chosen.length = 0;
    const complete = this.#visit(0, 0, this.#steps + PATIENCE);
    const best: number[] | null = this.#best;
    return { chosen: complete ? best : null, complete, steps: this.#steps };
  }

  #read({ count, mask, cost, short, weight }: MaskedSets, rows: number, weigh: number): void {
    if (count > this.#column.length) {
      this.#column = new Int32Array(2 * count);
      this.#mask = new Int32Array(2 * count);
      this.#rest = new Float64Array(2 * count);
      this.#weight = new Float64Array(2 * count);
    }
    for (let c = 0; c < count; c++) {
      this.#column[c] = c;
      this.#mask[c] = mask[c]!;
      this.#weight[c] = weight[c]!;
      this.#rest[c] = cost[c]! + weigh * short[c]!;
    }
    this.#count = count;
    this.#all = (1 << rows) - 1;
    this.#steps = count >> 3;
  }

  /** Raises every price by its households times the least rest a household of the columns with it; returns the sum. */
  #raiseAll(rows: number, w: Float64Array): number {
    const mask = this.#mask;
    const rest = this.#rest;
    const weight = this.#weight;
    const least = this.#least;
    least.fill(Number.POSITIVE_INFINITY, 0, rows);
    // Most columns are above all that was met before, and need no look at their rows.
    let most = Number.POSITIVE_INFINITY;
    for (let c = 0; c < this.#count; c++) {
      const ratio = rest[c]! / weight[c]!;
      if (!(ratio < most)) continue;
      for (let left = mask[c]!; left !== 0; left &= left - 1) {
        const r = 31 - Math.clz32(left & -left);
        if (ratio < least[r]!) least[r] = ratio;
      }
      most = 0;
      for (let r = 0; r < rows; r++) if (least[r]! > most) most = least[r]!;
    }
    let sum = 0;
    for (let r = 0; r < rows; r++) {
      // A row that no column covers: no partition. One without households has no price here.
      least[r] = w[r]! > 0 ? least[r]! * w[r]! : 0;
      sum += least[r]!;
    }
    for (let c = 0; c < this.#count; c++) {
      let value = rest[c]!;
      for (let left = mask[c]!; left !== 0; left &= left - 1) value -= least[31 - Math.clz32(left & -left)]!;
      rest[c] = Math.max(value, 0);
    }
    this.#steps += this.#count >> 1;
    return sum;
  }

  /** Raises one price after the other as far as the columns with it allow; returns the sum. */
  #raiseEach(rows: number): number {
    const mask = this.#mask;
    const rest = this.#rest;
    const count = this.#count;
    let sum = 0;
    for (let r = 0; r < rows; r++) {
      const bit = 1 << r;
      let least = Number.POSITIVE_INFINITY;
      for (let c = 0; c < count; c++) if ((mask[c]! & bit) !== 0 && rest[c]! < least) least = rest[c]!;
      sum += least;
      if (least > 0) for (let c = 0; c < count; c++) if ((mask[c]! & bit) !== 0) rest[c] = rest[c]! - least;
    }
    this.#steps += (count * rows) >> 5;
    return sum;
  }

  /** Leaves out the columns that no cheaper partition can have. */
  #drop(gap: number): void {
    let kept = 0;
    for (let c = 0; c < this.#count; c++) {
      if (this.#rest[c]! >= gap) continue;
      this.#column[kept] = this.#column[c]!;
      this.#mask[kept] = this.#mask[c]!;
      this.#weight[kept] = this.#weight[c]!;
      this.#rest[kept++] = this.#rest[c]!;
    }
    this.#count = kept;
  }

  /** Where the columns of each lowest row begin. */
  #index(rows: number): void {
    let c = 0;
    for (let r = 0; r <= rows; r++) {
      while (c < this.#count && 31 - Math.clz32(this.#mask[c]! & -this.#mask[c]!) < r) c++;
      this.#from[r] = c;
    }
  }

  #visit(covered: number, spent: number, limit: number): boolean {
    const open = this.#all & ~covered;
    if (open === 0) {
      if (this.#k >= 0 && this.#chosen.length !== this.#k) return true;
      this.#best = this.#chosen.slice();
      this.#value = spent;
      return true;
    }
    const r = 31 - Math.clz32(open & -open);
    const from = this.#from[r]!;
    const end = this.#from[r + 1]!;
    this.#steps += 1 + ((end - from) >> 3);
    if (this.#steps > limit) return false;
    for (let c = from; c < end; c++) {
      if ((this.#mask[c]! & covered) !== 0) continue;
      const value = spent + this.#rest[c]!;
      if (value >= this.#value) continue;
      this.#chosen.push(this.#column[c]!);
      const done = this.#visit(covered | this.#mask[c]!, value, limit);
      this.#chosen.pop();
      if (!done) return false;
    }
    return true;
  }
}
