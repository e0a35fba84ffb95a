import { expect, it } from 'vitest';
import type { Building } from '../model/building.ts';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS } from '../model/limits.ts';
import type { GridTask } from './gridTask.ts';
import { packJob, unpackJob } from './packedTask.ts';

const ring = (x: number): [number, number][] => [
  [x, 33.0000001],
  [x + 0.1, 33],
  [x, 33.1],
  [x, 33.0000001],
];
const building = (id: string, coordinates: Building['ground']['coordinates']): Building => ({
  id,
  ground: { type: 'MultiPolygon', coordinates },
  floors: 6,
  units: null,
  households: null,
});

const task: GridTask = {
  grid: {
    code: '1',
    name: '朝阳',
    community: null,
    kind: null,
    min: null,
    max: 80,
    ground: { type: 'MultiPolygon', coordinates: [[ring(120)]] },
  },
  households: {
    length: 2,
    id: ['甲', 'b"'],
    lon: Float64Array.of(120.1, 120.2),
    lat: Float64Array.of(33.1, 33.2),
    households: Uint32Array.of(1, 2),
    people: Float64Array.of(3, Number.NaN),
    building: ['1幢', null],
    unit: ['1', ''],
    floor: [null, null],
    room: [null, null],
    floors: null,
    row: Uint32Array.of(2, 3),
  },
  buildings: [building('1幢', [[ring(120), ring(120.01)], [ring(121)]]), building('2幢', [])],
  barriers: [
    { line: ring(120.5), class: '河', strength: 0.1 },
    { line: [], class: null, strength: 1 },
  ],
  parameters: {
    limits: DEFAULT_LIMITS,
    weights: DEFAULT_WEIGHTS,
    seed: 1,
    effort: 'fast',
    smallPieces: 'join',
    codePattern: '{grid}{number:2}',
  },
};

it('brings every job back as it was, after it was sent too', () => {
  for (const job of [
    { kind: 'record', task, lang: 'zh', version: '1' },
    { kind: 'weave', task: { ...task, households: { ...task.households, attribute: null } } },
    { kind: 'sweep', task, variants: [] },
  ] as const)
    expect(unpackJob(structuredClone(packJob(job)))).toEqual(job);
});
