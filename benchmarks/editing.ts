import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  assemblePlan,
  DEFAULT_LIMITS,
  DEFAULT_WEIGHTS,
  dissolve,
  doJob,
  EditSession,
  loadGeos,
  random,
  readTown,
  type Step,
  solve,
  splitCity,
  toStored,
} from '../src/main.ts';

/**
 * `node dist/benchmarks/editing.js TOWN [--save]`: how long a planner waits for a step by hand in the largest grid of a town
 * (a folder with grids.geojson, households.csv and what else it has): the step with all figures that are shown, beside the
 * ground of all micro-grids of the grid dissolved anew, which the map draws. `--save` keeps the figures.
 */
const argv = process.argv.slice(2);
const folder = argv.find((argument) => !argument.startsWith('--'));
if (folder === undefined || !existsSync(folder)) {
  console.error('Name a folder of a town: node dist/benchmarks/editing.js TOWN');
  process.exit(2);
}
const STEPS = 400;

const source = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) });
const maybe = (name: string) => (existsSync(join(folder, name)) ? source(name) : null);
const geos = await loadGeos();
const none = new Map<string, string>();
const barriers = maybe('barriers.geojson');
const town = readTown(
  geos,
  {
    grids: source('grids.geojson'),
    households: source('households.csv'),
    buildings: maybe('buildings.geojson'),
    barriers: barriers === null ? [] : [barriers],
  },
  {
    crs: 'wgs84',
    encoding: null,
    maps: { grids: none, households: none, buildings: none, barriers: none },
    maxRejected: 1,
  },
);
const parameters = {
  limits: DEFAULT_LIMITS,
  weights: DEFAULT_WEIGHTS,
  seed: 1,
  effort: 'fast',
  smallPieces: 'join' as const,
  crs: 'wgs84',
  codePattern: '{grid}{number:2}',
  lang: 'en' as const,
  version: '',
};
const engine = { geos, solve, now: () => performance.now() };
const work = splitCity(town, parameters);
const results = Array.from({ length: work.length }, (_, grid) =>
  doJob(engine, { kind: 'weave', task: work.task(grid) }, () => {}),
);
const plan = toStored(assemblePlan(town, work, results, { ...town, inputs: [], parameters }));
const session = new EditSession(engine, town, plan);
const largest = plan.grids.reduce((best, row) => (row.sites > best.sites ? row : best)).grid;

const { open } = session.grid(largest);
const draw = random(1, 'editing');
const times: number[] = [];
const shapes: number[] = [];
let taken = 0;
while (times.length < STEPS) {
  const { state } = session.grid(largest);
  const atom = draw.below(open.atoms.length);
  const to = open.near[atom]!.map((other) => state.slot[other]!).find((slot) => slot !== state.slot[atom]);
  if (to === undefined) continue;
  const step: Step = { grid: largest, move: [open.ground.seeds[open.atoms[atom]!.site]!.id], to: state.codes[to]! };
  const start = performance.now();
  const done = session.do(step);
  times.push(performance.now() - start);
  if ('refusal' in done) continue;
  taken++;
  if (taken % 20 !== 0) continue;
  const before = performance.now();
  const slots = new Map<number, Set<number>>();
  open.atoms.forEach(({ site }, i) => {
    const slot = done.state.slot[i]!;
    const own = slots.get(slot);
    if (own) own.add(site);
    else slots.set(slot, new Set([site]));
  });
  dissolve(
    open.ground.cells,
    [...slots.values()].map((own) => Uint32Array.from(own)),
  );
  shapes.push(performance.now() - before);
}

const quantile = (values: readonly number[], share: number) =>
  Number([...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))]!.toFixed(2));
const figures = {
  machine: `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}`,
  sites: open.ground.seeds.length,
  atoms: open.atoms.length,
  steps: times.length,
  taken,
  stepMedian: quantile(times, 0.5),
  step95: quantile(times, 0.95),
  stepMost: quantile(times, 1),
  allGroundMedian: quantile(shapes, 0.5),
};
console.table([figures]);
if (argv.includes('--save')) {
  const target = fileURLToPath(new URL('../../benchmarks/results/', import.meta.url));
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'editing.json'), `${JSON.stringify(figures, null, 2)}\n`);
}
