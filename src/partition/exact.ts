import type { Random } from '../model/random.ts';
import { ColumnSearch, type Exact, type ExactLimits, type Known } from './columnSearch.ts';
import { ColumnStore, lockedSets } from './columns.ts';
import type { Problem } from './problem.ts';

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
  store = new ColumnStore(),
): { readonly plan: Exact | null; readonly steps: number } {
  if (problem.n > MOST_ROWS) return { plan: null, steps: 0 };
  const unit = resolution(problem);
  const least = unavoidable(problem);
  const search = new ColumnSearch(problem, least, limits, random, store);
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

/** The least difference that two violations can have: 1 for whole households and whole limits. */
function resolution(problem: Problem): number {
  for (let step = 1; step > 1e-4; step /= 2) {
    let whole = Number.isInteger(problem.min / step) && Number.isInteger(problem.max / step);
    for (let i = 0; i < problem.n && whole; i++) whole = Number.isInteger(problem.w[i]! / step);
    if (whole) return step;
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
  for (let h = 0, half = problem.start[n]!; h < half; h++) edges += Math.max(cut[h]!, keep[h]!) / 2;
  const off = n * target * target + households * households;
  let all = 0;
  if (second) for (let i = 0; i < n; i++) all += second.values[i]!;
  const uneven = second ? second.weight * (n * second.target * second.target + all * all) : 0;
  return compact * inertia + balance * off + edges + moved * households + uneven;
}
