import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridloom, SAMPLE, SAMPLE_BARRIERS, SAMPLE_INPUTS, scratch } from './gridloom.ts';

const work = scratch();
afterAll(() => work.remove());
/** Milliseconds for a plan that several tests look at. */
const HOOK = 120_000;
const at = (name: string) => join(work.path, name);
const partition = (...more: string[]) =>
  gridloom('partition', ...SAMPLE_INPUTS, ...SAMPLE_BARRIERS, '--effort', 'fast', ...more);
const json = <T>(done: ReturnType<typeof gridloom>): T => {
  expect(done.status, done.stderr).toBe(0);
  return JSON.parse(done.stdout) as T;
};
const file = <T>(name: string): T => JSON.parse(readFileSync(at(name), 'utf8')) as T;

interface Row {
  readonly grid: string;
  readonly kind: string | null;
  readonly min: number;
  readonly max: number;
  readonly households: number;
  readonly violation: number;
  readonly objective: number;
  readonly terms: { readonly second?: number };
  readonly status: string;
  readonly notes: readonly { readonly code: string; readonly text: string }[];
}
interface Report {
  readonly parameters: { readonly balance?: unknown };
  readonly violation: number;
  readonly objective: number;
  readonly counts: { readonly microgrids: number; readonly households: number; readonly householdsOk: number };
  readonly grids: readonly Row[];
  readonly rejected: readonly { readonly row: number; readonly code: string; readonly text: string }[];
  readonly inputs: readonly { readonly role: string }[];
}

describe('another size', () => {
  interface Sweep {
    readonly plans: readonly {
      readonly base: boolean;
      readonly limits: { readonly min: number; readonly max: number };
      readonly microgrids: number;
      readonly people_needed: number;
      readonly people_difference: number;
      readonly violation: number;
      readonly objective: number;
      readonly households_outside: number;
      readonly options: string;
    }[];
  }

  it('is compared without a plan being written, and costs what its own plan would', () => {
    const { plans } = json<Sweep>(partition('--sweep', 'max=80,100,120', '--json'));
    expect(plans.map(({ limits: { min, max }, base }) => [min, max, base])).toEqual([
      [50, 80, false],
      [50, 100, true],
      [50, 120, false],
    ]);
    for (const plan of plans) {
      expect(plan.people_needed).toBe(3 * plan.microgrids);
      expect(plan.people_difference).toBe(plan.people_needed - plans[1]!.people_needed);
    }
    // Narrower limits leave more households outside, wider ones need fewer people.
    expect(plans[0]!.households_outside).toBeGreaterThan(plans[1]!.households_outside);
    expect(plans[2]!.people_needed).toBeLessThan(plans[1]!.people_needed);
    json(partition(...plans[2]!.options.split(' '), '--out', at('wide'), '--json'));
    const own = file<Report>('wide/report.json');
    expect(plans[2]!.microgrids).toBe(own.counts.microgrids);
    expect(plans[2]!.violation).toBe(own.violation);
    expect(plans[2]!.objective).toBeCloseTo(own.objective, 5);
  });

  it('has the same table on one thread or three, as CSV and JSON', () => {
    for (const workers of ['1', '3'])
      expect(partition('--sweep', 'compact=0.5,1', '--workers', workers, '--out', at(`sweep${workers}`)).status).toBe(
        0,
      );
    expect(readdirSync(at('sweep1')).sort()).toEqual(['sweep.csv', 'sweep.json']);
    for (const name of ['sweep.csv', 'sweep.json'])
      expect(readFileSync(at(`sweep1/${name}`), 'utf8')).toBe(readFileSync(at(`sweep3/${name}`), 'utf8'));
    const again = partition('--sweep', 'max=80', '--out', at('sweep1'));
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('--force');
    writeFileSync(at('sweep1/mine.txt'), 'mine');
    expect(partition('--sweep', 'max=80', '--out', at('sweep1'), '--force').stderr).toContain('mine.txt');
  });

  it('is refused in words where it cannot be', () => {
    expect(partition('--sweep', 'size=4').stderr).toContain('--sweep');
    const many = partition('--sweep', 'max=80,90,100,110,120,130,140,150', '--sweep', 'min=20,25,30,35,40,45,50,55');
    expect([many.status, many.stderr.includes('60')]).toEqual([2, true]);
    expect(partition().stderr).toContain('--out');
    expect(gridloom('partition', '--help', '--lang', 'zh').stdout).toContain('--sweep');
  });
});

describe('limits of a grid alone', () => {
  it('hold from the file to the audit; wrong ones are rejected with row and reason', () => {
    const grids = JSON.parse(readFileSync(join(SAMPLE, 'grids.geojson'), 'utf8')) as {
      features: { properties: Record<string, unknown> }[];
    };
    // Maximum below twice the minimum; a minimum above the plan's maximum; words; a contradiction.
    const own = [
      { 下限: 80, 上限: 120, 网格类型: '专属网格' },
      { 下限: 120 },
      { 上限: '很多' },
      { 下限: 90, 上限: 60 },
    ];
    own.forEach((limits, i) => {
      Object.assign(grids.features[i]!.properties, limits);
    });
    writeFileSync(at('limits.geojson'), JSON.stringify(grids));
    const inputs = ['--grids', at('limits.geojson'), ...SAMPLE_INPUTS.slice(2)];
    const done = gridloom('partition', ...inputs, ...SAMPLE_BARRIERS, '--effort', 'fast', '--out', at('limits'));
    expect(done.status, done.stderr).toBe(0);
    expect(done.stdout).toContain('专属网格');
    const report = file<Report>('limits/report.json');
    expect(report.grids.slice(0, 2).map(({ kind, min, max }) => [kind, min, max])).toEqual([
      ['专属网格', 80, 120],
      [null, 120, 240],
    ]);
    expect(report.grids[0]!.notes.map(({ code }) => code)).toContain('limits-not-twice');
    expect(report.rejected.map(({ row, code }) => [row, code])).toEqual([
      [3, 'limits-unread'],
      [4, 'limits-unread'],
    ]);
    expect(report.rejected[0]!.text).toContain('很多');
    expect(gridloom('check', at('limits'), ...inputs).status).toBe(0);
  });
});

describe('a second attribute', () => {
  it('is shared more evenly the more it weighs, and told', () => {
    const second = (weight: string) => {
      json(partition('--balance', `people=${weight}`, '--out', at(`people${weight}`), '--json'));
      return file<Report>(`people${weight}/report.json`);
    };
    const [without, light, heavy] = ['0', '0.2', '3'].map(second) as [Report, Report, Report];
    expect(light.parameters.balance).toEqual({ attribute: 'people', weight: 0.2 });
    light.grids.forEach((row, i) => {
      const [before, after] = [without.grids[i]!, heavy.grids[i]!];
      expect(row.notes.map(({ code }) => code)).toContain('balance-spread');
      // Only a proven optimum must not get worse.
      if ([before, row, after].some(({ status }) => status !== 'optimal')) return;
      expect(row.terms.second).toBeLessThanOrEqual(before.terms.second! + 1e-6);
      expect(after.terms.second).toBeLessThanOrEqual(row.terms.second! + 1e-6);
    });
    expect(heavy.grids.some((row, i) => row.terms.second! < 0.8 * without.grids[i]!.terms.second!)).toBe(true);
    expect(gridloom('check', at('people3'), ...SAMPLE_INPUTS).status).toBe(0);
  });

  it('may be any column of the table, and faults are named', () => {
    const text = readFileSync(join(SAMPLE, 'households.csv'), 'utf8').split('\n');
    const table = text.map((line, i) => (line === '' ? '' : `${line},${i === 0 ? '老人' : i % 3}`));
    writeFileSync(at('elderly.csv'), table.join('\n'));
    const inputs = [...SAMPLE_INPUTS.slice(0, 2), '--households', at('elderly.csv'), ...SAMPLE_INPUTS.slice(4)];
    const run = (...more: string[]) => gridloom('partition', ...inputs, '--effort', 'fast', ...more);
    expect(run('--balance', '老人=1', '--out', at('elderly')).status).toBe(0);
    expect(file<Report>('elderly/report.json').grids[0]!.notes.some(({ text: t }) => t.includes('老人'))).toBe(true);
    const missing = run('--balance', '儿童=1', '--out', at('x'));
    expect([missing.status, missing.stderr.includes('老人')]).toEqual([2, true]);
    expect(run('--balance', 'people', '--out', at('x')).status).toBe(2);
  });
});

describe('pairs', () => {
  const TOGETHER =
    '楼栋1,楼栋2\n铁路新村1幢,铁路新村2幢\n铁路新村3幢,教工新村1幢\n铁路新村1幢,铁路新村10幢\n米市巷28号,米市巷29号\n';
  const APART = 'a,b\n铁路新村5幢,铁路新村7幢\n鱼市口1号,鱼市口3号\n教工新村5幢,教工新村6幢\nH00001,H00002\n';
  interface Outcome {
    readonly pairs: {
      readonly all: number;
      readonly kept: number;
      readonly broken: readonly { readonly kind: string; readonly row: number; readonly reason: string | null }[];
    };
  }
  const files = () => ['--together', at('together.csv'), '--apart', at('apart.csv')];
  let outcome: Outcome;

  beforeAll(() => {
    writeFileSync(at('together.csv'), TOGETHER);
    writeFileSync(at('apart.csv'), APART);
    outcome = json<Outcome>(partition(...files(), '--out', at('pairs'), '--json'));
  }, HOOK);

  it('are kept, or told with the reason why not', () => {
    const { all, kept, broken } = outcome.pairs;
    expect([all, kept]).toEqual([8, 4]);
    expect(broken.map(({ kind, row }) => `${kind} ${row}`).sort()).toEqual([
      'apart 5',
      'together 3',
      'together 4',
      'together 5',
    ]);
    for (const { reason } of broken) expect(reason).not.toBe(null);
    const row = new Map(
      readFileSync(at('pairs/households.csv'), 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
        .map(([, microgrid, , building]) => [building!, microgrid!]),
    );
    expect(row.get('铁路新村1幢')).toBe(row.get('铁路新村2幢'));
    expect(row.get('铁路新村5幢')).not.toBe(row.get('铁路新村7幢'));
    expect(row.get('教工新村5幢')).not.toBe(row.get('教工新村6幢'));
    expect(row.get('鱼市口1号')).not.toBe(row.get('鱼市口3号'));
    expect(file<Report>('pairs/report.json').inputs.map(({ role }) => role)).toContain('apart');
  });

  it('are joined over what lies between when that is asked for', () => {
    const through = json<Outcome>(partition(...files(), '--together-through', '--out', at('through'), '--json'));
    expect(through.pairs.broken.map(({ kind, row }) => `${kind} ${row}`)).not.toContain('together 5');
  });

  it('are counted again by check, which fails where a pair is broken without a reason', () => {
    expect(gridloom('check', at('pairs'), ...SAMPLE_INPUTS, ...files()).status).toBe(0);
    writeFileSync(at('other.csv'), 'a,b\n铁路新村1幢,铁路新村2幢\n');
    const other = gridloom('check', at('pairs'), ...SAMPLE_INPUTS, '--apart', at('other.csv'), '--json');
    expect([other.status, (JSON.parse(other.stdout) as { passed: boolean }).passed]).toEqual([3, false]);
  });

  it('name file and row of a fault', () => {
    writeFileSync(at('wrong.csv'), 'a,b\n铁路新村1幢,铁路新村2幢\n铁路新村1幢,铁路新村99幢\n');
    const done = partition('--apart', at('wrong.csv'), '--out', at('x'));
    expect(done.status).toBe(2);
    expect(done.stderr).toMatch(/wrong\.csv, row 3.*铁路新村99幢/);
    writeFileSync(at('both.csv'), '楼栋1,楼栋2\n铁路新村2幢,铁路新村1幢\n');
    const both = partition('--together', at('together.csv'), '--apart', at('both.csv'), '--out', at('x'));
    expect([both.status, both.stderr.includes('both.csv')]).toEqual([2, true]);
  });
});

describe('two levels', () => {
  interface Levels extends Report {
    readonly borders: Record<'upper' | 'lower', { readonly strength: number; readonly on_barrier: number }>;
    readonly changes: readonly { readonly old: string; readonly new: string; readonly households: number }[];
  }
  const LEVELS = ['--levels', '300-500,50-100'];
  const codes = (name: string) =>
    file<{ features: { properties: { code: string; community: string; households: number } }[] }>(
      `${name}/grids.geojson`,
    ).features.map(({ properties }) => properties);

  beforeAll(() => {
    const done = partition(...LEVELS, '--out', at('levels'));
    expect(done.status, done.stderr).toBe(0);
  }, HOOK);

  it('draws the grids of each community first, coded, within their limits where the community allows', () => {
    const grids = codes('levels');
    for (const { code, community } of grids) expect(code).toMatch(new RegExp(`^${community}\\d{3}$`));
    expect(new Set(grids.map(({ code }) => code)).size).toBe(grids.length);
    const total = new Map<string, number>();
    for (const { community, households } of grids) total.set(community, (total.get(community) ?? 0) + households);
    for (const { community, households } of grids)
      if (total.get(community)! >= 600) {
        expect(households).toBeGreaterThanOrEqual(300);
        expect(households).toBeLessThanOrEqual(500);
      }
    expect(file<Report>('levels/report.json').violation).toBe(0);
  });

  it('puts the borders of grids on stronger barriers than those of micro-grids', () => {
    const { borders, changes } = file<Levels>('levels/levels.json');
    expect(borders.upper.strength).toBeGreaterThan(borders.lower.strength);
    expect(borders.upper.on_barrier).toBeGreaterThan(borders.lower.on_barrier);
    const told = changes.reduce((sum, { households }) => sum + households, 0);
    expect(told).toBe(file<Report>('levels/report.json').grids.reduce((sum, { households }) => sum + households, 0));
  });

  it('passes the audit on both levels, and against its own grids', () => {
    const both = gridloom('check', at('levels'), ...SAMPLE_INPUTS, '--json');
    expect(both.status, both.stdout).toBe(0);
    expect((JSON.parse(both.stdout) as { upper: { passed: boolean } }).upper.passed).toBe(true);
    const own = ['--grids', at('levels/grids.geojson'), ...SAMPLE_INPUTS.slice(2)];
    expect(gridloom('check', at('levels'), ...own).status).toBe(0);
    const levels = readFileSync(at('levels/grids.geojson'), 'utf8');
    writeFileSync(at('levels/grids.geojson'), levels.replace(/"households":(\d+)/, '"households":1'));
    expect(gridloom('check', at('levels'), ...SAMPLE_INPUTS).status).toBe(3);
    writeFileSync(at('levels/grids.geojson'), levels);
  });

  it('keeps the codes of present grids by largest overlap', () => {
    const baseline = ['--upper-baseline', join(SAMPLE, 'grids.geojson')];
    const { counts } = json<Report>(partition(...LEVELS, ...baseline, '--out', at('kept'), '--json'));
    expect(counts.microgrids).toBeGreaterThan(40);
    const { changes } = file<Levels>('kept/levels.json');
    const stayed = changes.reduce((sum, change) => sum + (change.old === change.new ? change.households : 0), 0);
    const loose = file<Levels>('levels/levels.json').changes;
    const before = loose.reduce((sum, change) => sum + (change.old === change.new ? change.households : 0), 0);
    expect(stayed).toBeGreaterThan(before);
    expect(gridloom('check', at('kept'), ...SAMPLE_INPUTS).status).toBe(0);
  });

  it('keeps 专属网格 as they are, and is the same on one thread or three', () => {
    const grids = JSON.parse(readFileSync(join(SAMPLE, 'grids.geojson'), 'utf8')) as {
      features: { properties: Record<string, unknown> }[];
    };
    Object.assign(grids.features[2]!.properties, { kind: '专属网格', min: 40, max: 120 });
    writeFileSync(at('special.geojson'), JSON.stringify(grids));
    const inputs = ['--grids', at('special.geojson'), ...SAMPLE_INPUTS.slice(2)];
    for (const workers of ['1', '3']) {
      const out = ['--effort', 'fast', '--workers', workers, '--out', at(`special${workers}`)];
      expect(gridloom('partition', ...inputs, ...SAMPLE_BARRIERS, ...LEVELS, ...out).status).toBe(0);
    }
    const kept = String(grids.features[2]!.properties.code);
    expect(codes('special1').filter(({ code }) => code === kept)).toHaveLength(1);
    expect(gridloom('check', at('special1'), ...inputs).status).toBe(0);
    for (const name of ['grids.geojson', 'levels.json', 'microgrids.geojson', 'households.csv', 'report.json'])
      expect(readFileSync(at(`special1/${name}`), 'utf8'), name).toBe(readFileSync(at(`special3/${name}`), 'utf8'));
  });

  it('is refused in words where it cannot be', () => {
    expect(partition('--levels', '300-500', '--out', at('x')).stderr).toContain('300-500,50-100');
    expect(partition(...LEVELS, '--out', at('x.gpkg')).stderr).toContain('folder');
    expect(partition(...LEVELS, '--sweep', 'max=80').status).toBe(2);
    expect(partition('--upper-baseline', 'x', '--out', at('x')).stderr).toContain('--levels');
  });
});
