import { logGamma } from '../gamma.ts';
import type { Weights } from '../weights/weights.ts';

/** Steps that the distribution may take: about ten seconds. */
const MOST_STEPS = 4e9;

/**
 * Exact two-sided p of Gi* for whole counts and binary weights. Under the null hypothesis that the counts are dealt out to the
 * regions at random, the sum over a region and its neighbours is that of k of the n counts drawn without replacement; its
 * distribution is built up count by count for every k at once (the coefficients of ∏_v (1 + t·u^v)^{c_v}, c_v regions with
 * count v). Only positive numbers are added, so that far tails keep their digits. p = min(1, 2·the smaller tail).
 *
 * @param x counts, whole and not negative
 * @returns null where a value is no count, or where the distribution would take too long (steps: different counts × k²/2 × the
 * largest sum)
 */
export function exactP(x: Float64Array, { start, column }: Weights): Float64Array | null {
  const n = x.length;
  const copies = new Map<number, number>();
  for (const v of x) {
    if (!Number.isInteger(v) || v < 0) return null;
    copies.set(v, (copies.get(v) ?? 0) + 1);
  }
  const sums = new Float64Array(n);
  let most = 0;
  let longest = 0;
  for (let i = 0; i < n; i++) {
    let sum = x[i]!;
    for (let k = start[i]!; k < start[i + 1]!; k++) sum += x[column[k]!]!;
    sums[i] = sum;
    most = Math.max(most, start[i + 1]! - start[i]! + 1);
    longest = Math.max(longest, sum);
  }
  if (stepsOf(copies, most, longest) > MOST_STEPS) return null;
  const { above, below } = tails(copies, n, most, longest);
  return sums.map((sum, i) => {
    const row = (start[i + 1]! - start[i]! + 1) * (longest + 1);
    return Math.min(1, 2 * Math.min(above[row + sum]!, below[row + sum]!));
  });
}

function stepsOf(copies: ReadonlyMap<number, number>, most: number, longest: number): number {
  let steps = 0;
  for (const c of copies.values()) {
    const j = Math.min(c, most);
    steps += j * (most - j / 2);
  }
  return steps * (longest + 1);
}

/** Chances that k draws sum to at least, and to at most, s: row k, column s. */
function tails(copies: ReadonlyMap<number, number>, n: number, most: number, longest: number) {
  // Column `longest` gathers all sums from there on.
  const width = longest + 1;
  const chance = new Float64Array((most + 1) * width);
  chance[0] = 1;
  let seen = 0;
  for (const [v, c] of [...copies].sort(([a], [b]) => a - b)) {
    seen += c;
    for (let k = Math.min(most, seen); k >= 1; k--) {
      // Ways to take j of c copies, divided by n^j so that nothing grows out of range.
      let ways = 1;
      for (let j = 1; j <= Math.min(c, k); j++) {
        ways *= (c - j + 1) / (j * n);
        const shift = j * v;
        const from = (k - j) * width;
        const to = k * width;
        const inside = Math.max(0, longest - shift);
        for (let s = 0; s < inside; s++) chance[to + s + shift]! += ways * chance[from + s]!;
        let beyond = 0;
        for (let s = inside; s <= longest; s++) beyond += chance[from + s]!;
        chance[to + longest]! += ways * beyond;
      }
    }
  }
  const above = new Float64Array(chance.length);
  const below = new Float64Array(chance.length);
  for (let k = 0; k <= most; k++) {
    // n^k / C(n, k)
    const scale = k > n ? 0 : Math.exp(k * Math.log(n) + logGamma(k + 1) + logGamma(n - k + 1) - logGamma(n + 1));
    let sum = 0;
    for (let s = longest; s >= 0; s--) {
      sum += scale * chance[k * width + s]!;
      above[k * width + s] = Math.min(1, sum);
    }
    sum = 0;
    for (let s = 0; s <= longest; s++) {
      sum += scale * chance[k * width + s]!;
      below[k * width + s] = Math.min(1, sum);
    }
  }
  return { above, below };
}
