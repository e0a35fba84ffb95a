import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { booleanPointInPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import type { MultiPolygon } from 'geojson';
import { loadGeos, RegionIndex, random } from '../src/main.ts';
import { mesh, places } from './mesh.ts';

/**
 * `node dist/benchmarks/lookup.js [--save]`: which of 40 000 regions of 24 vertices holds each of two million random points,
 * beside what others do with the same regions in the same run, round by round in turn (medians are shown): flatbush with
 * turf, with ray casting over typed arrays, with prepared geometries of GEOS; and the limit, a loop that reads both
 * coordinates and one slot of a table as large as the index. Then two threads over one shared buffer, and 4 000 and 400 000
 * regions. The slow rivals see a part of the points. `--save` keeps the figures.
 */
const REGIONS = 40_000;
const POINTS = 2_000_000;
const ROUNDS = 5;
let sink = 0;

const grounds = mesh(REGIONS);
const { x, y } = places(REGIONS, POINTS);
const begun = performance.now();
const index = RegionIndex.of(grounds, { shared: true });
const build = performance.now() - begun;
const bytes = index.toBuffer().byteLength;
const boxes = boxesOf(grounds);
const truth = index.locateMany(x, y);

const rivals: Record<string, { readonly points: number; readonly run: (points: number) => void }> = {
  RegionIndex: { points: POINTS, run: () => void index.locateMany(x, y, new Int32Array(POINTS)) },
  'flatbush + ray casting over typed arrays': { points: 400_000, run: rayCasting(grounds, boxes) },
  'flatbush + turf': { points: 40_000, run: turf(grounds, boxes) },
  'flatbush + GEOS prepared (geos-wasm)': { points: 200_000, run: await prepared(grounds, boxes) },
  'limit: one random slot a point': { points: POINTS, run: limit(bytes) },
};
const speeds = new Map<string, number[]>(Object.keys(rivals).map((name) => [name, []]));
for (const { points, run } of Object.values(rivals)) run(Math.min(points, 20_000));
for (let round = 0; round < ROUNDS; round++)
  for (const [name, { points, run }] of Object.entries(rivals)) {
    const start = performance.now();
    run(points);
    speeds.get(name)!.push(points / (performance.now() - start) / 1000);
  }
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const own = median(speeds.get('RegionIndex')!);
const rows = [...speeds].map(([name, values]) => ({
  name,
  millionPointsASecond: round3(median(values)),
  times: round3(own / median(values)),
}));
const threads = await inThreads();
const sizes = [4_000, 40_000, 400_000].map(sized);

console.table(rows);
console.log(`built in ${build.toFixed(0)} ms, ${(bytes / 2 ** 20).toFixed(1)} MiB; ${threads.text}`);
console.table(sizes);
if (process.argv.includes('--save')) {
  const target = fileURLToPath(new URL('../../benchmarks/results/', import.meta.url));
  mkdirSync(target, { recursive: true });
  const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`;
  const result = { benchmark: 'lookup', machine, regions: REGIONS, points: POINTS, build: Math.round(build), bytes };
  writeFileSync(`${target}lookup.json`, `${JSON.stringify({ ...result, rows, threads, sizes }, null, 1)}\n`);
}
if (Number.isNaN(sink)) console.log(sink);

function boxesOf(all: readonly MultiPolygon[]): Flatbush {
  const tree = new Flatbush(all.length);
  for (const { coordinates } of all) {
    const ring = coordinates[0]![0]!;
    const [lon, lat] = [ring.map((p) => p[0]!), ring.map((p) => p[1]!)];
    tree.add(Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat));
  }
  tree.finish();
  return tree;
}

/** Even–odd over flat coordinates: the usual fast way, wrong by rounding near borders. */
function rayCasting(all: readonly MultiPolygon[], tree: Flatbush): (points: number) => void {
  const start = new Uint32Array(all.length + 1);
  all.forEach(({ coordinates }, i) => {
    start[i + 1] = start[i]! + coordinates[0]![0]!.length;
  });
  const flat = new Float64Array(2 * start[all.length]!);
  all.forEach(({ coordinates }, i) => {
    coordinates[0]![0]!.forEach(([lon, lat], v) => {
      flat[2 * (start[i]! + v)] = lon!;
      flat[2 * (start[i]! + v) + 1] = lat!;
    });
  });
  const inside = (region: number, px: number, py: number): boolean => {
    let odd = false;
    for (let v = start[region]!; v < start[region + 1]! - 1; v++) {
      const ay = flat[2 * v + 1]!;
      const by = flat[2 * v + 3]!;
      if (ay > py === by > py) continue;
      const ax = flat[2 * v]!;
      if (px < ax + ((flat[2 * v + 2]! - ax) * (py - ay)) / (by - ay)) odd = !odd;
    }
    return odd;
  };
  return (points) => {
    for (let i = 0; i < points; i++)
      for (const region of tree.search(x[i]!, y[i]!, x[i]!, y[i]!))
        if (inside(region, x[i]!, y[i]!)) {
          sink += region;
          if (region !== truth[i]) throw new Error(`point ${i}: ${region}, not ${truth[i]}`);
          break;
        }
  };
}

function turf(all: readonly MultiPolygon[], tree: Flatbush): (points: number) => void {
  return (points) => {
    for (let i = 0; i < points; i++)
      for (const region of tree.search(x[i]!, y[i]!, x[i]!, y[i]!))
        if (booleanPointInPolygon([x[i]!, y[i]!], all[region]!)) {
          sink += region;
          break;
        }
  };
}

async function prepared(all: readonly MultiPolygon[], tree: Flatbush): Promise<(points: number) => void> {
  const geos = await loadGeos();
  return (points) =>
    geos.scope((scope) => {
      const ready = new Map<number, ReturnType<typeof scope.prepare>>();
      const of = (region: number) => {
        let one = ready.get(region);
        if (one === undefined) {
          one = scope.prepare(scope.polygon(all[region]!.coordinates[0]!));
          ready.set(region, one);
        }
        return one;
      };
      for (let i = 0; i < points; i++)
        for (const region of tree.search(x[i]!, y[i]!, x[i]!, y[i]!))
          if (of(region).intersectsPoint(x[i]!, y[i]!)) {
            sink += region;
            break;
          }
    });
}

function limit(size: number): (points: number) => void {
  const table = new Int32Array(size >> 2).fill(1);
  const draw = random(3, 'limit');
  const slot = Uint32Array.from({ length: POINTS }, () => draw.below(table.length));
  return (points) => {
    let sum = 0;
    for (let i = 0; i < points; i++) sum += x[i]! + y[i]! + table[slot[i]!]!;
    sink += sum;
  };
}

/** All points by two threads over the shared buffer, beside one. */
async function inThreads() {
  const code = `const { parentPort, workerData } = require('node:worker_threads');
    import(workerData.main).then(({ RegionIndex }) => {
      const index = RegionIndex.fromBuffer(workerData.buffer);
      const run = ({ from, to }) => index.locateMany(
        new Float64Array(workerData.x, 8 * from, to - from),
        new Float64Array(workerData.y, 8 * from, to - from),
        new Int32Array(workerData.out, 4 * from, to - from));
      run({ from: 0, to: 200000 });
      parentPort.on('message', (part) => { run(part); parentPort.postMessage('done'); });
      parentPort.postMessage('ready');
    });`;
  const shared = (column: Float64Array) => {
    const copy = new Float64Array(new SharedArrayBuffer(column.byteLength));
    copy.set(column);
    return copy.buffer;
  };
  const out = new Int32Array(new SharedArrayBuffer(4 * POINTS));
  const workerData = {
    main: new URL('../src/main.js', import.meta.url).href,
    buffer: index.toBuffer(),
    x: shared(x),
    y: shared(y),
    out: out.buffer,
  };
  const workers = [0, 1].map(() => new Worker(code, { eval: true, workerData }));
  const answer = (worker: Worker) => new Promise((resolve) => worker.once('message', resolve));
  await Promise.all(workers.map(answer));
  const timed = async (parts: readonly (readonly [number, number])[]) => {
    const start = performance.now();
    await Promise.all(
      parts.map(([from, to], i) => {
        const done = answer(workers[i]!);
        workers[i]!.postMessage({ from, to });
        return done;
      }),
    );
    return performance.now() - start;
  };
  const one: number[] = [];
  const two: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    one.push(await timed([[0, POINTS]]));
    two.push(
      await timed([
        [0, POINTS / 2],
        [POINTS / 2, POINTS],
      ]),
    );
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  if (out.some((region, i) => region !== truth[i])) throw new Error('Threads answer otherwise.');
  const times = round3(median(one) / median(two));
  return { times, text: `two threads over one buffer: ${times} times one` };
}

/** How build and look-up grow with the regions. */
function sized(regions: number) {
  const all = mesh(regions);
  const start = performance.now();
  const own = RegionIndex.of(all);
  const built = performance.now() - start;
  const at = places(regions, 1_000_000);
  const out = new Int32Array(1_000_000);
  const speeds: number[] = [];
  for (let round = 0; round < 3; round++) {
    const from = performance.now();
    own.locateMany(at.x, at.y, out);
    speeds.push(1000 / (performance.now() - from));
  }
  return {
    regions: all.length,
    build: Math.round(built),
    mebibytes: round3(own.toBuffer().byteLength / 2 ** 20),
    millionPointsASecond: round3(median(speeds)),
  };
}

function round3(value: number): number {
  return Number(value.toPrecision(3));
}
