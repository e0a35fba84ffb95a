import { twoSidedP } from '../normal.ts';
import { weightSums } from '../weights/sums.ts';
import type { Weights } from '../weights/weights.ts';
import { centred, type GlobalTest } from './moments.ts';

/**
 * Geary's contiguity ratio C: 1 under no clustering, below 1 where neighbours are alike; `z` = (1 − C)/σ is positive
 * there (Cliff & Ord 1981, p. 17 and pp. 42–46; as spdep's `geary.test`). n is the number of regions with neighbours.
 */
export function geary(x: Float64Array, weights: Weights): GlobalTest {
  const { s0, s1, s2, n } = weightSums(weights);
  const { squares, k } = centred(x);
  const { start, column, value: w } = weights;
  let cross = 0;
  for (let i = 0; i < x.length; i++) {
    for (let at = start[i]!; at < start[i + 1]!; at++) cross += w[at]! * (x[i]! - x[column[at]!]!) ** 2;
  }
  const value = ((n - 1) / (2 * s0)) * (cross / squares);
  const nn = n * n;
  const n1 = n - 1;
  const s02 = s0 * s0;
  const varianceRandomization =
    (n1 * s1 * (nn - 3 * n + 3 - k * n1) -
      (n1 * s2 * (nn + 3 * n - 6 - k * (nn - n + 2))) / 4 +
      s02 * (nn - 3 - k * n1 * n1)) /
    (n * (n - 2) * (n - 3) * s02);
  const varianceNormality = ((2 * s1 + s2) * n1 - 4 * s02) / (2 * (n + 1) * s02);
  const deviate = (1 - value) / Math.sqrt(varianceRandomization);
  return { value, expected: 1, varianceRandomization, varianceNormality, z: deviate, p: twoSidedP(deviate) };
}
