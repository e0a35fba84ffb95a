import { type Around, Bins } from './nearest.ts';
import type { Problem } from './problem.ts';

/** Rounding is given away: bounds are true to this share of themselves. */
const SAFETY = 1e-7;

/**
 * Lower bound of the objective of all plans of a problem in which no micro-grid is more than `violation` households outside
 * the limits, at once and for any problem. Written by pairs, the inertia of a micro-grid of n households is
 * Σ_i w_i · Σ_j w_j|p_i − p_j|² / 2n, and Σ_j of that is at least what the n households nearest to i bring. So each household
 * of site i pays at least the minimum over n of compact · S_i(n) / 2n + balance · (n − target)² / n, and every edge the lesser of cut
 * and kept. Contiguity, the second attribute and `moved` are left out. About half of the least inertia where households are
 * spread evenly. Both terms rise beyond the target, so that n need not go further.
 */
export function localBound(problem: Problem, violation: number): number {
  const { n, w, x, y, start, to, cut, keep } = problem;
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let h = start[i]!; h < start[i + 1]!; h++) if (to[h]! > i) sum += Math.min(cut[h]!, keep[h]!);
  const bins = problem.compact > 0 ? new Bins(x, y) : null;
  for (let i = 0; i < n; i++) {
    if (w[i] === 0) continue;
    const low = Math.max(0, problem.min - violation, w[i]!);
    const high = Math.max(low, Math.min(problem.target, problem.max + violation));
    const near = bins?.around(x[i]!, y[i]!, w, high) ?? alone(i);
    sum += w[i]! * leastShare(problem, near, low, high);
  }
  return sum * (1 - SAFETY);
}

function alone(i: number): Around {
  return { site: Int32Array.of(i), square: Float64Array.of(0), length: 1, sure: Number.POSITIVE_INFINITY };
}

/** Working memory: households and moments of the sites by ring of distance. */
let memory = emptyRings(0);

function emptyRings(length: number) {
  return { held: new Float64Array(length), moment: new Float64Array(length) };
}

/**
 * The least that one household pays in a micro-grid of `low`–`high` households, the nearest sites being among these. The
 * sites are summed up by rings of distance rather than put in order: those of the ring in which n ends count as if they
 * were at its inner edge.
 */
function leastShare({ w, compact, balance, target }: Problem, near: Around, low: number, high: number): number {
  const scale = sumUp(near, w);
  const { held, moment } = memory;
  const { length } = near;
  let [least, households, spread] = [Number.POSITIVE_INFINITY, 0, 0];
  for (let r = 0; r <= length && (households < high || r === 0); r++) {
    // Beyond the last ring there is nobody: no micro-grid is that large, but the formula may go on.
    const more = r < length ? held[r]! : high - households;
    const far = scale > 0 ? Math.min(r, length - 1) / scale : 0;
    const from = Math.max(low, households);
    const until = Math.min(high, households + more);
    if (from <= until && until > 0) {
      // In this stretch S(n) = spread + far · (n − households): the share is a / n + balance · n + constant.
      const a = (compact * (spread - far * households)) / 2 + balance * target * target;
      const constant = (compact * far) / 2 - 2 * balance * target;
      const best = a > 0 && balance > 0 ? Math.sqrt(a / balance) : a > 0 ? until : from;
      const size = Math.max(from, Math.min(best, until));
      if (size > 0) least = Math.min(least, a / size + balance * size + constant);
    }
    households += more;
    spread += r < length ? moment[r]! : far * more;
  }
  return Number.isFinite(least) ? Math.max(0, least) : 0;
}

/** Sums up the sites by rings of equal area, as many as there are sites, in {@link memory}; returns rings a square metre. */
function sumUp({ site, square, length, sure }: Around, w: Float64Array): number {
  if (memory.held.length < length) memory = emptyRings(2 * length);
  const { held, moment } = memory;
  let furthest = sure;
  if (furthest === Number.POSITIVE_INFINITY) {
    furthest = 0;
    for (let p = 0; p < length; p++) furthest = Math.max(furthest, square[p]!);
  }
  const scale = furthest > 0 ? (length - 1) / furthest : 0;
  held.fill(0, 0, length);
  moment.fill(0, 0, length);
  for (let p = 0; p < length; p++) {
    const r = Math.floor(square[p]! * scale);
    const own = w[site[p]!]!;
    held[r] = held[r]! + own;
    moment[r] = moment[r]! + own * square[p]!;
  }
  return scale;
}
