import type { BuildingId, HouseholdId } from './codes.ts';

/**
 * Households as columns, one slot a row of the input, in input order. A row stands for `households[i]` households
 * (1 unless the input has a `households` column). No names, identity numbers or telephones: they are dropped on import.
 */
export interface HouseholdTable {
  readonly length: number;
  readonly id: readonly HouseholdId[];
  /** Degrees, WGS 84. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly households: Uint32Array;
  /** Persons of the row; NaN where unknown. Null when the input has no such column. */
  readonly people: Float64Array | null;
  /** Building, unit (单元), floor (层) and room (室) as written; null where not given. */
  readonly building: readonly (BuildingId | null)[];
  readonly unit: readonly (string | null)[];
  readonly floor: readonly (string | null)[];
  readonly room: readonly (string | null)[];
  /** Storeys of the row's building where the household table tells them (0: unknown); null without such a column. */
  readonly floors: Uint16Array | null;
  /** A further number of the row that the user asked to balance; NaN where unknown. Missing or null: none. */
  readonly attribute?: Float64Array | null;
  /** Row of the input file (CSV line number or feature number, from 1), for messages. */
  readonly row: Uint32Array;
}

/** The given rows of a table, in that order, as a table of their own. */
export function rowsOf(table: HouseholdTable, rows: Uint32Array): HouseholdTable {
  const pick = <T>(column: readonly T[]): T[] => Array.from(rows, (row) => column[row]!);
  return {
    length: rows.length,
    id: pick(table.id),
    lon: Float64Array.from(rows, (row) => table.lon[row]!),
    lat: Float64Array.from(rows, (row) => table.lat[row]!),
    households: Uint32Array.from(rows, (row) => table.households[row]!),
    people: table.people === null ? null : Float64Array.from(rows, (row) => table.people![row]!),
    building: pick(table.building),
    unit: pick(table.unit),
    floor: pick(table.floor),
    room: pick(table.room),
    floors: table.floors === null ? null : Uint16Array.from(rows, (row) => table.floors![row]!),
    ...(table.attribute ? { attribute: Float64Array.from(rows, (row) => table.attribute![row]!) } : {}),
    row: Uint32Array.from(rows, (row) => table.row[row]!),
  };
}
