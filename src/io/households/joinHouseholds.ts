import type { HouseholdTable } from '../../model/household.ts';
import { UniqueIds } from '../uniqueIds.ts';

/** Tables one after the other as one. An id that was there before gets `~2`, `~3` …, as inside one file; `renamed` tells that. */
export function joinHouseholds(tables: readonly HouseholdTable[]): {
  readonly table: HouseholdTable;
  readonly renamed: boolean;
} {
  const joined = concatenated(tables);
  const ids = new UniqueIds(joined.length + 1);
  // A copy is made only where one must be changed.
  let renamed: string[] | null = null;
  for (let row = 0; row < joined.length; row++) {
    const wanted = joined.id[row]!;
    const id = ids.take(wanted);
    if (id !== wanted && renamed === null) renamed = [...joined.id];
    if (renamed !== null) renamed[row] = id;
  }
  return { table: renamed === null ? joined : { ...joined, id: renamed }, renamed: renamed !== null };
}

/** The same, ids as they are. */
export function concatenated(tables: readonly HouseholdTable[]): HouseholdTable {
  const [first] = tables;
  if (tables.length === 1) return first!;
  const length = tables.reduce((sum, table) => sum + table.length, 0);
  const joined = <T extends Float64Array | Uint32Array | Uint16Array>(
    out: T,
    unknown: number,
    column: (table: HouseholdTable) => T | null | undefined,
  ): T => {
    let at = 0;
    for (const table of tables) {
      const part = column(table);
      if (part) out.set(part, at);
      else out.fill(unknown, at, at + table.length);
      at += table.length;
    }
    return out;
  };
  const texts = <T>(column: (table: HouseholdTable) => readonly T[]): T[] => {
    const out: T[] = new Array(length);
    let at = 0;
    for (const table of tables) for (const value of column(table)) out[at++] = value;
    return out;
  };
  const some = (has: (table: HouseholdTable) => unknown) => tables.some((table) => Boolean(has(table)));
  return {
    length,
    id: texts((table) => table.id),
    lon: joined(new Float64Array(length), 0, (table) => table.lon),
    lat: joined(new Float64Array(length), 0, (table) => table.lat),
    households: joined(new Uint32Array(length), 0, (table) => table.households),
    people: some((table) => table.people)
      ? joined(new Float64Array(length), Number.NaN, (table) => table.people)
      : null,
    building: texts((table) => table.building),
    unit: texts((table) => table.unit),
    floor: texts((table) => table.floor),
    room: texts((table) => table.room),
    floors: some((table) => table.floors) ? joined(new Uint16Array(length), 0, (table) => table.floors) : null,
    ...(some((table) => table.attribute)
      ? { attribute: joined(new Float64Array(length), Number.NaN, (table) => table.attribute) }
      : {}),
    row: joined(new Uint32Array(length), 0, (table) => table.row),
  };
}
