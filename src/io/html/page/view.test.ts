import { expect, it } from 'vitest';
import { between, boxOfView, placeAt, viewOf, zoomed } from './view.ts';

const size = { width: 800, height: 600 };

it('shows a box whole, with its margin', () => {
  const view = viewOf([0, 0, 1000, 100], size, 50);
  expect(view).toEqual({ x: 500, y: 50, scale: 0.7 });
  const [west, , east] = boxOfView(view, size);
  expect(west).toBeLessThan(0);
  expect(east).toBeGreaterThan(1000);
});

it('keeps the place under the pointer where it is while zooming, and stops at its limits', () => {
  const view = { x: 10, y: 20, scale: 1 };
  const near = zoomed(view, 3, size, 100, 500, [0.1, 20]);
  expect(placeAt(near, size, 100, 500)[0]).toBeCloseTo(placeAt(view, size, 100, 500)[0], 9);
  expect(placeAt(near, size, 100, 500)[1]).toBeCloseTo(placeAt(view, size, 100, 500)[1], 9);
  expect(zoomed(view, 1000, size, 0, 0, [0.1, 20]).scale).toBe(20);
  expect(zoomed(view, 1e-9, size, 0, 0, [0.1, 20]).scale).toBe(0.1);
});

it('flies from the one view to the other', () => {
  const [from, to] = [
    { x: 0, y: 0, scale: 1 },
    { x: 100, y: 50, scale: 4 },
  ];
  expect(between(from, to, 0)).toEqual(from);
  expect(between(from, to, 0.5)).toEqual({ x: 50, y: 25, scale: expect.closeTo(2, 9) });
});
