import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridloom, scratch } from './gridloom.ts';

const GRIDS = 12;
const work = scratch();
afterAll(() => work.remove());
const at = (name: string) => join(work.path, name);
const layer = (name: string) => [`--${name}`, join(at('town'), '*', `${name}.columns`)];

interface Row {
  readonly gap: number | null;
}

function run(out: string, ...more: string[]): { readonly again: number; readonly rows: readonly Row[] } {
  const inputs = ['grids', 'households', 'buildings', 'barriers'].flatMap(layer);
  const done = gridloom('partition', ...inputs, '--out', at(out), '--json', ...more);
  expect(done.status, done.stderr).toBe(0);
  const { again } = (JSON.parse(done.stdout) as { batch: { again: number } }).batch;
  const { grids } = JSON.parse(readFileSync(join(at(out), 'report.json'), 'utf8')) as { grids: Row[] };
  return { again, rows: grids };
}
const expectSame = (a: string, b: string) => {
  for (const file of ['microgrids.geojson', 'households.csv', 'report.json'])
    expect(readFileSync(join(at(a), file)).equals(readFileSync(join(at(b), file))), `${a}, ${b}: ${file}`).toBe(true);
};

beforeAll(() => {
  expect(gridloom('synth', '--grids', String(GRIDS), '--seed', '3', '--out', at('town')).status).toBe(0);
}, 60_000);

describe('milliseconds a grid of a whole town', () => {
  it('go to all grids, then to those of the worst gaps', () => {
    const { again, rows } = run('shared', '--effort', '4', '--workers', '1');
    const proven = rows.filter((row) => row.gap === 0).length;
    expect(again).toBe(Math.min(GRIDS / 4, GRIDS - proven));
    expect(again).toBeGreaterThan(0);
    expect(run('named', '--effort', 'fast').again).toBe(0);
  });

  it('bring the same bytes with another number of threads and from the plan itself', () => {
    run('threads', '--effort', '4', '--workers', '2');
    expectSame('threads', 'shared');
    run('since', '--effort', '4', '--since', at('shared'));
    expectSame('since', 'shared');
  });
});
