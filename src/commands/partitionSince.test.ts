import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodePlatform } from '../../cli/platform.ts';
import { manyGrids } from '../../test/manyGrids.ts';
import { batchHere } from '../batch/batchHere.ts';
import { loadGeos } from '../geometry/geos.ts';
import { solve } from '../partition/solve.ts';
import type { Outcome } from './command.ts';
import { partition } from './partition.ts';
import { partitionSince } from './partitionSince.ts';
import { planParameters } from './planParameters.ts';
import type { Platform } from './platform.ts';
import { synth } from './synth.ts';

const FILES = ['microgrids.geojson', 'households.csv', 'report.json', 'since.bin'];
const work = mkdtempSync(join(tmpdir(), 'gridloom-since-'));
afterAll(() => rmSync(work, { recursive: true }));
const at = (...names: string[]) => join(work, ...names);

/** The command line's platform, its grids woven in this thread. */
const platform: Platform = {
  ...nodePlatform({ command: 'partition', raw: {}, lang: 'zh', version: '1', json: false }, () => {}),
  batch: async (city, options) => batchHere({ geos: await loadGeos(), solve, now: () => 0 }, city, options),
};

interface Given {
  readonly grids: readonly string[];
  readonly households: readonly string[];
  readonly buildings: readonly string[];
  readonly barriers: readonly string[];
  readonly seed?: number;
  readonly max?: number;
  readonly maxRejected?: number;
}

const whole = (given: Given, out: string) => {
  const { seed, max, maxRejected, ...inputs } = given;
  const flags = { seed: String(seed ?? 1), max: String(max ?? 100), 'max-rejected': String(maxRejected ?? 0.5) };
  return partition.run({ ...inputs, ...flags, effort: 'fast', out: at(out), force: true }, platform);
};

/** The short way, whatever the size of the town. */
const short = (given: Given, since: string, out: string): Promise<Outcome | null> => {
  const values = {
    ...{ map: [], encoding: null, maxRejected: 0.5, min: 50, max: 100, target: null, weights: null, seed: 1 },
    ...{ smallPieces: 'join' as const, codePattern: null, crs: null, balance: null, effort: 'fast' },
    ...{ together: [], apart: [], togetherThrough: false, resume: false, force: true, workers: 1, gridTimeout: 60 },
    ...given,
    out: at(out),
    since: at(since),
  };
  return partitionSince(values, planParameters(values, platform), platform, true, 0);
};

const batchOf = (outcome: Outcome | null) =>
  (outcome?.json as { readonly batch: { readonly woven: number; readonly unchanged: number } } | undefined)?.batch;

const expectSame = (a: string, b: string) => {
  for (const file of FILES)
    expect(readFileSync(at(a, file)).equals(readFileSync(at(b, file))), `${a}, ${b}: ${file}`).toBe(true);
};

/** A line of weak strength around a place of the grids of `manyGrids`. */
const lines = (name: string, ...places: readonly (readonly [number, number])[]) => {
  const features = places.map(([lon, lat]) => ({
    type: 'Feature',
    properties: { strength: 0.2, 姓名: '王' },
    geometry: {
      type: 'LineString',
      coordinates: [
        [lon, lat],
        [lon + 0.0002, lat + 0.0005],
      ],
    },
  }));
  writeFileSync(at(name), JSON.stringify({ type: 'FeatureCollection', features }));
  return at(name);
};

const rewritten = (name: string, from: string, change: (text: string) => string) => {
  writeFileSync(at(name), change(readFileSync(from, 'utf8')));
  return at(name);
};

let base: Given;
beforeAll(async () => {
  mkdirSync(at('town'));
  manyGrids(at('town'), { seed: 4, grids: 24 });
  // A tower whose rows stand for many households and are divided, rows outside, a broken one, and a grid that is set aside.
  const tower = [`T,119.9022,33.3052,,,,,130`];
  const rest = ['"O,1",119.8,33.2,,,,2,1', '破,abc,33.2,,,,2,1', 'N,119.95000003,33.3001,,,,2,1'];
  const households = rewritten('town/households.csv', at('town', 'households.csv'), (text) => {
    const [head, ...rows] = text.trimEnd().split('\n');
    return [`${head},households`, ...tower, ...rows.map((row) => `${row},1`), ...rest].join('\n');
  });
  const grids = rewritten('town/grids.geojson', at('town', 'grids.geojson'), (text) => {
    const collection = JSON.parse(text) as { features: unknown[] };
    const ring = [
      [119.95, 33.3],
      [119.9500001, 33.3],
      [119.9500001, 33.3002],
      [119.95, 33.3002],
      [119.95, 33.3],
    ];
    const properties = { code: '320900001099999' };
    collection.features.push({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } });
    return JSON.stringify(collection);
  });
  const streets = lines('streets.geojson', [119.9042, 33.3012], [119.9072, 33.3042]);
  const barriers = [at('town', 'roads.geojson'), streets];
  base = { grids: [grids], households: [households], buildings: [at('town', 'buildings.geojson')], barriers };
  await whole(base, 'first');
}, 120_000);

const withBarriers = (...barriers: string[]): Given => ({ ...base, barriers });
const withGrids = (name: string, change: (text: string) => string): Given => ({
  ...base,
  grids: [rewritten(name, base.grids[0]!, change)],
});
const withHouseholds = (name: string, change: (text: string) => string): Given => ({
  ...base,
  households: [rewritten(name, base.households[0]!, change)],
});
const withBuildings = (name: string, change: (text: string) => string): Given => ({
  ...base,
  buildings: [rewritten(name, base.buildings[0]!, change)],
});

describe('the short way of a run since an earlier plan', () => {
  it('has what it should be tried on: divided rows, rows outside, rejected ones, and a grid set aside', () => {
    const { counts, rejected } = JSON.parse(readFileSync(at('first', 'report.json'), 'utf8')) as {
      counts: Record<string, number>;
      rejected: unknown[];
    };
    expect(counts.set_aside).toBe(1);
    expect(counts.households_outside).toBeGreaterThan(0);
    expect(rejected.length).toBe(1);
    expect(counts.lines).toBeGreaterThan(readFileSync(base.households[0]!, 'utf8').trimEnd().split('\n').length - 2);
  });

  it('writes the bytes of a whole run when nothing changed, and tries again what was set aside', async () => {
    expect(batchOf(await short(base, 'first', 'again'))).toMatchObject({ woven: 1, unchanged: 24 });
    expectSame('again', 'first');
    expect(existsSync(at('again', 'timing.json'))).toBe(true);
  });

  it.each([
    ['added', 2, () => withBarriers(...base.barriers, lines('lane.geojson', [119.9012, 33.3042]))],
    [
      'added in the middle',
      2,
      () => withBarriers(base.barriers[0]!, lines('lane2.geojson', [119.9012, 33.3072]), base.barriers[1]!),
    ],
    ['taken away', 3, () => withBarriers(base.barriers[0]!)],
    [
      'edited',
      3,
      () => withBarriers(base.barriers[0]!, lines('new/streets.geojson', [119.9042, 33.3012], [119.9101, 33.3042])),
    ],
  ])('weaves the grids where a barrier file was %s', async (name, most, given) => {
    mkdirSync(at('new'), { recursive: true });
    const now = given();
    const batch = batchOf(await short(now, 'first', 'short'));
    expect(batch?.woven, name).toBeGreaterThan(1);
    expect(batch?.woven, name).toBeLessThanOrEqual(1 + most);
    await whole(now, 'long');
    expectSame('short', 'long');
    // What it wrote can be started from too.
    expect(batchOf(await short(now, 'short', 'once more'))?.woven).toBe(1);
    expectSame('once more', 'long');
  });

  it('weaves nothing where a differing file leaves the grids as they are', async () => {
    const none = rewritten('none.geojson', base.barriers[1]!, () => '{"type":"FeatureCollection","features":[]}');
    const now = withBarriers(...base.barriers, none);
    expect(batchOf(await short(now, 'first', 'short'))?.woven).toBe(1);
    await whole(now, 'long');
    expectSame('short', 'long');
    // A plan may replace the one that it starts from.
    cpSync(at('first'), at('nightly'), { recursive: true });
    expect(batchOf(await short(now, 'nightly', 'nightly'))?.woven).toBe(1);
    expectSame('nightly', 'long');
  });

  it.each<[string, number, () => Given]>([
    ['a household is added', 1, () => withHouseholds('more.csv', (t) => `${t}\nX,119.9015,33.3015,,,,1,1\n`)],
    ['a household is taken away', 1, () => withHouseholds('fewer.csv', (t) => withoutLine(t, 9))],
    ['a household is moved to another grid', 2, () => withHouseholds('moved.csv', (t) => movedRow(t, 9, 12))],
    ['a household is moved outside', 1, () => withHouseholds('out.csv', (t) => withCells(t, 9, '119.8', '33.2'))],
    ['a household outside is another', 0, () => withHouseholds('o.csv', (t) => t.replace('"O,1"', '"O,2"'))],
    ['rows stand in another order', 1, () => withHouseholds('order.csv', swapRows)],
    ['a tower whose row is divided is gone', 1, () => withHouseholds('tower.csv', (t) => t.replace(/\nT,.*/, ''))],
    [
      'a row that is to be divided is added',
      1,
      () => withHouseholds('t2.csv', (t) => `${t}\nT2,119.9022,33.3052,,,,,140`),
    ],
    ['a row is broken', 1, () => withHouseholds('broken.csv', (t) => withCells(t, 9, 'x', 'y'))],
    ['the file has another name', 0, () => withHouseholds('renamed.csv', (t) => t)],
    ['the file is split', 1, () => ({ ...base, households: halves(base.households[0]!) })],
    ['a building is taken away', 1, () => withBuildings('b1.geojson', (t) => t.replace(/\n\{.*?\},\n/, '\n'))],
    ['a building grows over a border', 2, () => withBuildings('b2.geojson', (t) => stretched(t))],
    ['a file of buildings is added', 1, () => ({ ...base, buildings: [...base.buildings, shed('shed.geojson')] })],
    ['the border of a grid is moved', 3, () => withGrids('g1.geojson', (t) => changed(t, (list) => bent(list[6]!)))],
    ['a grid is taken away', 0, () => withGrids('g2.geojson', (t) => changed(t, (list) => list.splice(5, 1)))],
    [
      'a grid is renamed',
      1,
      () => withGrids('g3.geojson', (t) => changed(t, (list) => (list[5]!.properties.name = '新'))),
    ],
    [
      'a grid is divided',
      2,
      () =>
        withGrids('g4.geojson', (t) =>
          changed(t, (list) => {
            const [old] = list.splice(5, 1);
            list.splice(5, 0, ...divided(old!));
          }),
        ),
    ],
    [
      'all of this at once',
      9,
      () => ({
        grids: withGrids('g5.geojson', (t) => changed(t, (list) => list.splice(7, 1))).grids,
        households: withHouseholds('h5.csv', (t) => movedRow(withoutLine(t, 4), 30, 90)).households,
        buildings: withBuildings('b5.geojson', (t) => t.replace(/\n\{.*?\},\n/, '\n')).buildings,
        barriers: [base.barriers[0]!, lines('lane5.geojson', [119.9012, 33.3042])],
      }),
    ],
  ])('weaves what differs when %s', async (name, most, given) => {
    const now = given();
    const batch = batchOf(await short(now, 'first', 'short'));
    expect(batch, name).toBeDefined();
    expect(batch?.woven, name).toBeLessThanOrEqual(1 + most);
    await whole(now, 'long');
    expectSame('short', 'long');
    expect(batchOf(await short(now, 'short', 'once more'))?.woven, name).toBe(1);
    expectSame('once more', 'long');
    // And back again.
    await short(base, 'short', 'back');
    expectSame('back', 'first');
  });

  it('settles buildings that a border runs through by all rows, those of files that did not change too', async () => {
    const { buildings } = withBuildings('through.geojson', stretched);
    const through: Given = { ...base, buildings, households: halves(base.households[0]!) };
    await whole(through, 'through');
    // Under the part of the building that stands in the next grid many households move in.
    const [west, south] = eastEndOf(buildings[0]!);
    const many = `T9,${west},${south},,,,,90`;
    const [first = '', second = ''] = through.households;
    const now = { ...through, households: [first, rewritten('half9.csv', second, (t) => `${t.trimEnd()}\n${many}\n`)] };
    const batch = batchOf(await short(now, 'through', 'short'));
    expect(batch?.woven).toBeGreaterThan(2);
    await whole(now, 'long');
    expectSame('short', 'long');
    await short(through, 'short', 'back');
    expectSame('back', 'through');
  });

  it('knows that a column of numbers stands in some files alone', async () => {
    const [first = '', second = ''] = halves(base.households[0]!);
    const storeys = rewritten('storeys.csv', first, (t) =>
      t
        .trimEnd()
        .split('\n')
        .map((row, i) => `${row},${i === 0 ? 'floors' : 4}`)
        .join('\n'),
    );
    const some: Given = { ...base, households: [storeys, second] };
    await whole(some, 'some');
    const now = { ...some, households: [storeys, rewritten('half8.csv', second, (t) => withoutLine(t, 7))] };
    expect(batchOf(await short(now, 'some', 'short'))?.woven).toBe(2);
    await whole(now, 'long');
    expectSame('short', 'long');
    // Without the column in any file every grid is another.
    expect(await short({ ...some, households: [first, second] }, 'some', 'nowhere')).toBeNull();
  });

  it.each<[string, () => Given]>([
    ['an id of another file comes again', () => ({ ...base, households: [...base.households, repeated('again.csv')] })],
    ['grids stand in another order', () => withGrids('g6.geojson', (t) => changed(t, (list) => list.reverse()))],
    [
      'rows of two grids stand in another order',
      () => withHouseholds('far.csv', (t) => swapRows(t, lastOfFirstGrid(t), lastOfFirstGrid(t) + 1)),
    ],
    ['barrier files stand in another order', () => withBarriers(...[...base.barriers].reverse())],
    ['the seed is another', () => ({ ...base, seed: 2 })],
    ['the limits are others', () => ({ ...base, max: 90 })],
    ['the inputs are read otherwise', () => ({ ...base, maxRejected: 0.4 })],
  ])('leaves it to the long way when %s', async (_, given) => {
    expect(await short(given(), 'first', 'nowhere')).toBeNull();
    expect(existsSync(at('nowhere'))).toBe(false);
  });

  it.each<[string, string, (path: string) => void]>([
    ['has no index', 'since.bin', (path) => rmSync(path)],
    ['has a damaged index', 'since.bin', (path) => writeFileSync(path, readFileSync(path).fill(1, 100, 101))],
    ['has a cut index', 'since.bin', (path) => writeFileSync(path, readFileSync(path).subarray(0, -9))],
    [
      'has lines that were changed by hand',
      'households.csv',
      (path) => writeFileSync(path, `${readFileSync(path, 'utf8')}X,,1,,,\n`),
    ],
    [
      'has features that were changed by hand',
      'microgrids.geojson',
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('"ok"', '"oversize"')),
    ],
  ])('leaves it to the long way when the earlier plan %s', async (_, file, spoil) => {
    cpSync(at('first'), at('spoilt'), { recursive: true });
    spoil(at('spoilt', file));
    expect(await short(base, 'spoilt', 'nowhere')).toBeNull();
    rmSync(at('spoilt'), { recursive: true });
  });

  it('takes the rows that it needs out of columnar files', async () => {
    await synth.run({ grids: '14', seed: '5', out: at('city'), format: 'columns' }, platform);
    const input = (layer: string) => [at('city', '*', `${layer}.columns`)];
    const city = { grids: input('grids'), households: input('households'), buildings: input('buildings') };
    await whole({ ...city, barriers: input('barriers') }, 'city first');
    const feature = readFileSync(at('city first', 'microgrids.geojson'), 'utf8').split('\n')[8]!;
    const [lon, lat] = /\[(\d+\.\d+),(\d+\.\d+)\]/
      .exec(feature.slice(feature.indexOf('geometry')))!
      .slice(1)
      .map(Number);
    const now = { ...city, barriers: [...input('barriers'), lines('city lane.geojson', [lon!, lat!])] };
    const batch = batchOf(await short(now, 'city first', 'city short'));
    expect(batch?.woven).toBeGreaterThan(0);
    expect(batch?.woven).toBeLessThan(5);
    await whole(now, 'city long');
    expectSame('city short', 'city long');
  });
});

function swapRows(text: string, a = 2, b = 3): string {
  const rows = text.split('\n');
  [rows[a], rows[b]] = [rows[b]!, rows[a]!];
  return rows.join('\n');
}

function withoutLine(text: string, line: number): string {
  return text
    .split('\n')
    .filter((_, i) => i !== line)
    .join('\n');
}

/** The row of a line at another place. */
function withCells(text: string, line: number, lon: string, lat: string): string {
  const rows = text.split('\n');
  const [id, , , ...rest] = rows[line]!.split(',');
  rows[line] = [id, lon, lat, ...rest].join(',');
  return rows.join('\n');
}

/** The row of a line where that of another grid, some lines on, stands. */
function movedRow(text: string, line: number, on: number): string {
  const [, lon, lat] = text.split('\n')[line + on * 10]!.split(',');
  return withCells(text, line, lon!, lat!);
}

/** A file of households as two, the second with the head of the first. */
function halves(path: string): string[] {
  const [head, ...rows] = readFileSync(path, 'utf8').split('\n');
  const middle = rows.length >> 1;
  return [rows.slice(0, middle), rows.slice(middle)].map((part, i) => {
    writeFileSync(at(`half${i}.csv`), [head, ...part].join('\n'));
    return at(`half${i}.csv`);
  });
}

/** Line of the last row whose building is in the first grid. */
function lastOfFirstGrid(text: string): number {
  return text.split('\n').findLastIndex((row) => row.startsWith('320901001000000-'));
}

/** Moves a corner of a grid by some metres. */
function bent({ geometry }: Feature): void {
  geometry.coordinates[0]![2] = geometry.coordinates[0]![2]!.map((degrees) => Number((degrees - 0.00005).toFixed(7)));
}

function repeated(name: string): string {
  const [head, , row] = readFileSync(base.households[0]!, 'utf8').split('\n');
  writeFileSync(at(name), `${head}\n${row}\n`);
  return at(name);
}

interface Feature {
  readonly type: 'Feature';
  readonly properties: Record<string, unknown>;
  readonly geometry: { readonly type: string; readonly coordinates: number[][][] };
}

function changed(text: string, change: (features: Feature[]) => unknown): string {
  const collection = JSON.parse(text) as { features: Feature[] };
  change(collection.features);
  return JSON.stringify(collection);
}

/** The left and the right half of a square. */
function divided({ properties, geometry }: Feature): Feature[] {
  const ring = geometry.coordinates[0]!;
  const xs = ring.map(([x]) => x!);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const middle = Number(((west + east) / 2).toFixed(7));
  return [
    [west, middle, 'A'],
    [middle, east, 'B'],
  ].map(([from, to, end]) => ({
    type: 'Feature',
    properties: { ...properties, code: `${properties.code}${end}` },
    geometry: {
      type: 'Polygon',
      coordinates: [ring.map(([x, y]) => [x === west ? (from as number) : (to as number), y!])],
    },
  }));
}

/** The first building up to a place 400 m east, over the border of its grid. */
function stretched(text: string): string {
  return changed(text, (list) => {
    const ring = list[0]!.geometry.coordinates[0]!;
    const east = Math.max(...ring.map(([x]) => x!));
    for (const corner of ring) if (corner[0] === east) corner[0] = Number((east + 0.004).toFixed(7));
  });
}

/** A place inside the first building, near its eastern end. */
function eastEndOf(path: string): [string, string] {
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: Feature[] };
  const ring = features[0]!.geometry.coordinates[0]!;
  const east = Math.max(...ring.map(([x]) => x!));
  const [south, north] = [Math.min(...ring.map(([, y]) => y!)), Math.max(...ring.map(([, y]) => y!))];
  return [(east - 0.00005).toFixed(7), ((south + north) / 2).toFixed(7)];
}

function shed(name: string): string {
  const ring = [
    [119.9014, 33.3014],
    [119.9016, 33.3014],
    [119.9016, 33.3016],
    [119.9014, 33.3016],
    [119.9014, 33.3014],
  ];
  const feature = { type: 'Feature', properties: { id: 'shed' }, geometry: { type: 'Polygon', coordinates: [ring] } };
  writeFileSync(at(name), JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  return at(name);
}
