import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { HouseholdTable } from '../../model/household.ts';
import type { Stack } from '../../model/plan.ts';
import type { Site } from '../../model/site.ts';
import { atomsOf } from '../atoms.ts';
import type { GridBaseline } from './gridBaseline.ts';
import { atomsCutAsBefore } from './keptCut.ts';

const limits = { min: 50, max: 100, target: 75 };
const ground: Polygon = { type: 'Polygon', coordinates: [] };

interface Row {
  readonly floor: string | null;
  readonly unit?: string;
  readonly households?: number;
  /** Old places: label and households. */
  readonly was?: readonly (readonly [number, number])[];
}

function cut(rows: readonly Row[], stacks: readonly Stack[]) {
  const count = rows.map(({ households = 1 }) => households);
  const table: HouseholdTable = {
    length: rows.length,
    id: rows.map((_, i) => String(i)),
    lon: new Float64Array(rows.length),
    lat: new Float64Array(rows.length),
    households: Uint32Array.from(count),
    people: null,
    building: rows.map(() => 'tower'),
    unit: rows.map(({ unit }) => unit ?? null),
    floor: rows.map(({ floor }) => floor),
    room: rows.map(() => null),
    floors: null,
    row: Uint32Array.from(rows, (_, i) => i),
  };
  const site: Site = {
    id: 'tower',
    building: 0,
    rows: rows.map((_, i) => i),
    households: count.reduce((sum, n) => sum + n, 0),
    lon: 0,
    lat: 0,
  };
  const building = {
    id: 'tower',
    ground: { type: 'MultiPolygon' as const, coordinates: [] },
    floors: null,
    units: null,
    households: null,
  };
  const places = rows.map(({ was = [] }) => was);
  const start = Uint32Array.from([0, ...places.map((_, i) => places.slice(0, i + 1).flat().length)]);
  const baseline: GridBaseline = {
    microgrids: stacks.map((stack, i) => ({ code: String(i), stack, ground })),
    start,
    label: Int32Array.from(places.flat(), ([label]) => label),
    households: Float64Array.from(places.flat(), ([, n]) => n),
    used: [],
    locked: [],
    stickiness: null,
    quality: null,
  };
  const fresh = atomsOf([site], table, [building], limits);
  return atomsCutAsBefore(fresh, [site], table, limits, baseline);
}

const stack = (floors: readonly [number, number] | null): Stack => ({
  building: 'tower',
  units: null,
  floors,
  equalParts: floors === null,
});
/** Floors 1..16 of 8 households each, the lower eight in the one micro-grid. */
const tower = Array.from({ length: 128 }, (_, i): Row => {
  const floor = 1 + Math.floor(i / 8);
  return { floor: String(floor), was: [[floor <= 7 ? 1 : 0, 1]] };
});
const bands = [stack([8, 16]), stack([1, 7])];

describe('a tower that was cut before', () => {
  it('is cut at the same floors, from the ground up, though another cut is more even now', () => {
    const atoms = cut(tower, bands);
    expect(atoms.map(({ households, label, part }) => [households, label, part!.floors, part!.by])).toEqual([
      [56, 1, [1, 7], 'floors'],
      [72, 0, [8, 16], 'floors'],
    ]);
  });

  it('takes newcomers in by their floor', () => {
    const atoms = cut([...tower, { floor: '9' }, { floor: '17' }], bands);
    expect(atoms.map(({ households, part }) => [households, part!.floors])).toEqual([
      // A storey that is in neither goes to the lighter part.
      [57, [1, 17]],
      [73, [8, 16]],
    ]);
  });

  it('is cut anew where a part would exceed the maximum', () => {
    const crowd = Array.from({ length: 40 }, (): Row => ({ floor: '9' }));
    expect(cut([...tower, ...crowd], bands).every(({ label }) => label === null)).toBe(true);
  });

  it('is cut anew where a storey would lie in two parts', () => {
    const mixed: Row = { floor: '3', was: [[0, 1]] };
    expect(cut([...tower, mixed], bands).every(({ label }) => label === null)).toBe(true);
  });

  it('in equal parts keeps them, and shares out what the row gained or lost', () => {
    const whole = (households: number): Row[] => [
      {
        floor: null,
        households,
        was: [
          [0, 70],
          [1, 72],
        ] as const,
      },
    ];
    const equal = [stack(null), stack(null)];
    expect(cut(whole(145), equal).map(({ households, label }) => [label, households])).toEqual([
      [0, 73],
      [1, 72],
    ]);
    expect(cut(whole(139), equal).map(({ households, label }) => [label, households])).toEqual([
      [0, 69],
      [1, 70],
    ]);
  });

  it('stays whole when it fits one micro-grid', () => {
    const atoms = cut(tower.slice(0, 90), bands);
    expect(atoms).toHaveLength(1);
    expect(atoms[0]).toMatchObject({ households: 90, part: null, label: null });
  });
});
