import { expect, it } from 'vitest';
import { linkSmallPieces } from './linkSmallPieces.ts';

const line = (w: number[], edges: [number, number][], min: number) =>
  linkSmallPieces(
    Float64Array.from(w),
    Float64Array.from(w, (_, i) => i * 10),
    new Float64Array(w.length),
    edges.map(([a, b]) => ({ a, b })),
    min,
  );

it('links a piece below the minimum over the shortest gap', () => {
  expect(line([30, 60, 60], [[1, 2]], 50)).toEqual([[0, 1]]);
});

it('leaves pieces alone that hold enough', () => {
  expect(line([60, 60], [], 50)).toEqual([]);
});

it('lets two small pieces lift each other', () => {
  expect(line([30, 30, 90], [], 50)).toEqual([[0, 1]]);
});

it('ends with one piece when all together are too few', () => {
  expect(line([10, 10, 10], [], 50)).toHaveLength(2);
  expect(line([10], [], 50)).toEqual([]);
});
