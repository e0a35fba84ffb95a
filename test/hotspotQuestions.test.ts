import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gridloom, scratch } from './gridloom.ts';

const folder = scratch();
afterAll(() => folder.remove());
const at = (name: string) => join(folder.path, name);
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * A year of calls over six kilometres: half of them around one place all year, at ten in the morning; a burst of 80 around
 * another in the last three weeks; the rest anywhere at any time. Seeded by a multiplier.
 */
const LASTING = [116.01, 40.01] as const;
const BURST = [116.05, 40.05] as const;
function calls(): string {
  let state = 11;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const stamp = (day: number, hour: number) =>
    new Date(Date.UTC(2025, 0, 1) + day * 86_400_000 + hour * 3_600_000).toISOString().slice(0, 19);
  const rows = ['id,lon,lat,time,category'];
  const add = (lon: number, lat: number, day: number, hour: number) =>
    rows.push(`${rows.length},${lon.toFixed(6)},${lat.toFixed(6)},${stamp(day, hour)},noise`);
  for (let i = 0; i < 800; i++) {
    const day = Math.floor(364 * next());
    if (i % 2 === 0) add(LASTING[0] + 0.004 * (next() - 0.5), LASTING[1] + 0.004 * (next() - 0.5), day, 10);
    else add(116 + 0.07 * next(), 40 + 0.06 * next(), day, Math.floor(24 * next()));
  }
  for (let i = 0; i < 80; i++)
    add(BURST[0] + 0.003 * (next() - 0.5), BURST[1] + 0.003 * (next() - 0.5), 343 + Math.floor(21 * next()), 20);
  const path = at('calls.csv');
  writeFileSync(path, rows.join('\n'));
  return path;
}

const CALLS = calls();
const near = ([lon, lat]: readonly [number, number], [x, y]: readonly [number, number]) =>
  Math.hypot((lon - x) * 85_000, (lat - y) * 111_000) < 600;

function ask(question: string, out: string, ...more: string[]) {
  const done = gridloom('hotspots', question, '--incidents', CALLS, '--out', at(out), ...more);
  expect(done.status, done.stderr).toBe(0);
  const page = readFileSync(join(at(out), 'report.html'), 'utf8');
  expect(page).toContain('id="result"');
  return { report: json(join(at(out), 'report.json')), stdout: done.stdout };
}

interface Place {
  readonly center: { readonly x: number; readonly y: number };
  readonly p: number;
  readonly observed: number;
  readonly expected: number;
}

const placed = ({ center }: Place) => [center.x, center.y] as const;

describe('gridloom hotspots', () => {
  it('scan finds the lasting place and tells its chance', () => {
    const { report } = ask('scan', 'scan', '--res', '8', '--replicates', '99', '--max-share', '0.2');
    const [first] = report.clusters as Place[];
    expect(near(placed(first!), LASTING)).toBe(true);
    expect(first!.p).toBe(0.01);
    expect(first!.observed).toBeGreaterThan(3 * first!.expected);
    const { features } = json(join(at('scan'), 'regions.geojson'));
    expect(features.some((f: { properties: { cluster: number | null } }) => f.properties.cluster === 1)).toBe(true);
  });

  it('scan gives the same bytes whatever the threads, and with --publish no small count', () => {
    ask('scan', 'one', '--res', '8', '--replicates', '49', '--workers', '1');
    ask('scan', 'two', '--res', '8', '--replicates', '49', '--workers', '2');
    for (const file of ['clusters.geojson', 'regions.csv', 'report.json'])
      expect(readFileSync(join(at('two'), file), 'utf8')).toBe(readFileSync(join(at('one'), file), 'utf8'));
    ask('scan', 'public', '--res', '8', '--replicates', '49', '--publish', '5');
    for (const { properties } of json(join(at('public'), 'regions.geojson')).features)
      expect(properties.cases === null || properties.cases === 0 || properties.cases >= 5).toBe(true);
  });

  it('alerts names what began in the last weeks, not what always was', () => {
    const { report } = ask('alerts', 'alerts', '--res', '8', '--period', '7d', '--replicates', '99');
    const found = (report.clusters as Place[]).filter(({ p }) => p <= 0.05);
    expect(found.length).toBeGreaterThan(0);
    expect(near(placed(found[0]!), BURST)).toBe(true);
    expect(found.some((one) => near(placed(one), LASTING))).toBe(false);
  });

  it('clusters groups by density, and with days apart by time too', () => {
    const { report } = ask('clusters', 'clusters', '--epsilon', '150', '--min-points', '10');
    expect(report.clusters.length ?? report.clusters).toBeTruthy();
    const { features } = json(join(at('clusters'), 'clusters.geojson'));
    expect(features.length).toBe(2);
    const sizes = features.map((f: { properties: { incidents: number } }) => f.properties.incidents);
    expect(Math.max(...sizes)).toBeGreaterThan(300);
    ask('clusters', 'in-time', '--epsilon', '150', '--days', '3', '--min-points', '10');
    const { features: bursts } = json(join(at('in-time'), 'clusters.geojson'));
    const dated = bursts.map((f: { properties: { first: string } }) => f.properties.first.slice(0, 7));
    expect(dated).toContain('2025-12');
  });

  it('emerging tells the new place from the one that lasts', () => {
    ask('emerging', 'emerging', '--res', '8', '--period', '4w');
    const { features } = json(join(at('emerging'), 'regions.geojson'));
    const classes = new Map<string, number>();
    for (const { properties } of features) classes.set(properties.class, (classes.get(properties.class) ?? 0) + 1);
    const hot = (pattern: RegExp) => [...classes].some(([name]) => pattern.test(name));
    expect(hot(/^hot-(new|consecutive)$/), [...classes].join()).toBe(true);
    expect(hot(/^hot-(persistent|intensifying|diminishing)$/), [...classes].join()).toBe(true);
  });

  it('repeats finds that calls come again nearby and soon', () => {
    const { report } = ask('repeats', 'repeats', '--replicates', '99', '--distances', '200,400', '--days', '7,14');
    expect(report).toMatchObject({ question: 'repeats' });
    const [head, ...rows] = readFileSync(join(at('repeats'), 'knox.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(head).toBe('distance_from_m,distance_to_m,days_from,days_to,observed,expected,ratio,p');
    const [nearest] = rows.map((row) => row.split(',').map(Number));
    expect(nearest![6]).toBeGreaterThan(1);
    expect(nearest![7]).toBeLessThanOrEqual(0.05);
  });

  it('when tells the hour, in Chinese too', () => {
    const { report, stdout } = ask('when', 'when', '--lang', 'zh');
    const counts = new Map<number, number>();
    for (const { hour, incidents } of report.hour_by_weekday) counts.set(hour, (counts.get(hour) ?? 0) + incidents);
    expect([...counts].sort((a, b) => b[1] - a[1])[0]![0]).toBe(10);
    expect([...counts.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(880, 6);
    expect(stdout).toMatch(/小时|星期/);
  });

  it('never writes over what is not its own, and says what to do', () => {
    const done = gridloom('hotspots', 'when', '--incidents', CALLS, '--out', at('when'));
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('--force');
    expect(existsSync(join(at('when'), 'report.json'))).toBe(true);
    expect(gridloom('hotspots', 'repeats', '--incidents', CALLS, '--days', 'x').status).toBe(2);
  });
});
