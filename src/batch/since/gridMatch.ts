import type { Grid } from '../../model/grid.ts';
import type { StoredGridRow } from '../../model/storedPlan.ts';
import { gridDigests } from './partDigests.ts';
import type { SinceIndex } from './sinceIndex.ts';

/** The grids of a city beside those of an earlier plan, by code. */
export interface GridMatch {
  /** Number in the plan of each grid; −1 for a new one. */
  readonly oldOf: Int32Array;
  /** Number now of each grid of the plan; −1 for one that is gone. */
  readonly newOf: Int32Array;
  /** Grids that are new, or not what they were in ground, name or limits. */
  readonly altered: readonly number[];
  /** Whether the ground of the city may be another: a grid was altered, or is gone. */
  readonly moved: boolean;
  readonly digests: Uint32Array;
}

/** @returns null where grids that both have stand in another order: which one holds a point on a border depends on that */
export function matchGrids(
  index: SinceIndex,
  rows: readonly StoredGridRow[],
  grids: readonly Grid[],
): GridMatch | null {
  const numbers = new Map(rows.map(({ grid }, old) => [grid, old]));
  if (numbers.size !== rows.length || rows.length !== index.head.grids) return null;
  const digests = gridDigests(grids);
  const oldOf = Int32Array.from(grids, ({ code }) => numbers.get(code) ?? -1);
  const newOf = new Int32Array(rows.length).fill(-1);
  const altered: number[] = [];
  let last = -1;
  for (let grid = 0; grid < grids.length; grid++) {
    const old = oldOf[grid]!;
    if (old < 0 || differs(index.grounds, old, digests, grid)) altered.push(grid);
    if (old < 0) continue;
    if (old < last) return null;
    last = old;
    newOf[old] = grid;
  }
  return { oldOf, newOf, altered, moved: altered.length > 0 || newOf.includes(-1), digests };
}

function differs(before: Uint32Array, old: number, now: Uint32Array, grid: number): boolean {
  for (let word = 0; word < 4; word++) if (before[4 * old + word] !== now[4 * grid + word]) return true;
  return false;
}
