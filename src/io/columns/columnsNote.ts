import { type Note, note } from '../../model/note.ts';
import { FIELDS, type FieldOf, type Role } from './fields.ts';
import { foldName } from './foldName.ts';
import type { ColumnsOf } from './matchColumns.ts';

/** Which column was taken for which field, where at least one has another name than its field's own. */
export function columnsNote<R extends Role>(
  file: string,
  role: R,
  header: readonly string[],
  columns: ColumnsOf<R>,
): Note[] {
  const fields = (Object.keys(FIELDS[role]) as FieldOf<R>[]).filter((field) => columns[field] >= 0);
  if (fields.every((field) => foldName(header[columns[field]]!) === field)) return [];
  const pairs = fields.map((field) => `${field}=${header[columns[field]]}`);
  return [note('columns-matched', { file, columns: pairs.join(', ') })];
}
