import type { StaffTable } from '../../model/staff.ts';
import { csvChunks } from '../csv/writeCsv.ts';

/** `staff.csv`: a line a person in input order; micro-grid and way are empty for those who are left over. */
export function staffCsv(
  staff: StaffTable,
  codes: readonly string[],
  microgrid: Int32Array,
  distance: Float64Array,
): Iterable<string> {
  return csvChunks(['person', 'role', 'microgrid', 'distance_m'], staff.length, (i) => [
    staff.id[i]!,
    staff.role[i]!,
    microgrid[i]! < 0 ? '' : codes[microgrid[i]!]!,
    Math.round(distance[i]! * 10) / 10,
  ]);
}

/** `vacancies.csv`: a line a micro-grid and role of which somebody is missing, in the order of the plan. */
export function vacanciesCsv(
  microgrids: readonly { readonly code: string; readonly grid: string }[],
  missing: { readonly liaison: Int32Array; readonly volunteer: Int32Array },
): Iterable<string> {
  const rows = microgrids.flatMap(({ code, grid }, m) =>
    (['liaison', 'volunteer'] as const).flatMap((role) =>
      missing[role][m]! > 0 ? [[grid, code, role, missing[role][m]!] as const] : [],
    ),
  );
  return csvChunks(['grid', 'microgrid', 'role', 'missing'], rows.length, (i) => rows[i]!);
}
