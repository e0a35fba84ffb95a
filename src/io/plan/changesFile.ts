import type { Exchange } from '../../model/redrawing.ts';
import type { StoredRedrawing } from '../../model/storedPlan.ts';
import { csvText } from './csvRecords.ts';
import { CHANGES_FILE, inChunks, type PlanFile } from './planFile.ts';

/** Columns of the table old → new; counts are households. */
export const CHANGE_COLUMNS = [
  'grid',
  'microgrid',
  'change',
  'before',
  'after',
  'stayed',
  'from_others',
  'to_others',
  'arrived',
  'gone',
  'taken_from',
  'given_to',
  'reason',
] as const;

/** `changes.csv`: the table old → new of a redraw, a micro-grid a line, by grid and code. UTF-8, lines ended by a line feed. */
export function changesFile(redrawing: StoredRedrawing): PlanFile {
  return { name: CHANGES_FILE, chunks: inChunks(lines(redrawing)) };
}

function* lines(redrawing: StoredRedrawing): Generator<string> {
  yield `${CHANGE_COLUMNS.join(',')}\n`;
  for (const cells of changeRows(redrawing)) yield `${cells.map((cell) => csvText(String(cell))).join(',')}\n`;
}

/** The table's rows in the order of its columns; `taken_from` and `given_to` read `CODE:households CODE:households`. */
export function* changeRows({ changes }: StoredRedrawing): Generator<(string | number)[]> {
  for (const { grid, code, change, before, after, stayed, arrived, gone, from, to, reason } of changes) {
    const counts = [before, after, stayed, sum(from), sum(to), arrived, gone];
    yield [grid, code, change, ...counts, listed(from), listed(to), reason?.text ?? ''];
  }
}

function listed(exchanges: readonly Exchange[]): string {
  return exchanges.map(({ code, households }) => `${code}:${households}`).join(' ');
}

function sum(exchanges: readonly Exchange[]): number {
  return exchanges.reduce((total, { households }) => total + households, 0);
}
