import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridloom, SAMPLE, scratch } from './gridloom.ts';

const folder = scratch();
const before = join(folder.path, 'before');
const inputs = ['grids.geojson', 'households.csv', 'buildings.geojson'].flatMap((file) => [
  `--${file.split('.')[0]}`,
  join(SAMPLE, file),
]);
const barriers = ['--barriers', join(SAMPLE, 'barriers.geojson')];
const grid = '329900001002001';

interface Feature {
  readonly properties: { readonly code: string; readonly grid: string; readonly households: number };
}

const microgrids = (plan: string): Feature[] =>
  JSON.parse(readFileSync(join(plan, 'microgrids.geojson'), 'utf8')).features;

beforeAll(() => {
  const done = gridloom('partition', ...inputs, ...barriers, '--effort', 'fast', '--out', before, '--quiet');
  expect(done.status, done.stderr).toBe(0);
}, 60_000);
afterAll(() => folder.remove());

describe('gridloom edit', () => {
  it('splits, merges and solves again, leaves other grids byte for byte as they were, and passes the audit', () => {
    const [first, second] = microgrids(before).filter((feature) => feature.properties.grid === grid);
    const steps = join(folder.path, 'steps.jsonl');
    const lines = [
      '# what a planner did',
      JSON.stringify({ grid, split: first!.properties.code }),
      JSON.stringify({ grid, lock: second!.properties.code }),
    ];
    writeFileSync(steps, `${lines.join('\n')}\n`);
    const after = join(folder.path, 'after');
    const last = JSON.stringify({ grid, solve: 'all' });
    const done = gridloom('edit', before, ...inputs, ...barriers, '--steps', steps, '--step', last, '--out', after);
    expect(done.status, done.stderr).toBe(0);

    const others = (plan: string) =>
      readFileSync(join(plan, 'microgrids.geojson'), 'utf8')
        .split('\n')
        .filter((line) => line.includes('"code"') && !line.includes(`"grid":"${grid}"`));
    expect(others(after)).toEqual(others(before));
    const locked = microgrids(after).find((feature) => feature.properties.code === second!.properties.code);
    expect(locked).toEqual(second);
    const audit = gridloom('check', after, ...inputs, '--lang', 'en');
    expect(audit.status, audit.stdout).toBe(0);
  });

  it('refuses a step that would part a micro-grid, writes nothing and names one that can be done', () => {
    const own = microgrids(before).filter((feature) => feature.properties.grid === grid);
    const households = readFileSync(join(before, 'households.csv'), 'utf8').split('\n');
    const building = (code: string) =>
      households.map((line) => line.split(',')).find((cells) => cells[1] === code && cells[3] !== '')![3]!;
    const tries = own.flatMap(({ properties: { code: to } }) =>
      own.filter(({ properties: { code } }) => code !== to).map(({ properties: { code } }) => ({ code, to })),
    );
    const to = (step: string, out: string) =>
      gridloom('edit', before, ...inputs, ...barriers, '--step', step, '--out', out, '--force', '--lang', 'en');
    let stderr = '';
    for (const { code, to: target } of tries) {
      const done = to(JSON.stringify({ grid, move: [building(code)], to: target }), join(folder.path, 'refused'));
      if (done.status === 0) continue;
      expect(done.status, done.stderr).toBe(2);
      stderr = done.stderr;
      break;
    }
    expect(stderr).toMatch(/--step 1: .*(does not touch|cut .* off)/);
    const offer = /can be done: (\{.*\})/.exec(stderr)?.[1];
    expect(offer, stderr).toBeDefined();
    const again = to(offer!, join(folder.path, 'offered'));
    expect(again.status, again.stderr).toBe(0);
  });

  it('tells where a file of steps is wrong', () => {
    const steps = join(folder.path, 'wrong.jsonl');
    writeFileSync(steps, '\n{"grid":"x"}\n');
    const done = gridloom('edit', before, ...inputs, '--steps', steps, '--out', join(folder.path, 'x'), '--lang', 'en');
    expect(done.status).toBe(2);
    expect(done.stderr).toMatch(/wrong\.jsonl:2/);
  });
});
