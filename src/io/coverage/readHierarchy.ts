import { InputError } from '../../model/error.ts';
import { note } from '../../model/note.ts';
import { columnsNote } from '../columns/columnsNote.ts';
import { matchColumns } from '../columns/matchColumns.ts';
import { openCsv } from '../csv/openCsv.ts';
import type { Reading, ReadOptions } from '../reading.ts';
import type { Source } from '../source.ts';

/** A unit of administration: code (or name, where there is no code) and name. */
interface Place {
  readonly code: string;
  readonly name: string | null;
}

/** What a grid or community belongs to. */
export interface HierarchyRow {
  readonly grid: string | null;
  readonly community?: Place;
  readonly township?: Place;
  readonly county?: Place;
  readonly city?: Place;
}

const ABOVE = ['community', 'township', 'county', 'city'] as const;

/**
 * The hierarchy as a table: a row a grid, or a row a community, with the community, township, county and city that it belongs to
 * (codes, or names where there are none; the names of coded ones in columns of their own). Levels may be left out.
 *
 * Errors: `hierarchy-columns-missing`, `no-rows`, and those of opening the file.
 */
export function readHierarchy(source: Source, options: ReadOptions): Reading<HierarchyRow[]> {
  const fit = (header: readonly string[]) =>
    Object.values(matchColumns(source.name, 'hierarchy', header, new Map())).filter((at) => at >= 0).length;
  const rows = openCsv(source, { ...options, fits: fit });
  const { file, header } = rows;
  const at = matchColumns(file, 'hierarchy', header, options.map);
  if ((at.grid < 0 && at.community < 0) || (at.township < 0 && at.county < 0 && at.city < 0 && at.community < 0))
    throw new InputError('hierarchy-columns-missing', { file, found: header.filter((name) => name !== '').join(', ') });
  const value: HierarchyRow[] = [];
  const seen = new Set<string>();
  const { total, rejections } = rows.each((cells) => {
    const cell = (column: number) => (column < 0 ? '' : cells[column]!.trim());
    const grid = cell(at.grid) || null;
    const places: Partial<Record<(typeof ABOVE)[number], Place>> = {};
    for (const level of ABOVE) {
      const code = cell(at[level]) || cell(at[`${level}name`]);
      if (code !== '') places[level] = { code, name: cell(at[`${level}name`]) || null };
    }
    const key = grid ?? places.community?.code ?? '';
    if (key === '') return note('hierarchy-row-empty');
    if (seen.has(key)) return note('hierarchy-row-doubled', { code: key });
    seen.add(key);
    value.push({ grid, ...places });
    return null;
  });
  if (total === 0) throw new InputError('no-rows', { file });
  return { value, rejections, repairs: [], notes: [...rows.notes, ...columnsNote(file, 'hierarchy', header, at)] };
}
