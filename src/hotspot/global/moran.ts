import { twoSidedP } from '../normal.ts';
import { weightSums } from '../weights/sums.ts';
import { lag, type Weights } from '../weights/weights.ts';
import { centred, type GlobalTest } from './moments.ts';

/**
 * Global Moran's I with its moments under randomization and normality (Cliff & Ord 1981, pp. 42–44; as spdep's
 * `moran.test`). Null hypothesis: the values are dealt out at random. n is the number of regions with neighbours; the mean
 * is that of all. NaN when all values are alike or there are fewer than 4 regions with neighbours.
 */
export function moran(x: Float64Array, weights: Weights): GlobalTest {
  const { s0, s1, s2, n } = weightSums(weights);
  const { z, squares, k } = centred(x);
  const lags = lag(weights, z);
  let cross = 0;
  for (let i = 0; i < z.length; i++) cross += z[i]! * lags[i]!;
  const value = ((n / s0) * cross) / squares;
  const expected = -1 / (n - 1);
  const nn = n * n;
  const s02 = s0 * s0;
  const varianceNormality = (nn * s1 - n * s2 + 3 * s02) / (s02 * (nn - 1)) - expected * expected;
  const even = n * (s1 * (nn - 3 * n + 3) - n * s2 + 3 * s02);
  const skew = k * (s1 * (nn - n) - 2 * n * s2 + 6 * s02);
  const varianceRandomization = (even - skew) / ((n - 1) * (n - 2) * (n - 3) * s02) - expected * expected;
  const deviate = (value - expected) / Math.sqrt(varianceRandomization);
  return { value, expected, varianceRandomization, varianceNormality, z: deviate, p: twoSidedP(deviate) };
}
