import { expect, test } from 'vitest';
import { labelPoint } from './labelPoint.ts';
import { sideOfPolygon } from './pointInPolygon.ts';

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

test('a label of a square stands in its middle', () => {
  expect(labelPoint([box(120, 30, 120.01, 30.01)])).toEqual([expect.closeTo(120.005, 9), expect.closeTo(30.005, 9)]);
});

test('in a ground with a narrow waist at half its height a label stands where it is wide', () => {
  // A flag on a thin pole: the pole takes the lower two thirds.
  const flag = [
    [0, 0],
    [0.0005, 0],
    [0.0005, 0.006],
    [0.006, 0.006],
    [0.006, 0.009],
    [0, 0.009],
    [0, 0],
  ];
  const [x, y] = labelPoint([flag]);
  expect(sideOfPolygon(x, y, [flag])).toBe(1);
  expect(y).toBeGreaterThan(0.0065);
  expect(x).toBeGreaterThan(0.001);
});

test('around a hole a label keeps clear of both borders', () => {
  const ground = [box(0, 0, 0.01, 0.01), box(0.001, 0.001, 0.005, 0.009).reverse()];
  const [x, y] = labelPoint(ground);
  expect(sideOfPolygon(x, y, ground)).toBe(1);
  expect(x).toBeCloseTo(0.0075, 4);
});
