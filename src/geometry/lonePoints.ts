import type { HouseholdTable } from '../model/household.ts';
import type { Metres } from '../model/units.ts';
import { eastOf, type Lattice, northOf } from './lattice.ts';

/** Lone sites nearer to each other than this are one, metres. */
export const SAME_PLACE: Metres = 0.5;
/** Rows that name the same building without a footprint are one building when a chain of steps this long joins them, metres. */
export const SAME_BUILDING: Metres = 100;

/**
 * Groups the rows that stand in no known building: rows that name the same building (steps of at most 100 m; the same
 * name farther away is another building), then groups whose points are nearer than 0.5 m. Groups come in the order of
 * their first row, rows ascending.
 */
export function lonePoints(lattice: Lattice, households: HouseholdTable, rows: readonly number[]): number[][] {
  const parent = new Int32Array(rows.length).map((_, i) => i);
  const root = (i: number): number => {
    let r = i;
    while (parent[r] !== r) r = parent[r]!;
    while (parent[i] !== r) {
      const up = parent[i]!;
      parent[i] = r;
      i = up;
    }
    return r;
  };
  const join = (i: number, j: number) => {
    const a = root(i);
    const b = root(j);
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  };
  const x = Float64Array.from(rows, (row) => eastOf(lattice, households.lon[row]!));
  const y = Float64Array.from(rows, (row) => northOf(lattice, households.lat[row]!));

  const byName = new Map<string, number[]>();
  rows.forEach((row, i) => {
    const name = households.building[row];
    if (name == null) return;
    const same = byName.get(name);
    if (same) same.push(i);
    else byName.set(name, [i]);
  });
  for (const members of byName.values()) near(x, y, members, SAME_BUILDING, join);
  near(
    x,
    y,
    rows.map((_, i) => i),
    SAME_PLACE,
    join,
  );

  const groups = new Map<number, number[]>();
  rows.forEach((row, i) => {
    const r = root(i);
    const group = groups.get(r);
    if (group) group.push(row);
    else groups.set(r, [row]);
  });
  return [...groups.values()];
}

/** Joins all pairs of members within `reach` metres, by a hash of squares of that size. */
function near(
  x: Float64Array,
  y: Float64Array,
  members: readonly number[],
  reach: Metres,
  join: (i: number, j: number) => void,
): void {
  const squares = new Map<string, number[]>();
  for (const i of members) {
    const cx = Math.floor(x[i]! / reach);
    const cy = Math.floor(y[i]! / reach);
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const j of squares.get(`${cx + dx},${cy + dy}`) ?? [])
          if ((x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2 < reach * reach) join(i, j);
    const key = `${cx},${cy}`;
    const square = squares.get(key);
    // One point of each place is enough: all others of the square at the same place are joined with it.
    if (!square) squares.set(key, [i]);
    else if (!square.some((j) => x[j] === x[i] && y[j] === y[i])) square.push(i);
  }
}
