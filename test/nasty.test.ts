import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Geos, InputError, loadGeos, type Plan, random, weaveTown } from '../src/main.ts';
import { SHARED } from './gridloom.ts';

const FILE = join(SHARED, 'nasty', 'polygons_geos.geojsonl');
/** Longest that one polygon may take, milliseconds: a hang, not a benchmark. */
const HANG = 5000;

type Place = [number, number];

/** One hundred and twenty households over the box of a polygon, and the polygon as a grid, both moved by `place`. */
function town(feature: Feature<Polygon | MultiPolygon>, place: (x: number, y: number) => Place) {
  const parts = feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates] : feature.geometry.coordinates;
  // What is no number in the source (NaN) reaches the reader as null.
  const points = parts.flat(2).filter((p) => Number.isFinite(p[0]) && Number.isFinite(p[1]));
  const xs = points.map((p) => p[0]!);
  const ys = points.map((p) => p[1]!);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const stream = random(120, 'nasty');
  const lines = ['id,lon,lat'];
  for (let i = 0; i < 120; i++) {
    const [lon, lat] = place(west + stream.next() * (east - west), south + stream.next() * (north - south));
    lines.push(`h${i},${lon},${lat}`);
  }
  const moved = parts.map((part) => part.map((ring) => ring.map((p) => place(p[0] ?? Number.NaN, p[1] ?? Number.NaN))));
  const grid = {
    type: 'Feature',
    properties: { code: '900000000001001' },
    geometry: { type: 'MultiPolygon', coordinates: moved },
  };
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    grids: { name: 'grids.geojson', bytes: bytes(JSON.stringify({ type: 'FeatureCollection', features: [grid] })) },
    households: { name: 'households.csv', bytes: bytes(`${lines.join('\n')}\n`) },
  };
}

describe.skipIf(!existsSync(FILE))('nasty polygons as grids (../shared/data/nasty)', () => {
  const features: Feature<Polygon | MultiPolygon>[] = [];
  let geos: Geos;
  beforeAll(async () => {
    for (const line of readFileSync(FILE, 'utf8').trim().split('\n'))
      features.push(JSON.parse(line.replace(/\b(NaN|-?Infinity)\b/g, 'null')));
    geos = await loadGeos();
  });

  it.each<[string, boolean, (x: number, y: number) => Place]>([
    ['as a neighbourhood of some kilometres', true, (x, y) => [120 + x * 1e-5, 33 + y * 1e-5]],
    ['as raw degrees', false, (x, y) => [x, y]],
  ])('end in a valid plan or a clear error, %s', async (_, smallGround, place) => {
    expect(features.length).toBe(343);
    let plans = 0;
    for (const [i, feature] of features.entries()) {
      const started = performance.now();
      let plan: Plan | null = null;
      try {
        plan = await weaveTown(town(feature, place), { effort: 'fast' });
      } catch (error) {
        expect(error, `polygon ${i}: ${error instanceof Error ? error.stack : error}`).toBeInstanceOf(InputError);
      }
      expect(performance.now() - started, `polygon ${i}`).toBeLessThan(HANG);
      if (plan === null) continue;
      plans++;
      const [row] = plan.grids;
      expect(row!.status, `polygon ${i}: ${JSON.stringify(row!.notes)}`).not.toBe('set-aside');
      expect(plan.microgrids.length, `polygon ${i}`).toBeGreaterThan(0);
      let inside = 0;
      for (const line of plan.households) if (line.microgrid !== '') inside += line.households;
      expect(
        plan.microgrids.reduce((sum, m) => sum + m.households, 0),
        `polygon ${i}`,
      ).toBe(inside);
      for (const m of plan.microgrids)
        geos.scope((s) => {
          const ground = s.multiPolygon(m.ground.type === 'Polygon' ? [m.ground.coordinates] : m.ground.coordinates);
          expect(s.isValidReason(ground), `polygon ${i}, ${m.code}`).toBe('Valid Geometry');
        });
    }
    if (smallGround) expect(plans).toBeGreaterThan(300);
  });
});
