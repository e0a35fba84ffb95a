import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { type Plan, random, weaveTown } from '../src/main.ts';

/**
 * How far the objective may differ when a town is moved, turned, mirrored or written in another order: its corners fall on
 * other points of the 1 cm lattice. Only ever to be made smaller.
 */
const BUDGET = 0.02;

interface House {
  readonly id: string;
  /** South-west corner, metres. */
  readonly x: number;
  readonly y: number;
  readonly households: number;
}

interface Town {
  readonly houses: readonly House[];
  readonly streets: readonly (readonly [number, number][])[];
}

type Move = (x: number, y: number) => [number, number];

/** A square of 240 m with houses of 12 m × 9 m on a jittered grid and two streets. */
function smallTown(seed: number): Town {
  const stream = random(seed, 'small town');
  const houses: House[] = [];
  for (let column = 0; column < 5; column++)
    for (let row = 0; row < 5; row++)
      houses.push({
        id: `B${column}${row}`,
        x: 12 + column * 46 + stream.next() * 20,
        y: 12 + row * 46 + stream.next() * 20,
        households: 4 + stream.below(16),
      });
  const x = 60 + stream.next() * 120;
  const y = 60 + stream.next() * 120;
  return {
    houses,
    streets: [
      [
        [x, -20],
        [x + 15, 260],
      ],
      [
        [-20, y],
        [260, y - 15],
      ],
    ],
  };
}

const METRES_PER_DEGREE = 111_000;

function weave(town: Town, move: Move, lon0 = 120, lat0 = 33): Promise<Plan> {
  const metres = METRES_PER_DEGREE * Math.cos((lat0 * Math.PI) / 180);
  const place = (x: number, y: number): Position => {
    const [a, b] = move(x, y);
    return [lon0 + a / metres, lat0 + b / METRES_PER_DEGREE];
  };
  const box = (x: number, y: number, width: number, height: number) => {
    const corners: [number, number][] = [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ];
    return { type: 'Polygon', coordinates: [corners.map(([a, b]) => place(a, b))] };
  };
  const file = (name: string, features: readonly { properties: object; geometry: object }[]) => ({
    name,
    bytes: new TextEncoder().encode(
      JSON.stringify({ type: 'FeatureCollection', features: features.map((f) => ({ type: 'Feature', ...f })) }),
    ),
  });
  const rows = town.houses.map((h) => {
    const [lon, lat] = place(h.x + 6, h.y + 4.5);
    return `h-${h.id},${lon},${lat},${h.id},${h.households}`;
  });
  return weaveTown({
    grids: file('grids.geojson', [{ properties: { code: '900000000001001' }, geometry: box(0, 0, 240, 240) }]),
    households: {
      name: 'households.csv',
      bytes: new TextEncoder().encode(`id,lon,lat,building,households\n${rows.join('\n')}\n`),
    },
    buildings: file(
      'buildings.geojson',
      town.houses.map((h) => ({ properties: { id: h.id }, geometry: box(h.x, h.y, 12, 9) })),
    ),
    barriers: [
      file(
        'streets.geojson',
        town.streets.map((line) => ({
          properties: { class: 'residential' },
          geometry: { type: 'LineString', coordinates: line.map(([x, y]) => place(x, y)) },
        })),
      ),
    ],
  });
}

const still: Move = (x, y) => [x, y];
const turned =
  (angle: number): Move =>
  (x, y) => [
    120 + (x - 120) * Math.cos(angle) - (y - 120) * Math.sin(angle),
    120 + (x - 120) * Math.sin(angle) + (y - 120) * Math.cos(angle),
  ];

function sameWorth(a: Plan, b: Plan): void {
  expect(b.grids[0]!.violation).toBe(a.grids[0]!.violation);
  expect(b.grids[0]!.households).toBe(a.grids[0]!.households);
  expect(Math.abs(b.grids[0]!.objective / a.grids[0]!.objective - 1)).toBeLessThanOrEqual(BUDGET);
}

/** Micro-grids as sets of households, so that codes do not matter. */
function sets(plan: Plan): string[] {
  const members = new Map<string, string[]>();
  for (const line of plan.households)
    members.set(line.microgrid, [...(members.get(line.microgrid) ?? []), line.household]);
  return [...members.values()].map((ids) => ids.sort().join(' ')).sort();
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const runs = { numRuns: 6, seed: 20 };

describe('a town that is only told otherwise has a plan of the same worth', () => {
  it('shifted', () =>
    fc.assert(
      fc.asyncProperty(seeds, fc.double({ min: -500, max: 500, noNaN: true }), async (seed, by) => {
        const town = smallTown(seed);
        sameWorth(await weave(town, still), await weave(town, (x, y) => [x + by, y - by / 3]));
      }),
      runs,
    ));

  it('on another continent', () =>
    fc.assert(
      fc.asyncProperty(
        seeds,
        fc.constantFrom([9.5, 47.1], [-3.2, 55.9], [103.9, 1.3], [-70, -33]),
        async (seed, [lon, lat]) => {
          const town = smallTown(seed);
          sameWorth(await weave(town, still), await weave(town, still, lon, lat));
        },
      ),
      runs,
    ));

  it('rotated', () =>
    fc.assert(
      fc.asyncProperty(seeds, fc.double({ min: 0, max: 6.28, noNaN: true }), async (seed, angle) => {
        const town = smallTown(seed);
        sameWorth(await weave(town, still), await weave(town, turned(angle)));
      }),
      runs,
    ));

  it('mirrored', () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const town = smallTown(seed);
        sameWorth(await weave(town, still), await weave(town, (x, y) => [240 - x, y]));
      }),
      runs,
    ));

  it('reordered', () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const town = smallTown(seed);
        const other = { houses: [...town.houses].reverse(), streets: [...town.streets].reverse() };
        sameWorth(await weave(town, still), await weave(other, still));
      }),
      runs,
    ));

  it('relabelled', () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const town = smallTown(seed);
        const other = { ...town, houses: town.houses.map((h) => ({ ...h, id: `X${h.id}` })) };
        const [a, b] = [await weave(town, still), await weave(other, still)];
        sameWorth(a, b);
        expect(sets(b).map((s) => s.replaceAll('h-X', 'h-'))).toEqual(sets(a));
      }),
      runs,
    ));

  it('and told again, the same plan to the last byte', () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const town = smallTown(seed);
        expect(JSON.stringify(await weave(town, still))).toBe(JSON.stringify(await weave(town, still)));
      }),
      runs,
    ));
});
