import type { Random } from '../model/random.ts';
import { ColumnStore, type Columns, enumerateColumns, lockedSets } from './columns.ts';
import { searchCover } from './cover.ts';
import { type Dual, type Rows, solveDual } from './linearProgram.ts';
import type { Problem } from './problem.ts';

/** What an exact solution may cost. */
export interface ExactLimits {
  readonly cap: number;
  readonly visits: number;
  readonly steps: number;
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

/** Rows beyond this make the dense inverse of the simplex too slow. */
const MOST_ROWS = 400;
const EPSILON = 1e-9;

/**
 * Exact set partitioning: enumerate the connected sets within the limits, bound by the linear relaxation, keep the
 * columns whose reduced cost fits the gap to the known plan, search depth-first with a doubling gap. Where no plan keeps
 * the limits (proven), sets outside them by 1, 2, 4 … households join in, and each household short or over costs more
 * than any objective, so that the first success has the least violation and at it the least objective. Without a plan: too
 * many connected sets for the caps, or the violation could not be settled.
 */
export function solveExact(
  problem: Problem,
  known: Known,
  limits: ExactLimits,
  random: Random,
  store?: ColumnStore,
): { readonly plan: Exact | null; readonly steps: number } {
  if (problem.n + problem.labels + 1 > MOST_ROWS) return { plan: null, steps: 0 };
  const unit = resolution(problem);
  const least = unavoidable(problem);
  const search = new Search(problem, least, limits, random, store);
  let best = known;
  for (let slack = 0; ; slack = slack === 0 ? unit : 2 * slack) {
    const usable = best.violation - least <= slack + EPSILON;
    const weigh = slack > 0 ? (objectiveRange(problem) + 1) / unit : 0;
    const outcome = search.within(slack, weigh, usable ? best : null);
    if (outcome === null) return { plan: null, steps: search.steps };
    // A plan worse than the slack says nothing about plans with fewer but larger exceptions; it is a start for the next.
    if (outcome !== 'none' && outcome.violation - least <= slack + EPSILON) {
      return { plan: outcome, steps: search.steps };
    }
    if (outcome !== 'none' && outcome.violation < best.violation) best = outcome;
    // Nothing within the known violation: cannot be, but rounding must not loop forever.
    if (usable) return { plan: null, steps: search.steps };
  }
}

/** Households short or over that no plan can help: those of locked sets and of sites above the maximum. */
function unavoidable(problem: Problem): number {
  const { w, lock, min, max } = problem;
  let beyond = 0;
  for (let i = 0; i < problem.n; i++) if (lock[i]! < 0) beyond += Math.max(0, w[i]! - max);
  for (const set of lockedSets(problem)) {
    const households = set.reduce((total, i) => total + w[i]!, 0);
    beyond += Math.max(0, min - households, households - max);
  }
  return beyond;
}

class Search {
  steps = 0;
  readonly #problem: Problem;
  readonly #least: number;
  readonly #limits: ExactLimits;
  readonly #random: Random;
  readonly #store: ColumnStore;

  constructor(problem: Problem, least: number, limits: ExactLimits, random: Random, store = new ColumnStore()) {
    this.#store = store;
    this.#problem = problem;
    this.#least = least;
    this.#limits = limits;
    this.#random = random;
  }

  /**
   * The best plan whose violation beyond the unavoidable is at most `slack`, a household of it priced at `weigh`.
   * `none`: proven that there is none. Null: not settled within the limits and nothing known.
   */
  within(slack: number, weigh: number, known: Known | null): Exact | 'none' | null {
    const problem = this.#problem;
    const { cap, visits } = this.#limits;
    const { columns, visited } = enumerateColumns(problem, { slack, cap, visits }, this.#store);
    this.steps += visited;
    if (!columns) return null;
    const cost = columns.cost.map((value, c) => value + weigh * columns.short[c]!);
    const rows: Rows = { sites: problem.n, optional: problem.labels, k: problem.k, most: problem.n };
    const dual = solveDual(columns, cost, rows, [], this.#left(), this.#random);
    this.steps += dual.steps;
    if (dual.impossible) return 'none';
    const upper = known ? weigh * (known.violation - this.#least) + known.objective : Number.POSITIVE_INFINITY;
    const tolerance = EPSILON * Math.max(1, Math.abs(dual.bound));
    const conclude = (plan: Known, bound: number, optimal: boolean): Exact => {
      const rest = optimal ? plan.objective : bound - weigh * (plan.violation - this.#least);
      return {
        part: plan.part,
        violation: plan.violation,
        objective: plan.objective,
        bound: optimal || rest > 0 ? Math.min(rest, plan.objective) : null,
        leastViolation: optimal || plan.violation <= this.#least + EPSILON,
        optimal,
      };
    };
    const most = upper - dual.bound;
    if (known && most <= tolerance) return conclude(known, dual.bound, true);
    const { reduced, slack: open } = reducedCosts(columns, cost, rows, dual);
    let bound = dual.bound;
    const first = Math.max(4 * tolerance, 0.005 * Math.abs(dual.bound));
    let gap = Math.min(first, most);
    for (;;) {
      const list: number[] = [];
      for (let c = 0; c < columns.count; c++) if (reduced[c]! <= gap) list.push(c);
      const cover = searchCover(columns, Int32Array.from(list), reduced, rows, open, gap, this.#left());
      this.steps += cover.steps;
      if (cover.chosen) {
        const plan = this.#planOf(columns, cover.chosen);
        const value = weigh * (plan.violation - this.#least) + plan.objective;
        if (!known || value < upper - tolerance) return conclude(plan, bound, cover.complete);
      }
      if (!cover.complete) return known ? conclude(known, bound, false) : null;
      if (cover.chosen && known) return conclude(known, bound, true);
      bound = dual.bound + gap;
      if (gap >= most) return known ? conclude(known, bound, true) : 'none';
      gap = list.length === columns.count ? most : Math.min(2 * gap, most);
    }
  }

  #left(): number {
    return Math.max(0, this.#limits.steps - this.steps);
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
  const reduced = cost.map((value, c) => {
    let rest = value - fixed;
    for (let p = start[c]!; p < start[c + 1]!; p++) rest -= dual.y[row[p]!]!;
    return Math.max(0, rest);
  });
  const slack = Float64Array.from({ length: rows.optional }, (_, l) => Math.max(0, -dual.y[rows.sites + l]!));
  return { reduced, slack };
}

/** The least difference that two violations can have: 1 for whole households and whole limits. */
function resolution(problem: Problem): number {
  for (let step = 1; step > 1e-4; step /= 2) {
    const whole = (value: number) => Number.isInteger(value / step);
    if (whole(problem.min) && whole(problem.max) && problem.w.every(whole)) return step;
  }
  return 1e-4;
}

/** More than the objectives of any two plans can differ by. */
function objectiveRange(problem: Problem): number {
  const { n, w, x, y, compact, balance, moved, target, cut, keep, second } = problem;
  let households = 0;
  let inertia = 0;
  let edges = 0;
  for (let i = 0; i < n; i++) {
    households += w[i]!;
    inertia += w[i]! * (x[i]! * x[i]! + y[i]! * y[i]!);
  }
  for (let h = 0; h < cut.length; h++) edges += Math.max(cut[h]!, keep[h]!) / 2;
  const off = n * target * target + households * households;
  const all = second ? second.values.reduce((total, value) => total + value, 0) : 0;
  const uneven = second ? second.weight * (n * second.target * second.target + all * all) : 0;
  return compact * inertia + balance * off + edges + moved * households + uneven;
}
