import { expect, it } from 'vitest';
import { loadGeos } from '../geometry/geos.ts';
import { TownReader } from './townReader.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const square = (lon: number, side = 0.01) => [
  [lon, 33],
  [lon + side, 33],
  [lon + side, 33 + side],
  [lon, 33 + side],
  [lon, 33],
];
const polygons = (properties: object, lon: number, side?: number) =>
  bytes(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [square(lon, side)] } }],
    }),
  );
const none = new Map<string, string>();
const maps = { grids: none, households: none, buildings: none, barriers: none };

it('reads a city from several files of each kind: codes stay, ids that meet again are told apart', async () => {
  const reader = new TownReader(await loadGeos(), { crs: 'wgs84', encoding: null, maps, maxRejected: 1 });
  reader.read('grids', { name: 'a/grids', bytes: polygons({ code: 'A' }, 120) });
  reader.read('grids', { name: 'b/grids', bytes: polygons({ code: 'B' }, 120.01) });
  reader.read('grids', { name: 'c/grids', bytes: polygons({ code: 'A' }, 120.02) });
  reader.read('households', { name: 'a/h', bytes: bytes('id,lon,lat\n1,120.005,33.005\n') });
  reader.read('households', { name: 'b/h', bytes: bytes('id,lon,lat,people\n1,120.015,33.005,4\n') });
  reader.read('buildings', { name: 'a/b', bytes: polygons({ id: 'x', floors: 3 }, 120.004, 0.0001) });
  reader.read('buildings', { name: 'b/b', bytes: polygons({ id: 'x' }, 120.014, 0.0001) });
  const town = reader.town();
  expect(town.grids.map(({ code }) => code)).toEqual(['A', 'B']);
  expect(town.rejections).toEqual([
    { file: 'c/grids', row: 1, reason: { code: 'code-in-files', args: { code: 'A', other: 'a/grids' } } },
  ]);
  expect(town.households.id).toEqual(['1', '1~2']);
  expect([...town.households.people!]).toEqual([Number.NaN, 4]);
  expect(town.buildings.map(({ id, floors }) => [id, floors])).toEqual([
    ['x', 3],
    ['x~2', null],
  ]);
  expect(town.buildings[1]!.ground.coordinates[0]![0]![0]).toEqual([120.014, 33]);
});
