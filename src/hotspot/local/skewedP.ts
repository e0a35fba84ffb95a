import { gammaTails, logGamma } from '../gamma.ts';
import { twoSidedP } from '../normal.ts';
import type { Weights } from '../weights/weights.ts';

/** Shapes from which a gamma distribution is normal for all that matters here. */
const NORMAL_FROM = 1e7;

/**
 * Two-sided p of Gi* for binary weights that heeds skewness. Under the null hypothesis the sum over a region and its k − 1
 * neighbours is that of k of the n values drawn without replacement; its first three moments are exact (Cramér 1946, section
 * 27: for values with central moments m₂, m₃ the skewness is (n − 2k)/(n − 2)·√((n − 1)/(k(n − k)))·m₃/m₂^1.5), and a gamma
 * distribution with these moments stands for it (Pearson's type III; as Mielke & Berry do for permutation tests). Counts
 * are skewed to the right: there the normal approximation calls far too much hot at small p. A gamma distribution ends at a
 * least value where counts pile up, so the lower tail is held at or above the exact chance of drawing least values only (all k
 * cells empty: hypergeometric). p = min(1, 2·the smaller tail).
 * @param giStar z of Gi* (NaN stays NaN)
 */
export function skewedP(x: Float64Array, { start }: Weights, giStar: Float64Array): Float64Array {
  const n = x.length;
  let mean = 0;
  for (const v of x) mean += v / n;
  let m2 = 0;
  let m3 = 0;
  for (const v of x) {
    m2 += (v - mean) ** 2 / n;
    m3 += (v - mean) ** 3 / n;
  }
  const least = x.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const atLeast = x.reduce((count, v) => count + (v === least ? 1 : 0), 0);
  const floors = new Map<number, number>();
  const floorOf = (k: number) => {
    let floor = floors.get(k);
    if (floor === undefined) {
      floor = chanceOfAll(atLeast, n, k);
      floors.set(k, floor);
    }
    return floor;
  };
  return giStar.map((z, i) => {
    if (Number.isNaN(z)) return z;
    const k = start[i + 1]! - start[i]! + 1;
    const skewness = ((n - 2 * k) / (n - 2)) * Math.sqrt((n - 1) / (k * (n - k))) * (m3 / m2 ** 1.5);
    const shape = 4 / (skewness * skewness);
    if (!(shape < NORMAL_FROM)) return twoSidedP(z);
    // A variable with left skew is the mirror image of one with right skew.
    const { below, above } = gammaTails(shape, shape + Math.sign(skewness) * z * Math.sqrt(shape));
    const lower = Math.max(skewness > 0 ? below : above, floorOf(k));
    return Math.min(1, 2 * Math.min(lower, skewness > 0 ? above : below));
  });
}

/** Chance that k draws without replacement from n all come from the given m: C(m, k)/C(n, k). */
function chanceOfAll(m: number, n: number, k: number): number {
  if (k > m) return 0;
  return Math.exp(logGamma(m + 1) - logGamma(m - k + 1) - logGamma(n + 1) + logGamma(n - k + 1));
}
