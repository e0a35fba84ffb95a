import { expect, it } from 'vitest';
import { loadGeos } from '../../geometry/geos.ts';
import { BuildingColumns, plainBuilding } from '../../model/buildingColumns.ts';
import { InputError } from '../../model/error.ts';
import { concatenated } from '../households/joinHouseholds.ts';
import { UniqueIds } from '../uniqueIds.ts';
import { openColumns } from './columnReader.ts';
import { ColumnWriter } from './columnWriter.ts';
import type { ColumnHead, ColumnValue } from './layout.ts';
import { buildingsOfColumns, householdsOfColumns } from './readColumns.ts';

const fileOf = (layer: string, columns: readonly ColumnHead[], rows: Iterable<readonly ColumnValue[]>) => {
  const pieces: Uint8Array[] = [];
  const writer = new ColumnWriter({ layer, columns }, (piece) => pieces.push(piece));
  for (const row of rows) writer.push(row);
  writer.end();
  return { name: `${layer}.columns`, bytes: new Uint8Array(Buffer.concat(pieces)) };
};
const HOUSEHOLDS: readonly ColumnHead[] = [
  { name: 'id', type: 'text' },
  { name: 'lon', type: 'degrees' },
  { name: 'lat', type: 'degrees' },
  { name: 'building', type: 'words' },
  { name: 'people', type: 'u16' },
];
const BUILDINGS: readonly ColumnHead[] = [
  { name: 'id', type: 'text' },
  { name: 'floors', type: 'u16' },
  { name: 'ground', type: 'ground' },
];
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.note.code;
    throw error;
  }
  return null;
};

it('gives back households bit for bit over several chunks, with texts of many bytes and unknown values', () => {
  const n = 40_000;
  const rows = Array.from({ length: n }, (_, i) => [
    `户${i}`,
    1_201_234_567 + i,
    331_234_567 - i,
    i % 3 === 0 ? null : `楼${i % 100}`,
    i % 7 === 0 ? null : i % 7,
  ]);
  const table = concatenated(householdsOfColumns(fileOf('households', HOUSEHOLDS, rows), null));
  expect(table.length).toBe(n);
  for (const i of [0, 1, 16_383, 16_384, n - 1]) {
    const [id, lon, lat, building, people] = rows[i]! as [string, number, number, string | null, number | null];
    expect([table.id[i], table.lon[i], table.lat[i]]).toEqual([id, lon / 1e7, lat / 1e7]);
    expect(table.building[i]).toBe(building);
    expect(table.people![i]).toBe(people ?? Number.NaN);
    expect(table.row[i]).toBe(i + 1);
  }
  expect(table.unit[5]).toBeNull();
});

it('gives back footprints, mends those that are not valid, and rejects those that are none', async () => {
  const square = [1, 1, 5, 0, 0, 900, 0, 900, 900, 0, 900, 0, 0];
  const clockwise = [1, 1, 5, 0, 0, 0, 900, 900, 900, 900, 0, 0, 0];
  const flat = [1, 1, 3, 0, 0, 900, 0, 0, 0];
  const file = fileOf('buildings', BUILDINGS, [
    ['a', 6, square],
    ['a', null, clockwise],
    ['b', 1, flat],
  ]);
  const columns = new BuildingColumns();
  const { rejections } = buildingsOfColumns(await loadGeos(), file, new UniqueIds(), columns);
  expect(rejections.map(({ row }) => row)).toEqual([3]);
  expect(columns.list.map(plainBuilding).map(({ id, floors }) => [id, floors])).toEqual([
    ['a', 6],
    ['a~2', null],
  ]);
  const corners = [
    [0, 0],
    [9e-5, 0],
    [9e-5, 9e-5],
    [0, 9e-5],
    [0, 0],
  ];
  for (const { ground } of columns.list) expect(ground.coordinates).toEqual([[corners]]);
});

it('knows files that are cut, damaged, of another layer or of a later version', () => {
  const file = fileOf('households', HOUSEHOLDS, [['a', 0, 0, null, 1]]);
  const changed = (change: (bytes: Uint8Array) => Uint8Array) => ({ name: 'x', bytes: change(file.bytes.slice()) });
  expect([...openColumns(file, 'households').chunks()].length).toBe(1);
  expect(codeOf(() => openColumns(file, 'grids'))).toBe('columns-layer');
  for (const length of [8, 31, 100, file.bytes.length - 16, file.bytes.length - 1])
    expect(
      codeOf(() =>
        openColumns(
          changed((bytes) => bytes.slice(0, length)),
          'households',
        ),
      ),
    ).toBe('columns-broken');
  const later = changed((bytes) => bytes.fill(2, 8, 9));
  expect(codeOf(() => openColumns(later, 'households'))).toBe('columns-version');
});
