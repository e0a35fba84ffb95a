import { expect, it } from 'vitest';
import { labelPoints } from './labelPoint.ts';
import { contains, shapeOf } from './shape.ts';

const ring = (...xy: number[]) => Float64Array.from(xy);

it('finds the roomiest place of a hook, not its middle', () => {
  // A hook of 100 m with arms of 20 m and a foot of 40 m.
  const hook = shapeOf([[ring(0, 0, 20, 0, 20, 60, 100, 60, 100, 100, 0, 100)]]);
  const [point] = labelPoints(hook);
  expect(contains(hook, point!.x, point!.y)).toBe(true);
  expect(point!.room).toBeGreaterThan(19);
});

it('keeps away from a hole, and labels every piece, the roomiest first', () => {
  const square = (x: number, size: number) => ring(x, 0, x + size, 0, x + size, size, x, size);
  const shape = shapeOf([[square(200, 10)], [square(0, 100), ring(30, 30, 30, 70, 70, 70, 70, 30)]]);
  const points = labelPoints(shape);
  expect(points).toHaveLength(2);
  expect(points[0]!.x).toBeLessThan(101);
  expect(points[0]!.room).toBeGreaterThan(14);
  expect(contains(shape, points[0]!.x, points[0]!.y)).toBe(true);
  expect(points[1]!.x).toBeGreaterThan(199);
});

it('has none for an empty shape', () => {
  expect(labelPoints(shapeOf([]))).toEqual([]);
});
