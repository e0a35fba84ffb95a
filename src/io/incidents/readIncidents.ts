import { InputError } from '../../model/error.ts';
import type { Incidents } from '../../model/incident.ts';
import { note } from '../../model/note.ts';
import { columnsNote } from '../columns/columnsNote.ts';
import { matchColumns } from '../columns/matchColumns.ts';
import { namesPerson } from '../columns/personal.ts';
import { openByteRows } from '../openByteRows.ts';
import type { Reading } from '../reading.ts';
import type { Source } from '../source.ts';
import { refuseIfTooMany } from '../tooManyRejected.ts';
import { IncidentColumns } from './incidentColumns.ts';
import type { IncidentOptions } from './incidentOptions.ts';

/**
 * Incidents from CSV, GeoJSON or a sequence of GeoJSON features (packed files are unpacked before), as typed columns in WGS 84
 * and local wall time, with a report of the dirt. An incident without a place or a time stays in the table. Of addresses only
 * the sameness is used; nothing of them is kept.
 *
 * Errors: `no-rows`, `incidents-columns-missing`, `date-order-needed`, `zone-needed`, `zone-unknown`, `crs-needed`,
 * `too-many-rejected`, and those of opening the file.
 */
export function readIncidents(source: Source, options: IncidentOptions): Reading<Incidents> {
  const map = new Map(options.map);
  if (options.planar !== null) map.set('lon', options.planar.x).set('lat', options.planar.y);
  const rows = openByteRows(source, {
    ...options,
    fits: (header) => {
      const named = [...map.values()].filter((name) => header.includes(name)).length;
      return (
        Object.values(matchColumns(source.name, 'incidents', header, new Map())).filter((at) => at >= 0).length + named
      );
    },
  });
  const { file, header } = rows;
  const at = matchColumns(file, 'incidents', header, map);
  if (at.lon < 0 !== at.lat < 0 || (at.lon < 0 && at.time < 0 && at.date < 0))
    throw new InputError('incidents-columns-missing', { file, found: header.filter((name) => name !== '').join(', ') });
  const columns = new IncidentColumns(rows, at, options);
  const { total, rejections } = rows.each((record, row) => columns.push(record, row));
  if (total === 0) throw new InputError('no-rows', { file });
  refuseIfTooMany(file, total, [...rejections, ...columns.unplaceable], options.maxRejected);
  if (columns.zoneless > options.maxRejected * total)
    throw new InputError('zone-needed', { file, count: columns.zoneless });
  const { table, faults, places, unknownClasses } = columns.finish();
  const used = new Set<number>(Object.values(at));
  const personal = header.filter((name, i) => !used.has(i) && namesPerson(name, 'incidents'));
  return {
    value: { table, dirt: { total, rejections, faults, unknownClasses, places } },
    rejections,
    repairs: [],
    notes: [
      ...rows.notes,
      ...columnsNote(file, 'incidents', header, at),
      ...(personal.length === 0 ? [] : [note('personal-dropped', { file, columns: personal.join(', ') })]),
    ],
  };
}
