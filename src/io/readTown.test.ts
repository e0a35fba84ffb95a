import { beforeAll, describe, expect, it } from 'vitest';
import { type Geos, loadGeos } from '../geometry/geos.ts';
import { InputError } from '../model/error.ts';
import { readTown } from './readTown.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const square = [
  [120, 33],
  [120.01, 33],
  [120.01, 33.01],
  [120, 33.01],
  [120, 33],
];
const grid = { type: 'Feature', properties: { code: 'G' }, geometry: { type: 'Polygon', coordinates: [square] } };
const sources = {
  grids: { name: 'g.geojson', bytes: bytes(JSON.stringify({ type: 'FeatureCollection', features: [grid] })) },
  households: { name: 'h.csv', bytes: bytes('id,lon,lat\n1,120.005,33.005\n') },
  buildings: null,
  barriers: [],
};
const none = new Map<string, string>();
const maps = { grids: none, households: none, buildings: none, barriers: none };

describe('readTown', () => {
  let geos: Geos;
  beforeAll(async () => {
    geos = await loadGeos();
  });
  const read = (crs: string) => readTown(geos, sources, { crs, encoding: null, maps, maxRejected: 0.2 });

  it('reads all inputs in one datum', () => {
    const town = read('wgs84');
    expect(town.grids).toHaveLength(1);
    expect(town.households.lon[0]).toBeCloseTo(120.005, 7);
  });

  it('reads each input in its own datum: GCJ-02 lies some hundred metres off', () => {
    const town = read('households=gcj02');
    expect(town.grids[0]!.ground.coordinates[0]![0]![0]).toEqual([120, 33]);
    expect(Math.abs(town.households.lon[0]! - 120.005)).toBeGreaterThan(0.002);
  });

  it('says what a list of datums must look like', () => {
    expect(() => read('household=gcj02')).toThrow(InputError);
  });
});
