import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellToParent, latLngToCell } from 'h3-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridloom, gridloomWith, SAMPLE_BARRIERS, SAMPLE_INPUTS, scratch } from './gridloom.ts';

const work = scratch();
afterAll(() => work.remove());
const at = (name: string) => join(work.path, name);
const HOUSEHOLDS = SAMPLE_INPUTS[3]!;
const table = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(','));

beforeAll(() => {
  const make = (out: string) =>
    gridloom('partition', ...SAMPLE_INPUTS, ...SAMPLE_BARRIERS, '--effort', 'fast', '--out', at(out), '--quiet');
  expect(make('plan').status).toBe(0);
  expect(make('plan.gpkg').status).toBe(0);
}, 120_000);

describe('gridloom locate', () => {
  it('finds the micro-grid of every household of the sample, towers by their storeys', () => {
    const done = gridloom('locate', at('plan'), HOUSEHOLDS, '--out', at('located.csv'), '--json');
    expect(done.status, done.stderr).toBe(0);
    const [head, ...rows] = table(readFileSync(at('located.csv'), 'utf8'));
    const input = readFileSync(HOUSEHOLDS, 'utf8').trim().split('\n');
    expect(rows.map((row) => row.slice(0, -5).join(','))).toEqual(input.slice(1));
    expect(head!.slice(-5)).toEqual(['grid', 'microgrid', 'liaison', 'distance', 'also']);
    const planned = new Map(
      table(readFileSync(join(at('plan'), 'households.csv'), 'utf8')).map(([id, code]) => [id, code]),
    );
    const code = head!.indexOf('microgrid');
    expect(rows.map((row) => row[code])).toEqual(rows.map((row) => planned.get(row[0]!)));
    const outside = rows.filter((row) => row[code] === '');
    expect(JSON.parse(done.stdout)).toMatchObject({ rows: rows.length, outside: outside.length, ambiguous: 0 });
    for (const row of outside) expect(Number(row[code + 2])).toBeGreaterThan(0);
  });

  it('streams standard input to standard output, with the same rows from a GeoPackage', () => {
    const bytes = readFileSync(HOUSEHOLDS);
    const fromFolder = gridloomWith(bytes, 'locate', at('plan'));
    expect(fromFolder.status, fromFolder.stderr).toBe(0);
    expect(fromFolder.stdout).toBe(readFileSync(at('located.csv'), 'utf8'));
    expect(gridloomWith(bytes, 'locate', at('plan.gpkg'), '-').stdout).toBe(fromFolder.stdout);
  });

  it('takes lines of JSON and features, and keeps numbers as they are written', () => {
    const [, first] = table(readFileSync(at('located.csv'), 'utf8'));
    const [lon, lat, microgrid] = [first![1], first![2], first![9]];
    const plain = `{"n":12345678901234567890,"lon":${lon},"lat":${lat}}`;
    const done = gridloomWith(Buffer.from(`${plain}\n`), 'locate', at('plan'));
    expect(done.stdout.startsWith(plain.slice(0, -1))).toBe(true);
    expect(done.stdout).toContain(`"microgrid":"${microgrid}"`);
    const feature = `{"type":"Feature","geometry":{"type":"Point","coordinates":[${lon},${lat}]},"properties":{"a":1.0}}\n`;
    const found = gridloomWith(Buffer.from(feature), 'locate', at('plan')).stdout;
    expect(found).toContain('"properties":{"a":1.0,');
    expect((JSON.parse(found) as { properties: { microgrid: string } }).properties.microgrid).toBe(microgrid);
  });

  it('counts rows without a place and lists their lines, and says so in Chinese', () => {
    writeFileSync(at('dirt.csv'), 'id,lon,lat\n1,120.1483785,33.3621073\n2,,\n3,abc,33\n4,500,33\n');
    const done = gridloom('locate', at('plan'), at('dirt.csv'), '--lang', 'zh');
    expect(done.status).toBe(0);
    expect(done.stderr).toContain('3 行没有有效坐标，所在行：3, 4, 5');
    expect(done.stdout.split('\n')[2]).toBe('2,,,,,,,');
  });

  it('groups repeated addresses in a file, and shows none of them', () => {
    const rows = ['甲路1号', '甲路1号', '乙路2号', '甲路1号'].map((a) => `120.1483785,33.3621073,${a}`);
    writeFileSync(at('calls.csv'), ['lon,lat,地址', ...rows].join('\n'));
    const options = ['--address-columns', '地址', '--repeats', at('repeats.csv'), '--out', at('calls-located.csv')];
    const done = gridloom('locate', at('plan'), at('calls.csv'), ...options);
    expect(done.status, done.stderr).toBe(0);
    expect(readFileSync(at('repeats.csv'), 'utf8')).toMatch(/^地址,rows,microgrid\n甲路1号,3,\d{17}\n$/);
    expect(done.stderr + done.stdout).not.toContain('甲路');
  });

  it('refuses what it cannot use, and leaves no half file', () => {
    const missing = gridloom('locate', at('plan'), at('nowhere.csv'), '--out', at('half.csv'));
    expect(missing.status).toBe(2);
    writeFileSync(at('noplace.csv'), 'id,name\n1,a\n');
    const noPlace = gridloom('locate', at('plan'), at('noplace.csv'), '--out', at('half.csv'));
    expect(noPlace.status).toBe(2);
    expect(noPlace.stderr).toContain('lon');
    expect(existsSync(at('half.csv'))).toBe(false);
    expect(gridloom('locate', at('plan'), at('dirt.csv'), '--out', at('dirt.csv')).status).toBe(2);
  });
});

describe('gridloom h3-cover', () => {
  it('joins every household by its cell or an ancestor of it', () => {
    const done = gridloom('h3-cover', at('plan'), '--res', '11', '--out', at('cells.csv'), '--json');
    expect(done.status, done.stderr).toBe(0);
    const byCell = new Map<string, Map<string, string>>();
    const [head, ...cells] = table(readFileSync(at('cells.csv'), 'utf8'));
    expect(head).toEqual(['cell', 'microgrid', 'whole']);
    for (const [cell, code, whole] of cells) byCell.set(cell!, (byCell.get(cell!) ?? new Map()).set(code!, whole!));
    const [names, ...rows] = table(readFileSync(at('located.csv'), 'utf8'));
    const code = names!.indexOf('microgrid');
    for (const row of rows) {
      const own = latLngToCell(Number(row[2]), Number(row[1]), 11);
      const found = [11, 10, 9, 8, 7].flatMap((r) => [...(byCell.get(cellToParent(own, r)) ?? [])]);
      if (row[code] !== '') expect(found.map(([microgrid]) => microgrid)).toContain(row[code]);
      for (const [microgrid, whole] of found) if (whole === '1') expect(microgrid).toBe(row[code]);
    }
    expect(gridloom('h3-cover', at('plan'), '--res', '11').stdout).toBe(readFileSync(at('cells.csv'), 'utf8'));
    expect(gridloom('h3-cover', at('plan'), '--res', '3').status).toBe(2);
    const both = gridloom('h3-cover', at('plan'), '--json');
    expect(both.status).toBe(2);
    expect(both.stderr).toContain('--out');
    expect(both.stdout).toBe('');
  });
});
