import { InputError } from '../../model/error.ts';
import { matchColumns, requireColumns } from '../columns/matchColumns.ts';
import { openCsv } from '../csv/openCsv.ts';
import type { ReadOptions } from '../reading.ts';
import type { Source } from '../source.ts';

/** The classes of incidents as the user groups them: two levels. */
export interface ClassTable {
  /** Upper level, in order of appearance. */
  readonly groups: readonly string[];
  /** Group of a class, by its folded name (`foldClass`). */
  readonly groupOf: ReadonlyMap<string, number>;
}

/** A class name as it is compared: full width, case and spaces do not matter. */
export function foldClass(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/**
 * `--classes`: a table with a class (`class`, `小类`, …) and the group that it belongs to (`group`, `大类`, …) a row. Of a class
 * that stands twice the first row counts. A row without a group makes the class a group of its own.
 *
 * Errors: `column-missing`, `no-rows`, and those of opening the file.
 */
export function readClassTable(source: Source, options: ReadOptions): ClassTable {
  const rows = openCsv(source, {
    ...options,
    fits: (header) =>
      Object.values(matchColumns(source.name, 'classes', header, new Map())).filter((at) => at >= 0).length,
  });
  const at = matchColumns(rows.file, 'classes', rows.header, new Map());
  requireColumns(rows.file, 'classes', rows.header, at, ['category']);
  const groups: string[] = [];
  const numberOf = new Map<string, number>();
  const groupOf = new Map<string, number>();
  const { total } = rows.each((cells) => {
    const name = cells[at.category]!.trim();
    const group = (at.group < 0 ? '' : cells[at.group]!.trim()) || name;
    if (name === '' || groupOf.has(foldClass(name))) return null;
    let number = numberOf.get(foldClass(group));
    if (number === undefined) {
      number = groups.push(group) - 1;
      numberOf.set(foldClass(group), number);
    }
    groupOf.set(foldClass(name), number);
    return null;
  });
  if (total === 0) throw new InputError('no-rows', { file: rows.file });
  return { groups, groupOf };
}
