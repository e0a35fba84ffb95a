import { Bins } from './nearest.ts';
import type { Problem } from './problem.ts';

/** Rounding is given away: bounds are true to this share of themselves. */
const SAFETY = 1e-7;

/**
 * Lower bound of the objective of all plans of a problem in which no micro-grid is more than `violation` households outside
 * the limits, at once and for any problem. Written by pairs, the inertia of a micro-grid of n households is
 * Σ_i w_i · Σ_j w_j|p_i − p_j|² / 2n, and Σ_j of that is at least what the n households nearest to i bring. So each household
 * of site i pays at least the minimum over n of compact · S_i(n) / 2n + balance · (n − target)² / n, and every edge the lesser of cut
 * and kept. Contiguity, the second attribute and `moved` are left out. About half of the least inertia where households are
 * spread evenly. Σ nearest sites up to the maximum a site.
 */
export function localBound(problem: Problem, violation: number): number {
  const { n, w, x, y, start, to, cut, keep } = problem;
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let h = start[i]!; h < start[i + 1]!; h++) if (to[h]! > i) sum += Math.min(cut[h]!, keep[h]!);
  const low = Math.max(0, problem.min - violation);
  const high = problem.max + violation;
  const bins = problem.compact > 0 ? new Bins(x, y) : null;
  for (let i = 0; i < n; i++) {
    if (w[i] === 0) continue;
    const near = bins?.nearest(x[i]!, y[i]!, w, high) ?? { sites: [i], squares: [0] };
    sum += w[i]! * leastShare(problem, near, Math.max(low, w[i]!), Math.max(high, w[i]!));
  }
  return sum * (1 - SAFETY);
}

/** The least that one household pays in a micro-grid of `low`–`high` households, the nearest sites being these. */
function leastShare(
  { w, compact, balance, target }: Problem,
  { sites, squares }: { readonly sites: readonly number[]; readonly squares: readonly number[] },
  low: number,
  high: number,
): number {
  let least = Number.POSITIVE_INFINITY;
  let households = 0;
  let spread = 0;
  for (let s = 0; s <= sites.length && households < high; s++) {
    // Beyond the last site there is nobody: no micro-grid is that large, but the formula may go on.
    const more = s < sites.length ? w[sites[s]!]! : high - households;
    const square = s < sites.length ? squares[s]! : (squares[s - 1] ?? 0);
    const from = Math.max(low, households);
    const until = Math.min(high, households + more);
    if (from <= until && until > 0) {
      // In this stretch S(n) = spread + square · (n − households): the share is a / n + balance · n + constant.
      const a = (compact * (spread - square * households)) / 2 + balance * target * target;
      const constant = (compact * square) / 2 - 2 * balance * target;
      const best = a > 0 && balance > 0 ? Math.sqrt(a / balance) : a > 0 ? until : from;
      const size = Math.max(from, Math.min(best, until));
      if (size > 0) least = Math.min(least, a / size + balance * size + constant);
    }
    households += more;
    spread += square * more;
  }
  return Number.isFinite(least) ? Math.max(0, least) : 0;
}
