import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { polygonColumns } from '../engine/polygonColumns.ts';
import { groundOf, partOf } from './ground.ts';

const square = (x: number, side: number) => [
  [x, 0],
  [x + side, 0],
  [x + side, side],
  [x, side],
  [x, 0],
];
const GROUNDS: readonly (Polygon | MultiPolygon)[] = [
  { type: 'Polygon', coordinates: [square(0, 4), square(1, 2)] },
  { type: 'MultiPolygon', coordinates: [[square(10, 1)], [square(20, 3)]] },
  { type: 'Polygon', coordinates: [square(30, 2)] },
];
const SHAPES = polygonColumns(GROUNDS, (ground) => ground);

/** Area of all triangles. */
function area({ positions, triangles }: ReturnType<typeof groundOf>): number {
  let sum = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((corner) => positions.subarray(2 * triangles[t + corner]!));
    sum += Math.abs((b![0]! - a![0]!) * (c![1]! - a![1]!) - (c![0]! - a![0]!) * (b![1]! - a![1]!)) / 2;
  }
  return sum;
}

describe('groundOf', () => {
  it('fills polygons with triangles and leaves holes free', () => {
    expect(area(groundOf(SHAPES))).toBeCloseTo(16 - 4 + 1 + 9 + 4, 9);
  });
});

describe('partOf', () => {
  it('keeps all pieces and holes of some features, which keep their numbers', () => {
    const part = partOf(SHAPES, (feature) => feature !== 2);
    expect([...part.feature]).toEqual([0, 1, 1]);
    expect([...part.starts]).toEqual([0, 10, 15, 20]);
    expect([...part.rings]).toEqual([0, 5, 10, 15]);
    expect(area(groundOf(part))).toBeCloseTo(16 - 4 + 1 + 9, 9);
    const late = partOf(SHAPES, (feature) => feature === 2);
    expect([...late.rings]).toEqual([0]);
    expect([...late.positions]).toEqual(square(30, 2).flat());
  });

  it('is the whole where all are kept', () => {
    expect(partOf(SHAPES, () => true)).toBe(SHAPES);
  });
});
