import { twoSidedP } from '../normal.ts';

/** Mann and Kendall's test of a trend. */
export interface Trend {
  /** Rising pairs minus falling pairs. */
  readonly s: number;
  /** Variance of s without a trend, ties allowed for. */
  readonly variance: number;
  /** With correction for continuity; 0 where s is 0. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  /** Kendall's tau-a: s by the number of pairs. */
  readonly tau: number;
  /** Sen's slope: median of all slopes of pairs, by step. */
  readonly slope: number;
}

/**
 * Is there a monotone trend? Null hypothesis: values in random order (independent; autocorrelation makes p too small).
 *
 * Mann, H. B. (1945). Econometrica 13, 245–259; Kendall, M. G. (1975). Rank Correlation Methods, with its variance for ties;
 * slope: Sen, P. K. (1968). JASA 63, 1379–1389. Two values or more.
 */
export function mannKendall(values: ArrayLike<number>): Trend {
  const n = values.length;
  let s = 0;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let at = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const rise = values[j]! - values[i]!;
      s += Math.sign(rise);
      slopes[at++] = rise / (j - i);
    }
  const ties = new Map<number, number>();
  for (let i = 0; i < n; i++) ties.set(values[i]!, (ties.get(values[i]!) ?? 0) + 1);
  let sum = n * (n - 1) * (2 * n + 5);
  for (const t of ties.values()) sum -= t * (t - 1) * (2 * t + 5);
  const variance = sum / 18;
  const z = s === 0 || variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  slopes.sort();
  const middle = slopes.length / 2;
  const slope = Number.isInteger(middle) ? (slopes[middle - 1]! + slopes[middle]!) / 2 : slopes[Math.floor(middle)]!;
  return { s, variance, z, p: twoSidedP(z), tau: s / slopes.length, slope };
}
