import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assignPosts, type PostProblem, random } from '../src/main.ts';
import { hungarian } from './hungarian.ts';
import { type CitySize, writeSquareCity } from './squareCity.ts';

/**
 * `node dist/benchmarks/coverage.js [--small] [--save]`: the whole process of `gridloom coverage` on a city of 13 646 grids, 2.5
 * million households and a million incidents (and on half of it: does the cost grow in proportion?), and `gridloom staff` on a
 * county of 1 500 micro-grids and 4 500 people, with the dense Hungarian method as the rival in the same run. Limits: 20 s and
 * 5 s. `--save` keeps the figures in benchmarks/results/coverage.json.
 */
const argv = process.argv.slice(2);
const WHOLE: CitySize = argv.includes('--small')
  ? { grids: 1364, households: 250_000, incidents: 100_000 }
  : { grids: 13_646, households: 2_500_000, incidents: 1_000_000 };
const HALF: CitySize = { grids: WHOLE.grids >> 1, households: WHOLE.households >> 1, incidents: WHOLE.incidents >> 1 };
const CLI = fileURLToPath(new URL('../bin/gridloom.js', import.meta.url));

const results = {
  machine: `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}`,
  coverage: [await coverageOf(HALF), await coverageOf(WHOLE)],
  staff: await staffProcess(),
  posts: [posts('spread like the posts', false), posts('crowded in one corner', true)],
};
console.log('gridloom coverage, whole process');
console.table(results.coverage);
console.log('gridloom staff, whole process');
console.table([results.staff]);
console.log('Volunteers to 1 500 micro-grids with two posts each: optimum of both, seconds of processor time');
console.table(results.posts);
if (argv.includes('--save')) {
  const target = fileURLToPath(new URL('../../benchmarks/results/', import.meta.url));
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'coverage.json'), `${JSON.stringify(results, null, 2)}\n`);
}

/** Runs the command line; seconds on the wall and of all processors, and peak memory where /usr/bin/time tells it. */
function run(args: readonly string[]) {
  const start = performance.now();
  const timed = existsSync('/usr/bin/time');
  const [program, before] = timed
    ? ['/usr/bin/time', ['-f', 'used %U %S %M', process.execPath]]
    : [process.execPath, []];
  const done = spawnSync(program, [...before, CLI, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(done.stderr);
  const [, user = 'NaN', system = 'NaN', memory = 'NaN'] = /used ([\d.]+) ([\d.]+) (\d+)/.exec(done.stderr) ?? [];
  return {
    seconds: round((performance.now() - start) / 1000),
    processor: timed ? round(Number(user) + Number(system)) : null,
    mebibytes: timed ? Math.round(Number(memory) / 1024) : null,
  };
}

async function coverageOf(size: CitySize) {
  const folder = mkdtempSync(join(tmpdir(), 'gridloom-coverage-'));
  try {
    const { microgrids } = await writeSquareCity(folder, size);
    const at = (name: string) => join(folder, name);
    const inputs = [
      '--households',
      'households.csv',
      '--staff',
      'staff.csv',
      '--incidents',
      'incidents.csv',
      '--hierarchy',
      'hierarchy.csv',
    ];
    const files = inputs.map((text) => (text.startsWith('--') ? text : at(text)));
    const figures = run(['coverage', at('plan'), ...files, '--out', at('out'), '--quiet']);
    const published = run(['coverage', at('plan'), ...files, '--publish', '--out', at('public'), '--quiet']);
    const rows = readFileSync(at('out/coverage.csv'), 'utf8').split('\n').length - 2;
    return { ...size, microgrids, rows, ...figures, publishedProcessor: published.processor };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function staffProcess() {
  const folder = mkdtempSync(join(tmpdir(), 'gridloom-staff-'));
  try {
    return run(['staff', ...(await county(folder)), '--out', join(folder, 'out'), '--quiet']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A county of 600 grids as files: a plan and 4 500 people who live somewhere in it. */
async function county(folder: string): Promise<string[]> {
  const size = { grids: 600, households: 110_000, incidents: 0 };
  await writeSquareCity(folder, size);
  const dice = random(1, 'county');
  const people = Array.from({ length: 4500 }, (_, i) => {
    const place = `${(119.5 + dice.next() * 0.25).toFixed(7)},${(32.6 + dice.next() * 0.24).toFixed(7)}`;
    return `P${i},${i % 3 === 0 ? 'liaison' : 'volunteer'},${place}`;
  });
  writeFileSync(join(folder, 'people.csv'), `id,role,lon,lat\n${people.join('\n')}\n`);
  return [join(folder, 'plan'), '--staff', join(folder, 'people.csv')];
}

function posts(people: string, crowded: boolean) {
  const dice = random(7, 'posts');
  const places = (count: number, corner: boolean) => {
    const at = () => (corner ? dice.next() ** 2 : dice.next()) * 0.4;
    const lon = Float64Array.from({ length: count }, () => 120 + at());
    return { lon, lat: Float64Array.from(lon, () => 33 + at()) };
  };
  const problem: PostProblem = {
    people: places(3000, crowded),
    microgrids: places(1500, false),
    vacant: new Int32Array(1500).fill(2),
    filled: new Int32Array(1500),
    farthest: Number.POSITIVE_INFINITY,
  };
  const ours = processor(() => assignPosts(problem));
  const theirs = processor(() => hungarian(problem));
  if (Math.abs(ours.value.total - theirs.value) > 0.005)
    throw new Error(`not the optimum: ${ours.value.total}, ${theirs.value}`);
  return {
    people,
    kilometres: round(ours.value.total / 1000),
    seconds: ours.seconds,
    hungarian: theirs.seconds,
    ratio: round(theirs.seconds / ours.seconds),
    rounds: ours.value.rounds,
  };
}

function processor<T>(work: () => T) {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: round((user + system) / 1e6) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
