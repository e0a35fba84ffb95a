import { describe, expect, it } from 'vitest';
import type { Building } from '../model/building.ts';
import type { Grid } from '../model/grid.ts';
import type { HouseholdTable } from '../model/household.ts';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS } from '../model/limits.ts';
import { splitCity } from './splitCity.ts';

const box = (west: number, south: number, east: number, north: number) => ({
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ],
});
const grid = (code: string, west: number): Grid => ({
  code,
  name: null,
  community: null,
  kind: null,
  min: null,
  max: null,
  ground: box(west, 33, west + 0.01, 33.01),
});
const building = (id: string, west: number, east: number): Building => ({
  id,
  ground: box(west, 33.005, east, 33.0051),
  floors: null,
  units: null,
  households: null,
});
const households = (places: readonly [number, number][]): HouseholdTable => ({
  length: places.length,
  id: places.map((_, i) => `h${i}`),
  lon: Float64Array.from(places, (p) => p[0]),
  lat: Float64Array.from(places, (p) => p[1]),
  households: new Uint32Array(places.length).fill(1),
  people: null,
  building: places.map(() => null),
  unit: places.map(() => null),
  floor: places.map(() => null),
  room: places.map(() => null),
  floors: null,
  row: Uint32Array.from(places, (_, i) => i + 2),
});
const parameters = {
  limits: DEFAULT_LIMITS,
  weights: DEFAULT_WEIGHTS,
  seed: 1,
  effort: 'fast',
  smallPieces: 'join' as const,
  codePattern: '{grid}{number:2}',
};

describe('splitCity', () => {
  const grids = [grid('W', 120), grid('E', 120.01)];

  it('hands every household to one grid, also on the common border, and reports those outside', () => {
    const work = splitCity(
      {
        grids,
        households: households([
          [120.001, 33.001],
          [120.011, 33.001],
          [120.01, 33.002],
          [120.5, 33],
        ]),
        buildings: [],
        barriers: [],
      },
      parameters,
    );
    expect([...work.rows[0]!]).toEqual([0, 2]);
    expect([...work.rows[1]!]).toEqual([1]);
    expect([...work.outside]).toEqual([3]);
  });

  it('keeps a building on the border whole: its rows follow most of its households', () => {
    const work = splitCity(
      {
        grids,
        households: households([
          [120.0099, 33.00505],
          [120.01005, 33.00505],
          [120.0101, 33.00505],
        ]),
        buildings: [building('B', 120.0098, 120.0102), building('empty', 120.002, 120.0021)],
        barriers: [],
      },
      parameters,
    );
    expect(work.rows[0]).toHaveLength(0);
    expect([...work.rows[1]!]).toEqual([0, 1, 2]);
    expect(work.task(1).buildings.map((b) => b.id)).toEqual(['B']);
    expect(work.task(0).buildings.map((b) => b.id)).toEqual(['empty']);
  });

  it('gives a barrier to every grid whose box it meets', () => {
    const barriers = [
      {
        line: [
          [120.005, 33],
          [120.015, 33.01],
        ],
        class: 'primary',
        strength: 0.9,
      },
      {
        line: [
          [121, 33],
          [121, 33.01],
        ],
        class: 'rail',
        strength: 1,
      },
    ];
    const work = splitCity({ grids, households: households([]), buildings: [], barriers }, parameters);
    expect(work.task(0).barriers).toHaveLength(1);
    expect(work.task(1).barriers).toHaveLength(1);
  });
});
