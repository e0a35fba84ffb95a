import { existsSync, readFileSync } from 'node:fs';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { loadGeos } from './geos.ts';
import { repairGround } from './repairGround.ts';

const FILE = new URL('../../../shared/data/nasty/polygons_geos.geojsonl', import.meta.url);
const geos = await loadGeos();

/** The planar test polygons at the size of a grid, about a kilometre. */
function atGridSize(polygons: Position[][][]): Position[][][] {
  const all = polygons.flat(2);
  const [west, south] = [0, 1].map((k) => Math.min(...all.map((p) => p[k]!))) as [number, number];
  const span = Math.max(...all.map((p) => Math.max(p[0]! - west, p[1]! - south)), 1e-9);
  const place = (p: Position) => [120 + ((p[0]! - west) / span) * 0.01, 33 + ((p[1]! - south) / span) * 0.01];
  return polygons.map((rings) => rings.map((ring) => ring.map(place)));
}

describe.skipIf(!existsSync(FILE))('repairGround on the polygons of the GEOS test suite (needs ../shared/data)', () => {
  const lines = existsSync(FILE) ? readFileSync(FILE, 'utf8').trim().split('\n') : [];
  // The reader of JSON turns these away.
  const numeric = lines.filter((line) => !/NaN|Infinity/.test(line));

  it('ends every one in valid ground on the lattice or a refusal', () => {
    let mended = 0;
    let refused = 0;
    for (const line of numeric) {
      const { geometry } = JSON.parse(line) as Feature<Polygon | MultiPolygon>;
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const result = repairGround(geos, atGridSize(polygons));
      if ('refused' in result) {
        refused++;
        continue;
      }
      if (result.repairs.length > 0) mended++;
      const { coordinates } = result.ground;
      expect(coordinates.length).toBeGreaterThan(0);
      for (const p of coordinates.flat(2)) expect([p[0], p[1]]).toEqual(p.map((n) => Math.round(n * 1e7) / 1e7));
      expect(geos.scope((s) => s.isValidReason(s.multiPolygon(coordinates)))).toBe('Valid Geometry');
    }
    expect(numeric.length).toBeGreaterThan(330);
    expect(refused).toBeLessThan(25);
    expect(mended).toBeGreaterThan(50);
  });
});
