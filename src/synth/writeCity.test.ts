import { expect, it } from 'vitest';
import { loadGeos } from '../geometry/geos.ts';
import { repairGround } from '../geometry/repairGround.ts';
import { TownReader } from '../io/townReader.ts';
import { plainBuilding } from '../model/buildingColumns.ts';
import { syntheticCity } from './city.ts';
import { builtInOutline } from './outline.ts';
import { writeCity } from './writeCity.ts';

it('writes the same city as texts and as columns', async () => {
  const geos = await loadGeos();
  const city = syntheticCity(geos, { outline: builtInOutline(), grids: 14, seed: 3, incidents: 0.2 }, (polygons) => {
    const repaired = repairGround(geos, polygons);
    return 'ground' in repaired ? repaired.ground : null;
  });
  const files = new Map<string, (string | Uint8Array)[]>();
  const append = (name: string, piece: string | Uint8Array) => files.set(name, [...(files.get(name) ?? []), piece]);
  const [figures] = writeCity(city, ['text', 'columns'], append, () => {});
  const none = new Map<string, string>();
  const maps = { grids: none, households: none, buildings: none, barriers: none };
  const townOf = (endings: Readonly<Record<keyof typeof maps, string>>) => {
    const reader = new TownReader(geos, { crs: 'wgs84', encoding: null, maps, maxRejected: 0 });
    for (const role of Object.keys(maps) as (keyof typeof maps)[]) {
      const pieces = files.get(`329901/${role}${endings[role]}`)!;
      reader.read(role, { name: role, bytes: new Uint8Array(Buffer.concat(pieces.map((p) => Buffer.from(p)))) });
    }
    return reader.town();
  };
  const columns = '.columns';
  const [text, packed] = [
    townOf({ grids: '.geojson', households: '.csv', buildings: '.geojson', barriers: '.geojson' }),
    townOf({ grids: columns, households: columns, buildings: columns, barriers: columns }),
  ];
  expect(packed.grids).toEqual(text.grids);
  expect({ ...packed.households, row: null }).toEqual({ ...text.households, row: null });
  expect(packed.buildings.map(plainBuilding)).toEqual(text.buildings.map(plainBuilding));
  expect(packed.barriers).toEqual(text.barriers);
  expect([packed.rejections, packed.repairs]).toEqual([[], []]);
  expect(text.repairs).toEqual([]);
  expect(figures!.households).toBe(text.households.length);
  expect(figures!.buildings).toBe(text.buildings.length);
});
