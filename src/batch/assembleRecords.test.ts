import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Geos, loadGeos } from '../geometry/geos.ts';
import { storedPlanFiles } from '../io/plan/planFiles.ts';
import { toStored } from '../io/plan/toStored.ts';
import { readTown, type Town } from '../io/readTown.ts';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS } from '../model/limits.ts';
import { note } from '../model/note.ts';
import type { PlanParameters } from '../model/plan.ts';
import { solve } from '../partition/solve.ts';
import { assemblePlan } from './assemblePlan.ts';
import { assembleRecords } from './assembleRecords.ts';
import { recordOf } from './gridRecord.ts';
import type { GridResult } from './gridTask.ts';
import { recordsInMemory } from './recordSource.ts';
import { type CityWork, splitCity } from './splitCity.ts';
import { taskHash } from './taskHash.ts';
import { setAside, weaveOrSetAside } from './weaveOrSetAside.ts';

const parameters: PlanParameters = {
  // So small that towers are cut and rows divided.
  limits: { min: 20, max: 40, target: 30 },
  weights: DEFAULT_WEIGHTS,
  seed: 1,
  effort: '5',
  smallPieces: 'join',
  crs: 'wgs84',
  codePattern: '{grid}{number:2}',
  lang: 'zh',
  version: '1.0.0',
};
const told = { lang: 'zh', version: '1.0.0' } as const;
let town: Town;
let work: CityWork;
let results: GridResult[];

beforeAll(async () => {
  const geos: Geos = await loadGeos();
  const file = (name: string) => ({ name, bytes: readFileSync(new URL(`../../data/sample/${name}`, import.meta.url)) });
  const none = new Map<string, string>();
  const whole = readTown(
    geos,
    {
      grids: file('grids.geojson'),
      households: file('households.csv'),
      buildings: file('buildings.geojson'),
      barriers: [],
    },
    {
      crs: 'wgs84',
      encoding: null,
      maps: { grids: none, households: none, buildings: none, barriers: none },
      maxRejected: 0.2,
    },
  );
  town = { ...whole, grids: [0, 1, 6, 9].map((i) => whole.grids[i]!) };
  work = splitCity(town, parameters);
  const engine = { geos, solve, now: () => 0 };
  results = [0, 1, 2, 3].map((grid) => weaveOrSetAside(engine, work.task(grid)));
  results[3] = setAside(work.task(3), note('grid-died', { grid: 'x', detail: 'for the test' }));
});

describe('a plan from records', () => {
  it('writes the bytes that the plan in memory writes', () => {
    const frame = { ...town, inputs: [], parameters };
    const records = results.map((result, grid) => recordOf(result, { task: work.task(grid), ...told }));
    const plan = assembleRecords(town, work, recordsInMemory(records), frame);
    const text = (files: ReturnType<typeof storedPlanFiles>) =>
      files.map(({ name, chunks }) => [name, [...chunks].join('').replace(/"task_hash":"[0-9a-f]*"/g, '')]);
    const expected = toStored(assemblePlan(town, work, results, frame));
    expect(text(storedPlanFiles(plan))).toEqual(text(storedPlanFiles(expected)));
    expect([...plan.microgrids]).toEqual(expected.microgrids);
    expect([...plan.households]).toEqual(expected.households);
    expect(plan.counts).toEqual(expected.counts);
    // A tower's row is divided, a grid is set aside, and most households lie outside these four grids.
    expect(expected.microgrids.some(({ stack }) => stack !== null)).toBe(true);
    expect(expected.counts.setAside).toBe(1);
    expect(expected.counts.householdsOutside).toBeGreaterThan(0);
  });
});

describe('the mark of a whole task', () => {
  it('is equal for equal messages alone, and changes with order, names, seed, language and version', () => {
    const task = work.task(0);
    const mark = taskHash(task, told);
    expect(mark).toMatch(/^[0-9a-f]{32}$/);
    expect(taskHash(structuredClone(task), told)).toBe(mark);
    const { households, grid, buildings } = task;
    const others = [
      taskHash(task, { ...told, lang: 'en' }),
      taskHash(task, { ...told, version: '1.0.1' }),
      taskHash({ ...task, buildings: [...buildings].reverse() }, told),
      taskHash({ ...task, grid: { ...grid, name: '另一个' } }, told),
      taskHash({ ...task, households: { ...households, lon: households.lon.map((lon) => lon + 1e-7) } }, told),
      taskHash({ ...task, parameters: { ...parameters, seed: 2 } }, told),
      taskHash({ ...task, parameters: { ...parameters, limits: DEFAULT_LIMITS } }, told),
      taskHash({ ...task, parameters: { ...parameters, weights: { ...DEFAULT_WEIGHTS, moved: 3 } } }, told),
    ];
    expect(new Set([mark, ...others]).size).toBe(others.length + 1);
  });
});
