import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Random, random, type ScanInput, scan } from '../src/main.ts';

/**
 * `node dist/benchmarks/plantedTruth.js [--save]`: is what the scan says true? Seeded districts of 400 micro-grids of 50–100
 * households with Poisson incidents: 500 without any cluster (how many show one at p ≤ 0.05), and 200 with a relative risk of
 * 3 in 20 micro-grids around a random one (how much of their ground the significant clusters hold, and how much they hold
 * besides). 99 replicates a test. `--save` keeps the figures.
 */
const SIDE = 20;
const QUIET = 500;
const PLANTED = 200;
const REPLICATES = 99;
const LEVEL = 0.05;
const RISK = 3;
const INSIDE = 20;

interface District {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly population: Float64Array;
}

const rows = [0.5, 1, 2, 5].map(ofMean);
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
  for (let map = 0; map < PLANTED; map++) {
    const ground = district(draw);
    const cluster = nearest(ground, draw.below(SIDE * SIDE));
    const { clusters } = scan(scanned(ground, counts(ground, mean, cluster, draw), map), REPLICATES);
    const found = new Set(clusters.filter(({ p }) => p <= LEVEL).flatMap(({ regions }) => [...regions]));
    const met = [...found].filter((region) => cluster.has(region)).length;
    held.push(met / INSIDE);
    besides.push((found.size - met) / INSIDE);
  }
  const share = (count: number, of: number) => Math.round((1000 * count) / of) / 10;
  return {
    meanIncidents: mean,
    falseAlarms: `${share(alarms, QUIET)} %`,
    detected: `${share(held.filter((part) => part > 0).length, PLANTED)} %`,
    atLeast90OfTheGround: `${share(held.filter((part) => part >= 0.9).length, PLANTED)} %`,
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

/** The micro-grids nearest to one, itself among them. */
function nearest({ x, y }: District, centre: number): Set<number> {
  const square = (i: number) => (x[i]! - x[centre]!) ** 2 + (y[i]! - y[centre]!) ** 2;
  return new Set(
    Array.from(x.keys(), Number)
      .sort((a, b) => square(a) - square(b) || a - b)
      .slice(0, INSIDE),
  );
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
