import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { latLngToCell } from 'h3-js';
import {
  clustersWhere,
  dbscan,
  densityMap,
  getisOrd,
  h3Bins,
  h3Ring,
  permutationP,
  type Random,
  random,
  type ScanInput,
  scan,
  type Weights,
  weightsOfPairs,
} from '../src/main.ts';
import { simulateInThreads } from '../src/node.ts';

/** Gi* takes milliseconds: it is done so often and the mean taken. */
const RUNS = 20;

/**
 * `node dist/benchmarks/hotspots.js [PART …] [--save]`: Gi* on a million seeded incidents at H3 resolution 10 with a 2-ring, binning
 * included, beside h3-js's own look-up of the same points and spdep's localG on the same matrix in the same run (where Rscript
 * and spdep are installed); 999 conditional permutations on 20 000 cells; the scan on 5 000 micro-grids; ST-DBSCAN on half a
 * million incidents; a kernel density; and how often a map without clusters shows one. CPU time of this process, which does not
 * depend on what else the machine does. `--save` keeps the figures in benchmarks/results/hotspots.json; with some parts named, theirs.
 */
const PARTS: Readonly<Record<string, () => unknown>> = {
  gi_star: giStarOfAMillion,
  permutations: permutationsOnCells,
  density: densityOfIncidents,
  scan: scanOfMicrogrids,
  st_dbscan: stDbscan,
  false_alarms: () => [0.5, 2, 5, 20].map(falseAlarms),
};

const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}`;
const named = process.argv.slice(2).filter((word) => word !== '--save');
const results: Record<string, unknown> = { machine };
/** What else the machine did when each part was measured: figures of a busy one are too large. */
const load: Record<string, number> = {};
for (const part of named.length === 0 ? Object.keys(PARTS) : named) {
  const run = PARTS[part];
  if (run === undefined) throw new Error(`no part ${part}: ${Object.keys(PARTS).join(', ')}`);
  load[part] = Math.round(10 * loadavg()[0]!) / 10;
  results[part] = await run();
}
results.load_average = load;
results.peak_memory_mb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify(results, null, 2));
if (process.argv.includes('--save')) {
  const target = fileURLToPath(new URL('../../benchmarks/results/', import.meta.url));
  mkdirSync(target, { recursive: true });
  const file = join(target, 'hotspots.json');
  const before = named.length === 0 ? {} : (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
  if (named.length > 0 && before.machine !== machine) throw new Error(`the other figures are of ${before.machine}`);
  const peak = Math.max(Number(before.peak_memory_mb ?? 0), Number(results.peak_memory_mb));
  const loads = { ...(before.load_average as Record<string, number> | undefined), ...load };
  const kept = { ...before, ...results, load_average: loads, peak_memory_mb: peak };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
}

/** CPU seconds of this process for a piece of work, and its result. */
function timed<T>(work: () => T): [number, T] {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return [Math.round((user + system) / 1e3) / 1e3, value];
}

/** A million incidents over 30 km × 25 km: half even, half around 200 centres. */
function incidents(n: number, rng: Random): [Float64Array, Float64Array] {
  const centres = Array.from({ length: 200 }, () => [116.2 + 0.35 * rng.next(), 39.8 + 0.22 * rng.next()] as const);
  const lon = new Float64Array(n);
  const lat = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const [x, y] = centres[rng.below(200)]!;
    const even = i % 2 === 0;
    lon[i] = even ? 116.2 + 0.35 * rng.next() : x + 0.01 * (rng.next() + rng.next() - 1);
    lat[i] = even ? 39.8 + 0.22 * rng.next() : y + 0.01 * (rng.next() + rng.next() - 1);
  }
  return [lon, lat];
}

function giStarOfAMillion() {
  const [lon, lat] = incidents(1_000_000, random(1, 'benchmark'));
  const [binning, { counts, cells, of }] = timed(() => {
    const bins = h3Bins(lon, lat, 10);
    const sums = new Float64Array(bins.cells.length);
    for (const cell of bins.of) if (cell >= 0) sums[cell]!++;
    return { counts: sums, cells: bins.cells, of: bins.of };
  });
  const [asked, theirs] = timed(() => Array.from(lon, (x, i) => latLngToCell(lat[i]!, x, 10)));
  const different = theirs.filter((cell, i) => cells[of[i]!] !== cell).length;
  const [neighbours, weights] = timed(() => h3Ring(cells, 2));
  const [all, z] = timed(() => {
    let last = getisOrd(counts, weights);
    for (let run = 1; run < RUNS; run++) last = getisOrd(counts, weights);
    return last.giStar;
  });
  const giStar = all / RUNS;
  const rival = localGOfSpdep(counts, weights, z);
  const total = Number((binning + neighbours + giStar).toFixed(3));
  return {
    incidents: lon.length,
    cells: cells.length,
    links: weights.column.length,
    seconds: { binning, neighbours, gi_star: Number(giStar.toFixed(4)), total },
    h3_js: { seconds: asked, different_cells: different },
    binning_times_as_fast: Number((asked / binning).toFixed(1)),
    spdep: rival ?? 'not installed',
    spdep_by_gi_star: rival === null ? null : Math.round(rival.localG_seconds / giStar),
  };
}

/** CPU time of spdep's localG on the same counts and neighbours (with the region itself), and the largest difference. */
function localGOfSpdep(counts: Float64Array, { start, column }: Weights, z: Float64Array) {
  const folder = mkdtempSync(join(tmpdir(), 'gridloom-benchmark-'));
  const path = (name: string) => JSON.stringify(join(folder, name));
  const rows = Array.from(counts, (_, i) => {
    const members = [i, ...column.subarray(start[i]!, start[i + 1]!)].map((j) => j + 1);
    return members.sort((a, b) => a - b).join(' ');
  });
  writeFileSync(join(folder, 'rows.txt'), `${rows.join('\n')}\n`);
  writeFileSync(join(folder, 'x.txt'), `${counts.join('\n')}\n`);
  writeFileSync(join(folder, 'z.txt'), `${z.join('\n')}\n`);
  const script = `
    suppressMessages(library(spdep))
    x <- scan(${path('x.txt')}, quiet = TRUE)
    nb <- lapply(strsplit(readLines(${path('rows.txt')}), " "), as.integer)
    class(nb) <- "nb"; attr(nb, "region.id") <- as.character(seq_along(nb)); attr(nb, "self.included") <- TRUE
    lw <- nb2listw(nb, style = "B", zero.policy = TRUE)
    time <- system.time(g <- localG(x, lw, zero.policy = TRUE))
    cat(sum(time[1:2]), max(abs(as.numeric(g) - scan(${path('z.txt')}, quiet = TRUE))), as.character(packageVersion("spdep")))`;
  writeFileSync(join(folder, 'local.R'), script);
  const done = spawnSync('Rscript', [join(folder, 'local.R')], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  if (done.status !== 0) return null;
  const [seconds, difference, version] = done.stdout.trim().split(' ');
  return { version, localG_seconds: Number(seconds), largest_difference: Number(difference) };
}

/** A board of cells with its queen neighbours. */
function board(side: number): Weights {
  const [from, to]: [number[], number[]] = [[], []];
  for (let i = 0; i < side * side; i++) {
    const [c, r] = [i % side, Math.floor(i / side)];
    for (let y = Math.max(0, r - 1); y <= Math.min(side - 1, r + 1); y++)
      for (let x = Math.max(0, c - 1); x <= Math.min(side - 1, c + 1); x++) {
        if (x === c && y === r) continue;
        from.push(i);
        to.push(y * side + x);
      }
  }
  return weightsOfPairs(side * side, from, to);
}

function permutationsOnCells() {
  const cells = 20_000;
  const rng = random(2, 'benchmark');
  const lon = Float64Array.from({ length: 60_000 }, () => 116.2 + 0.17 * rng.next());
  const lat = Float64Array.from({ length: 60_000 }, () => 39.8 + 0.17 * rng.next());
  const ids = h3Bins(lon, lat, 10).cells.slice(0, cells);
  const values = Float64Array.from(ids, () => poisson(3, rng));
  const figures = [1, 2].map((steps) => {
    const weights = h3Ring(ids, steps);
    const [seconds] = timed(() => permutationP(values, weights, 999, 1));
    return { ring: steps, links: weights.column.length, seconds };
  });
  return { cells: ids.length, permutations: 999, figures };
}

function densityOfIncidents() {
  const [lon, lat] = incidents(100_000, random(3, 'benchmark'));
  const x = lon.map((v) => (v - 116.2) * 85_000);
  const y = lat.map((v) => (v - 39.8) * 111_000);
  const shares = [0.1, 0.25, 0.5, 0.75];
  const options = { bandwidth: null, adaptive: false, cell: null, edge: true, seed: 1, shares };
  return (['quartic', 'gaussian'] as const).map((kernel) => {
    const [seconds, map] = timed(() => densityMap(x, y, { ...options, kernel }, null)!);
    return { kernel, incidents: map.incidents, bandwidth: map.bandwidth, cells: map.density.length, seconds };
  });
}

/** Kulldorff's scan on 5 000 micro-grids with 999 replicates, on both cores: wall time, and CPU time of all threads. */
async function scanOfMicrogrids() {
  const rng = random(5, 'benchmark');
  const cells = Array.from({ length: 5000 }, (_, i) => i);
  const population = Float64Array.from(cells, () => 50 + rng.below(51));
  const input: ScanInput = {
    model: 'poisson',
    x: Float64Array.from(cells, (i) => 200 * (i % 71) + 120 * rng.next()),
    y: Float64Array.from(cells, (i) => 200 * Math.floor(i / 71) + 120 * rng.next()),
    cases: population.map((own) => poisson(own / 25, rng)),
    population,
    maxShare: 0.5,
    maxRadius: Number.POSITIVE_INFINITY,
    seed: 1,
  };
  const start = performance.now();
  const before = process.cpuUsage();
  const maxima = await simulateInThreads({ kind: 'scan', input }, 999, 2, () => {});
  const { windows, clusters } = scan(input, maxima);
  const wall = Math.round(performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return {
    regions: cells.length,
    replicates: maxima.length,
    windows,
    threads: 2,
    wall_seconds: wall,
    cpu_seconds: Math.round((user + system) / 1e3) / 1e3,
    p: clusters[0]?.p,
  };
}

/** Half a million incidents of a year, 100 m and a week. */
function stDbscan() {
  const rng = random(6, 'benchmark');
  const [lon, lat] = incidents(500_000, rng);
  const x = lon.map((v) => (v - 116.2) * 85_000);
  const y = lat.map((v) => (v - 39.8) * 111_000);
  const time = x.map(() => 365 * rng.next());
  const [seconds, { clusters, label }] = timed(() =>
    dbscan({ x, y, time, epsilon: 100, epsilonTime: 7, minPoints: 8 }),
  );
  return { incidents: x.length, clusters, noise: label.filter((l) => l < 0).length, seconds };
}

/** 500 boards of 1024 cells with Poisson counts of one mean: how many show a hot or cold spot at q ≤ 0.05 (FDR). */
function falseAlarms(mean: number) {
  const boards = 500;
  const weights = board(32);
  const rng = random(4, `benchmark ${mean}`);
  const alarms = { exact: 0, normal: 0 };
  for (let b = 0; b < boards; b++) {
    const x = Float64Array.from({ length: 1024 }, () => poisson(mean, rng));
    for (const test of ['exact', 'normal'] as const) {
      const { q } = clustersWhere(x, weights, { permutations: 0, seed: 1, test, correction: 'fdr' });
      if (q.some((one) => one <= 0.05)) alarms[test]++;
    }
  }
  return { mean, boards, share_exact: alarms.exact / boards, share_normal: alarms.normal / boards };
}

function poisson(mean: number, rng: Random): number {
  const limit = Math.exp(-mean);
  let product = rng.next();
  let count = 0;
  while (product > limit) {
    product *= rng.next();
    count++;
  }
  return count;
}
