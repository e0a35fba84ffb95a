import { readdirSync, readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { loadGeos } from '../geometry/geos.ts';
import type { HouseholdTable } from '../model/household.ts';
import { readBarriers } from './readBarriers.ts';
import { readBuildings } from './readBuildings.ts';
import { readGrids } from './readGrids.ts';
import { readHouseholds } from './readHouseholds.ts';
import { DEFAULT_READ_OPTIONS, type Reading, type ReadOptions } from './reading.ts';
import type { Source } from './source.ts';

interface Expected {
  readonly role: keyof typeof shown;
  readonly input: string;
  readonly options: { readonly crs?: string; readonly maxRejected?: number; readonly map?: Record<string, string> };
  readonly value: unknown;
  readonly rejections: readonly [number, string][];
  readonly repairs: readonly [number, string][];
  readonly notes: readonly string[];
}

const FOLDER = new URL('../../fixtures/reading/', import.meta.url);
const geos = await loadGeos();

/** What is compared of each role: all but the shapes' coordinates, of which the numbers of vertices. */
const shown = {
  households: (source: Source, options: ReadOptions) => map(readHouseholds(source, options), tableShown),
  grids: (source: Source, options: ReadOptions) =>
    map(readGrids(geos, source, options), (grids) =>
      grids.map(({ ground, community: _, ...rest }) => ({ ...rest, rings: ground.coordinates.map(vertexCounts) })),
    ),
  buildings: (source: Source, options: ReadOptions) =>
    map(readBuildings(geos, source, options), (buildings) => buildings.map(({ ground: _, ...rest }) => rest)),
  barriers: (source: Source, options: ReadOptions) =>
    map(readBarriers(source, options), (barriers) =>
      barriers.map(({ line, ...rest }) => ({ ...rest, vertices: line.length })),
    ),
};

function map<T, U>(reading: Reading<T>, show: (value: T) => U): Reading<U> {
  return { ...reading, value: show(reading.value) };
}

const vertexCounts = (rings: readonly (readonly Position[])[]) => rings.map((ring) => ring.length);

function tableShown(table: HouseholdTable) {
  const { length: _, floors, ...columns } = table;
  const list = (column: ArrayLike<number> | null) =>
    column === null ? null : Array.from(column, (n) => (Number.isNaN(n) ? null : Math.round(n * 1e7) / 1e7));
  return {
    ...columns,
    ...(floors === null ? {} : { floors: list(floors) }),
    ...{ lon: list(table.lon), lat: list(table.lat), households: list(table.households) },
    ...{ people: list(table.people), row: list(table.row) },
  };
}

describe('files of fixtures/reading', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.expected.json'));
  it.each(names)('%s', (name) => {
    const expected = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Expected;
    const source = { name: expected.input, bytes: new Uint8Array(readFileSync(new URL(expected.input, FOLDER))) };
    const { map: columns = {}, ...rest } = expected.options;
    const options = { ...DEFAULT_READ_OPTIONS, ...rest, map: new Map(Object.entries(columns)) };
    const { value, rejections, repairs, notes } = shown[expected.role](source, options);
    expect(value).toEqual(expected.value);
    expect(rejections.map(({ row, reason }) => [row, reason.code])).toEqual(expected.rejections);
    expect(repairs.map(({ row, what }) => [row, what.code])).toEqual(expected.repairs);
    expect(notes.map(({ code }) => code)).toEqual(expected.notes);
    for (const { file } of [...rejections, ...repairs]) expect(file).toBe(expected.input);
  });
});
