import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gridloom, SAMPLE, SHARED, scratch } from './gridloom.ts';

const folder = scratch();
afterAll(() => folder.remove());
const at = (name: string) => join(folder.path, name);
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** Six by six squares with a planted corner of high values. */
function board(): string {
  const features = Array.from({ length: 36 }, (_, i) => {
    const [x, y] = [(i % 6) / 100 + 116, Math.floor(i / 6) / 100 + 40];
    const ring = [
      [x, y],
      [x + 0.01, y],
      [x + 0.01, y + 0.01],
      [x, y + 0.01],
      [x, y],
    ];
    const hot = i % 6 < 2 && i < 12;
    return {
      type: 'Feature',
      properties: { id: `r${i}`, calls: hot ? 40 + i : 3 + (i % 4), homes: 100 },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  const path = at('board.geojson');
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

describe('gridloom hotspots where', () => {
  const regions = board();

  it('finds the planted corner and writes what DESIGN.md names', () => {
    const out = at('where');
    const done = gridloom('hotspots', 'where', '--regions', regions, '--value', 'calls', '--out', out, '--lang', 'en');
    expect(done.status, done.stderr).toBe(0);
    const { features } = json(join(out, 'regions.geojson'));
    expect(Object.keys(features[0].properties).slice(0, 12)).toEqual([
      'id',
      'value',
      'z_gi',
      'z_gistar',
      'p',
      'q',
      'class',
      'moran_i',
      'moran_z',
      'moran_p',
      'quadrant',
      'neighbours',
    ]);
    const hot = features.filter((f: { properties: { class: string } }) => /^hot9[59]/.test(f.properties.class));
    expect(hot.map((f: { properties: { id: string } }) => f.properties.id)).toEqual(
      expect.arrayContaining(['r0', 'r1', 'r6', 'r7']),
    );
    const report = json(join(out, 'report.json'));
    for (const key of ['moran_i', 'moran_expected', 'moran_variance_randomization', 'geary_c', 'general_g'])
      expect(report[key], key).toEqual(expect.any(Number));
    expect(report.moran_expected).toBeCloseTo(-1 / 35, 12);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('id="result"');
  });

  it('writes the same bytes again, and prints JSON alone when asked', () => {
    const args = [
      'hotspots',
      'where',
      '--regions',
      regions,
      '--cases',
      'calls',
      '--population',
      'homes',
      '--seed',
      '5',
    ];
    for (const name of ['once', 'again']) expect(gridloom(...args, '--out', at(name), '--quiet').status).toBe(0);
    for (const file of ['regions.geojson', 'regions.csv', 'report.json', 'report.html'])
      expect(readFileSync(join(at('again'), file), 'utf8')).toBe(readFileSync(join(at('once'), file), 'utf8'));
    const printed = JSON.parse(gridloom(...args, '--json').stdout);
    expect(printed.results).toHaveLength(36);
    expect(printed.results[0].value).toBe(400);
  });

  it('for publication, no small count and nothing to work it out from', () => {
    const out = at('public');
    const done = gridloom(
      'hotspots',
      'where',
      '--regions',
      regions,
      '--cases',
      'calls',
      '--population',
      'homes',
      '--publish',
      '5',
      '--out',
      out,
    );
    expect(done.status, done.stderr).toBe(0);
    for (const { properties } of json(join(out, 'regions.geojson')).features) {
      expect(properties.cases === null || properties.cases >= 5).toBe(true);
      expect([properties.value, properties.z_gistar, properties.p, properties.moran_i]).toEqual([
        null,
        null,
        null,
        null,
      ]);
    }
    const data = /id="result">([\s\S]*?)<\/script>/.exec(readFileSync(join(out, 'report.html'), 'utf8'))![1]!;
    const facts = JSON.parse(data).layers[0].facts as { name: [string, string]; values: (number | null)[] }[];
    const cases = facts.find(({ name }) => name[0] === 'Cases')!;
    expect(cases.values.every((v) => v === null || v >= 5)).toBe(true);
    expect(facts.map(({ name }) => name[0])).not.toContain('Gi*');
  });

  it.each([
    [['--regions', regions], 'nothing to look at'],
    [['--regions', regions, '--value', 'nothing'], 'no column nothing'],
    [['--regions', regions, '--value', 'calls', '--neighbours', 'king'], 'not known'],
    [['--regions', regions, '--value', 'homes'], 'same value'],
    [['--regions', regions, '--cases', 'calls'], 'belong together'],
  ])('the user’s fault ends with 2: %j', (args, text) => {
    const done = gridloom('hotspots', 'where', ...args, '--lang', 'en');
    expect(done.status).toBe(2);
    expect(done.stderr).toContain(text);
  });

  it('rates by a register of households in two files: as many incidents as households is the same rate everywhere', () => {
    const register = join(SAMPLE, 'households.csv');
    const [head, ...rows] = readFileSync(register, 'utf8').trimEnd().split('\n');
    const half = (part: readonly string[], name: string) => {
      writeFileSync(at(name), `${[head, ...part].join('\n')}\n`);
      return ['--households', at(name)];
    };
    const files = [...half(rows.slice(0, 900), 'homes-1.csv'), ...half(rows.slice(900), 'homes-2.csv')];
    const on = ['--regions', join(SAMPLE, 'grids.geojson'), '--id', 'code', ...files, '--encoding', 'households=utf-8'];
    const done = gridloom('hotspots', 'where', '--incidents', register, ...on, '--lang', 'en');
    expect(done.status, done.stderr).toBe(2);
    expect(done.stderr).toContain('same value');
  });

  it('expected cases follow the strata', () => {
    const areas = json(regions);
    for (const [i, { properties }] of areas.features.entries()) {
      // The old fall ill ten times as often, and live in the first rows.
      Object.assign(properties, { young: i < 18 ? 50 : 150, old: i < 18 ? 150 : 50 });
      Object.assign(properties, {
        young_cases: properties.young / 50,
        old_cases: properties.old / 5 + (i === 0 ? 7 : 0),
      });
    }
    const path = at('strata.geojson');
    writeFileSync(path, JSON.stringify(areas));
    const strata = ['--strata', 'young=young_cases,old=old_cases', '--rate', 'smr'];
    const done = gridloom('hotspots', 'where', '--regions', path, ...strata, '--json');
    expect(done.status, done.stderr).toBe(0);
    const { results } = JSON.parse(done.stdout) as { results: { value: number; cases: number; expected: number }[] };
    const sum = (of: 'cases' | 'expected') => results.reduce((total, r) => total + r[of], 0);
    expect(sum('expected')).toBeCloseTo(sum('cases'), 6);
    expect(results[1]!.value / results[35]!.value).toBeCloseTo(1, 2);
    expect(results[0]!.value).toBeGreaterThan(1.15);
  });

  it('has its help under the group', () => {
    expect(gridloom('hotspots', '--help', '--lang', 'en').stdout).toContain('where');
    expect(gridloom('hotspots', 'where', '--help', '--lang', 'zh').stdout).toContain('--neighbours');
  });
});

const INCIDENTS = join(SHARED, 'incidents', 'charlottesville.csv.gz');

describe.skipIf(!existsSync(INCIDENTS))('on real incidents (needs ../shared/data/incidents)', () => {
  it('where: all of a category counted on cells, the far and placeless told', () => {
    const out = at('real');
    const done = gridloom('hotspots', 'where', '--incidents', INCIDENTS, '--res', '9', '--out', out, '--lang', 'en');
    expect(done.status, done.stderr).toBe(0);
    const { features } = json(join(out, 'regions.geojson'));
    const sum = features.reduce((s: number, f: { properties: { cases: number } }) => s + f.properties.cases, 0);
    const report = json(join(out, 'report.json'));
    expect(sum + report.study_area.incidents_left_out + 53).toBe(29_475);
    expect(done.stderr).toContain('Incidents without a place: 53');
  });

  it('density: cells that sum to the incidents, and lines', () => {
    const out = at('density');
    const done = gridloom('hotspots', 'density', '--incidents', INCIDENTS, '--bandwidth', '400', '--out', out);
    expect(done.status, done.stderr).toBe(0);
    const report = json(join(out, 'report.json'));
    const { features } = json(join(out, 'cells.geojson'));
    const sum = features.reduce((s: number, f: { properties: { density: number } }) => s + f.properties.density, 0);
    expect((sum * report.cell_m ** 2) / 1e6).toBeCloseTo(report.incidents, 4);
    expect(json(join(out, 'isolines.geojson')).features).toHaveLength(4);
  });
});

/** A year of incidents: two of three at the corner of the board, the others anywhere. Seeded by a multiplier. */
function yearOfCalls(): string {
  let state = 7;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const rows = ['id,lon,lat,time,category'];
  for (let i = 0; i < 1500; i++) {
    const reach = i % 3 === 0 ? 0.06 : 0.02;
    const day = new Date(Date.UTC(2025, 0, 1) + Math.floor(next() * 364) * 86_400_000).toISOString().slice(0, 10);
    rows.push(`${i},${(116 + reach * next()).toFixed(6)},${(40 + reach * next()).toFixed(6)},${day}T12:00:00,noise`);
  }
  const path = at('calls.csv');
  writeFileSync(path, rows.join('\n'));
  return path;
}

describe('gridloom hotspots evaluate', () => {
  it('holds out the last period, and tells a lasting cluster from chance', () => {
    const inputs = ['--incidents', yearOfCalls(), '--regions', board(), '--period', '4w', '--shares', '5,11.2,25'];
    const out = at('evaluation');
    const done = gridloom('hotspots', '--evaluate', ...inputs, '--out', out, '--json');
    expect(done.status, done.stderr).toBe(0);
    const report = json(join(out, 'report.json'));
    expect(report.question).toBe('evaluate');
    expect(report.held_out.incidents + report.before.incidents).toBeLessThanOrEqual(1500);
    const all = report.maps.filter((m: { map: string }) => m.map === 'all-periods');
    expect(all.map((m: { area_share: number }) => m.area_share)).toEqual([0.05, 0.112, 0.25]);
    // The corner is a ninth of the ground and holds about 70 % of what happens.
    expect(all[1].hit_rate).toBeGreaterThan(0.55);
    expect(all[1].pai).toBeCloseTo(all[1].hit_rate / 0.112, 9);
    for (const { pei } of report.maps) expect(pei).toBeLessThanOrEqual(1 + 1e-9);
    const features = json(join(out, 'regions.geojson')).features as { properties: Record<string, number> }[];
    expect(features.reduce((sum, f) => sum + f.properties.incidents_after!, 0)).toBe(report.held_out.incidents);
    const again = gridloom('hotspots', 'evaluate', ...inputs, '--out', at('evaluated-again'), '--lang', 'zh');
    expect(again.stdout).toContain('命中率');
    expect(readFileSync(join(at('evaluated-again'), 'maps.csv'), 'utf8')).toBe(
      readFileSync(join(out, 'maps.csv'), 'utf8'),
    );
  });

  it('refuses what cannot be held out', () => {
    const short = gridloom('hotspots', 'evaluate', '--incidents', yearOfCalls(), '--period', '300d');
    expect(short.status).toBe(2);
    expect(gridloom('hotspots', 'evaluate', '--incidents', yearOfCalls(), '--shares', '0').status).toBe(2);
  });
});
