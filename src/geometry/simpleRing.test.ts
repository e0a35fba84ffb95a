import fc from 'fast-check';
import type { Position } from 'geojson';
import { beforeAll, expect, it } from 'vitest';
import { type Geos, loadGeos } from './geos.ts';
import { isSimpleRing } from './simpleRing.ts';

let geos: Geos;
beforeAll(async () => {
  geos = await loadGeos();
});

it('knows simple rings from those that cross, touch or fold back', () => {
  const at = (...points: readonly [number, number][]) => [...points, points[0]!];
  expect(isSimpleRing(at([0, 0], [4, 0], [4, 4], [0, 4]))).toBe(true);
  expect(isSimpleRing(at([0, 0], [4, 0], [2, 1], [4, 4], [0, 4]))).toBe(true);
  expect(isSimpleRing(at([0, 0], [2, 0], [4, 0], [4, 4]))).toBe(true);
  expect(isSimpleRing(at([0, 0], [4, 4], [4, 0], [0, 4]))).toBe(false);
  expect(isSimpleRing(at([0, 0], [4, 0], [2, 0], [2, 4]))).toBe(false);
  expect(isSimpleRing(at([0, 0], [4, 0], [4, 4], [2, 0], [0, 4]))).toBe(false);
  expect(isSimpleRing(at([0, 0], [1e9, 0], [0, 4]))).toBe(false);
});

it('agrees with GEOS on every small ring without repeated neighbours', () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
  fc.assert(
    fc.property(fc.array(place, { minLength: 3, maxLength: 9 }), (points) => {
      const ring: Position[] = points.filter(([x, y], i) => x !== points.at(i - 1)![0] || y !== points.at(i - 1)![1]);
      if (ring.length < 3) return;
      ring.push(ring[0]!);
      expect(isSimpleRing(ring)).toBe(geos.scope((s) => s.isValid(s.polygon([ring]))));
    }),
    { numRuns: 3000, seed: 7 },
  );
});
