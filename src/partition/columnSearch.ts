import type { Random } from '../model/random.ts';
import { type ColumnStore, type Columns, enumerateColumns } from './columns.ts';
import { searchCover } from './cover.ts';
import { type Dual, type Rows, solveDual } from './linearProgram.ts';
import { maskable } from './maskedSets.ts';
import type { Problem } from './problem.ts';

/** What an exact solution may cost. */
export interface ExactLimits {
  readonly cap: number;
  readonly visits: number;
  readonly steps: number;
  /**
   * Most inertia of a set, households · m²: sets spread wider are left out where the listing is quick, and nothing is
   * proven. Absent: any.
   */
  readonly widest?: number;
}

/** A plan known beforehand, with its exact value. */
export interface Known {
  readonly part: ArrayLike<number>;
  readonly violation: number;
  readonly objective: number;
}

/** What was found and what is proven about a problem. */
export interface Exact {
  /** The best plan, or the known one where nothing better exists or was found. */
  readonly part: ArrayLike<number>;
  readonly violation: number;
  readonly objective: number;
  /** Proven lower bound of the objective among the plans of that violation; null: none. */
  readonly bound: number | null;
  /** The violation is proven least. */
  readonly leastViolation: boolean;
  /** The objective is proven least at that violation. */
  readonly optimal: boolean;
}

const EPSILON = 1e-9;
/** A site is at first taken to be worth up to this multiple of its share in the known plan; households of one without any. */
const FAIR = 1.8;
const LITTLE = 1e-3;

/** Set partitioning over listed columns: bound, filter, search. Counts its steps over several calls. */
export class ColumnSearch {
  steps = 0;
  readonly #problem: Problem;
  readonly #least: number;
  readonly #limits: ExactLimits;
  readonly #random: Random;
  readonly #store: ColumnStore;
  /** Row of each old label that more than one micro-grid wanted; the others need none. */
  readonly #contested: Int32Array;
  #contests = 0;

  /** `least`: households short or over that no plan can help. */
  constructor(problem: Problem, least: number, limits: ExactLimits, random: Random, store: ColumnStore) {
    this.#store = store;
    this.#problem = problem;
    this.#least = least;
    this.#limits = limits;
    this.#random = random;
    this.#contested = new Int32Array(problem.labels).fill(-1);
  }

  /**
   * The best plan whose violation beyond the unavoidable is at most `slack`, a household of it priced at `weigh`.
   * `none`: proven that there is none. Null: not settled within the limits and nothing known. Old labels may at first be
   * taken over by several micro-grids, which can only look better than it is; where the best plan does so, the label gets
   * a row and the search starts again.
   */
  within(slack: number, weigh: number, known: Known | null): Exact | 'none' | null {
    for (;;) {
      const before = this.#contests;
      const outcome = this.#attempt(slack, weigh, known);
      if (this.#contests === before) return outcome;
    }
  }

  #attempt(slack: number, weigh: number, known: Known | null): Exact | 'none' | null {
    const problem = this.#problem;
    const { cap, visits, widest } = this.#limits;
    const upper = known ? weigh * (known.violation - this.#least) + known.objective : Number.POSITIVE_INFINITY;
    if (known && this.#store.keepsAll && maskable(problem)) {
      const { sets, quick } = this.#store;
      const listed = sets.list(problem, slack, cap, visits, widest);
      this.steps += sets.visited;
      if (!listed) return null;
      const margin = EPSILON * Math.max(1, Math.abs(upper));
      const found = quick.run(sets, problem.n, weigh, problem.k, problem.w, upper - margin);
      this.steps += found.steps;
      const plan = found.chosen ? this.#planOfMasks(found.chosen) : found.complete ? known : null;
      if (plan) return this.#conclude(plan, Number.NEGATIVE_INFINITY, weigh, widest === undefined);
    }
    const listing = { slack, cap, visits, contested: this.#contested };
    const { columns, visited } = enumerateColumns(problem, listing, this.#store);
    this.steps += visited;
    if (!columns) return null;
    const cost = weigh === 0 ? columns.cost : columns.cost.map((value, c) => value + weigh * columns.short[c]!);
    const guess = known && problem.k === null ? fairShares(problem, FAIR * upper) : null;
    const rows: Rows = { sites: problem.n, optional: this.#contests, k: problem.k, most: problem.n, guess };
    const dual = solveDual(columns, cost, rows, this.#left(), this.#random);
    this.steps += dual.steps;
    if (dual.impossible) return 'none';
    const tolerance = EPSILON * Math.max(1, Math.abs(dual.bound));
    const most = upper - dual.bound;
    if (known && most <= tolerance) return this.#conclude(known, dual.bound, weigh, true);
    const { reduced, slack: open } = reducedCosts(columns, cost, rows, dual);
    let bound = dual.bound;
    let gap = Math.min(Math.max(4 * tolerance, 0.005 * Math.abs(dual.bound)), most);
    for (;;) {
      const list: number[] = [];
      for (let c = 0; c < columns.count; c++) if (reduced[c]! <= gap) list.push(c);
      const cover = searchCover(columns, Int32Array.from(list), reduced, rows, open, gap, this.#left());
      this.steps += cover.steps;
      if (cover.chosen) {
        const plan = this.#planOf(columns, cover.chosen);
        const value = weigh * (plan.violation - this.#least) + plan.objective;
        if (!known || value < upper - tolerance) {
          if (this.#contest(columns, cover.chosen)) return null;
          return this.#conclude(plan, bound, weigh, cover.complete);
        }
      }
      if (!cover.complete) return known ? this.#conclude(known, bound, weigh, false) : null;
      if (cover.chosen && known) return this.#conclude(known, bound, weigh, true);
      bound = dual.bound + gap;
      if (gap >= most) return known ? this.#conclude(known, bound, weigh, true) : 'none';
      gap = list.length === columns.count ? most : Math.min(2 * gap, most);
    }
  }

  #conclude(plan: Known, bound: number, weigh: number, optimal: boolean): Exact {
    const rest = optimal ? plan.objective : bound - weigh * (plan.violation - this.#least);
    return {
      part: plan.part,
      violation: plan.violation,
      objective: plan.objective,
      bound: optimal || rest > 0 ? Math.min(rest, plan.objective) : null,
      leastViolation: optimal || plan.violation <= this.#least + EPSILON,
      optimal,
    };
  }

  /** Gives a row to old labels that several of the chosen columns take over; whether there are any. */
  #contest(columns: Columns, chosen: readonly number[]): boolean {
    const seen = new Set<number>();
    let any = false;
    for (const c of chosen) {
      const old = columns.claim[c]!;
      if (old >= 0 && seen.has(old) && this.#contested[old]! < 0) {
        this.#contested[old] = this.#contests++;
        any = true;
      }
      seen.add(old);
    }
    return any;
  }

  #left(): number {
    return Math.max(0, this.#limits.steps - this.steps);
  }

  #planOfMasks(chosen: readonly number[]): Known {
    const { mask, cost, short } = this.#store.sets;
    const part = new Int32Array(this.#problem.n);
    let violation = this.#least;
    let objective = 0;
    chosen.forEach((c, d) => {
      violation += short[c]!;
      objective += cost[c]!;
      for (let i = 0; i < part.length; i++) if ((mask[c]! & (1 << i)) !== 0) part[i] = d;
    });
    return { part, violation, objective };
  }

  #planOf(columns: Columns, chosen: readonly number[]): Known {
    const { n } = this.#problem;
    const part = new Int32Array(n);
    let violation = this.#least;
    let objective = 0;
    chosen.forEach((c, d) => {
      violation += columns.short[c]!;
      objective += columns.cost[c]!;
      for (let p = columns.start[c]!; p < columns.start[c + 1]!; p++) {
        if (columns.row[p]! < n) part[columns.row[p]!] = d;
      }
    });
    return { part, violation, objective };
  }
}

function reducedCosts(columns: Columns, cost: Float64Array, rows: Rows, dual: Dual) {
  const { start, row } = columns;
  const fixed = rows.k === null ? 0 : dual.y[rows.sites + rows.optional]!;
  const { y } = dual;
  const reduced = new Float64Array(columns.count);
  for (let c = 0; c < reduced.length; c++) {
    let rest = cost[c]! - fixed;
    for (let p = start[c]!, end = start[c + 1]!; p < end; p++) rest -= y[row[p]!]!;
    reduced[c] = Math.max(rest, 0);
  }
  const slack = new Float64Array(rows.optional);
  for (let l = 0; l < slack.length; l++) slack[l] = Math.max(0, -y[rows.sites + l]!);
  return { reduced, slack };
}

/** A cost divided among the sites by households. */
function fairShares(problem: Problem, cost: number): Float64Array {
  const { n, w } = problem;
  let all = 0;
  for (let i = 0; i < n; i++) all += w[i]! + LITTLE;
  const share = new Float64Array(n);
  for (let i = 0; i < n; i++) share[i] = (cost * (w[i]! + LITTLE)) / all;
  return share;
}
