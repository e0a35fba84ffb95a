import { describe, expect, it } from 'vitest';
import type { Building } from '../model/building.ts';
import type { HouseholdTable } from '../model/household.ts';
import { latticeAt } from './lattice.ts';
import { buildingOfRows, placeHouseholds } from './placeHouseholds.ts';

const lattice = latticeAt(120, 33);
/** Degrees of so many metres east and north of (120, 33). */
const at = (east: number, north: number): [number, number] => [
  120 + east / lattice.metresPerU / 1e7,
  33 + north / lattice.metresPerV / 1e7,
];

interface Row {
  readonly place: [number, number];
  readonly building?: string;
  readonly households?: number;
}

function table(rows: readonly Row[]): HouseholdTable {
  return {
    length: rows.length,
    id: rows.map((_, i) => `h${i}`),
    lon: Float64Array.from(rows, (r) => r.place[0]),
    lat: Float64Array.from(rows, (r) => r.place[1]),
    households: Uint32Array.from(rows, (r) => r.households ?? 1),
    people: null,
    building: rows.map((r) => r.building ?? null),
    unit: rows.map(() => null),
    floor: rows.map(() => null),
    room: rows.map(() => null),
    floors: null,
    row: Uint32Array.from(rows, (_, i) => i + 2),
  };
}

/** A house of 10 m × 10 m whose south-west corner is given. */
function house(id: string, east: number, north: number): Building {
  const ring = [
    at(east, north),
    at(east + 10, north),
    at(east + 10, north + 10),
    at(east, north + 10),
    at(east, north),
  ];
  return { id, ground: { type: 'MultiPolygon', coordinates: [[ring]] }, floors: null, units: null, households: null };
}

describe('buildingOfRows', () => {
  const buildings = [house('A', 0, 0), house('B', 40, 0)];
  const owner = (row: Row) => buildingOfRows(lattice, table([row]), buildings)[0];

  it('takes the building that contains the point', () => {
    expect(owner({ place: at(5, 5) })).toBe(0);
  });

  it('takes the nearest within 15 m, measured to the wall', () => {
    expect(owner({ place: at(24, 5) })).toBe(0);
    expect(owner({ place: at(25.2, 5) })).toBe(1);
    expect(owner({ place: at(5, 26) })).toBe(-1);
  });

  it('believes the row that names a building near by, and falls back on the name', () => {
    expect(owner({ place: at(25.2, 5), building: 'A' })).toBe(1);
    expect(owner({ place: at(24.8, 5), building: 'A' })).toBe(0);
    expect(owner({ place: at(26, 5), building: 'A' })).toBe(1);
    expect(owner({ place: at(5, 300), building: 'A' })).toBe(0);
    expect(owner({ place: at(5, 300), building: 'C' })).toBe(-1);
  });
});

describe('placeHouseholds', () => {
  it('makes one site a building and one a lone place, every row in exactly one', () => {
    const sites = placeHouseholds(
      lattice,
      table([
        { place: at(200, 0) },
        { place: at(5, 5), households: 3 },
        { place: at(200.3, 0), households: 2 },
        { place: at(7, 5) },
        { place: at(300, 0) },
      ]),
      [house('A', 0, 0), house('B', 40, 0)],
      100,
    );
    expect(sites.map((s) => [s.id, s.building, s.rows, s.households])).toEqual([
      ['A', 0, [1, 3], 4],
      ['point:h0', -1, [0, 2], 3],
      ['point:h4', -1, [4], 1],
    ]);
    expect(sites[0]!.lon).toBeCloseTo((3 * at(5, 5)[0] + at(7, 5)[0]) / 4, 9);
  });

  it('joins rows that name one building without a footprint, but not a like name far away', () => {
    const sites = placeHouseholds(
      lattice,
      table([
        { place: at(0, 0), building: '1幢' },
        { place: at(30, 0), building: '1幢' },
        { place: at(900, 0), building: '1幢' },
        { place: at(10, 0), building: '2幢' },
      ]),
      [],
      100,
    );
    expect(sites.map((s) => s.rows)).toEqual([[0, 1], [2], [3]]);
  });

  it('sets named buildings at one place side by side when they are too many for one', () => {
    const place = at(0, 0);
    const rows = (households: number) =>
      table([
        { place, building: '1幢', households },
        { place, building: '2幢', households },
        { place, households: 1 },
      ]);
    expect(placeHouseholds(lattice, rows(40), [], 100).map((s) => s.rows)).toEqual([[0, 1, 2]]);
    const apart = placeHouseholds(lattice, rows(60), [], 100);
    expect(apart.map((s) => s.rows)).toEqual([[0], [1], [2]]);
    expect((apart[1]!.lon - apart[0]!.lon) * 1e7 * lattice.metresPerU).toBeCloseTo(0.5, 3);
  });

  it('takes 3 000 households at one place', () => {
    const sites = placeHouseholds(lattice, table(Array.from({ length: 3000 }, () => ({ place: at(0, 0) }))), [], 100);
    expect(sites).toHaveLength(1);
    expect(sites[0]!.households).toBe(3000);
  });
});
