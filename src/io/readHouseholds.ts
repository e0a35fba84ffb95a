import { InputError } from '../model/error.ts';
import type { HouseholdTable } from '../model/household.ts';
import { type Note, note } from '../model/note.ts';
import { attributeColumn } from './columns/attributeColumn.ts';
import { columnsNote } from './columns/columnsNote.ts';
import { matchColumns, requireColumns } from './columns/matchColumns.ts';
import { PersonalWatch } from './columns/personalWatch.ts';
import { openCsv } from './csv/openCsv.ts';
import { featureRows } from './geojson/featureRows.ts';
import { openGeoJson } from './geojson/openGeoJson.ts';
import { HouseholdRows } from './households/householdRows.ts';
import { kindOf } from './kindOf.ts';
import type { Reading, ReadOptions } from './reading.ts';
import type { Rows } from './rows.ts';
import type { Source } from './source.ts';
import { refuseIfTooMany } from './tooManyRejected.ts';

/**
 * The household table from CSV or from the points of a GeoJSON file, as columns in input order, places in WGS 84.
 *
 * A row without an id gets its row number; a repeated id gets `~2`, unless the whole row is repeated, which is rejected.
 * A `households` column must hold whole numbers (0: an empty dwelling); without one a row is one household. Columns of
 * names, identity numbers, telephones and addresses are not read, and a note says which.
 *
 * Errors: `column-missing`, `header-missing`, `no-rows`, `crs-needed`, `too-many-rejected`, and those of opening the file.
 */
export function readHouseholds(source: Source, options: ReadOptions): Reading<HouseholdTable> {
  const rows = openRows(source, options);
  const { file, header } = rows;
  const at = matchColumns(file, 'households', header, options.map);
  requireColumns(file, 'households', header, at, ['lon', 'lat']);
  const attribute = options.attribute ? attributeColumn(file, header, options.attribute) : -1;
  const watch = new PersonalWatch(header, [...Object.values(at), attribute], 'households');
  const households = new HouseholdRows(rows, at, attribute);
  const { total, rejections } = rows.eachCells((cells, row) => {
    watch.see(cells);
    return households.push(cells, row);
  });
  if (total === 0) throw new InputError('no-rows', { file });
  refuseIfTooMany(file, total, rejections, options.maxRejected);
  const { table, personal, notes } = households.finish();
  return {
    value: table,
    rejections,
    repairs: [],
    notes: [
      ...rows.notes,
      ...columnsNote(file, 'households', header, at),
      ...personalNote(file, [...personal, ...watch.personal()]),
      ...notes,
    ],
  };
}

function openRows(source: Source, options: ReadOptions): Rows {
  if (kindOf(source) === 'json') {
    const opened = openGeoJson(source, options);
    if (opened.total === 0) throw new InputError('no-features', { file: opened.file });
    return featureRows(opened);
  }
  return openCsv(source, {
    ...options,
    fits: (header) => {
      const at = matchColumns(source.name, 'households', header, new Map());
      const named = [...options.map.values()].filter((name) => header.includes(name)).length;
      return Object.values(at).filter((column) => column >= 0).length + named;
    },
  });
}

function personalNote(file: string, columns: readonly string[]): Note[] {
  return columns.length === 0 ? [] : [note('personal-dropped', { file, columns: columns.join(', ') })];
}
