import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Random, random, type ScanInput, scan } from '../src/main.ts';

/**
 * `node dist/benchmarks/plantedTruth.js [--save]`: is what the scan says true? Seeded districts of 400 micro-grids of 50–100
 * households with Poisson incidents: 1 000 without any cluster (how many show one at p ≤ 0.05, and the standard error of that
 * share), and 500 with a relative risk of 3 in 20 micro-grids around a random one (how much of their ground the significant
 * clusters hold together, and how much they hold besides). 99 replicates a test, windows up to half of the households.
 *
 * How much can be found at all depends on how many incidents there are: beside the scan stands the likeliest window of one
 * that is told the middle of the cluster and has only its size to find. `--save` keeps the figures.
 */
const SIDE = 20;
const QUIET = 1000;
const PLANTED = 500;
const REPLICATES = 99;
const LEVEL = 0.05;
const RISK = 3;
const INSIDE = 20;

interface District {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly population: Float64Array;
}

const rows = [0.5, 1, 2, 3, 5].map(ofMean);
console.table(rows);
if (process.argv.includes('--save')) {
  const target = fileURLToPath(new URL('../../benchmarks/results/', import.meta.url));
  mkdirSync(target, { recursive: true });
  const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}`;
  writeFileSync(
    `${target}plantedTruth.json`,
    `${JSON.stringify({ benchmark: 'plantedTruth', machine, rows }, null, 1)}\n`,
  );
}

/** All figures for one mean number of incidents a micro-grid. */
function ofMean(mean: number) {
  const draw = random(1, `planted ${mean}`);
  let alarms = 0;
  for (let map = 0; map < QUIET; map++) {
    const quiet = district(draw);
    const [first] = scan(scanned(quiet, counts(quiet, mean, new Set(), draw), map), REPLICATES).clusters;
    if (first !== undefined && first.p <= LEVEL) alarms++;
  }
  const held: number[] = [];
  const besides: number[] = [];
  let told = 0;
  for (let map = 0; map < PLANTED; map++) {
    const ground = district(draw);
    const order = fromNearest(ground, draw.below(SIDE * SIDE));
    const cluster = new Set(order.slice(0, INSIDE));
    const cases = counts(ground, mean, cluster, draw);
    const { clusters } = scan(scanned(ground, cases, map), REPLICATES);
    if (Math.min(INSIDE, likeliestSize(ground, cases, order)) >= 0.9 * INSIDE) told++;
    const found = new Set(clusters.filter(({ p }) => p <= LEVEL).flatMap(({ regions }) => [...regions]));
    const met = [...found].filter((region) => cluster.has(region)).length;
    held.push(met / INSIDE);
    besides.push((found.size - met) / INSIDE);
  }
  const share = (count: number, of: number) => Math.round((1000 * count) / of) / 10;
  return {
    meanIncidents: mean,
    falseAlarms: `${share(alarms, QUIET)} %`,
    standardError: `${share(Math.sqrt(alarms * (1 - alarms / QUIET)), QUIET)} %`,
    detected: `${share(held.filter((part) => part > 0).length, PLANTED)} %`,
    atLeast90OfTheGround: `${share(held.filter((part) => part >= 0.9).length, PLANTED)} %`,
    atLeast90WithTheMiddleTold: `${share(told, PLANTED)} %`,
    meanGroundFound: `${share(
      held.reduce((a, b) => a + b, 0),
      PLANTED,
    )} %`,
    meanGroundBesides: `${share(
      besides.reduce((a, b) => a + b, 0),
      PLANTED,
    )} %`,
  };
}

/** Micro-grids on a jittered board, 200 m apart. */
function district(draw: Random): District {
  const cells = Array.from({ length: SIDE * SIDE }, (_, i) => i);
  const jitter = () => 120 * (draw.next() - 0.5);
  return {
    x: Float64Array.from(cells, (i) => 200 * (i % SIDE) + jitter()),
    y: Float64Array.from(cells, (i) => 200 * Math.floor(i / SIDE) + jitter()),
    population: Float64Array.from(cells, () => 50 + draw.below(51)),
  };
}

/** All micro-grids from the nearest to one, itself first. */
function fromNearest({ x, y }: District, centre: number): number[] {
  const square = (i: number) => (x[i]! - x[centre]!) ** 2 + (y[i]! - y[centre]!) ** 2;
  return Array.from(x.keys(), Number).sort((a, b) => square(a) - square(b) || a - b);
}

/** Of the windows of so many first micro-grids of an order, up to half of the households, the size of Kulldorff's likeliest. */
function likeliestSize({ population }: District, cases: Float64Array, order: readonly number[]): number {
  const sum = (values: Float64Array) => values.reduce((total, own) => total + own, 0);
  const [all, people] = [sum(cases), sum(population)];
  let [held, lived, best, size] = [0, 0, 0, 0];
  order.forEach((i, k) => {
    held += cases[i]!;
    lived += population[i]!;
    const expected = (all * lived) / people;
    if (held <= expected || lived > people / 2) return;
    const outside = all - held;
    const ratio = held * Math.log(held / expected) + (outside > 0 ? outside * Math.log(outside / (all - expected)) : 0);
    if (ratio <= best) return;
    best = ratio;
    size = k + 1;
  });
  return size;
}

/** Incidents in proportion to households, times the risk where there is a cluster. */
function counts({ population }: District, mean: number, cluster: ReadonlySet<number>, draw: Random): Float64Array {
  const rate = (mean * population.length) / population.reduce((sum, own) => sum + own, 0);
  return population.map((own, i) => poisson(rate * own * (cluster.has(i) ? RISK : 1), draw));
}

function scanned({ x, y, population }: District, cases: Float64Array, seed: number): ScanInput {
  return { model: 'poisson', x, y, cases, population, maxShare: 0.5, maxRadius: Number.POSITIVE_INFINITY, seed };
}

function poisson(mean: number, draw: Random): number {
  const limit = Math.exp(-mean);
  let product = draw.next();
  let count = 0;
  while (product > limit) {
    product *= draw.next();
    count++;
  }
  return count;
}
