import type { GridMatch } from './gridMatch.ts';

/**
 * The row of an earlier plan whose lines each row of a city has, −1 for one whose lines are made anew. A kept grid has the rows
 * that it had, in their order, so that they can be told by counting.
 *
 * @param before grid of each row then, by the numbers of the plan
 * @param now grid of each row now
 * @param isKept whether the rows of a grid are taken over as they are; −1 for those outside all grids
 * @returns null where rows of different kept grids stand in another order than they did, or are not as many
 */
export function keptRows(
  before: Int32Array,
  now: Int32Array,
  { newOf }: Pick<GridMatch, 'newOf'>,
  isKept: (grid: number) => boolean,
): Int32Array | null {
  const oldRows = new Int32Array(now.length).fill(-1);
  let old = 0;
  const gridOf = (row: number) => (before[row]! < 0 ? -1 : newOf[before[row]!]!);
  const isOpen = (row: number) => (before[row]! < 0 || gridOf(row) >= 0) && isKept(gridOf(row));
  for (let row = 0; row < now.length; row++) {
    if (!isKept(now[row]!)) continue;
    while (old < before.length && !isOpen(old)) old++;
    if (old === before.length || gridOf(old) !== now[row]) return null;
    oldRows[row] = old++;
  }
  while (old < before.length && !isOpen(old)) old++;
  return old === before.length ? oldRows : null;
}
