import { type Random, random } from '../../model/random.ts';
import type { Weights } from '../weights/weights.ts';

/**
 * Conditional permutation test of the weighted sum over each region's neighbours: the region's own value stays, the
 * values of the others are dealt out at random. Gi, Gi* and local Moran rise or fall with this sum, so one test serves
 * all three (Anselin 1995, section 4).
 *
 * Two-sided pseudo p = min(1, 2·(1 + min(at least as high, at least as low))/(1 + permutations)); NaN for an island. The
 * draws are made once and serve every region, so that regions are not tested independently of each other, each one's p is
 * sound by itself. Same seed, same result. Time about permutations × weights.
 */
export function permutationP(x: Float64Array, weights: Weights, permutations: number, seed: number): Float64Array {
  const { start, column, value } = weights;
  const n = x.length;
  const p = new Float64Array(n).fill(Number.NaN);
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, start[i + 1]! - start[i]!);
  if (n < 3 || most === 0) return p;
  const draws = drawn(n - 1, most, permutations, random(seed, 'conditional permutation'));
  // Values of all but region i: its place is taken by the last one.
  const others = Float64Array.from(x);
  for (let i = 0; i < n; i++) {
    const from = start[i]!;
    const k = start[i + 1]! - from;
    if (k === 0) continue;
    others[i] = x[n - 1]!;
    let observed = 0;
    let alike = true;
    let scale = 0;
    for (let t = 0; t < k; t++) {
      const part = value[from + t]! * x[column[from + t]!]!;
      observed += part;
      scale += Math.abs(part);
      if (value[from + t] !== value[from]) alike = false;
    }
    // Sums in another order may differ in the last bits: they count as ties.
    const slack = scale * 1e-12;
    const [high, low] = alike
      ? extremesAlike(others, draws, most, k, permutations, observed / value[from]!, slack / value[from]!)
      : extremes(others, draws, most, value.subarray(from, from + k), permutations, observed, slack);
    p[i] = Math.min(1, (2 * (1 + Math.min(high, low))) / (1 + permutations));
    others[i] = x[i]!;
  }
  return p;
}

/** How many permuted sums are at least as high, and at least as low, as the observed one. */
function extremesAlike(
  others: Float64Array,
  draws: Uint32Array,
  most: number,
  k: number,
  permutations: number,
  observed: number,
  slack: number,
): [number, number] {
  let high = 0;
  let low = 0;
  for (let d = 0; d < permutations; d++) {
    let sum = 0;
    const end = d * most + k;
    for (let at = d * most; at < end; at++) sum += others[draws[at]!]!;
    if (sum >= observed - slack) high++;
    if (sum <= observed + slack) low++;
  }
  return [high, low];
}

function extremes(
  others: Float64Array,
  draws: Uint32Array,
  most: number,
  w: Float64Array,
  permutations: number,
  observed: number,
  slack: number,
): [number, number] {
  let high = 0;
  let low = 0;
  for (let d = 0; d < permutations; d++) {
    let sum = 0;
    for (let t = 0; t < w.length; t++) sum += w[t]! * others[draws[d * most + t]!]!;
    if (sum >= observed - slack) high++;
    if (sum <= observed + slack) low++;
  }
  return [high, low];
}

/** For every permutation the first `most` of a random order of 0 … n−1 (Fisher–Yates, begun anew from the last order). */
function drawn(n: number, most: number, permutations: number, rng: Random): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  const draws = new Uint32Array(most * permutations);
  const take = Math.min(most, n);
  for (let d = 0; d < permutations; d++) {
    for (let t = 0; t < take; t++) {
      const other = t + rng.below(n - t);
      const swapped = order[other]!;
      order[other] = order[t]!;
      order[t] = swapped;
      draws[d * most + t] = swapped;
    }
  }
  return draws;
}
