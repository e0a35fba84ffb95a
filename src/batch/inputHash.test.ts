import { describe, expect, it } from 'vitest';
import { type HouseholdTable, rowsOf } from '../model/household.ts';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS } from '../model/limits.ts';
import type { GridTask } from './gridTask.ts';
import { inputHash } from './inputHash.ts';

const households: HouseholdTable = {
  length: 3,
  id: ['a', 'b', 'c'],
  lon: Float64Array.of(120.1, 120.2, 120.3),
  lat: Float64Array.of(33.1, 33.2, 33.3),
  households: Uint32Array.of(1, 2, 1),
  people: Float64Array.of(3, Number.NaN, 0),
  building: ['1幢', null, ''],
  unit: ['1', null, null],
  floor: [null, null, null],
  room: [null, null, null],
  floors: null,
  row: Uint32Array.of(2, 3, 4),
};
const square = [
  [
    [
      [120, 33],
      [121, 33],
      [121, 34],
      [120, 33],
    ],
  ],
];
const task: GridTask = {
  grid: {
    code: '1',
    name: '朝阳',
    community: null,
    kind: null,
    min: null,
    max: null,
    ground: { type: 'MultiPolygon', coordinates: square },
  },
  households,
  buildings: [
    { id: '1幢', ground: { type: 'MultiPolygon', coordinates: square }, floors: 6, units: null, households: null },
    { id: '2幢', ground: { type: 'MultiPolygon', coordinates: square }, floors: 6, units: null, households: null },
  ],
  barriers: [
    {
      line: [
        [120, 33],
        [121, 34],
      ],
      class: 'river',
      strength: 1,
    },
  ],
  parameters: {
    limits: DEFAULT_LIMITS,
    weights: DEFAULT_WEIGHTS,
    seed: 1,
    effort: 'normal',
    smallPieces: 'join',
    codePattern: '{grid}{number:2}',
  },
};
const withRows = (change: Partial<HouseholdTable>): GridTask => ({ ...task, households: { ...households, ...change } });

describe('the hash of what a grid is made from', () => {
  it('does not see the order of rows, names, the seed, the effort or the weight of moved', () => {
    const same: GridTask[] = [
      { ...task, households: rowsOf(households, Uint32Array.of(2, 0, 1)) },
      { ...task, buildings: [...task.buildings].reverse() },
      { ...task, grid: { ...task.grid, name: 'other', community: '9', kind: 'campus' } },
      withRows({ row: Uint32Array.of(7, 8, 9) }),
      { ...task, parameters: { ...task.parameters, seed: 9, effort: 'best', codePattern: '{grid}-{number}' } },
      { ...task, parameters: { ...task.parameters, weights: { ...DEFAULT_WEIGHTS, moved: 50 } } },
    ];
    for (const other of same) expect(inputHash(other)).toBe(inputHash(task));
  });

  it('sees every change that could make another plan or another figure', () => {
    const changed: GridTask[] = [
      withRows({ lon: Float64Array.of(120.1, 120.2, 120.3000001) }),
      withRows({ households: Uint32Array.of(1, 3, 1) }),
      withRows({ people: Float64Array.of(3, Number.NaN, 1) }),
      withRows({ people: null }),
      withRows({ building: ['1幢', '', ''] }),
      withRows({ unit: [null, '1', null] }),
      withRows({ floor: ['1', null, null] }),
      { ...task, households: rowsOf(households, Uint32Array.of(0, 1)) },
      { ...task, buildings: task.buildings.slice(1) },
      { ...task, buildings: [{ ...task.buildings[0]!, floors: 7 }, task.buildings[1]!] },
      { ...task, barriers: [{ ...task.barriers[0]!, strength: 0.5 }] },
      { ...task, barriers: [] },
      { ...task, grid: { ...task.grid, max: 90 } },
      { ...task, parameters: { ...task.parameters, limits: { min: 40, max: 100, target: 70 } } },
      { ...task, parameters: { ...task.parameters, weights: { ...DEFAULT_WEIGHTS, border: 2 } } },
      { ...task, parameters: { ...task.parameters, smallPieces: 'keep' } },
    ];
    const hashes = new Set([task, ...changed].map(inputHash));
    expect(hashes.size).toBe(changed.length + 1);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{32}$/);
  });
});
