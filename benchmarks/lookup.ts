import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { RegionIndex } from '../src/main.ts';
import { boxesOf, geosTree, limit, type Rival, rayCasting, turf } from './lookupRivals.ts';
import { mesh, places } from './mesh.ts';

/**
 * `node dist/benchmarks/lookup.js [--save]`: which of 40 000 regions of 24 vertices holds each of two million random points,
 * beside what others do with the same regions in the same run, round by round in turn (medians are shown): flatbush with
 * turf, with ray casting over typed arrays, GEOS with its own tree and prepared geometries; and the limit, a loop that reads
 * both coordinates and one random slot of a table as large as the index. Then two threads over one shared buffer, and 4 000,
 * 40 000 and 400 000 regions. The slow rivals see a part of the points. Times are of the processor, as the machine may have
 * other work; only the threads are timed by the clock. `--save` keeps the figures.
 */
const REGIONS = 40_000;
const POINTS = 2_000_000;
const ROUNDS = 7;
/** What must be reached: times as fast as each. */
const LEAST: Readonly<Record<string, number>> = {
  'flatbush + turf': 50,
  'flatbush + ray casting over typed arrays': 12,
  'GEOS: STRtree + prepared (geos-wasm)': 12,
  'limit: one random slot a point': 1 / 5,
};
/** Words that the threads share: the round that is under way, how many are done with it, and the points of each. */
const [ROUND, DONE, PARTS] = [0, 1, 2];
let sink = 0;

const grounds = mesh(REGIONS);
const { x, y } = places(REGIONS, POINTS);
const clock = performance.now();
const begun = processorTime();
const index = RegionIndex.of(grounds, { shared: true });
const build = { milliseconds: Math.round(performance.now() - clock), processor: Math.round(processorTime() - begun) };
const bytes = index.toBytes().byteLength;
const boxes = boxesOf(grounds);
const asked = { x, y, truth: index.locateMany(x, y) };
const { truth } = asked;
const answers = new Int32Array(POINTS);

const rivals: Record<string, { readonly points: number; readonly run: Rival }> = {
  RegionIndex: { points: POINTS, run: () => index.locateMany(x, y, answers)[0]! },
  'flatbush + ray casting over typed arrays': { points: 400_000, run: rayCasting(asked, grounds, boxes) },
  'flatbush + turf': { points: 40_000, run: turf(asked, grounds, boxes) },
  'GEOS: STRtree + prepared (geos-wasm)': { points: 200_000, run: await geosTree(asked, grounds) },
  'limit: one random slot a point': { points: POINTS, run: limit(asked, bytes) },
};
const speeds = new Map<string, number[]>(Object.keys(rivals).map((name) => [name, []]));
for (const { points, run } of Object.values(rivals)) sink += run(Math.min(points, 20_000));
for (let round = 0; round < ROUNDS; round++)
  for (const [name, { points, run }] of Object.entries(rivals)) {
    const start = processorTime();
    sink += run(points);
    speeds.get(name)!.push(points / (processorTime() - start) / 1000);
  }
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const own = median(speeds.get('RegionIndex')!);
const rows = [...speeds].map(([name, values]) => ({
  name,
  millionPointsASecond: round3(median(values)),
  times: round3(own / median(values)),
  wanted: LEAST[name] ?? null,
}));
const threads = await inThreads();
const sizes = [4_000, 40_000, 400_000].map(sized);

console.table(rows);
console.log(`built in ${build.milliseconds} ms (processor ${build.processor} ms), ${bytes} bytes; ${threads.text}`);
console.table(sizes);
if (process.argv.includes('--save')) {
  const target = fileURLToPath(new URL('../../benchmarks/results/', import.meta.url));
  mkdirSync(target, { recursive: true });
  const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`;
  const result = { benchmark: 'lookup', machine, regions: REGIONS, points: POINTS, build, bytes };
  writeFileSync(`${target}lookup.json`, `${JSON.stringify({ ...result, rows, threads, sizes }, null, 1)}\n`);
}
if (Number.isNaN(sink)) console.log(sink);

/** Milliseconds that the process has had a processor. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * All points by two threads over the shared buffer, beside one of them. Both are warm, with their own memory in place; a round
 * begins for both when its number is written and ends when both have said that they are done.
 */
async function inThreads() {
  const code = `const { parentPort, workerData } = require('node:worker_threads');
    import(workerData.main).then(({ RegionIndex }) => {
      const { buffer, x, y, out, control, thread } = workerData;
      const index = RegionIndex.fromBytes(buffer);
      const run = (from, to) => index.locateMany(
        new Float64Array(x, 8 * from, to - from),
        new Float64Array(y, 8 * from, to - from),
        new Int32Array(out, 4 * from, to - from));
      for (let i = 0; i < 3; i++) run(0, out.byteLength / 4);
      parentPort.postMessage('ready');
      for (let round = 0; ; round++) {
        Atomics.wait(control, ${ROUND}, round);
        const at = ${PARTS} + 2 * thread;
        if (control[at] < control[at + 1]) run(control[at], control[at + 1]);
        Atomics.add(control, ${DONE}, 1);
        Atomics.notify(control, ${DONE});
      }
    });`;
  const shared = (column: Float64Array) => {
    const copy = new Float64Array(new SharedArrayBuffer(column.byteLength));
    copy.set(column);
    return copy.buffer;
  };
  const out = new Int32Array(new SharedArrayBuffer(4 * POINTS));
  const control = new Int32Array(new SharedArrayBuffer(4 * (PARTS + 4)));
  const workerData = {
    main: new URL('../src/main.js', import.meta.url).href,
    buffer: index.toBytes(),
    x: shared(x),
    y: shared(y),
    out: out.buffer,
    control,
  };
  const workers = [0, 1].map((thread) => new Worker(code, { eval: true, workerData: { ...workerData, thread } }));
  await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))));
  const timed = (parts: readonly number[]) => {
    control.set(parts, PARTS);
    const start = performance.now();
    Atomics.store(control, DONE, 0);
    Atomics.add(control, ROUND, 1);
    Atomics.notify(control, ROUND);
    for (let done = 0; done < 2; done = Atomics.load(control, DONE)) Atomics.wait(control, DONE, done);
    return performance.now() - start;
  };
  const one: number[] = [];
  const two: number[] = [];
  for (let round = 0; round < 2 * ROUNDS; round++) {
    one.push(timed([0, POINTS, 0, 0]));
    two.push(timed([0, POINTS / 2, POINTS / 2, POINTS]));
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  if (out.some((region, i) => region !== truth[i])) throw new Error('Threads answer otherwise.');
  const times = round3(median(one) / median(two));
  return { times, text: `two threads over one buffer: ${times} times one` };
}

/** How build and look-up grow with the regions. */
function sized(regions: number) {
  const all = mesh(regions);
  const start = processorTime();
  const own = RegionIndex.of(all);
  const built = processorTime() - start;
  const at = places(regions, 1_000_000);
  const out = new Int32Array(1_000_000);
  const speeds: number[] = [];
  for (let round = 0; round < 5; round++) {
    const from = processorTime();
    own.locateMany(at.x, at.y, out);
    speeds.push(1000 / (processorTime() - from));
  }
  return {
    regions: all.length,
    build: Math.round(built),
    bytes: own.toBytes().byteLength,
    millionPointsASecond: round3(median(speeds)),
  };
}

function round3(value: number): number {
  return Number(value.toPrecision(3));
}
