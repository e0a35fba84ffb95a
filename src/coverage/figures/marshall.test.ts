import { expect, it } from 'vitest';
import { marshall } from './marshall.ts';

it('draws rates to the mean, by hand', () => {
  // O = 2, 10, 0 of n = 10, 20, 10: m = 12/40 = 0.3; Σ n (r − m)² / Σ n = (10·0.01 + 20·0.04 + 10·0.09) / 40 = 0.045;
  // m / (Σ n / 3) = 0.0225; A = 0.0225. Weights 0.0225 / (0.0225 + 0.03) = 3/7, 0.0225 / 0.0375 = 0.6, 3/7.
  const { rate, a, mean } = marshall(Float64Array.of(2, 10, 0), Float64Array.of(10, 20, 10));
  expect(mean).toBeCloseTo(0.3, 12);
  expect(a).toBeCloseTo(0.0225, 12);
  expect(rate[0]).toBeCloseTo(0.3 - (0.1 * 3) / 7, 12);
  expect(rate[1]).toBeCloseTo(0.3 + 0.2 * 0.6, 12);
  expect(rate[2]).toBeCloseTo(0.3 - (0.3 * 3) / 7, 12);
});

it('is the mean for all where rates differ no more than chance, and nothing where nobody lives', () => {
  const { rate, a } = marshall(Float64Array.of(1, 2, 1, 0), Float64Array.of(10, 20, 10, 0));
  expect(a).toBe(0);
  expect([...rate]).toEqual([0.1, 0.1, 0.1, Number.NaN]);
});
