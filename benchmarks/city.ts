import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node dist/benchmarks/city.js [GRIDS …] [--effort fast] [--workers 2] [--format columns] [--dir DIR] [--save]`: makes
 * synthetic cities (half of Yancheng, the whole of it and double of it where no sizes are named), plans them from files to
 * plan, audits the plans, and plans once more with `--since` after short weak barriers have changed about one grid in a
 * hundred, as whole processes. Prints wall and CPU time, peak memory of all processes together, micro-grids and exceptions,
 * the cost of a grid beside that of the first size, and the cost of the second plan beside that of the first. `--save` keeps the figures in
 * benchmarks/results/city.json. Linux only: CPU and memory of a process are read from /proc.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const cli = join(root, 'dist/bin/gridloom.js');
const argv = process.argv.slice(2);
const optionOf = (flag: string, fallback: string) => argv[argv.indexOf(flag) + 1 || argv.length] ?? fallback;
const named = argv.filter((a, i) => /^\d+$/.test(a) && !(argv[i - 1] ?? '').startsWith('--')).map(Number);
const sizes = named.length > 0 ? named : [6823, 13646, 27292];
const effort = optionOf('--effort', 'fast');
const workers = optionOf('--workers', '2');
const format = optionOf('--format', 'columns');
const folder = optionOf('--dir', '');
const work = folder || mkdtempSync(join(tmpdir(), 'gridloom-city-'));
const TICKS = 100;
/** Of so many micro-grids one gets a barrier, which most often changes the grids on both sides of its border. */
const EVERY = 500;

interface Run {
  readonly seconds: number;
  readonly cpu: number;
  readonly mebibytes: number;
  readonly exit: number;
  readonly json: string;
}

/** Memory of a process and all below it, MiB, and their CPU time, seconds; 0 where it has ended. */
function usage(pid: number): { mebibytes: number; cpu: number } {
  let kibibytes = 0;
  let ticks = 0;
  const visit = (id: number) => {
    try {
      kibibytes += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]!.split(' ');
      ticks += Number(stat[11]) + Number(stat[12]);
      for (const task of readdirSync(`/proc/${id}/task`))
        for (const child of readFileSync(`/proc/${id}/task/${task}/children`, 'utf8').split(' '))
          if (child !== '') visit(Number(child));
    } catch {
      // It ended while it was looked at.
    }
  };
  visit(pid);
  return { mebibytes: kibibytes / 1024, cpu: ticks / TICKS };
}

async function run(args: readonly string[]): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, [cli, ...args, '--json', '--quiet'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let json = '';
  child.stdout.on('data', (piece: Buffer) => {
    json += piece.toString();
  });
  let [mebibytes, cpu] = [0, 0];
  const timer = setInterval(() => {
    const now = usage(child.pid!);
    mebibytes = Math.max(mebibytes, now.mebibytes);
    cpu = Math.max(cpu, now.cpu);
  }, 100);
  const exit = await new Promise<number>((ended) => {
    child.on('close', (code) => ended(code ?? 1));
  });
  clearInterval(timer);
  return { seconds: (performance.now() - start) / 1000, cpu, mebibytes, exit, json };
}

function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Writes barriers that change about a hundredth of the grids: a grid's input changes when its box meets one. */
function writeBarriers(plan: string, path: string): void {
  const lines = readFileSync(join(plan, 'microgrids.geojson'), 'utf8').split('\n');
  const features = lines.filter((line, i) => i > 0 && i % EVERY === 0 && line.startsWith('{"type":"Feature"'));
  const barriers = features.map((line) => {
    const { geometry } = JSON.parse(line.replace(/,$/, '')) as { geometry: { type: string; coordinates: unknown } };
    const rings = (
      geometry.type === 'Polygon' ? geometry.coordinates : (geometry.coordinates as unknown[])[0]
    ) as unknown;
    const coordinates = (rings as number[][][])[0]!.slice(0, 2);
    return { type: 'Feature', properties: { strength: 0.1 }, geometry: { type: 'LineString', coordinates } };
  });
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features: barriers }));
}

const round = (value: number, digits = 1) => Number(value.toFixed(digits));
const rows: Record<string, string | number>[] = [];
const phases: Record<string, Record<string, number>> = {};
for (const grids of sizes) {
  const city = join(work, `city-${grids}`);
  const plan = join(work, `plan-${grids}`);
  const made = await run(['synth', '--grids', String(grids), '--out', city, '--format', format, '--force']);
  const ending = (layer: string) => (format === 'columns' ? 'columns' : layer === 'households' ? 'csv' : 'geojson');
  const input = (layer: string) => [`--${layer}`, join(city, '*', `${layer}.${ending(layer)}`)];
  const places = [...input('grids'), ...input('households'), ...input('buildings')];
  const common = ['--effort', effort, '--workers', workers, '--out', plan, '--force'];
  const planned = await run(['partition', ...places, ...input('barriers'), ...common]);
  const changes = join(work, `changes-${grids}.geojson`);
  writeBarriers(plan, changes);
  const [second, secondPlan] = [[...input('barriers'), '--barriers', changes], join(work, `second-${grids}`)];
  const since = await run([
    'partition',
    ...[
      ...places,
      ...second,
      '--since',
      plan,
      '--effort',
      effort,
      '--workers',
      workers,
      '--out',
      secondPlan,
      '--force',
    ],
  ]);
  const { batch } = JSON.parse(since.json) as { batch: { woven: number } };
  const checked = await run(['check', plan, ...places, '--show', '0']);
  const { counts } = JSON.parse(readFileSync(join(plan, 'report.json'), 'utf8')) as {
    counts: Record<string, number>;
  };
  const timing = JSON.parse(readFileSync(join(plan, 'timing.json'), 'utf8')) as {
    phases: readonly { phase: string; milliseconds: number }[];
  };
  phases[grids] = Object.fromEntries(
    timing.phases.map(({ phase, milliseconds }) => [phase, round(milliseconds / 1000)]),
  );
  rows.push({
    grids,
    households: counts.households ?? 0,
    'input MB': round(sizeOf(city) / 1e6, 0),
    'synth s': round(made.seconds),
    'partition s': round(planned.seconds),
    'cpu s': round(planned.cpu),
    'peak MiB': round(planned.mebibytes, 0),
    microgrids: counts.microgrids ?? 0,
    exceptions: (counts.undersize ?? 0) + (counts.oversize ?? 0),
    'set aside': counts.setAside ?? counts.set_aside ?? 0,
    'check s': round(checked.seconds),
    'check MiB': round(checked.mebibytes, 0),
    check: checked.exit === 0 ? 'pass' : `exit ${checked.exit}`,
    'since: woven': batch.woven,
    'since cpu s': round(since.cpu),
    'since/first': round(since.cpu / planned.cpu, 3),
    'cpu ms/grid': round((1000 * planned.cpu) / grids, 2),
    'cost/grid': round(planned.cpu / grids / (Number(rows[0]?.['cpu s'] ?? planned.cpu) / (sizes[0] ?? grids)), 2),
  });
  if (folder === '')
    for (const path of [city, plan, secondPlan, changes]) rmSync(path, { recursive: true, force: true });
}
if (folder === '') rmSync(work, { recursive: true, force: true });
console.table(rows);
console.log(phases);
const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, ${round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(`${machine}; load average ${round(loadavg()[0] ?? 0)}; effort ${effort}, ${workers} workers, ${format}`);
if (argv.includes('--save')) {
  const target = fileURLToPath(new URL('../../benchmarks/results/', import.meta.url));
  mkdirSync(target, { recursive: true });
  const report = { machine, load: round(loadavg()[0] ?? 0), effort, workers, format, rows, phases };
  writeFileSync(join(target, 'city.json'), `${JSON.stringify(report, null, 2)}\n`);
}
process.exitCode = rows.every(({ check }) => check === 'pass') ? 0 : 3;
