import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridloom, scratch } from './gridloom.ts';
import { manyGrids } from './manyGrids.ts';

const GRIDS = 80;
const FILES = ['microgrids.geojson', 'households.csv', 'report.json'];
const work = scratch();
afterAll(() => work.remove());
const at = (name: string) => join(work.path, name);
const changed = new Set([17, 70]);
let before: string[];
let after: string[];

const run = (inputs: readonly string[], out: string, ...more: string[]) => {
  const done = gridloom('partition', ...inputs, '--effort', 'fast', '--out', at(out), '--json', ...more);
  expect(done.status, done.stderr).toBe(0);
  return (JSON.parse(done.stdout) as { batch: { woven: number; unchanged: number; set_aside: number } }).batch;
};
const expectSame = (a: string, b: string) => {
  for (const file of FILES)
    expect(readFileSync(join(at(a), file)).equals(readFileSync(join(at(b), file))), `${a}, ${b}: ${file}`).toBe(true);
};

beforeAll(() => {
  for (const folder of ['old', 'new']) mkdirSync(at(folder));
  before = manyGrids(at('old'), { seed: 9, grids: GRIDS });
  after = manyGrids(at('new'), { seed: 9, grids: GRIDS, changed });
  run(before, 'first');
  run(after, 'whole');
}, 120_000);

describe('a run since an earlier plan', () => {
  it('weaves only the grids whose inputs changed, and writes the bytes of a whole run', () => {
    const { woven, unchanged } = run(after, 'since', '--since', at('first'));
    expect([woven, unchanged]).toEqual([changed.size, GRIDS - changed.size]);
    expectSame('since', 'whole');
    // And again from what it wrote: nothing is left to weave.
    expect(run(after, 'again', '--since', at('since')).woven).toBe(0);
    expectSame('again', 'whole');
  });

  it('takes a GeoPackage too, and may replace the plan that it starts from', () => {
    run(before, 'first.gpkg');
    expect(run(after, 'fromPackage', '--since', at('first.gpkg')).unchanged).toBe(GRIDS - changed.size);
    expectSame('fromPackage', 'whole');
    run(before, 'nightly');
    run(after, 'nightly', '--since', at('nightly'), '--force');
    expectSame('nightly', 'whole');
  });

  it('weaves all when an option differs, and a grid whose rows stand in another order', () => {
    expect(run(after, 'seed', '--since', at('first'), '--seed', '2').unchanged).toBe(0);
    const [head, ...rows] = readFileSync(join(at('old'), 'households.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    [rows[0], rows[1]] = [rows[1]!, rows[0]!];
    writeFileSync(at('shuffled.csv'), `${[head, ...rows].join('\n')}\n`);
    const shuffled = before.map((word) => (word.endsWith('.csv') ? at('shuffled.csv') : word));
    expect(run(shuffled, 'order', '--since', at('first')).woven).toBe(1);
    run(shuffled, 'orderWhole');
    expectSame('order', 'orderWhole');
  });

  it('weaves a grid again whose lines in the earlier plan were changed by hand', () => {
    run(before, 'touched');
    const file = join(at('touched'), 'households.csv');
    const lines = readFileSync(file, 'utf8').split('\n');
    lines.splice(100, 1);
    writeFileSync(file, lines.join('\n'));
    expect(run(before, 'mended', '--since', at('touched')).woven).toBe(1);
    expectSame('mended', 'first');
  });
});
