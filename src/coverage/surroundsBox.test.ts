import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { type Geos, loadGeos } from '../geometry/geos.ts';
import { surroundsBox } from './surroundsBox.ts';

let geos: Geos;
beforeAll(async () => {
  geos = await loadGeos();
});
const ring = (...points: readonly [number, number][]) => [...points, points[0]!];

it('is sure of a box well inside, beside a slanting border too, and of no other', () => {
  const triangle = [[ring([0, 0], [10, 0], [0, 10])]];
  expect(surroundsBox(triangle, [1, 1, 2, 2])).toBe(true);
  expect(surroundsBox(triangle, [4, 4, 4.9, 4.9])).toBe(true);
  expect(surroundsBox(triangle, [4, 4, 5.1, 5.1])).toBe(false);
  expect(surroundsBox(triangle, [8, 8, 9, 9])).toBe(false);
  expect(surroundsBox(triangle, [0, 1, 1, 2])).toBe(false);
  const holed = [[ring([0, 0], [10, 0], [10, 10], [0, 10]), ring([4, 4], [4, 6], [6, 6], [6, 4])]];
  expect(surroundsBox(holed, [3, 3, 7, 7])).toBe(false);
  expect(surroundsBox(holed, [4.5, 4.5, 5, 5])).toBe(false);
  expect(surroundsBox(holed, [1, 1, 3, 9])).toBe(true);
});

it('never calls a box surrounded that GEOS does not find covered', () => {
  const number = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 8 }),
      fc.tuple(number, number, number, number),
      (points, [a, b, c, d]) => {
        geos.scope((s) => {
          const drawn = s.makeValid(s.polygon([ring(...points)]), 'structure');
          const shape = s.polygonsOf(drawn);
          const [west, south, east, north] = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
          if (west === east || south === north || shape.length === 0) return;
          if (!surroundsBox(shape, [west, south, east, north])) return;
          const box = s.polygon([ring([west, south], [east, south], [east, north], [west, north])]);
          expect(s.covers(drawn, box)).toBe(true);
        });
      },
    ),
    { numRuns: 2000, seed: 11 },
  );
});
