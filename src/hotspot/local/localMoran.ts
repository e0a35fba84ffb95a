import { centred } from '../global/moments.ts';
import { twoSidedP } from '../normal.ts';
import { lag, type Weights } from '../weights/weights.ts';

/** High or low region (first letter) among high or low neighbours (second). */
export type Quadrant = 'HH' | 'LH' | 'LL' | 'HL';

/** Local Moran by region; NaN and null for an island or where all values are alike. */
export interface LocalMoran {
  readonly i: Float64Array;
  readonly expected: Float64Array;
  readonly variance: Float64Array;
  readonly z: Float64Array;
  /** Two-sided, normal approximation. */
  readonly p: Float64Array;
  readonly quadrant: readonly (Quadrant | null)[];
}

/**
 * Local Moran's I_i = (z_i/m₂)·Σ_j w_ij z_j (Anselin 1995) with the moments under conditional randomization: the region's
 * own value stays, the others are dealt out (Sokal, Oden & Thomson 1998; the default of spdep's `localmoran` since 1.2).
 * Quadrants are about the mean of all regions; a value at the mean counts as low.
 */
export function localMoran(x: Float64Array, weights: Weights): LocalMoran {
  const n = x.length;
  const { z, squares } = centred(x);
  const m2 = squares / n;
  const lags = lag(weights, z);
  const { start, value } = weights;
  const blank = () => new Float64Array(n).fill(Number.NaN);
  const [i, expected, variance, deviate] = [blank(), blank(), blank(), blank()];
  const quadrant: (Quadrant | null)[] = new Array(n).fill(null);
  for (let r = 0; r < n; r++) {
    let w = 0;
    let w2 = 0;
    for (let k = start[r]!; k < start[r + 1]!; k++) {
      w += value[k]!;
      w2 += value[k]! * value[k]!;
    }
    if (w === 0 || !(m2 > 0)) continue;
    const own = z[r]!;
    i[r] = (own / m2) * lags[r]!;
    expected[r] = -(own * own * w) / ((n - 1) * m2);
    variance[r] = (own / m2) ** 2 * (n / (n - 2)) * (w2 - (w * w) / (n - 1)) * (m2 - (own * own) / (n - 1));
    deviate[r] = (i[r]! - expected[r]!) / Math.sqrt(variance[r]!);
    quadrant[r] = `${own > 0 ? 'H' : 'L'}${lags[r]! > 0 ? 'H' : 'L'}`;
  }
  return { i, expected, variance, z: deviate, p: deviate.map(twoSidedP), quadrant };
}
