import type { HouseholdTable } from '../model/household.ts';
import type { Metres } from '../model/units.ts';
import { eastOf, type Lattice, northOf } from './lattice.ts';
import { UnionFind } from './planar/unionFind.ts';

/** Lone sites nearer to each other than this are one, metres. */
export const SAME_PLACE: Metres = 0.5;
/** Rows that name the same building without a footprint are one building when a chain of steps this long joins them, metres. */
export const SAME_BUILDING: Metres = 100;

/** Rows that stand in no known building and make one site. */
export interface LoneGroup {
  /** Ascending. */
  readonly rows: readonly number[];
  /** Metres east of the rows' own place at which the site stands: 0 but for buildings that were given one place. */
  readonly aside: Metres;
}

/**
 * Groups the rows that stand in no known building. Rows that name the same building are one (in steps of at most 100 m; the
 * same name farther away is another building). Then groups nearer than 0.5 m are one, unless that joined several named
 * buildings to more than `max` households: a register often gives the buildings of a compound one place, and they must not
 * become a building to be cut. These stand side by side, 0.5 m apart. In the order of their first row.
 */
export function lonePoints(
  lattice: Lattice,
  households: HouseholdTable,
  rows: readonly number[],
  max: number,
): LoneGroup[] {
  const x = Float64Array.from(rows, (row) => eastOf(lattice, households.lon[row]!));
  const y = Float64Array.from(rows, (row) => northOf(lattice, households.lat[row]!));
  const nameOf = (i: number) => households.building[rows[i]!] ?? null;

  const named = new UnionFind(rows.length);
  for (const [name, members] of groupBy(rows.length, nameOf))
    if (name !== null) near(x, y, members, SAME_BUILDING, named);
  const places = new UnionFind(rows.length);
  for (let i = 0; i < rows.length; i++) places.union(i, named.find(i));
  near(x, y, [...rows.keys()], SAME_PLACE, places);

  const groups: LoneGroup[] = [];
  for (const members of groupBy(rows.length, (i) => places.find(i)).values()) {
    const buildings = [...groupBy(members, (i) => (nameOf(i) === null ? -1 : named.find(i))).values()];
    const total = members.reduce((sum, i) => sum + households.households[rows[i]!]!, 0);
    if (buildings.length === 1 || total <= max) groups.push({ rows: members.map((i) => rows[i]!), aside: 0 });
    else
      buildings.forEach((own, n) => {
        groups.push({ rows: own.map((i) => rows[i]!), aside: n * SAME_PLACE });
      });
  }
  return groups.sort((a, b) => a.rows[0]! - b.rows[0]!);
}

/** Joins all pairs of members within `reach` metres, by a hash of squares of that size. */
function near(x: Float64Array, y: Float64Array, members: readonly number[], reach: Metres, sets: UnionFind): void {
  const squares = new Map<string, number[]>();
  for (const i of members) {
    const cx = Math.floor(x[i]! / reach);
    const cy = Math.floor(y[i]! / reach);
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const j of squares.get(`${cx + dx},${cy + dy}`) ?? [])
          if ((x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2 < reach * reach) sets.union(i, j);
    const key = `${cx},${cy}`;
    const square = squares.get(key);
    // One point of each place is enough: all others of the square at the same place are joined with it.
    if (!square) squares.set(key, [i]);
    else if (!square.some((j) => x[j] === x[i] && y[j] === y[i])) square.push(i);
  }
}

/** Indices (0..n−1, or the given ones) by key, keys in the order of their first index. */
function groupBy<K>(indices: number | readonly number[], key: (i: number) => K): Map<K, number[]> {
  const groups = new Map<K, number[]>();
  for (const i of typeof indices === 'number' ? Array(indices).keys() : indices) {
    const group = groups.get(key(i));
    if (group) group.push(i);
    else groups.set(key(i), [i]);
  }
  return groups;
}
