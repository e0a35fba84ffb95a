import type { HouseholdTable } from '../../model/household.ts';

/** Tables one after the other as one. An id that was there before gets `~2`, `~3` …, as inside one file. */
export function joinHouseholds(tables: readonly HouseholdTable[]): HouseholdTable {
  const joined = concatenated(tables);
  return { ...joined, id: unique(joined.id) };
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
  const any = (has: (table: HouseholdTable) => unknown) => tables.some((table) => Boolean(has(table)));
  return {
    length,
    id: texts((table) => table.id),
    lon: joined(new Float64Array(length), 0, (table) => table.lon),
    lat: joined(new Float64Array(length), 0, (table) => table.lat),
    households: joined(new Uint32Array(length), 0, (table) => table.households),
    people: any((table) => table.people) ? joined(new Float64Array(length), Number.NaN, (table) => table.people) : null,
    building: texts((table) => table.building),
    unit: texts((table) => table.unit),
    floor: texts((table) => table.floor),
    room: texts((table) => table.room),
    floors: any((table) => table.floors) ? joined(new Uint16Array(length), 0, (table) => table.floors) : null,
    ...(any((table) => table.attribute)
      ? { attribute: joined(new Float64Array(length), Number.NaN, (table) => table.attribute) }
      : {}),
    row: joined(new Uint32Array(length), 0, (table) => table.row),
  };
}

/** Makes ids different from all before them. */
function unique(ids: readonly string[]): readonly string[] {
  if (!anyRepeats(ids)) return ids;
  const taken = new Set<string>();
  return ids.map((wanted) => {
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted}~${n}`;
    taken.add(id);
    return id;
  });
}

/** Whether two ids are the same: a table of their places by hash, in place of a set of millions of texts. */
function anyRepeats(ids: readonly string[]): boolean {
  let capacity = 16;
  while (capacity < 2 * ids.length) capacity *= 2;
  const places = new Int32Array(capacity).fill(-1);
  const hashes = new Int32Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    let hash = 0x811c9dc5;
    for (let k = 0; k < id.length; k++) hash = Math.imul(hash ^ id.charCodeAt(k), 0x5bd1e995) ^ (hash >>> 15);
    hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
    hash ^= hash >>> 16;
    hashes[i] = hash;
    for (let slot = hash & (capacity - 1); ; slot = (slot + 1) & (capacity - 1)) {
      const other = places[slot]!;
      if (other < 0) {
        places[slot] = i;
        break;
      }
      if (hashes[other] === hash && ids[other] === id) return true;
    }
  }
  return false;
}
