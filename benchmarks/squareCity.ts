import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS, type Random, random, type StoredPlan, storedPlanFiles } from '../src/main.ts';

/** Grid side in degrees: about 1.1 km. */
const SIDE = 0.01;
const ZERO = { compact: 1, border: 0, severed: 0, balance: 0, moved: 0 };

/** How large a city is that is made of squares. */
export interface CitySize {
  readonly grids: number;
  readonly households: number;
  readonly incidents: number;
}

/**
 * A city of square grids with two or three micro-grids each (one grid in five has a tower with two above each other), its
 * register, its staff, its incidents and its hierarchy, as the files that `gridloom coverage` takes. No solver and no
 * tessellation: figures and sizes are those of a city, its shapes are not.
 */
export async function writeSquareCity(
  folder: string,
  size: CitySize,
  seed = 1,
): Promise<{ readonly microgrids: number }> {
  const plan = join(folder, 'plan');
  mkdirSync(plan, { recursive: true });
  const microgrids = Array.from({ length: size.grids }, (_, g) => ofGrid(g, size)).flat();
  for (const { name, chunks } of storedPlanFiles(planOf(size, microgrids)))
    writeFileSync(join(plan, name), [...chunks].join(''));
  const dice = random(seed, 'city');
  await write(join(folder, 'households.csv'), registerOf(microgrids, dice));
  await write(join(folder, 'staff.csv'), staffOf(microgrids, dice));
  await write(join(folder, 'incidents.csv'), incidentsOf(size, microgrids, dice));
  await write(join(folder, 'hierarchy.csv'), hierarchyOf(size));
  return { microgrids: microgrids.length };
}

type Square = StoredPlan['microgrids'][number] & {
  readonly west: number;
  readonly south: number;
  readonly wide: number;
};

function placeOf(g: number, grids: number): readonly [number, number] {
  const across = Math.ceil(Math.sqrt(grids));
  return [119.5 + (g % across) * SIDE, 32.6 + Math.floor(g / across) * SIDE];
}

const gridCode = (g: number) => `3209${String(g).padStart(11, '0')}`;
const communityCode = (g: number) => `3209${String(Math.floor(g / 5)).padStart(8, '0')}`;

function ofGrid(g: number, { grids, households }: CitySize): Square[] {
  const [west, south] = placeOf(g, grids);
  const parts = 2 + (g % 2);
  const tower = g % 5 === 0;
  const share = Math.floor((households * (g + 1)) / grids) - Math.floor((households * g) / grids);
  return Array.from({ length: parts }, (_, p): Square => {
    // The last two parts of a grid with a tower are above each other.
    const column = tower ? Math.min(p, parts - 2) : p;
    const wide = SIDE / (tower ? parts - 1 : parts);
    const x = west + column * wide;
    const ring = [
      [x, south],
      [x + wide, south],
      [x + wide, south + SIDE],
      [x, south + SIDE],
      [x, south],
    ].map(([lon, lat]) => [Math.round(lon! * 1e7) / 1e7, Math.round(lat! * 1e7) / 1e7]);
    const count = Math.floor((share * (p + 1)) / parts) - Math.floor((share * p) / parts);
    const stacked = tower && p >= parts - 2;
    return {
      code: `${gridCode(g)}${String(p + 1).padStart(2, '0')}`,
      grid: gridCode(g),
      households: count,
      people: null,
      buildings: 20,
      status: count < 50 ? 'undersize' : count > 100 ? 'oversize' : 'ok',
      reason: null,
      stack: stacked ? { building: 'T1', units: null, floors: [p * 10, p * 10 + 9], equalParts: false } : null,
      compactness: 0.7,
      borderOnBarrier: 0,
      detached: false,
      ground: { type: 'Polygon', coordinates: [ring] },
      west: x,
      south,
      wide,
    };
  });
}

function planOf(size: CitySize, microgrids: readonly Square[]): Parameters<typeof storedPlanFiles>[0] {
  const of = (status: string) => microgrids.filter((m) => m.status === status).length;
  const bare = microgrids.map(({ west: _, south: __, wide: ___, ...microgrid }) => microgrid);
  return {
    parameters: {
      limits: DEFAULT_LIMITS,
      weights: DEFAULT_WEIGHTS,
      seed: 1,
      effort: 'fast',
      smallPieces: 'join',
      crs: 'wgs84',
      codePattern: '{grid}{number:2}',
      lang: 'en',
      version: '0',
    },
    inputs: [],
    counts: {
      grids: size.grids,
      setAside: 0,
      microgrids: microgrids.length,
      ok: of('ok'),
      undersize: of('undersize'),
      oversize: of('oversize'),
      detached: 0,
      stacked: 0,
      lines: size.households,
      households: size.households,
      householdsOk: size.households,
      householdsOutside: 0,
      people: null,
      rejected: 0,
      repaired: 0,
    },
    grids: Array.from({ length: size.grids }, (_, g) => ({
      grid: gridCode(g),
      name: null,
      community: communityCode(g),
      kind: null,
      limits: DEFAULT_LIMITS,
      households: 0,
      people: null,
      buildings: 40,
      sites: 40,
      microgrids: 2 + (g % 2),
      ok: 0,
      violation: 0,
      objective: 1,
      terms: ZERO,
      bound: null,
      gap: null,
      innerBorder: 0,
      innerBarrier: 0,
      status: 'feasible',
      inputHash: '',
      notes: [],
    })),
    microgrids: bare,
    households: linesOf(microgrids),
    rejections: [],
    repairs: [],
    notes: [],
  };
}

/** Lines of the plan; gone through once. */
function* linesOf(microgrids: readonly Square[]) {
  let id = 0;
  for (const { code, households } of microgrids)
    for (let h = 0; h < households; h++)
      yield {
        household: `H${String(++id).padStart(8, '0')}`,
        microgrid: code,
        households: 1,
        building: null,
        unit: null,
        floor: null,
      };
}

const within = ({ west, south, wide }: Square, dice: Random) =>
  `${(west + dice.next() * wide).toFixed(7)},${(south + dice.next() * SIDE).toFixed(7)}`;

function* registerOf(microgrids: readonly Square[], dice: Random): Generator<string> {
  yield 'id,lon,lat,people\n';
  let id = 0;
  for (const square of microgrids)
    for (let h = 0; h < square.households; h++)
      yield `H${String(++id).padStart(8, '0')},${within(square, dice)},${1 + dice.below(5)}\n`;
}

function* staffOf(microgrids: readonly Square[], dice: Random): Generator<string> {
  yield 'id,role,lon,lat,microgrid\n';
  let id = 0;
  for (const square of microgrids)
    for (const role of ['liaison', 'volunteer', 'volunteer'])
      if (dice.below(10) > 0) yield `S${++id},${role},${within(square, dice)},${square.code}\n`;
}

function* incidentsOf({ incidents }: CitySize, microgrids: readonly Square[], dice: Random): Generator<string> {
  yield 'lon,lat,time,category\n';
  const two = (value: number) => String(value).padStart(2, '0');
  for (let i = 0; i < incidents; i++) {
    const square = microgrids[dice.below(microgrids.length)]!;
    const time = `2025-${two(1 + dice.below(12))}-${two(1 + dice.below(28))} ${two(dice.below(24))}:${two(dice.below(60))}:00`;
    yield `${within(square, dice)},${time},class ${dice.below(46)}\n`;
  }
}

function* hierarchyOf({ grids }: CitySize): Generator<string> {
  yield 'grid,community,township,county,city\n';
  for (let g = 0; g < grids; g++)
    yield `${gridCode(g)},${communityCode(g)},T${Math.floor(g / 108)},C${Math.floor(g / 1240)},3209\n`;
}

async function write(path: string, texts: Iterable<string>): Promise<void> {
  const stream = createWriteStream(path);
  let chunk = '';
  for (const text of texts) {
    chunk += text;
    if (chunk.length < 1 << 20) continue;
    if (!stream.write(chunk)) await new Promise<void>((resolve) => stream.once('drain', () => resolve()));
    chunk = '';
  }
  await new Promise<void>((resolve, reject) => {
    stream.on('error', reject);
    stream.end(chunk, () => resolve());
  });
}
