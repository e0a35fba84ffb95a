import { describe, expect, it } from 'vitest';
import type { HouseholdTable } from '../model/household.ts';
import { DEFAULT_LIMITS } from '../model/limits.ts';
import type { Site } from '../model/site.ts';
import { secondOf, spreadNotes } from './secondAttribute.ts';

const households: HouseholdTable = {
  length: 3,
  id: ['a', 'b', 'c'],
  lon: Float64Array.of(0, 0, 0),
  lat: Float64Array.of(0, 0, 0),
  households: Uint32Array.of(10, 20, 30),
  people: Float64Array.of(30, Number.NaN, 90),
  building: [null, null, null],
  unit: [null, null, null],
  floor: [null, null, null],
  room: [null, null, null],
  floors: null,
  attribute: Float64Array.of(1, 2, 3),
  row: Uint32Array.of(2, 3, 4),
};
const site = (rows: number[]): Site => ({ id: 's', building: -1, rows, households: 0, lon: 0, lat: 0 });
const part = (row: number, own: number) => ({
  households: own,
  pieces: [{ row, households: own }],
  units: null,
  floors: null,
  by: 'equal-parts' as const,
});
const sites = [site([0, 1]), site([2])];
const atoms = [
  { site: 0, households: 30, part: null },
  { site: 1, households: 10, part: part(2, 10) },
  { site: 1, households: 20, part: part(2, 20) },
];

describe('the second attribute of atoms', () => {
  it('sums rows, divides rows by households, and takes the average for what is unknown', () => {
    const own = secondOf({ attribute: 'people', weight: 2 }, households, sites, atoms, DEFAULT_LIMITS)!;
    expect([...own.second.values]).toEqual([30 + 60, 30, 60]);
    expect(own.second.target).toBe((180 * 75) / 60);
    expect(own.second.weight).toBe(2);
    expect(own.unknown).toBe(1);
  });

  it('takes the column that was kept, and nothing where there is none', () => {
    const kept = secondOf({ attribute: 'x', weight: 1 }, households, sites, atoms, DEFAULT_LIMITS)!;
    expect([...kept.second.values]).toEqual([3, 1, 2]);
    expect(
      secondOf({ attribute: 'x', weight: 1 }, { ...households, attribute: null }, sites, atoms, DEFAULT_LIMITS),
    ).toBe(null);
    expect(secondOf(null, households, sites, atoms, DEFAULT_LIMITS)).toBe(null);
  });

  it('tells how evenly it came out', () => {
    const balance = { attribute: 'people', weight: 2 };
    const own = secondOf(balance, households, sites, atoms, DEFAULT_LIMITS)!;
    const notes = spreadNotes(balance, own, Int32Array.of(0, 1, 1), 2, DEFAULT_LIMITS);
    expect(notes[0]!.args).toMatchObject({ total: 180, least: 90, most: 90, aim: 225 });
    expect(notes[1]!.args).toMatchObject({ rows: 1 });
  });
});
