import { expect, it } from 'vitest';
import type { PlanView } from '../engine/planView.ts';
import { slabsOf } from './slabs.ts';

const POLYGON = [
  [
    [0, 0],
    [0.002, 0],
    [0.002, 0.001],
    [0, 0.001],
    [0, 0],
  ],
];
const stackOf = (units: string[] | null, floors: [number, number] | null, building = 'b') => ({
  stack: { building, units, floors, equalParts: units === null && floors === null },
});
const slabs = (...microgrids: unknown[]) =>
  slabsOf({ microgrids, buildingIds: ['a', 'b'], floors: Float32Array.of(3, 6) } as unknown as PlanView, [
    { feature: 0, polygon: POLYGON },
    { feature: 1, polygon: POLYGON },
  ]);

it('stands floor bands above each other, in the building that they are of', () => {
  const { list, buildings, most } = slabs({ stack: null }, stackOf(null, [1, 9]), stackOf(null, [10, 18]));
  expect([...buildings]).toEqual([1]);
  expect(most).toBe(18);
  expect(list.map(({ microgrid, rank, low, high }) => [microgrid, rank, low, high])).toEqual([
    [1, 0, 0, 9],
    [2, 1, 9, 18],
  ]);
});

it('stands units side by side, and parts that are not known in equal heights', () => {
  const units = slabs(stackOf(['1', '2'], null), stackOf(['10'], null)).list;
  expect(units.map(({ microgrid, low, high }) => [microgrid, low, high])).toEqual([
    [0, 0, 6],
    [0, 0, 6],
    [1, 0, 6],
  ]);
  const west = units.map(({ rings }) => Math.min(...rings[0]!.map(([lon]) => lon!)));
  expect(west[0]).toBeCloseTo(0, 9);
  expect(west[2]).toBeCloseTo((0.002 * 2) / 3, 9);
  expect(slabs(stackOf(null, null), stackOf(null, null)).list.map(({ low, high }) => [low, high])).toEqual([
    [0, 3],
    [3, 6],
  ]);
});
