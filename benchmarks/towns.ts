import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run towns -- DIR [--effort fast] [--weights even] [--only town,…] [--joined name,…] [--save]`: plans and audits every town of a folder
 * as whole processes and prints one table. A town is a folder with grids.geojson, households.csv and, where it has them,
 * buildings.geojson and barriers.geojson. `--joined` adds a row of the grids of these names together. `--save` keeps the figures in benchmarks/results/towns.json.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const cli = join(root, 'dist/bin/gridloom.js');
const argv = process.argv.slice(2);
const folder = argv.find(
  (a, i) => !a.startsWith('--') && !['--effort', '--weights', '--only', '--joined'].includes(argv[i - 1] ?? ''),
);
const effort = optionOf('--effort') ?? 'normal';
const weights = optionOf('--weights');
const joined = optionOf('--joined')?.split(',') ?? [];
const only = optionOf('--only')?.split(',') ?? null;

if (folder === undefined || !existsSync(folder)) {
  console.error(
    `Name a folder of towns: npm run towns -- DIR${folder === undefined ? '' : ` (${folder} does not exist)`}`,
  );
  process.exit(2);
}

interface MicroGrid {
  readonly households: number;
  readonly status: string;
  readonly compactness: number;
  readonly grid: string;
}

interface Report {
  readonly grids: readonly {
    readonly grid: string;
    readonly name: string | null;
    readonly sites: number;
    readonly violation: number;
    readonly gap: number | null;
    readonly status: string;
    readonly inner_border: number;
    readonly inner_barrier: number;
  }[];
}

interface Figures {
  readonly town: string;
  readonly grids: number;
  readonly households: number;
  readonly sites: number;
  readonly microgrids: number;
  readonly ok: number;
  readonly violation: number;
  readonly band: number;
  readonly barrier: number;
  readonly compactness: number;
  readonly proven: number;
  /** Mean over the grids that have a bound and are not proven, and their number. */
  readonly gap: number | null;
  readonly open: number;
  readonly seconds: number;
  readonly mebibytes: number;
  readonly check: string;
}

const rows: Figures[] = [];
const work = mkdtempSync(join(tmpdir(), 'gridloom-towns-'));
try {
  for (const town of readdirSync(folder).sort()) {
    if (!existsSync(join(folder, town, 'grids.geojson')) || (only && !only.includes(town))) continue;
    rows.push(...measure(town));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
print();
if (argv.includes('--save')) save();
process.exitCode = rows.every((row) => row.check === 'pass' || row.check === '') ? 0 : 3;

function measure(town: string): Figures[] {
  const at = (file: string) => join(folder!, town, file);
  const given = (flag: string, file: string) => (existsSync(at(file)) ? [flag, at(file)] : []);
  const inputs = [
    '--grids',
    at('grids.geojson'),
    '--households',
    at('households.csv'),
    ...given('--buildings', 'buildings.geojson'),
  ];
  const out = join(work, town);
  const started = performance.now();
  const planned = spawnSync(
    process.execPath,
    [
      cli,
      'partition',
      ...inputs,
      ...given('--barriers', 'barriers.geojson'),
      '--out',
      out,
      '--effort',
      effort,
      ...(weights === null ? [] : ['--weights', weights]),
      '--json',
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const seconds = (performance.now() - started) / 1000;
  if (planned.status !== 0) {
    console.error(`${town}: partition ended with ${planned.status}\n${planned.stderr}`);
    return [
      {
        town,
        grids: 0,
        households: 0,
        sites: 0,
        microgrids: 0,
        ok: 0,
        violation: 0,
        band: 0,
        barrier: 0,
        compactness: 0,
        proven: 0,
        gap: null,
        open: 0,
        seconds,
        mebibytes: 0,
        check: `partition: ${planned.status}`,
      },
    ];
  }
  const checked = spawnSync(process.execPath, [cli, 'check', out, ...inputs, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (checked.status !== 0)
    console.error(`${town}: check ended with ${checked.status}\n${checked.stderr}${checked.stdout.slice(0, 2000)}`);
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report;
  const timing = JSON.parse(readFileSync(join(out, 'timing.json'), 'utf8')) as { readonly peak_memory: number | null };
  const features = (
    JSON.parse(readFileSync(join(out, 'microgrids.geojson'), 'utf8')) as {
      readonly features: readonly { readonly properties: MicroGrid }[];
    }
  ).features;
  const all = features.map((f) => f.properties);
  const whole = figures(
    town,
    report.grids,
    all,
    seconds,
    (timing.peak_memory ?? 0) / 2 ** 20,
    checked.status === 0 ? 'pass' : `exit ${checked.status}`,
  );
  if (report.grids.length === 1 || report.grids.length > 30) return [whole];
  return [
    whole,
    ...report.grids.map((g) =>
      figures(
        `  ${g.name ?? g.grid}`,
        [g],
        all.filter((m) => m.grid === g.grid),
        0,
        0,
        '',
      ),
    ),
    ...together(report.grids, all),
  ];
}

/** One row for the grids of `--joined`, where all of them are in the town. */
function together(grids: Report['grids'], all: readonly MicroGrid[]): Figures[] {
  const some = grids.filter((g) => joined.includes(g.name ?? g.grid));
  if (joined.length === 0 || some.length < joined.length) return [];
  const codes = new Set(some.map((g) => g.grid));
  const inThem = all.filter((m) => codes.has(m.grid));
  return [figures(`  ${joined.join(' + ')}`, some, inThem, 0, 0, '')];
}

function figures(
  town: string,
  grids: Report['grids'],
  all: readonly MicroGrid[],
  seconds: number,
  mebibytes: number,
  check: string,
): Figures {
  const sum = (pick: (m: MicroGrid) => number) => all.reduce((total, m) => total + pick(m), 0);
  const over = (pick: (g: Report['grids'][number]) => number) => grids.reduce((total, g) => total + pick(g), 0);
  const households = sum((m) => m.households);
  const gaps = grids.filter((g) => g.gap !== null && g.gap > 0 && g.status !== 'optimal').map((g) => g.gap!);
  return {
    town,
    grids: grids.length,
    households,
    sites: over((g) => g.sites),
    microgrids: all.length,
    ok: sum((m) => (m.status === 'ok' ? m.households : 0)) / Math.max(1, households),
    violation: over((g) => g.violation),
    band: all.filter((m) => m.households >= 66 && m.households <= 84).length / Math.max(1, all.length),
    barrier:
      over((g) => g.inner_barrier) /
      Math.max(
        1e-9,
        over((g) => g.inner_border),
      ),
    compactness: sum((m) => m.compactness) / Math.max(1, all.length),
    proven: grids.filter((g) => g.status === 'optimal').length,
    gap: gaps.length === 0 ? null : gaps.reduce((a, b) => a + b, 0) / gaps.length,
    open: gaps.length,
    seconds,
    mebibytes,
    check,
  };
}

function print(): void {
  const heads = [
    'town',
    'grids',
    'househ.',
    'sites',
    'micro-g.',
    'ok %',
    'short/over',
    '66–84 %',
    'barrier %',
    'PP',
    'proven',
    'mean gap % (of)',
    's',
    'MiB',
    'check',
  ];
  const percent = (share: number) => (100 * share).toFixed(1);
  const cells = rows.map((r) =>
    [
      r.town,
      r.grids,
      r.households,
      r.sites,
      r.microgrids,
      percent(r.ok),
      r.violation,
      percent(r.band),
      percent(r.barrier),
      r.compactness.toFixed(3),
      r.proven,
      r.gap === null ? '–' : `${percent(r.gap)} (${r.open})`,
      r.seconds ? r.seconds.toFixed(1) : '',
      r.mebibytes ? r.mebibytes.toFixed(0) : '',
      r.check,
    ].map(String),
  );
  const widths = heads.map((head, c) => Math.max(head.length, ...cells.map((row) => row[c]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join('  ');
  console.log([line(heads), ...cells.map(line)].join('\n'));
}

function save(): void {
  mkdirSync(join(root, 'benchmarks/results'), { recursive: true });
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`;
  const text = JSON.stringify({ benchmark: 'towns', machine, effort, weights: weights ?? 'default', rows }, null, 1);
  writeFileSync(
    join(root, `benchmarks/results/towns-${effort}${weights === null ? '' : `-${weights}`}.json`),
    `${text}\n`,
  );
}

function optionOf(flag: string): string | null {
  const at = argv.indexOf(flag);
  return at < 0 ? null : (argv[at + 1] ?? null);
}
