import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridloom, SAMPLE_INPUTS, scratch } from './gridloom.ts';

const folder = scratch();
const at = (name: string) => join(folder.path, name);
const sheets = (out: string, ...args: readonly string[]) =>
  gridloom('export', at('plan'), '--out', at(out), '--quiet', ...args);

interface Features {
  readonly features: readonly { readonly properties: { readonly code: string; readonly households: number } }[];
}
let microgrids: Features['features'];

beforeAll(() => {
  const done = gridloom('partition', ...SAMPLE_INPUTS, '--effort', 'fast', '--out', at('plan'), '--quiet');
  expect(done.status, done.stderr).toBe(0);
  microgrids = (JSON.parse(readFileSync(join(at('plan'), 'microgrids.geojson'), 'utf8')) as Features).features;
}, 60_000);
afterAll(() => folder.remove());

describe('gridloom export', () => {
  it('writes a roster a micro-grid whose households are those of the plan', () => {
    const done = sheets('rosters', '--what', 'rosters');
    expect(done.status, done.stderr).toBe(0);
    expect(readdirSync(at('rosters'))).toHaveLength(microgrids.length);
    for (const { properties } of microgrids) {
      const text = readFileSync(join(at('rosters'), `roster-${properties.code}.csv`), 'utf8');
      expect(text.charCodeAt(0)).toBe(0xfeff);
      const rows = text.trim().split('\n').slice(1);
      expect(rows.reduce((sum, row) => sum + Number(row.split(',')[2]), 0)).toBe(properties.households);
    }
  });

  it('gives the same bytes again, and the notice of one micro-grid alone', () => {
    const code = microgrids[3]!.properties.code;
    for (const out of ['one', 'two']) expect(sheets(out, '--what', 'notice', '--microgrid', code).status).toBe(0);
    const [one, two] = ['one', 'two'].map((out) => readFileSync(join(at(out), 'notice.html'), 'utf8'));
    expect(one).toBe(two);
    expect(one!.match(/<svg /g)).toHaveLength(1);
    expect(one).toContain(code);
  });

  it('writes a map at the scale and on the paper asked for', () => {
    const args = ['--what', 'map', '--paper', '4开', '--scale', '1:5000', '--date', '2026-03-01'];
    const done = sheets('map', ...args, '--format', 'pdf');
    expect(done.status, done.stderr).toBe(0);
    // 540 × 390 mm in points, lying.
    expect(readFileSync(join(at('map'), 'map.pdf'), 'latin1')).toContain('/MediaBox [0 0 1530.709 1105.512]');
    expect(sheets('svg', ...args, '--format', 'svg').status).toBe(0);
    const svg = readFileSync(join(at('svg'), 'map.svg'), 'utf8');
    expect(svg).toContain('1:5000');
    expect(svg).toContain('2026-03-01');
  });

  it('refuses what cannot be had, with what can', () => {
    const small = sheets('small', '--what', 'map', '--scale', '1:500');
    expect([small.status, small.stderr.includes('--scale 1:')]).toEqual([2, true]);
    expect(sheets('none', '--what', 'notice', '--microgrid', '7').status).toBe(2);
    expect(sheets('png', '--what', 'rosters', '--format', 'pdf').status).toBe(2);
    expect(sheets('map', '--what', 'map').status).toBe(2);
  });
});
