import type { Random } from '../model/random.ts';
import type { Columns } from './columns.ts';

/** Duals of the linear relaxation of a set-partitioning problem. */
export interface Dual {
  /** One a row; the last one belongs to the number of columns when that is fixed. */
  readonly y: Float64Array;
  /** Proven lower bound of the cost of every partition: Σ y, made safe against rounding. */
  readonly bound: number;
  /** True when not even fractions of columns can cover the rows: no partition exists. */
  readonly impossible: boolean;
  /** Work done, in elementary operations of about one step. */
  readonly steps: number;
}

/** What the rows ask for. */
export interface Rows {
  /** Rows that must be covered exactly once. */
  readonly sites: number;
  /** Rows after those that may be covered once. */
  readonly optional: number;
  /** Number of columns to take; null: free. */
  readonly k: number | null;
  /** Most columns that any partition can have (for the safe bound). */
  readonly most: number;
  /** What a row may be worth, for a quick start; null: nothing is known. */
  readonly guess: Float64Array | null;
}

/** Columns that full pricing adds per first row. */
const PER_ROW = 3;
const PERTURBATION = 1e-7;

/**
 * Primal simplex with a dense inverse over columns that are all at hand: full pricing collects the most promising
 * columns, pivots run on those until none helps. The right side is perturbed by some 1e-7 against cycling, which cannot
 * harm the bound: any duals without negative reduced costs give one. Stops early after `limit` steps; the bound then is safe but weaker.
 */
export function solveDual(columns: Columns, cost: Float64Array, rows: Rows, limit: number, random: Random): Dual {
  const simplex = new Simplex(columns, cost, rows, random);
  return simplex.run(limit);
}

class Simplex {
  readonly #columns: Columns;
  readonly #rows: Rows;
  readonly #m: number;
  /** Row-major inverse of the basis. */
  readonly #inverse: Float64Array;
  readonly #right: Float64Array;
  readonly #value: Float64Array;
  /** Basic column of each row; n ≤ c: slack of an optional row, then artificial ones (negative: −1 − row). */
  readonly #basic: Int32Array;
  readonly #y: Float64Array;
  readonly #alpha: Float64Array;
  #cost: Float64Array;
  #penalty = 0;
  /** Cost of the artificial column of each row. */
  readonly #dear: Float64Array;
  #working: number[] = [];
  /** Columns of a greater reduced cost leave the working set. */
  #keep = 0;
  #steps = 0;

  constructor(columns: Columns, cost: Float64Array, rows: Rows, random: Random) {
    const m = rows.sites + rows.optional + (rows.k === null ? 0 : 1);
    this.#columns = columns;
    this.#cost = cost;
    this.#rows = rows;
    this.#m = m;
    this.#inverse = new Float64Array(m * m);
    this.#right = new Float64Array(m);
    this.#value = new Float64Array(m);
    this.#basic = new Int32Array(m);
    this.#y = new Float64Array(m);
    this.#alpha = new Float64Array(m);
    this.#dear = new Float64Array(m);
    for (let r = 0; r < m; r++) {
      const wanted = r < rows.sites + rows.optional ? 1 : (rows.k ?? 0);
      this.#right[r] = wanted + PERTURBATION * (0.5 + random.next());
    }
  }

  run(limit: number): Dual {
    let scale = 0;
    for (let c = 0; c < this.#columns.count; c++) scale = Math.max(scale, Math.abs(this.#cost[c]!));
    this.#penalty = 4 * (scale + 1e-9);
    this.#dear.fill(this.#penalty);
    const guess = this.#rows.guess ?? null;
    if (guess) this.#dear.set(guess);
    this.#keep = 0.5 * scale;
    this.#begin();
    this.#duals();
    const real = this.#cost;
    let impossible = false;
    // The guess counts for one round, then nothing but the penalty.
    for (let round = guess ? -1 : 0; round < 6; round++) {
      this.#optimise(limit);
      if (this.#steps > limit || this.#artificial() < 1e-4) break;
      if (round === 4) {
        // Nothing but artificial columns cost: is there any cover at all?
        this.#cost = new Float64Array(real.length);
        this.#dear.fill(1);
        this.#duals();
        this.#optimise(limit);
        const bound = this.#safe();
        if (bound > 1e-3 && this.#steps <= limit) impossible = true;
        this.#cost = real;
        break;
      }
      if (round >= 0) this.#penalty *= 30;
      this.#dear.fill(this.#penalty);
      this.#duals();
    }
    return { y: this.#y, bound: impossible ? Number.POSITIVE_INFINITY : this.#safe(), impossible, steps: this.#steps };
  }

  /** All artificial, but slacks where a row is optional. */
  #begin(): void {
    const m = this.#m;
    const { sites, optional } = this.#rows;
    for (let r = 0; r < m; r++) {
      this.#inverse[r * m + r] = 1;
      this.#value[r] = this.#right[r]!;
      this.#basic[r] = r >= sites && r < sites + optional ? this.#columns.count + r - sites : -1 - r;
    }
  }

  #costOf(c: number): number {
    return c < 0 ? this.#dear[-1 - c]! : c < this.#columns.count ? this.#cost[c]! : 0;
  }

  #duals(): void {
    const m = this.#m;
    this.#y.fill(0);
    for (let i = 0; i < m; i++) {
      const c = this.#costOf(this.#basic[i]!);
      if (c === 0) continue;
      for (let r = 0; r < m; r++) this.#y[r] = this.#y[r]! + c * this.#inverse[i * m + r]!;
    }
  }

  #reduced(c: number): number {
    const { start, row, count } = this.#columns;
    const y = this.#y;
    if (c >= count) return -y[this.#rows.sites + c - count]!;
    let value = this.#cost[c]!;
    for (let p = start[c]!, end = start[c + 1]!; p < end; p++) value -= y[row[p]!]!;
    return this.#rows.k === null ? value : value - y[this.#m - 1]!;
  }

  /**
   * Column generation: the simplex runs on a working set; full pricing adds the best columns of every first row until
   * none has a negative reduced cost.
   */
  #optimise(limit: number): void {
    const { start } = this.#columns;
    const tolerance = 1e-9 * (1 + this.#penalty * 0.01);
    const total = this.#columns.count + this.#rows.optional;
    while (this.#steps <= limit) {
      const added = this.#price(tolerance);
      this.#steps += (start[this.#columns.count]! + total) >> 4;
      if (added.length === 0) return;
      const working = this.#working.filter((c) => this.#reduced(c) < this.#keep);
      working.push(...added);
      this.#working = working;
      for (let pivot = 0; pivot < 20 * this.#m && this.#steps <= limit; pivot++) {
        let pick = -1;
        let least = -tolerance;
        for (let i = 0; i < working.length; i++) {
          const c = working[i]!;
          const value = this.#reduced(c);
          if (value < least) {
            least = value;
            pick = c;
          }
        }
        this.#steps += working.length >> 2;
        if (pick < 0 || !this.#enter(pick)) break;
      }
    }
  }

  /** Per first row of a column (the anchor of its enumeration) the columns of most negative reduced cost. */
  #price(tolerance: number): number[] {
    const { start, row, count } = this.#columns;
    const { optional, k } = this.#rows;
    const best = new Int32Array(this.#m * PER_ROW).fill(-1);
    const value = new Float64Array(this.#m * PER_ROW).fill(-tolerance);
    // `#reduced` written out: most of the time of the simplex is spent here.
    const cost = this.#cost;
    const y = this.#y;
    const perMicroGrid = y[this.#m - 1]!;
    let first = start[0]!;
    for (let c = 0; c < count; c++) {
      const end = start[c + 1]!;
      let reduced = cost[c]!;
      for (let p = first; p < end; p++) reduced -= y[row[p]!]!;
      if (k !== null) reduced -= perMicroGrid;
      const base = row[first]! * PER_ROW;
      first = end;
      if (reduced >= value[base + PER_ROW - 1]!) continue;
      let at = base + PER_ROW - 1;
      while (at > base && value[at - 1]! > reduced) {
        value[at] = value[at - 1]!;
        best[at] = best[at - 1]!;
        at--;
      }
      value[at] = reduced;
      best[at] = c;
    }
    const added: number[] = [];
    for (const c of best) if (c >= 0) added.push(c);
    for (let c = count; c < count + optional; c++) if (this.#reduced(c) < -tolerance) added.push(c);
    return added;
  }

  /** Brings column c into the basis. False when no pivot is safe. */
  #enter(c: number): boolean {
    const m = this.#m;
    const { start, row, count } = this.#columns;
    const inverse = this.#inverse;
    const alpha = this.#alpha;
    const value = this.#value;
    const column: number[] = [];
    if (c >= count) column.push(this.#rows.sites + c - count);
    else {
      for (let p = start[c]!; p < start[c + 1]!; p++) column.push(row[p]!);
      if (this.#rows.k !== null) column.push(m - 1);
    }
    let leave = -1;
    let ratio = Number.POSITIVE_INFINITY;
    for (let i = 0; i < m; i++) {
      let sum = 0;
      for (const r of column) sum += inverse[i * m + r]!;
      alpha[i] = sum;
      if (sum <= 1e-9) continue;
      const candidate = value[i]! / sum;
      if (candidate < ratio - 1e-12 || (candidate <= ratio + 1e-12 && leave >= 0 && sum > alpha[leave]!)) {
        ratio = candidate;
        leave = i;
      }
    }
    if (leave < 0) return false;
    const pivot = alpha[leave]!;
    const reduced = this.#reduced(c);
    const base = leave * m;
    const step = Math.max(0, ratio);
    for (let r = 0; r < m; r++) inverse[base + r] = inverse[base + r]! / pivot;
    for (let i = 0; i < m; i++) {
      const factor = alpha[i]!;
      if (i === leave || factor === 0) continue;
      value[i] = value[i]! - step * factor;
      const at = i * m;
      for (let r = 0; r < m; r++) inverse[at + r] = inverse[at + r]! - factor * inverse[base + r]!;
    }
    value[leave] = step;
    this.#basic[leave] = c;
    for (let r = 0; r < m; r++) this.#y[r] = this.#y[r]! + reduced * inverse[base + r]!;
    this.#steps += 4 + ((m * m) >> 5);
    return true;
  }

  #artificial(): number {
    let sum = 0;
    for (let i = 0; i < this.#m; i++) if (this.#basic[i]! < 0) sum += Math.max(0, this.#value[i]!);
    return sum;
  }

  /** Σ y minus what negative reduced costs could save: no partition takes more than `most` columns. */
  #safe(): number {
    const { sites, optional, k, most } = this.#rows;
    let least = 0;
    for (let c = 0; c < this.#columns.count; c++) least = Math.min(least, this.#reduced(c));
    let bound = 0;
    for (let r = 0; r < sites; r++) bound += this.#y[r]!;
    for (let r = sites; r < sites + optional; r++) bound += Math.min(0, this.#y[r]!);
    if (k !== null) bound += k * this.#y[this.#m - 1]!;
    return bound + (k ?? most) * least;
  }
}
