import { FIGURE_NAMES, type Figure, figureSpec, LEVELS, type Level } from '../../model/coverage.ts';
import { InputError } from '../../model/error.ts';
import { openCsv } from '../csv/openCsv.ts';
import type { Source } from '../source.ts';

/** An earlier `coverage.csv` as columns: units by level and code; NaN where a figure is not told. Errors: `earlier-foreign`. */
export function readEarlier(source: Source): {
  readonly units: readonly { readonly level: Level; readonly code: string }[];
  readonly figures: Readonly<Record<Figure, Float64Array>>;
} {
  const rows = openCsv(source, { crs: null, encoding: null, fits: (header) => (header[0] === 'level' ? 1 : 0) });
  const at = FIGURE_NAMES.map((figure) => rows.header.indexOf(figureSpec(figure).name));
  if (rows.header[0] !== 'level' || rows.header[1] !== 'code' || rows.header.indexOf('households') < 0)
    throw new InputError('earlier-foreign', { file: rows.file });
  const units: { level: Level; code: string }[] = [];
  const columns: number[][] = FIGURE_NAMES.map(() => []);
  rows.each((cells) => {
    const level = LEVELS.find((l) => l === cells[0]);
    if (level === undefined) throw new InputError('earlier-foreign', { file: rows.file });
    units.push({ level, code: cells[1]!.trim() });
    at.forEach((column, f) => {
      const text = column < 0 ? '' : cells[column]!.trim();
      columns[f]!.push(text === '' ? Number.NaN : Number(text));
    });
    return null;
  });
  const figures = Object.fromEntries(
    FIGURE_NAMES.map((figure, f) => [figure, Float64Array.from(columns[f]!)]),
  ) as Record<Figure, Float64Array>;
  return { units, figures };
}
