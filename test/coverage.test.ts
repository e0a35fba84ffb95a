import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { random } from '../src/main.ts';
import { gridloom, SAMPLE, scratch } from './gridloom.ts';

const folder = scratch();
const at = (name: string) => join(folder.path, name);
const sample = (name: string) => join(SAMPLE, name);
const buildings = ['--buildings', sample('buildings.geojson')];

interface Report {
  readonly counts: { readonly microgrids: number; readonly households: number };
}

/** Rows of a table by the names of its header; no cell of these holds a comma. */
function table(path: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

let plan: Report;

beforeAll(() => {
  const inputs = ['--grids', sample('grids.geojson'), '--households', sample('households.csv'), ...buildings];
  const done = gridloom('partition', ...inputs, '--effort', 'fast', '--out', at('plan'), '--quiet');
  expect(done.status, done.stderr).toBe(0);
  plan = JSON.parse(readFileSync(join(at('plan'), 'report.json'), 'utf8'));
  // Enough liaisons, too few volunteers; calls all over the town, some far outside.
  const draw = random(3, 'people');
  const place = () => `${(120.1432 + 0.0158 * draw.next()).toFixed(6)},${(33.3561 + 0.0078 * draw.next()).toFixed(6)}`;
  const people = ['id,role,lon,lat'];
  for (let i = 0; i < plan.counts.microgrids + 5; i++) people.push(`L${i},liaison,${place()}`);
  for (let i = 0; i < plan.counts.microgrids; i++) people.push(`V${i},volunteer,${place()}`);
  writeFileSync(at('people.csv'), `${people.join('\n')}\n`);
  const calls = ['time,lon,lat,category'];
  for (let i = 0; i < 500; i++) calls.push(`2026-03-0${1 + (i % 9)} 10:00,${i < 490 ? place() : '121.5,31.2'},noise`);
  writeFileSync(at('calls.csv'), `${calls.join('\n')}\n`);
}, 60_000);
afterAll(() => folder.remove());

describe('gridloom staff and gridloom coverage', () => {
  it('fills every post that can be filled, each person once, and lists the vacancies', () => {
    const households = ['--households', sample('households.csv')];
    const done = gridloom(
      'staff',
      at('plan'),
      '--staff',
      at('people.csv'),
      ...households,
      '--out',
      at('staff'),
      '--quiet',
    );
    expect(done.status, done.stderr).toBe(0);
    const posts = table(join(at('staff'), 'staff.csv')).filter((row) => row.microgrid !== '');
    expect(new Set(posts.map((row) => row.person)).size).toBe(posts.length);
    const count = (role: string) => posts.filter((row) => row.role === role).length;
    expect(count('liaison')).toBe(plan.counts.microgrids);
    expect(count('volunteer')).toBe(plan.counts.microgrids);
    const vacant = table(join(at('staff'), 'vacancies.csv'));
    expect(vacant.length).toBeGreaterThan(0);
    expect(vacant.every((row) => row.role === 'volunteer')).toBe(true);
  });

  it('tells of households, staff and incidents at every level, and that sums agree', () => {
    const done = gridloom(
      'coverage',
      at('plan'),
      ...['--households', sample('households.csv'), '--grids', sample('grids.geojson'), ...buildings],
      ...['--staff', at('people.csv'), '--assigned', join(at('staff'), 'staff.csv'), '--incidents', at('calls.csv')],
      ...['--out', at('coverage'), '--quiet'],
    );
    expect(done.status, done.stderr).toBe(0);
    const rows = table(join(at('coverage'), 'coverage.csv'));
    const level = (name: string) => rows.filter((row) => row.level === name);
    const total = (name: string, column: string) => level(name).reduce((sum, row) => sum + Number(row[column] || 0), 0);
    expect(level('microgrid').length).toBe(plan.counts.microgrids);
    const [city] = level('city');
    expect(city, rows.map((row) => row.level).join(' ')).toBeDefined();
    for (const column of ['households', 'incidents'])
      expect(total('microgrid', column), column).toBeLessThanOrEqual(Number(city![column]));
    expect(total('grid', 'households')).toBe(Number(city!.households));
    expect(total('grid', 'incidents')).toBeLessThanOrEqual(490);
  });

  it('hides small counts in what is published', () => {
    const done = gridloom(
      'coverage',
      at('plan'),
      ...['--incidents', at('calls.csv'), '--publish', '--k', '10', '--out', at('public'), '--quiet'],
    );
    expect(done.status, done.stderr).toBe(0);
    const counts = table(join(at('public'), 'coverage.csv')).map((row) => row.incidents ?? '');
    expect(counts.some((cell) => cell === '' || Number.isNaN(Number(cell)))).toBe(true);
    for (const cell of counts) if (/^\d+$/.test(cell)) expect(cell === '0' || Number(cell) >= 10, cell).toBe(true);
  });
});
