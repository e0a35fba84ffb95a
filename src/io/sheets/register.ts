import { groundArea } from '../../geometry/groundArea.ts';
import type { Lang } from '../../model/note.ts';
import type { StoredMicroGrid, StoredPlan } from '../../model/storedPlan.ts';
import { type Cell, csvChunks } from '../csv/writeCsv.ts';
import { excelCell } from './excelCell.ts';
import { type SheetWord, sheetWord } from './sheetWords.ts';

/** Posts that are filled, by micro-grid. */
export interface Posts {
  readonly liaisons: ReadonlyMap<string, number>;
  readonly volunteers: ReadonlyMap<string, number>;
}

const COLUMNS = [
  'code',
  'grid',
  'grid-name',
  'community',
  'area',
  'households',
  'people',
  'buildings',
  'stack',
  'liaisons',
  'volunteers',
  'vacant',
  'status',
  'reason',
] as const satisfies readonly SheetWord[];

/** Every micro-grid needs as many: one liaison and two volunteers. */
const NEEDED = { liaisons: 1, volunteers: 2 };

/**
 * The registration table (登记表) as CSV, a line a micro-grid. Posts are empty where `posts` is null: not known is not
 * vacant.
 */
export function registerCsv(
  plan: StoredPlan,
  shown: readonly StoredMicroGrid[],
  posts: Posts | null,
  lang: Lang,
): Iterable<string> {
  const t = sheetWord(lang);
  const rows = new Map(plan.grids.map((row) => [row.grid as string, row]));
  return csvChunks(COLUMNS.map(t), shown.length, (i) => {
    const one = shown[i]!;
    const grid = rows.get(one.grid);
    const liaisons = posts && (posts.liaisons.get(one.code) ?? 0);
    const volunteers = posts && (posts.volunteers.get(one.code) ?? 0);
    const vacant =
      liaisons === null || volunteers === null
        ? null
        : Math.max(0, NEEDED.liaisons - liaisons) + Math.max(0, NEEDED.volunteers - volunteers);
    const cells: Cell[] = [
      one.code,
      one.grid,
      grid?.name ?? null,
      grid?.community ?? null,
      Math.round(groundArea(one.ground)),
      one.households,
      one.people,
      one.buildings,
      one.stack?.building ?? null,
      liaisons,
      volunteers,
      vacant,
      t(one.status),
      one.reason,
    ];
    return cells.map(excelCell);
  });
}

/** The roster (台账) of one micro-grid as CSV, a line a row of households in the order of the input. Places and counts only. */
export function rosterCsv(lines: StoredPlan['households'], lang: Lang): Iterable<string> {
  const t = sheetWord(lang);
  const header = (['household', 'code', 'households', 'building', 'unit', 'floor'] as const).map(t);
  return csvChunks(header, lines.length, (i) => {
    const { household, microgrid, households, building, unit, floor } = lines[i]!;
    return [household, microgrid, households, building, unit, floor].map(excelCell);
  });
}
