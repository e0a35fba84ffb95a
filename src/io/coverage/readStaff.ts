import { coordinateFault } from '../../geometry/datum.ts';
import { InputError } from '../../model/error.ts';
import { note } from '../../model/note.ts';
import type { StaffRole, StaffTable } from '../../model/staff.ts';
import { columnsNote } from '../columns/columnsNote.ts';
import { matchColumns, requireColumns } from '../columns/matchColumns.ts';
import { namesPerson } from '../columns/personal.ts';
import { openCsv } from '../csv/openCsv.ts';
import { IdColumn } from '../households/idColumn.ts';
import { decimal } from '../numbers.ts';
import type { Reading, ReadOptions } from '../reading.ts';
import type { Source } from '../source.ts';
import { refuseIfTooMany } from '../tooManyRejected.ts';

const ROLES: Readonly<Record<string, StaffRole>> = {
  liaison: 'liaison',
  联络员: 'liaison',
  网格联络员: 'liaison',
  微网格联络员: 'liaison',
  volunteer: 'volunteer',
  志愿者: 'volunteer',
  网格志愿者: 'volunteer',
  微网格志愿者: 'volunteer',
};

/**
 * People at hand from CSV: `id`, `role` (liaison or 联络员, volunteer or 志愿者), `lon`, `lat`, and `microgrid` for those that are
 * bound to one. Somebody without a place is kept (nobody can be sent on a way that is not known); a broken place or an unknown
 * role is rejected. Ids that are identity or telephone numbers become row numbers; names are not read.
 *
 * Errors: `column-missing`, `no-rows`, `crs-needed`, `too-many-rejected`, and those of opening the file.
 */
export function readStaff(source: Source, options: ReadOptions): Reading<StaffTable> {
  const fit = (header: readonly string[]) =>
    Object.values(matchColumns(source.name, 'staff', header, new Map())).filter((at) => at >= 0).length;
  const rows = openCsv(source, { ...options, fits: fit });
  const { file, header, datum } = rows;
  const at = matchColumns(file, 'staff', header, options.map);
  requireColumns(file, 'staff', header, at, ['role']);
  const ids = new IdColumn();
  const role: StaffRole[] = [];
  const [lon, lat, row]: [number[], number[], number[]] = [[], [], []];
  const microgrid: (string | null)[] = [];
  const { total, rejections } = rows.each((cells, line) => {
    const cell = (column: number) => (column < 0 ? '' : cells[column]!.trim());
    const post = ROLES[cell(at.role).toLowerCase()];
    if (post === undefined) return note('staff-role-unknown', { role: cell(at.role).slice(0, 20) });
    let place: readonly [number, number] = [Number.NaN, Number.NaN];
    if (cell(at.lon) !== '' || cell(at.lat) !== '') {
      const [x, y] = [decimal(cell(at.lon), rows.decimalComma), decimal(cell(at.lat), rows.decimalComma)];
      const fault = coordinateFault(datum, x, y);
      if (fault !== null) return fault;
      place = datum.toWgs84(x, y);
    }
    ids.push(cell(at.id));
    role.push(post);
    lon.push(place[0]);
    lat.push(place[1]);
    microgrid.push(cell(at.microgrid) || null);
    row.push(line);
    return null;
  });
  if (total === 0) throw new InputError('no-rows', { file });
  refuseIfTooMany(file, total, rejections, options.maxRejected);
  const unique = ids.unique(row);
  const used = new Set<number>(Object.values(at));
  const personal = header.filter((name, i) => !used.has(i) && namesPerson(name, 'staff'));
  if (unique.personal) personal.push(header[at.id]!);
  const value: StaffTable = {
    length: row.length,
    id: unique.ids,
    role,
    lon: Float64Array.from(lon),
    lat: Float64Array.from(lat),
    microgrid,
    row: Uint32Array.from(row),
  };
  return {
    value,
    rejections,
    repairs: [],
    notes: [
      ...rows.notes,
      ...columnsNote(file, 'staff', header, at),
      ...(personal.length === 0 ? [] : [note('personal-dropped', { file, columns: personal.join(', ') })]),
      ...(unique.doubled.length === 0
        ? []
        : [note('ids-doubled', { file, count: unique.doubled.length, row: row[unique.doubled[0]!]! })]),
    ],
  };
}
