import Flatbush from 'flatbush';
import type { Degrees, Metres } from '../../model/units.ts';
import { Least } from './least.ts';
import { NetworkSimplex } from './networkSimplex.ts';
import { tiles } from './tiles.ts';

/** Places in WGS 84. */
interface Places {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/** Who is where, and how many of the posts of each micro-grid are vacant. */
export interface PostProblem {
  readonly people: Places;
  readonly microgrids: Places;
  /** Posts of each micro-grid that are to be filled. */
  readonly vacant: Int32Array;
  /** Posts that are filled already: a first post comes before a second one. */
  readonly filled: Int32Array;
  /** Nobody is sent farther (straight line); infinite for no limit. */
  readonly farthest: Metres;
}

export interface PostSolution {
  /** Micro-grid of each person; −1 for those who are left over. */
  readonly microgrid: Int32Array;
  /** Sum of the straight lines, and the bound that the duals prove: equal when optimal. */
  readonly total: Metres;
  readonly bound: Metres;
  /** How often the lists of candidates were widened. */
  readonly rounds: number;
}

/** Nearest micro-grids that each person is tried with at first, and how many are added where the prices ask for more. */
const CANDIDATES = 16;
const ADDED = 24;
/** Sums stay below this, so that whole numbers are exact. */
const EXACT = 2 ** 50;
const EARTH = 6_371_008.8;

/**
 * Puts people to vacant posts: first as many posts as can be filled; of these as many first posts of a micro-grid as can be,
 * then second ones …; and then the least sum of distances. Solved to the optimum over all pairs: the assignment is found among
 * the nearest candidates, every other pair is priced by the duals, and where one has a negative reduced cost the lists are
 * widened and it is solved again, until there is none: the duals are then a proof for all pairs.
 *
 * Distances count in whole centimetres (decimetres or metres where sums would not be exact).
 */
export function assignPosts(problem: PostProblem): PostSolution {
  const { people, microgrids, vacant, filled } = problem;
  const n = people.lon.length;
  const metres = distances(people, microgrids);
  const open = Int32Array.from(vacant.keys()).filter((m) => vacant[m]! > 0);
  const scale = scaleOf(problem, open);
  const cost = costs((i, hub) => Math.round(metres(i, open[hub]!) * scale.units), n, open.length);
  const most = problem.farthest * scale.units;
  const passes = Array.from(open, (m) => Array.from({ length: vacant[m]! }, (_, p) => scale.tier * (filled[m]! + p)));
  const simplex = new NetworkSimplex({ sources: n, straight: scale.unassigned, passes });
  const grounds = { lon: pick(microgrids.lon, open), lat: pick(microgrids.lat, open) };
  addNearest(simplex, people, grounds, cost, most);
  let rounds = 0;
  do {
    simplex.solve();
    rounds++;
  } while (addViolated(simplex, people, grounds, cost, most, scale.units) > 0);
  const hubs = simplex.hubs();
  let [total, beside] = [0n, 0n];
  const taken = new Int32Array(open.length);
  for (let i = 0; i < n; i++) {
    const hub = hubs[i]!;
    beside += BigInt(hub < 0 ? scale.unassigned : passes[hub]![taken[hub]!++]!);
    if (hub >= 0) total += BigInt(cost(i, hub));
  }
  return {
    microgrid: hubs.map((hub) => (hub < 0 ? -1 : open[hub]!)),
    total: Number(total) / scale.units,
    bound: Number(simplex.bound() - beside) / scale.units,
    rounds,
  };
}

/** Metres between a person and a micro-grid: the plane that is true halfway between them. */
export function distances(people: Places, microgrids: Places): (person: number, microgrid: number) => Metres {
  const radians = Math.PI / 180;
  const cosine = (lat: Degrees) => Math.cos(lat * radians);
  const [a, b] = [people.lat.map(cosine), microgrids.lat.map(cosine)];
  return (i, m) => {
    const north = (people.lat[i]! - microgrids.lat[m]!) * radians;
    const east = (people.lon[i]! - microgrids.lon[m]!) * radians * (0.5 * (a[i]! + b[m]!));
    return EARTH * Math.sqrt(north * north + east * east);
  };
}

interface Scale {
  /** Units in a metre. */
  readonly units: number;
  /** What a second post costs more than a first one: more than all ways together. */
  readonly tier: number;
  /** What it costs to leave a person over: more than all posts together. */
  readonly unassigned: number;
}

function scaleOf({ people, microgrids, vacant, filled, farthest }: PostProblem, open: Int32Array): Scale {
  const n = people.lon.length + 1;
  const east = spanOf([people.lon, microgrids.lon]);
  const north = spanOf([people.lat, microgrids.lat]);
  const longest = EARTH * (Math.PI / 180) * Math.hypot(east, north) + 1;
  const posts = open.reduce((sum, m) => sum + vacant[m]!, 0);
  // Where everybody can be sent everywhere and people are enough, all posts are filled anyway.
  const enough = people.lon.length >= posts && farthest === Number.POSITIVE_INFINITY;
  const ranks = open.reduce((most, m) => Math.max(most, vacant[m]! + filled[m]!), 1);
  for (const units of [100, 10]) {
    const scale = scaled(n, longest * units, enough, ranks, units);
    if (scale.unassigned < EXACT) return scale;
  }
  return scaled(n, longest, enough, ranks, 1);
}

function scaled(n: number, longest: number, enough: boolean, ranks: number, units: number): Scale {
  const all = Math.ceil(n * longest);
  return { units, tier: enough ? 0 : all, unassigned: enough ? all : all * n * ranks };
}

function spanOf(columns: readonly Float64Array[]): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const column of columns)
    for (const value of column) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  return high > low ? high - low : 0;
}

function pick(column: Float64Array, at: Int32Array): Float64Array {
  return Float64Array.from(at, (i) => column[i]!);
}

type Cost = (person: number, hub: number) => number;

/** Pairs whose costs are kept, 4 bytes each (half the Earth in centimetres fits); those of more are worked out each time. */
const MOST_KEPT = 3e7;

function costs(of: Cost, people: number, hubs: number): Cost {
  if (people * hubs > MOST_KEPT) return of;
  const kept = new Int32Array(people * hubs);
  for (let i = 0; i < people; i++) for (let hub = 0; hub < hubs; hub++) kept[i * hubs + hub] = of(i, hub);
  return (i, hub) => kept[i * hubs + hub]!;
}

function addNearest(simplex: NetworkSimplex, people: Places, hubs: Places, cost: Cost, most: number): void {
  if (hubs.lon.length === 0) return;
  const index = new Flatbush(hubs.lon.length);
  const narrow = Math.cos((hubs.lat[0]! * Math.PI) / 180);
  for (let h = 0; h < hubs.lon.length; h++) {
    const x = hubs.lon[h]! * narrow;
    index.add(x, hubs.lat[h]!, x, hubs.lat[h]!);
  }
  index.finish();
  for (let i = 0; i < people.lon.length; i++)
    for (const hub of index.neighbors(people.lon[i]! * narrow, people.lat[i]!, CANDIDATES))
      if (cost(i, hub) <= most) simplex.addWay(i, hub, cost(i, hub));
}

/** Adds for each person the ways with the most negative reduced costs; how many were added. */
function addViolated(
  simplex: NetworkSimplex,
  people: Places,
  hubs: Places,
  cost: Cost,
  most: number,
  units: number,
): number {
  const price = Float64Array.from(hubs.lon, (_, hub) => simplex.hubPrice(hub));
  const ground = hubs.lon.length > FEW_HUBS ? tiles(hubs, price) : null;
  const found = new Least(ADDED);
  let added = 0;
  for (let i = 0; i < people.lon.length; i++) {
    const dual = simplex.sourcePrice(i);
    found.clear();
    const look = (hub: number) => {
      if (price[hub]! >= dual) return;
      const way = cost(i, hub);
      if (way <= most && way + price[hub]! < dual) found.add(hub, way + price[hub]! - dual);
    };
    if (ground === null) for (let hub = 0; hub < price.length; hub++) look(hub);
    else {
      const far = (least: number, lowest: number) =>
        least * units - 2 > most || least * units - 2 + lowest >= dual + found.limit;
      ground.each(people.lon[i]!, people.lat[i]!, far, look);
    }
    for (let f = 0; f < found.size; f++) simplex.addWay(i, found.items[f]!, cost(i, found.items[f]!));
    added += found.size;
  }
  return added;
}

/** As many micro-grids are looked at one by one; more of them by tiles. */
const FEW_HUBS = 4000;
