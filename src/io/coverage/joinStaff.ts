import type { StaffTable } from '../../model/staff.ts';
import { UniqueIds } from '../uniqueIds.ts';

/** People of several files as one table. An id that was there before gets `~2`, `~3` …, as inside one file. */
export function joinStaff(tables: readonly StaffTable[]): StaffTable {
  if (tables.length === 1) return tables[0]!;
  const ids = new UniqueIds();
  const numbers = (column: 'lon' | 'lat' | 'row') => tables.flatMap((table) => [...table[column]]);
  return {
    length: tables.reduce((sum, { length }) => sum + length, 0),
    id: tables.flatMap(({ id }) => id.map((wanted) => ids.take(wanted))),
    role: tables.flatMap(({ role }) => role),
    lon: Float64Array.from(numbers('lon')),
    lat: Float64Array.from(numbers('lat')),
    microgrid: tables.flatMap(({ microgrid }) => microgrid),
    row: Uint32Array.from(numbers('row')),
  };
}
