import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridloom, SAMPLE, SAMPLE_BARRIERS, SAMPLE_INPUTS, scratch, startGridloom } from './gridloom.ts';

const work = scratch();
afterAll(() => work.remove());
const at = (name: string) => join(work.path, name);

describe('help and complaints', () => {
  it('shows help with examples for every command, in both languages', () => {
    for (const name of ['partition', 'redraw', 'compare', 'check', 'solve']) {
      const help = gridloom(name, '--help');
      expect(help.status).toBe(0);
      expect(help.stdout).toContain(`$ gridloom ${name}`);
      expect(gridloom(name, '--help', '--lang', 'zh').stdout).toMatch(/示例/);
    }
    expect(gridloom('--version').stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('ends with 2 and a remedy on wrong input', () => {
    const missing = gridloom('partition', '--grids', 'nowhere.geojson', '--households', 'h.csv', '--out', at('x'));
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('nowhere.geojson');
    const unnamed = gridloom('partition', '--out', at('x'));
    expect(unnamed.status).toBe(2);
    expect(unnamed.stderr).toContain('--grids');
    expect(gridloom('partition', '--nonsense').status).toBe(2);
    expect(gridloom('weave').status).toBe(2);
    expect(gridloom('partition', ...SAMPLE_INPUTS, '--out', at('x'), '--min', '200').status).toBe(2);
    expect(existsSync(at('x'))).toBe(false);
  });

  it('names the columns found and looked for when one is missing', () => {
    writeFileSync(at('bad.csv'), '编号,东坐标,北坐标\n1,2,3\n');
    const done = gridloom(
      'partition',
      '--grids',
      join(SAMPLE, 'grids.geojson'),
      '--households',
      at('bad.csv'),
      '--out',
      at('x'),
    );
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('东坐标');
    expect(done.stderr).toContain('lon');
  });

  it('says so when the datum is wrong for all households', () => {
    writeFileSync(at('far.csv'), 'id,lon,lat\n1,10,50\n2,10,50\n');
    const done = gridloom(
      'partition',
      '--grids',
      join(SAMPLE, 'grids.geojson'),
      '--households',
      at('far.csv'),
      '--out',
      at('x'),
    );
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('--crs');
  });
});

describe('the main job on the sample', () => {
  const plan = (out: string, ...more: string[]) =>
    gridloom('partition', ...SAMPLE_INPUTS, ...SAMPLE_BARRIERS, '--effort', 'fast', '--out', out, ...more);
  let first: ReturnType<typeof gridloom>;

  beforeAll(() => {
    first = plan(at('plan'), '--json');
  });

  it('writes the plan and one JSON object', () => {
    expect(first.stderr).not.toMatch(/Error/);
    expect(first.status).toBe(0);
    const json = JSON.parse(first.stdout) as { counts: { microgrids: number; households: number } };
    expect(json.counts.microgrids).toBeGreaterThan(40);
    expect(readdirSync(at('plan')).sort()).toEqual([
      'households.csv',
      'microgrids.geojson',
      'report.html',
      'report.json',
      'since.bin',
      'timing.json',
    ]);
    // One line a row of the input and one more a part of a divided row.
    expect(readFileSync(at('plan/households.csv'), 'utf8').trim().split('\n').length).toBeGreaterThan(3845);
  });

  it('passes the audit', () => {
    const checked = gridloom('check', at('plan'), ...SAMPLE_INPUTS, '--json');
    expect(checked.status, checked.stdout).toBe(0);
    expect((JSON.parse(checked.stdout) as { passed: boolean }).passed).toBe(true);
  });

  it('gives the same bytes again, with one thread or three', () => {
    expect(plan(at('one'), '--workers', '1').status).toBe(0);
    expect(plan(at('three'), '--workers', '3').status).toBe(0);
    for (const file of ['microgrids.geojson', 'households.csv', 'report.json', 'report.html'])
      for (const other of ['one', 'three'])
        expect(readFileSync(at(`${other}/${file}`)).equals(readFileSync(at(`plan/${file}`))), `${other}/${file}`).toBe(
          true,
        );
  });

  it('holds the same plan in a GeoPackage', () => {
    expect(plan(at('plan.gpkg')).status).toBe(0);
    const checked = gridloom('check', at('plan.gpkg'), ...SAMPLE_INPUTS, '--json');
    expect(checked.status, checked.stdout).toBe(0);
  });

  it('does not overwrite without being told to', () => {
    const again = plan(at('plan'));
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('--force');
  });

  it('notices a plan that was tampered with', () => {
    expect(plan(at('broken')).status).toBe(0);
    const file = at('broken/microgrids.geojson');
    const features = JSON.parse(readFileSync(file, 'utf8')) as { features: { properties: { households: number } }[] };
    features.features[0]!.properties.households += 1;
    writeFileSync(file, JSON.stringify(features));
    expect(gridloom('check', at('broken'), ...SAMPLE_INPUTS).status).toBe(3);
  });

  it('takes options from a file, where the command line wins', () => {
    writeFileSync(
      at('gridloom.json'),
      JSON.stringify({ grids: SAMPLE_INPUTS[1], households: SAMPLE_INPUTS[3], min: 40, effort: 'fast' }),
    );
    const done = gridloom(
      'partition',
      '--config',
      at('gridloom.json'),
      '--out',
      at('configured'),
      '--min',
      '45',
      '--json',
    );
    expect(done.status, done.stderr).toBe(0);
    const report = JSON.parse(readFileSync(at('configured/report.json'), 'utf8')) as {
      parameters: { min?: number; limits?: { min: number } };
    };
    expect(report.parameters.min ?? report.parameters.limits?.min).toBe(45);
    writeFileSync(at('wrong.json'), JSON.stringify({ grid: 'x' }));
    const wrong = gridloom('partition', '--config', at('wrong.json'));
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('grid');
  });
});

describe('interruption', () => {
  const args = (out: string) => ['partition', ...SAMPLE_INPUTS, ...SAMPLE_BARRIERS, '--effort', '2000', '--out', out];
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('answers Ctrl-C with 130 within a second and leaves nothing behind', async () => {
    const child = startGridloom(...args(at('interrupted')));
    await sleep(3000);
    const asked = performance.now();
    const code = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGINT');
    expect(await code).toBe(130);
    expect(performance.now() - asked).toBeLessThan(1000);
    expect(existsSync(at('interrupted'))).toBe(false);
  });

  it('leaves the old plan or the new one when killed at any moment', async () => {
    const out = at('killed');
    expect(gridloom('partition', ...SAMPLE_INPUTS, '--effort', 'fast', '--seed', '7', '--out', out).status).toBe(0);
    const files = ['microgrids.geojson', 'households.csv', 'report.json'];
    const before = files.map((file) => readFileSync(join(out, file), 'utf8'));
    for (const delay of [200, 700, 1100, 1400, 1700, 2000, 2400]) {
      const child = startGridloom('partition', ...SAMPLE_INPUTS, '--effort', 'fast', '--out', out, '--force');
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await sleep(delay);
      child.kill('SIGKILL');
      await ended;
      const checked = gridloom('check', out, ...SAMPLE_INPUTS);
      expect(checked.status, `${delay} ms: ${checked.stderr}`).toBe(0);
      const after = files.map((file) => readFileSync(join(out, file), 'utf8'));
      const old = after.filter((text, i) => text === before[i]).length;
      expect([0, files.length], `a mixture after ${delay} ms`).toContain(old);
      if (old === 0) break;
    }
  });
});
