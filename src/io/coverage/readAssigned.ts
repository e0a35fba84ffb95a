import { InputError } from '../../model/error.ts';
import { openCsv } from '../csv/openCsv.ts';
import type { Source } from '../source.ts';

/** Micro-grid by person (of one role, or of all), from the `staff.csv` that `gridloom staff` wrote. Errors: `assigned-foreign`. */
export function readAssigned(source: Source, role: string | null = null): Map<string, string> {
  const fits = (header: readonly string[]) => (header.includes('person') && header.includes('microgrid') ? 1 : 0);
  const rows = openCsv(source, { crs: null, encoding: null, fits });
  const [person, microgrid] = [rows.header.indexOf('person'), rows.header.indexOf('microgrid')];
  if (person < 0 || microgrid < 0) throw new InputError('assigned-foreign', { file: rows.file });
  const places = new Map<string, string>();
  const roleAt = rows.header.indexOf('role');
  rows.each((cells) => {
    if (role !== null && roleAt >= 0 && cells[roleAt]!.trim() !== role) return null;
    if (cells[microgrid]!.trim() !== '') places.set(cells[person]!.trim(), cells[microgrid]!.trim());
    return null;
  });
  return places;
}
