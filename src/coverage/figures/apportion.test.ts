import { expect, it } from 'vitest';
import { apportion } from './apportion.ts';

it('shares a whole number out by largest remainders', () => {
  expect(apportion(10, [60, 80, 60])).toEqual([3, 4, 3]);
  expect(apportion(7, [1, 1, 1])).toEqual([3, 2, 2]);
  expect(apportion(5, [0, 0])).toEqual([5, 0]);
  expect(apportion(0, [3, 4])).toEqual([0, 0]);
});
