import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { effort, type Instance, random, readInstance, type Solution, solve } from '../src/main.ts';
import { town } from './instances.ts';
import { cutByMetis } from './metis.ts';

/**
 * `node dist/benchmarks/solver.js [DISTRICTING] [--save]`: the solver on random towns of heavy sites (proven or not, and
 * how fast), on towns of light sites (how far a plan made in ten milliseconds is from long runs), and on instances of the
 * literature (a folder of files in the format of `gridloom solve` with `known_optimum`) beside gpmetis where it is
 * installed. `--save` keeps the figures in benchmarks/results/solver.json.
 */
const argv = process.argv.slice(2);
const folder = argv.find((argument) => !argument.startsWith('--'));
/** Seeds of the short runs on each town of light sites: single ones differ by one or two per cent. */
const SHORT_RUNS = [1, 2, 3, 4, 5];

const results = {
  machine: `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}`,
  heavy: heavySites(),
  light: lightSites(),
  literature: folder !== undefined && existsSync(folder) ? literature(folder) : [],
};
if (argv.includes('--save')) {
  const target = fileURLToPath(new URL('../../benchmarks/results/', import.meta.url));
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'solver.json'), `${JSON.stringify(results, null, 2)}\n`);
}

function timed(instance: Instance, steps: number, seed = 1): { solution: Solution; milliseconds: number } {
  const start = performance.now();
  const solution = solve(instance, { seed, stream: 'benchmark', effort: { steps } });
  return { solution, milliseconds: performance.now() - start };
}

/** 240 towns of 6–60 sites of 15–45 households. */
function heavySites() {
  for (let seed = 1001; seed <= 1010; seed++) timed(heavyTown(seed), 500_000);
  const times: number[] = [];
  let optimal = 0;
  let infeasible = 0;
  for (let seed = 1; seed <= 240; seed++) {
    const instance = heavyTown(seed);
    const { solution, milliseconds } = timed(instance, effort('normal', instance.sites.length).steps);
    times.push(milliseconds);
    if (solution.status === 'optimal') optimal++;
    if (solution.status === 'infeasible' && solution.gap === 0) infeasible++;
  }
  const figures = {
    instances: times.length,
    provenOptimal: optimal,
    provenInfeasible: infeasible,
    median: round(quantile(times, 0.5)),
    percentile95: round(quantile(times, 0.95)),
    slowest: round(quantile(times, 1)),
  };
  console.log('Random towns, 6–60 sites of 15–45 households, seeds 1–240, effort normal');
  console.table([figures]);
  return figures;
}

function heavyTown(seed: number): Instance {
  const draw = random(seed, 'benchmark');
  return town({ sites: 6 + draw.below(55), meanWeight: 15 + draw.below(31), seed });
}

/** Towns of light sites: ten milliseconds against the best of three long runs. */
function lightSites() {
  const rows = [120, 240, 360, 480, 600].map((sites) => {
    let above = 0;
    let feasible = 0;
    let gap = 0;
    const times: number[] = [];
    const seeds = 12;
    for (let seed = 1; seed <= seeds; seed++) {
      const instance = town({ sites, meanWeight: 2, seed });
      const short = SHORT_RUNS.map((run) => timed(instance, effort('10', sites).steps, run));
      times.push(...short.map((run) => run.milliseconds));
      feasible += short.filter((run) => run.solution.violation === 0).length;
      const long = [1, 2, 3].map((run) => timed(instance, effort('2000', sites).steps, run).solution);
      const best = Math.min(...long.map((run) => run.objective));
      above += short.reduce((sum, run) => sum + run.solution.objective / best - 1, 0);
      gap += long[0]!.gap ?? 1;
    }
    const plans = seeds * SHORT_RUNS.length;
    return {
      sites,
      feasible: `${feasible}/${plans}`,
      least: round(quantile(times, 0)),
      median: round(quantile(times, 0.5)),
      aboveLongRuns: percent(above / plans),
      gapOfLongRun: percent(gap / seeds),
    };
  });
  console.log(
    'Random towns of light sites (2 households), effort 10 ms, against the best of three runs of effort 2000 ms',
  );
  console.table(rows);
  return rows;
}

/** Instances of the literature: cut edges, against the known optimum and gpmetis. */
function literature(from: string) {
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  const rows = files.sort().map((file) => {
    const bytes = readFileSync(join(from, file));
    const instance = readInstance({ name: file, bytes });
    const known = (JSON.parse(bytes.toString('utf8')) as { known_optimum?: number }).known_optimum ?? null;
    const { solution, milliseconds } = timed(
      instance,
      effort('normal', instance.sites.length, instance.weights.compact === 0).steps,
    );
    return {
      instance: file,
      sites: instance.sites.length,
      k: instance.k,
      known,
      found: solution.violation > 0 ? `outside by ${solution.violation}` : solution.objective,
      bound: solution.bound,
      status: solution.status,
      seconds: round(milliseconds / 1000),
      gpmetis: cutByMetis(instance),
    };
  });
  console.log('Instances of the literature, least cut edges, effort normal');
  console.table(rows);
  return rows;
}

function quantile(values: readonly number[], share: number): number {
  const order = values.toSorted((a, b) => a - b);
  return order[Math.min(order.length - 1, Math.floor(share * order.length))]!;
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
