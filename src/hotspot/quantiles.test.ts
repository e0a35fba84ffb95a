import { expect, it } from 'vitest';
import { classAmong, quantileBreaks } from './quantiles.ts';

it('cuts into classes of equal size', () => {
  const values = Array.from({ length: 10 }, (_, i) => i + 1);
  const breaks = quantileBreaks(values, 5);
  expect(breaks).toEqual([2, 4, 6, 8]);
  expect(values.map((v) => classAmong(v, breaks))).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
});

it('has fewer classes where many values are alike, and none for what is not known', () => {
  expect(quantileBreaks([0, 0, 0, 0, 0, 0, 0, 0, 3, 7], 5)).toEqual([0]);
  expect(quantileBreaks([4, 4, 4], 5)).toEqual([]);
  expect(classAmong(Number.NaN, [1])).toBe(-1);
});
