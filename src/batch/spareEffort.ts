import type { StoredGridRow } from '../model/storedPlan.ts';
import type { GridTask } from './gridTask.ts';
import type { RecordSource } from './recordSource.ts';

/** Share of the milliseconds a grid that every grid is woven with at first. */
const FIRST = 0.5;
/** How many times as much a grid gets that is woven once more: less would hardly find another plan. */
const TIMES = 4;

/** How the effort of a whole city is dealt out: a first pass over all grids, then the rest to the worst of them. */
export interface SharedEffort {
  /** Effort of the first pass, as `--effort` takes it. */
  readonly first: string;
  /** Of the grids that are woven once more; null where all is spent in the first pass. */
  readonly second: string | null;
  /** Grids that are woven once more, at the most. */
  readonly most: number;
}

/**
 * Deals out what `--effort` means for so many grids. Milliseconds a grid are a budget of the whole city: half of it goes to
 * all grids alike, the rest to those of the worst gaps. Names mean an amount for each grid by itself, and so do milliseconds
 * for a few grids, where the rest would not be enough for one of them.
 */
export function shareEffort(effort: string, grids: number): SharedEffort {
  const milliseconds = Number(effort);
  const most = Math.floor((grids * (1 - FIRST)) / (TIMES * FIRST));
  if (Number.isNaN(milliseconds) || most < 1) return { first: effort, second: null, most: 0 };
  return { first: String(milliseconds * FIRST), second: String(milliseconds * FIRST * TIMES), most };
}

/**
 * The grids to be woven once more, ascending: those with households short or over first, then those without a bound, then
 * by gap, the greatest first; of equal ones those with more households. What is proven or was set aside stays.
 */
export function worstGaps(source: Pick<RecordSource, 'length' | 'head'>, most: number): number[] {
  const open: { readonly grid: number; readonly row: StoredGridRow }[] = [];
  for (let grid = 0; grid < source.length; grid++) {
    const { row } = source.head(grid);
    if (mayImprove(row)) open.push({ grid, row });
  }
  open.sort(
    (a, b) =>
      b.row.violation - a.row.violation ||
      (b.row.gap ?? 2) - (a.row.gap ?? 2) ||
      b.row.households - a.row.households ||
      a.grid - b.grid,
  );
  return open
    .slice(0, most)
    .map(({ grid }) => grid)
    .sort((a, b) => a - b);
}

/**
 * The records of both passes as one: of a grid that was woven twice the second record where its plan is as good. Such grids,
 * and all that might have been woven twice, depend on more than their task and have no `taskHash`.
 *
 * @param second the second record of a grid, by its number; null where it was woven once
 */
export function ofBothPasses(first: RecordSource, second: (grid: number) => RecordSource | null): RecordSource {
  const chosen = new Map<number, RecordSource>();
  for (let grid = 0; grid < first.length; grid++) {
    const again = second(grid);
    if (again && asGood(again.head(0).row, first.head(grid).row)) chosen.set(grid, again);
  }
  return {
    length: first.length,
    head: (grid) => {
      const head = chosen.get(grid)?.head(0) ?? first.head(grid);
      const open = mayImprove(first.head(grid).row);
      return open ? { ...head, row: { ...head.row, taskHash: '' } } : head;
    },
    features: (grid) => chosen.get(grid)?.features(0) ?? first.features(grid),
    places: (grid) => chosen.get(grid)?.places(0) ?? first.places(grid),
  };
}

/** The same task with another effort. */
export function withEffort(task: GridTask, effort: string): GridTask {
  return { ...task, parameters: { ...task.parameters, effort } };
}

function mayImprove(row: StoredGridRow): boolean {
  return row.status !== 'set-aside' && row.gap !== 0;
}

function asGood(a: StoredGridRow, b: StoredGridRow): boolean {
  if (a.status === 'set-aside') return false;
  return a.violation < b.violation || (a.violation === b.violation && a.objective <= b.objective);
}
