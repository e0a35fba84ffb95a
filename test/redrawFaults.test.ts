import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leftJournal } from '../src/node.ts';
import { gridloom, scratch, startGridloom } from './gridloom.ts';
import { manyGrids } from './manyGrids.ts';

const GRIDS = 120;
const FILES = ['microgrids.geojson', 'households.csv', 'report.json', 'changes.csv'];
const work = scratch();
afterAll(() => work.remove());
const at = (name: string) => join(work.path, name);
const changed = new Set(Array.from({ length: GRIDS - 20 }, (_, grid) => grid));
let inputs: string[];

const options = (out: string, ...more: string[]) => [
  ...['redraw', '--baseline', at('first'), ...inputs, '--out', at(out), '--workers', '2'],
  ...more,
];
const sizeOf = (name: string) => {
  const path = at(`.${name}.gridloom-journal/journal.bin`);
  return existsSync(path) ? statSync(path).size : 0;
};

beforeAll(() => {
  for (const folder of ['old', 'new']) mkdirSync(at(folder));
  const before = manyGrids(at('old'), { seed: 6, grids: GRIDS });
  inputs = manyGrids(at('new'), { seed: 6, grids: GRIDS, changed });
  const first = gridloom('partition', ...before, '--effort', 'fast', '--out', at('first'));
  expect(first.status, first.stderr).toBe(0);
  const whole = gridloom(...options('reference'));
  expect(whole.status, whole.stderr).toBe(0);
}, 300_000);

function expectSame(name: string, reference: string): void {
  for (const file of FILES)
    expect(readFileSync(join(at(name), file)).equals(readFileSync(join(at(reference), file))), file).toBe(true);
  expect(readdirSync(work.path).filter((file) => file.startsWith(`.${name}.`))).toEqual([]);
}

async function killBeyond(name: string, bytes: number, ...more: string[]): Promise<void> {
  const child = startGridloom(...options(name, ...more));
  const ended = new Promise((resolve) => child.on('exit', resolve));
  while (child.exitCode === null && sizeOf(name) <= bytes) await new Promise((resolve) => setTimeout(resolve, 4));
  expect(child.exitCode).toBe(null);
  child.kill('SIGKILL');
  await ended;
}

describe('a redraw that is killed', () => {
  it('goes on where it stopped, and ends with the bytes of an undisturbed run', async () => {
    let before = 0;
    for (let kill = 0; kill < 4; kill++) {
      await killBeyond('killed', sizeOf('killed') + 20_000, '--resume');
      expect(existsSync(at('killed'))).toBe(false);
      const { done } = leftJournal(at('killed'))!;
      expect(done).toBeGreaterThanOrEqual(before);
      before = done;
    }
    expect(before).toBeGreaterThan(4);
    const refused = gridloom(...options('killed'));
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('--resume');
    const other = gridloom(...options('killed', '--resume', '--seed', '5'));
    expect(other.status).toBe(2);
    expect(other.stderr).toMatch(/different are: seed/);
    expect(leftJournal(at('killed'))!.done).toBe(before);
    const last = gridloom(...options('killed', '--resume'));
    expect(last.status, last.stderr).toBe(0);
    expect(last.stderr).toContain(`${before} of ${GRIDS}`);
    expectSame('killed', 'reference');
  }, 300_000);

  it('does not take the results of another baseline', async () => {
    await killBeyond('other', 20_000);
    const more = gridloom(
      ...options('other', '--resume').map((word) => (word === at('first') ? at('reference') : word)),
    );
    expect(more.status).toBe(2);
    expect(more.stderr).toMatch(/different are: .*baseline/);
  }, 120_000);
});
