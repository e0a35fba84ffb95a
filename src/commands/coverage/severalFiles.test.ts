import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodePlatform } from '../../../cli/platform.ts';
import { manyGrids } from '../../../test/manyGrids.ts';
import { batchHere } from '../../batch/batchHere.ts';
import { loadGeos } from '../../geometry/geos.ts';
import { solve } from '../../partition/solve.ts';
import { partition } from '../partition.ts';
import type { Platform } from '../platform.ts';
import { coverage } from './coverage.ts';
import { staff } from './staff.ts';

const work = mkdtempSync(join(tmpdir(), 'gridloom-several-'));
afterAll(() => rmSync(work, { recursive: true }));
const at = (...names: string[]) => join(work, ...names);
const platform: Platform = {
  ...nodePlatform({ command: 'coverage', raw: {}, lang: 'en', version: '1', json: false }, () => {}),
  batch: async (city, options) => batchHere({ geos: await loadGeos(), solve, now: () => 0 }, city, options),
};

/** A table as one file and as two, `part-a/NAME` and `part-b/NAME`. */
function save(name: string, [head, ...rows]: readonly string[]): void {
  const middle = rows.length >> 1;
  for (const [folder, own] of [
    ['all', rows],
    ['part-a', rows.slice(0, middle)],
    ['part-b', rows.slice(middle)],
  ] as const)
    writeFileSync(at(folder, name), `${[head, ...own].join('\n')}\n`);
}

function saveFeatures(name: string): void {
  const { features } = JSON.parse(readFileSync(at(name), 'utf8')) as { features: unknown[] };
  const middle = features.length >> 1;
  for (const [folder, own] of [
    ['all', features],
    ['part-a', features.slice(0, middle)],
    ['part-b', features.slice(middle)],
  ] as const)
    writeFileSync(at(folder, name), JSON.stringify({ type: 'FeatureCollection', features: own }));
}

beforeAll(async () => {
  for (const folder of ['all', 'part-a', 'part-b']) mkdirSync(at(folder));
  manyGrids(work, { seed: 3, grids: 6 });
  save('households.csv', readFileSync(at('households.csv'), 'utf8').trimEnd().split('\n'));
  saveFeatures('grids.geojson');
  saveFeatures('buildings.geojson');
  const inputs = { grids: [at('grids.geojson')], households: [at('households.csv')] };
  await partition.run(
    { ...inputs, buildings: [at('buildings.geojson')], effort: 'fast', out: at('plan'), force: true },
    platform,
  );
  const plan = readFileSync(at('plan', 'households.csv'), 'utf8').trimEnd().split('\n').slice(1);
  const codes = [...new Set(plan.map((line) => line.split(',')[1]!))];
  const people = codes.flatMap((code, i) => [
    `p${i},liaison,119.90${i % 9},33.302,${code}`,
    `v${i},volunteer,,,${code}`,
  ]);
  save('staff.csv', ['id,role,lon,lat,microgrid', ...people, 'x,liaison,119.9,33.3,nowhere']);
  const calls = codes.map((_, i) => `2026-03-0${1 + (i % 9)} 10:00,噪声,119.90${i % 9},33.30${i % 9}`);
  save('incidents.csv', ['time,category,lon,lat', ...calls]);
}, 60_000);

const NAMES = ['grids.geojson', 'households.csv', 'buildings.geojson', 'staff.csv', 'incidents.csv'];

it.each([
  ['a quoted pattern', ['part-*']],
  ['one after the other', ['part-a', 'part-b']],
])('covers what several files hold as if they were one: %s', async (_, folders) => {
  const inputsIn = (names: readonly string[]) =>
    Object.fromEntries(NAMES.map((name) => [name.split('.')[0]!, names.map((folder) => at(folder, name))]));
  const outputs: string[][] = [];
  for (const inputs of [inputsIn(['all']), inputsIn(folders)]) {
    const { staff: people, households } = inputs;
    await coverage.run(
      { ...inputs, zone: 'Asia/Shanghai', force: true, out: at('coverage'), plan: at('plan') },
      platform,
    );
    await staff.run(
      { staff: people, households, fixed: true, force: true, out: at('posts'), plan: at('plan') },
      platform,
    );
    const files = [at('coverage', 'coverage.csv'), at('posts', 'staff.csv'), at('posts', 'vacancies.csv')];
    outputs.push(files.map((file) => readFileSync(file, 'utf8')));
  }
  expect(outputs[0]![0]!.split('\n').length).toBeGreaterThan(10);
  expect(outputs[1]).toEqual(outputs[0]);
});
