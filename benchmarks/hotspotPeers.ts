import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dbscan, getisOrd, h3Bins, h3Ring, random, type Weights } from '../src/main.ts';

/**
 * `node dist/benchmarks/hotspotPeers.js [--save]`: Gi* beside spdep's localG on the same matrix, and DBSCAN beside
 * scikit-learn's and R's on the same points, in the same run: CPU seconds and whether the results agree. A peer that is not
 * installed is told by name and skipped (Debian: r-cran-spdep, r-cran-dbscan, python3-sklearn). `--save` keeps the figures in
 * benchmarks/results/hotspotPeers.json.
 */
const RUNS = 20;
const INCIDENTS = 100_000;
const EPSILON = 100;
const LEAST = 8;

const folder = mkdtempSync(join(tmpdir(), 'gridloom-peers-'));
const path = (name: string) => join(folder, name);
const { x, y, lon, lat } = incidents();
writeFileSync(path('points.txt'), `${Array.from(x, (v, i) => `${v} ${y[i]}`).join('\n')}\n`);
const results = {
  machine: `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}`,
  gi_star: giStar(),
  dbscan: densityClusters(),
  peak_memory_mb: Math.round(process.resourceUsage().maxRSS / 1024),
};
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(results, null, 2));
if (process.argv.includes('--save')) {
  const target = fileURLToPath(new URL('../../benchmarks/results/', import.meta.url));
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'hotspotPeers.json'), `${JSON.stringify(results, null, 2)}\n`);
}

/** Half even over 30 km × 24 km, half around 200 centres; metres, to the decimetre as a file would have them. */
function incidents() {
  const draw = random(7, 'peers');
  const centres = Array.from({ length: 200 }, () => [30_000 * draw.next(), 24_000 * draw.next()] as const);
  const around = (from: number) => from + 850 * (draw.next() + draw.next() - 1);
  const places = Array.from({ length: INCIDENTS }, (_, i) => {
    const [u, v] = centres[draw.below(200)]!;
    const at = i % 2 === 0 ? [30_000 * draw.next(), 24_000 * draw.next()] : [around(u), around(v)];
    return at.map((metres) => Math.round(10 * metres) / 10);
  });
  const column = (of: (place: number[]) => number) => Float64Array.from(places, of);
  return {
    x: column(([u]) => u!),
    y: column(([, v]) => v!),
    lon: column(([u]) => 116.2 + u! / 85_000),
    lat: column(([, v]) => 39.8 + v! / 111_000),
  };
}

/** CPU seconds of this process for a piece of work, and its result. */
function timed<T>(work: () => T): [number, T] {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, value];
}

/** What a peer prints as JSON; its name and that it is not there where it fails. */
function peer(name: string, program: string, script: string): Readonly<Record<string, number | string>> {
  const file = path(`${name}.script`);
  writeFileSync(file, script);
  const done = spawnSync(program, [file], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status === 0) return JSON.parse(done.stdout.trim()) as Record<string, number | string>;
  console.error(`${name}: not installed, skipped`);
  return { skipped: `${name} is not installed` };
}

function giStar() {
  const bins = h3Bins(lon, lat, 10);
  const counts = new Float64Array(bins.cells.length);
  for (const cell of bins.of) if (cell >= 0) counts[cell]!++;
  const weights = h3Ring(bins.cells, 2);
  // The first runs are those of a program that has just started; a city is asked again and again.
  for (let run = 0; run < RUNS; run++) getisOrd(counts, weights);
  const [all, z] = timed(() => {
    let last = getisOrd(counts, weights);
    for (let run = 1; run < RUNS; run++) last = getisOrd(counts, weights);
    return last.giStar;
  });
  const seconds = all / RUNS;
  writeFileSync(path('rows.txt'), `${rowsWithSelf(weights, counts.length).join('\n')}\n`);
  writeFileSync(path('counts.txt'), `${counts.join('\n')}\n`);
  writeFileSync(path('z.txt'), `${z.join('\n')}\n`);
  const spdep = peer(
    'spdep',
    'Rscript',
    `suppressMessages(library(spdep))
    x <- scan(${JSON.stringify(path('counts.txt'))}, quiet = TRUE)
    nb <- lapply(strsplit(readLines(${JSON.stringify(path('rows.txt'))}), " "), as.integer)
    class(nb) <- "nb"; attr(nb, "region.id") <- as.character(seq_along(nb)); attr(nb, "self.included") <- TRUE
    lw <- nb2listw(nb, style = "B", zero.policy = TRUE)
    time <- system.time(for (i in 1:5) g <- localG(x, lw, zero.policy = TRUE))
    cat(sprintf('{"version":"%s","seconds":%f,"largest_difference":%g}', as.character(packageVersion("spdep")),
      sum(time[1:2]) / 5, max(abs(as.numeric(g) - scan(${JSON.stringify(path('z.txt'))}, quiet = TRUE)))))`,
  );
  return {
    cells: counts.length,
    links: weights.column.length,
    seconds: Number(seconds.toFixed(5)),
    spdep,
    times_as_fast: times(spdep, seconds),
  };
}

function rowsWithSelf({ start, column }: Weights, count: number): string[] {
  return Array.from({ length: count }, (_, i) =>
    [i, ...column.subarray(start[i]!, start[i + 1]!)]
      .map((j) => j + 1)
      .sort((a, b) => a - b)
      .join(' '),
  );
}

function densityClusters() {
  const run = () => dbscan({ x, y, time: null, epsilon: EPSILON, epsilonTime: 0, minPoints: LEAST });
  // The first run is that of a program that has just started: its code is not compiled yet, as that of the peers is.
  const [seconds, { clusters, label }] = timed(run);
  for (let more = 0; more < 3; more++) run();
  const [later] = timed(() => {
    for (let more = 0; more < RUNS; more++) run();
  });
  const compiled = later / RUNS;
  const points = JSON.stringify(path('points.txt'));
  const sklearn = peer(
    'scikit-learn',
    '/usr/bin/python3',
    `import json, time, sklearn, numpy as np
from sklearn.cluster import DBSCAN
x = np.loadtxt(${points})
start = time.process_time()
label = DBSCAN(eps=${EPSILON}, min_samples=${LEAST}).fit(x).labels_
print(json.dumps({"version": sklearn.__version__, "seconds": time.process_time() - start, "clusters": int(label.max()) + 1, "noise": int((label < 0).sum())}))`,
  );
  const r = peer(
    'dbscan (R)',
    'Rscript',
    `library(dbscan)
    x <- as.matrix(read.table(${points}))
    time <- system.time(found <- dbscan(x, eps = ${EPSILON}, minPts = ${LEAST}))
    cat(sprintf('{"version":"%s","seconds":%f,"clusters":%d,"noise":%d}', as.character(packageVersion("dbscan")),
      sum(time[1:2]), max(found$cluster), sum(found$cluster == 0)))`,
  );
  return {
    incidents: INCIDENTS,
    clusters,
    noise: label.filter((l) => l < 0).length,
    seconds: Number(seconds.toFixed(3)),
    seconds_when_compiled: Number(compiled.toFixed(3)),
    sklearn,
    dbscan_r: r,
    times_as_fast: { sklearn: times(sklearn, compiled), dbscan_r: times(r, compiled) },
  };
}

function times(other: Readonly<Record<string, number | string>>, seconds: number): number | null {
  return typeof other.seconds === 'number' ? Number((other.seconds / seconds).toFixed(1)) : null;
}
