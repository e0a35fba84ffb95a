import { expect, it } from 'vitest';
import { boxToDraw } from './windows.ts';

it('draws around what is seen, and anew only when the map has left that or has come much nearer', () => {
  const first = boxToDraw(null, [0, 0, 2, 1]);
  expect(first).toEqual([-1, -0.5, 3, 1.5]);
  expect(boxToDraw(first, [0.5, 0.2, 2.5, 1.2])).toBe(first);
  expect(boxToDraw(first, [2, 0, 4, 1])).toEqual([1, -0.5, 5, 1.5]);
  expect(boxToDraw(first, [0, 0, 1, 0.5])).toBe(first);
  expect(boxToDraw(first, [0, 0, 0.5, 0.25])).toEqual([-0.25, -0.125, 0.75, 0.375]);
});
