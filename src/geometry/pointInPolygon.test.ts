import { booleanPointInPolygon, point, polygon } from '@turf/turf';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { sideOfMultiPolygon, sideOfPolygon } from './pointInPolygon.ts';

const square: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const hole: Position[] = [
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
  [1, 1],
];

describe('sideOfPolygon', () => {
  it('tells inside, border and outside, holes included', () => {
    expect(sideOfPolygon(3, 3, [square, hole])).toBe(1);
    expect(sideOfPolygon(1.5, 1.5, [square, hole])).toBe(-1);
    expect(sideOfPolygon(1, 1.5, [square, hole])).toBe(0);
    expect(sideOfPolygon(4, 4, [square])).toBe(0);
    expect(sideOfPolygon(2, 4, [square])).toBe(0);
    expect(sideOfPolygon(5, 4, [square])).toBe(-1);
    expect(sideOfPolygon(-1, 0, [square])).toBe(-1);
  });

  it('counts a ray through vertices once', () => {
    const diamond: Position[] = [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ];
    expect(sideOfPolygon(0, 0, [diamond])).toBe(1);
    expect(sideOfPolygon(-2, 0, [diamond])).toBe(-1);
    expect(sideOfPolygon(-2, 1, [diamond])).toBe(-1);
    expect(sideOfMultiPolygon(-2, 0, [[diamond], [diamond]])).toBe(-1);
  });

  it('agrees with turf away from the border', () => {
    const lattice = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(lattice, lattice), { minLength: 3, maxLength: 8 }),
        lattice,
        lattice,
        (corners, x, y) => {
          const ring: Position[] = [...corners, corners[0]!].map(([a, b]) => [a, b]);
          const side = sideOfPolygon(x, y, [ring]);
          if (side !== 0) expect(side === 1).toBe(booleanPointInPolygon(point([x, y]), polygon([ring])));
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });
});
