import { expect, it } from 'vitest';
import type { HouseholdTable } from '../model/household.ts';
import { DEFAULT_LIMITS } from '../model/limits.ts';
import type { Site } from '../model/site.ts';
import { atomsOf } from './atoms.ts';

const table: HouseholdTable = {
  length: 2,
  id: ['a', 'b'],
  lon: Float64Array.of(120, 120),
  lat: Float64Array.of(33, 33),
  households: Uint32Array.of(40, 260),
  people: null,
  building: [null, 'T'],
  unit: [null, null],
  floor: [null, null],
  room: [null, null],
  floors: Uint16Array.of(0, 13),
  row: Uint32Array.of(2, 3),
};
const site = (row: number): Site => ({
  id: table.building[row] ?? 'point:a',
  building: -1,
  rows: [row],
  households: table.households[row]!,
  lon: 120,
  lat: 33,
});

it('leaves a site that fits whole and cuts one above the maximum by its storeys', () => {
  const atoms = atomsOf([site(0), site(1)], table, [], DEFAULT_LIMITS);
  expect(atoms.map((a) => [a.site, a.households])).toEqual([
    [0, 40],
    [1, 100],
    [1, 80],
    [1, 80],
  ]);
  expect(atoms[0]!.part).toBeNull();
  expect(atoms.slice(1).map((a) => a.part!.floors)).toEqual([
    [1, 5],
    [6, 9],
    [10, 13],
  ]);
});
