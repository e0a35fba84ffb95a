import { array, assert, boolean, integer, property, tuple } from 'fast-check';
import type { Position } from 'geojson';
import { expect, it } from 'vitest';
import { loadGeos } from './geos.ts';
import { repairGround } from './repairGround.ts';
import { doubleArea } from './repairRing.ts';

const geos = await loadGeos();
// A coarse raster, so that vertices, edges and rings meet in every way; a fine part, so that snapping has work.
const place = tuple(integer({ min: 0, max: 6 }), integer({ min: 0, max: 6 }), integer({ min: -3, max: 3 }));
const ring = tuple(array(place, { minLength: 1, maxLength: 9 }), boolean());
const polygons = array(array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });

const drawn = ([places, closed]: [[number, number, number][], boolean]): Position[] => {
  const line = places.map(([x, y, fine]) => [120 + x * 1e-4 + fine * 3e-8, 33 + y * 1e-4 - fine * 3e-8]);
  return closed ? [...line, line[0]!] : line;
};

it('ends any rings in valid ground on the lattice, wound as RFC 7946 says, and again unchanged', () => {
  assert(
    property(polygons, (shapes) => {
      const result = repairGround(
        geos,
        shapes.map((rings) => rings.map(drawn)),
      );
      if ('refused' in result) return;
      const { coordinates } = result.ground;
      expect(geos.scope((s) => s.isValidReason(s.multiPolygon(coordinates)))).toBe('Valid Geometry');
      for (const rings of coordinates) {
        rings.forEach((r, i) => {
          expect(doubleArea(r) > 0).toBe(i === 0);
          for (const p of r) expect(p.map((n) => Math.round(n * 1e7) / 1e7)).toEqual(p);
        });
      }
      const again = repairGround(geos, coordinates);
      if ('refused' in again) throw new Error(again.refused.code);
      expect(again.repairs).toEqual([]);
      expect(again.ground).toEqual(result.ground);
    }),
    { seed: 1, numRuns: 400 },
  );
});
