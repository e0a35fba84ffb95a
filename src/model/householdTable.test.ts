import { expect, it } from 'vitest';
import { type HouseholdTable, rowsOf } from './household.ts';

it('takes rows out in the asked order, every column with them', () => {
  const table: HouseholdTable = {
    length: 3,
    id: ['a', 'b', 'c'],
    lon: Float64Array.of(1, 2, 3),
    lat: Float64Array.of(4, 5, 6),
    households: Uint32Array.of(1, 2, 3),
    people: Float64Array.of(3, Number.NaN, 5),
    building: ['x', null, 'z'],
    unit: [null, '1', null],
    floor: [null, null, '3'],
    room: [null, null, '301'],
    floors: null,
    row: Uint32Array.of(2, 3, 4),
  };
  expect(rowsOf(table, Uint32Array.of(2, 0))).toEqual({
    length: 2,
    id: ['c', 'a'],
    lon: Float64Array.of(3, 1),
    lat: Float64Array.of(6, 4),
    households: Uint32Array.of(3, 1),
    people: Float64Array.of(5, 3),
    building: ['z', 'x'],
    unit: [null, null],
    floor: ['3', null],
    room: ['301', null],
    floors: null,
    row: Uint32Array.of(4, 2),
  });
});
