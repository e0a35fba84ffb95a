import { InputError } from '../../model/error.ts';
import { FIELDS, type FieldOf, ROLES, type Role } from './fields.ts';
import { foldBare, foldName } from './foldName.ts';
import { namesPerson } from './personal.ts';

/** `--map`: field (`lon`) or field of one input (`households.lon`) → the column's name. */
export type ColumnMap = ReadonlyMap<string, string>;

/** In a map in place of a column's name: the field is not read, whatever columns there are. */
export const NO_COLUMN = '-';

/** Where each field of an input stands among its columns; −1 for a field that it has not. */
export type ColumnsOf<R extends Role> = Readonly<Record<FieldOf<R>, number>>;

/**
 * Finds the columns of the fields: by `map` first, then by the names of `FIELDS` (folded; then without what stands in
 * brackets). Of columns with one name the first is taken. A column that looks personal is never taken by name.
 *
 * Errors: `map-field-unknown` for an entry that no input can use, `map-column-missing` when a mapped column is not there,
 * `map-personal` when it is one of personal data.
 */
export function matchColumns<R extends Role>(
  file: string,
  role: R,
  header: readonly string[],
  map: ColumnMap,
): ColumnsOf<R> {
  checkMap(map);
  const folded = header.map((name) => (namesPerson(name, role) ? '' : foldName(name)));
  const bare = header.map((name) => (namesPerson(name, role) ? '' : foldBare(name)));
  const columns: Record<string, number> = {};
  for (const [field, names] of Object.entries<readonly string[]>(FIELDS[role])) {
    const asked = map.get(`${role}.${field}`) ?? map.get(field);
    columns[field] = asked === undefined ? find(names, folded, bare) : mapped(file, role, field, asked, header);
  }
  return columns as ColumnsOf<R>;
}

function find(names: readonly string[], folded: readonly string[], bare: readonly string[]): number {
  for (const among of [folded, bare]) {
    for (const name of names) {
      const at = among.indexOf(name);
      if (at >= 0) return at;
    }
  }
  return -1;
}

function mapped(file: string, role: Role, field: string, asked: string, header: readonly string[]): number {
  const exact = header.indexOf(asked);
  if (exact < 0 && asked === NO_COLUMN) return -1;
  const at = exact >= 0 ? exact : header.findIndex((name) => foldName(name) === foldName(asked));
  if (at < 0) throw new InputError('map-column-missing', { file, role, field, column: asked, found: listed(header) });
  if (namesPerson(header[at]!, role)) throw new InputError('map-personal', { file, column: asked });
  return at;
}

/**
 * Stops when a field that an input cannot do without has no column.
 * Errors: `column-missing`; `header-missing` when the first line looks like data (its values are not repeated).
 */
export function requireColumns<R extends Role>(
  file: string,
  role: R,
  header: readonly string[],
  columns: ColumnsOf<R>,
  required: readonly FieldOf<R>[],
): void {
  const missing = required.filter((field) => columns[field] < 0);
  if (missing.length === 0) return;
  if (header.some((name) => name.trim() !== '' && !Number.isNaN(Number(name)))) {
    throw new InputError('header-missing', { file });
  }
  const names: Readonly<Record<string, readonly string[]>> = FIELDS[role];
  const wanted = missing.map((field) => `${field} (${names[field]!.slice(0, 6).join(', ')} …)`).join('; ');
  throw new InputError('column-missing', { file, wanted, field: missing[0]!, found: listed(header) });
}

/** Stops at an entry of the map that no input can ever use: a misspelt field must not pass in silence. */
function checkMap(map: ColumnMap): void {
  for (const key of map.keys()) {
    const known = ROLES.some((role) =>
      Object.keys(FIELDS[role]).some((field) => key === field || key === `${role}.${field}`),
    );
    if (known) continue;
    const fields = [...new Set(ROLES.flatMap((role) => Object.keys(FIELDS[role])))];
    throw new InputError('map-field-unknown', { field: key, known: fields.join(', ') });
  }
}

function listed(header: readonly string[]): string {
  return header.filter((name) => name.trim() !== '').join(', ');
}
