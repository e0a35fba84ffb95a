import { type CoverageTable, FIGURE_NAMES, type Figure, figureSpec, type Hidden } from '../../model/coverage.ts';
import { type Cell, csvChunks } from '../csv/writeCsv.ts';

/** Figures whose change is told. */
export const CHANGED: readonly Figure[] = [
  'microgrids',
  'households',
  'householdsOut',
  'people',
  'undersize',
  'oversize',
  'liaisonsMissing',
  'volunteersMissing',
  'walk90',
  'incidents',
  'smoothed',
];

/** Distances that are published are rounded up to so many metres. */
const PUBLISHED_STEP = 50;

/**
 * A figure as it is written: rates with 4 decimals, distances with 1, areas and counts whole; null for what is not known or
 * hidden.
 */
export function figureValue(table: CoverageTable, hidden: Hidden | null, figure: Figure, unit: number): number | null {
  if (hidden?.[figure][unit]) return null;
  return rounded(table.figures[figure][unit]!, figure, hidden !== null);
}

/** The change of a figure as it is written. When published, changes are left to those who compare two publications. */
export function changeValue(table: CoverageTable, figure: Figure, unit: number): number | null {
  return table.change === null ? null : rounded(table.change[figure][unit]!, figure, false);
}

function rounded(value: number, figure: Figure, published: boolean): number | null {
  if (Number.isNaN(value)) return null;
  const { kind } = figureSpec(figure);
  if (kind === 'rate') return Math.round(value * 1e4) / 1e4;
  if (kind === 'distance')
    return published ? Math.ceil(value / PUBLISHED_STEP) * PUBLISHED_STEP : Math.round(value * 10) / 10;
  return Math.round(value);
}

/** `coverage.csv`: a line a unit, levels from the top. A hidden figure is an empty cell, as is one that is not known. */
export function coverageCsv(table: CoverageTable, hidden: Hidden | null): Iterable<string> {
  const shown = shownFigures(hidden);
  const changes = table.change === null || hidden !== null ? [] : CHANGED;
  const header = [
    'level',
    'code',
    'name',
    'parent',
    ...shown.map((figure) => figureSpec(figure).name),
    ...changes.map((figure) => `${figureSpec(figure).name}_change`),
  ];
  return csvChunks(header, table.units.length, (u) => {
    const { level, code, name, parent } = table.units[u]!;
    const cells: Cell[] = [level, code, name, parent < 0 ? '' : table.units[parent]!.code];
    for (const figure of shown) cells.push(figureValue(table, hidden, figure, u));
    for (const figure of changes) cells.push(changeValue(table, figure, u));
    return cells;
  });
}

/** Figures that have a column: all, but those that are never published. */
export function shownFigures(hidden: Hidden | null): readonly Figure[] {
  return FIGURE_NAMES.filter((figure) => hidden === null || figureSpec(figure).inner !== true);
}
