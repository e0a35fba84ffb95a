import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadGeos } from '../geometry/geos.ts';
import { readBarriers } from './readBarriers.ts';
import { readBuildings } from './readBuildings.ts';
import { readGrids } from './readGrids.ts';
import { readHouseholds } from './readHouseholds.ts';
import { DEFAULT_READ_OPTIONS } from './reading.ts';

const DATA = new URL('../../../shared/data/', import.meta.url);
const geos = await loadGeos();
const source = (path: string) => ({ name: path, bytes: new Uint8Array(readFileSync(new URL(path, DATA))) });

describe.skipIf(!existsSync(DATA))('reading real towns (needs ../shared/data)', () => {
  it.each([
    ['edinburgh_oldtown', 1, 3427, 5045, 1038, 4],
    ['liechtenstein', 11, 7701, 8993, 2671, 0],
    ['olemps', 1, 1112, 2273, 1330, 0],
    ['pont_de_veyle', 1, 764, 1529, 268, 0],
    ['redon', 1, 724, 1053, 263, 0],
  ])('%s', (town, grids, rows, buildings, barriers, points) => {
    const read = readGrids(geos, source(`towns/${town}/grids.geojson`), DEFAULT_READ_OPTIONS);
    expect([read.value.length, read.rejections.length]).toEqual([grids, 0]);
    const table = readHouseholds(source(`towns/${town}/households.csv`), DEFAULT_READ_OPTIONS);
    expect([table.value.length, table.rejections.length, table.notes.length]).toEqual([rows, 0, 0]);
    const ground = readBuildings(geos, source(`towns/${town}/buildings.geojson`), DEFAULT_READ_OPTIONS);
    expect([ground.value.length, ground.rejections.length]).toEqual([buildings, 0]);
    const lines = readBarriers(source(`towns/${town}/barriers.geojson`), DEFAULT_READ_OPTIONS);
    expect([lines.value.length, lines.rejections.length]).toEqual([barriers, points]);
    expect(lines.notes).toEqual([]);
  });

  it('tampines, whose floors stand in the household table', () => {
    const { value } = readHouseholds(source('towns/tampines/households.csv'), DEFAULT_READ_OPTIONS);
    expect([value.length, value.floors?.[0], value.households[0]]).toEqual([709, 11, 140]);
  });

  it('the counties of Yancheng in GCJ-02, two of them invalid', () => {
    const options = { ...DEFAULT_READ_OPTIONS, crs: 'gcj02' };
    const { value, repairs, rejections } = readGrids(
      geos,
      source('boundaries/yancheng_counties_gcj02.geojson'),
      options,
    );
    expect([value.length, rejections.length, value[0]?.code, value[0]?.name]).toEqual([9, 0, '320902', '亭湖区']);
    expect(repairs.filter(({ what }) => what.code !== 'repaired-winding')).toHaveLength(2);
    expect(geos.scope((s) => value.every(({ ground }) => s.isValid(s.multiPolygon(ground.coordinates))))).toBe(true);
  });
});
