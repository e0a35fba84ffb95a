import { twoSidedP } from '../normal.ts';
import { weightSums } from '../weights/sums.ts';
import { lag, type Weights } from '../weights/weights.ts';
import type { GlobalTest } from './moments.ts';

/**
 * General G of Getis and Ord (1992): the share of all products of two regions' values that falls on neighbours; above its
 * expectation high values sit together, below it low ones do. Meant for binary weights and values that are not negative
 * (as spdep's `globalG.test`); null where one is negative or all are zero.
 */
export function generalG(x: Float64Array, weights: Weights): GlobalTest | null {
  if (x.some((v) => v < 0)) return null;
  const { s0, s1, s2, n } = weightSums(weights);
  const lags = lag(weights, x);
  const m = [0, 0, 0, 0, 0];
  let cross = 0;
  for (let i = 0; i < x.length; i++) {
    const v = x[i]!;
    cross += v * lags[i]!;
    m[1]! += v;
    m[2]! += v * v;
    m[3]! += v ** 3;
    m[4]! += v ** 4;
  }
  const [, m1, m2, m3, m4] = m as [number, number, number, number, number];
  const products = m1 * m1 - m2;
  if (!(products > 0)) return null;
  const value = cross / products;
  const expected = s0 / (n * (n - 1));
  const nn = n * n;
  const s02 = s0 * s0;
  const b0 = (nn - 3 * n + 3) * s1 - n * s2 + 3 * s02;
  const b1 = -((nn - n) * s1 - 2 * n * s2 + 6 * s02);
  const b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s02);
  const b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s02;
  const b4 = s1 - s2 + s02;
  const square =
    (b0 * m2 * m2 + b1 * m4 + b2 * m1 * m1 * m2 + b3 * m1 * m3 + b4 * m1 ** 4) /
    (products * products * n * (n - 1) * (n - 2) * (n - 3));
  const varianceRandomization = square - expected * expected;
  const deviate = (value - expected) / Math.sqrt(varianceRandomization);
  return { value, expected, varianceRandomization, varianceNormality: null, z: deviate, p: twoSidedP(deviate) };
}
