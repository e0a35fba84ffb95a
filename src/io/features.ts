import { InputError } from '../model/error.ts';
import { type Note, note } from '../model/note.ts';
import type { Rejection, Repair } from '../model/rejection.ts';
import { columnsNote } from './columns/columnsNote.ts';
import type { Role } from './columns/fields.ts';
import { type ColumnsOf, matchColumns } from './columns/matchColumns.ts';
import { namesPerson } from './columns/personal.ts';
import { type GeoJsonFile, openGeoJson, type RawFeature } from './geojson/openGeoJson.ts';
import { propertyNames } from './geojson/propertyNames.ts';
import { propertyText } from './geojson/propertyText.ts';
import { kindOf } from './kindOf.ts';
import type { Reading, ReadOptions } from './reading.ts';
import { settleRepairs } from './settleRepairs.ts';
import type { Source } from './source.ts';
import { refuseIfTooMany } from './tooManyRejected.ts';

/** The features of a file with shapes, and the property of each field. */
export interface Features<R extends Role> {
  readonly opened: GeoJsonFile;
  readonly header: readonly string[];
  readonly columns: ColumnsOf<R>;
}

/** What a feature became, or why it became nothing. */
export type Taken<T> = { readonly made: readonly T[]; readonly repairs?: readonly Note[] } | { readonly fault: Note };

/**
 * Opens a file that must hold shapes and finds the properties of the fields.
 * Errors: `shapes-wanted` for a table, and those of opening and matching.
 */
export function openFeatures<R extends Role>(source: Source, role: R, options: ReadOptions): Features<R> {
  if (kindOf(source) === 'table') throw new InputError('shapes-wanted', { file: source.name });
  const opened = openGeoJson(source, options);
  const header = propertyNames(opened.features);
  return { opened, header, columns: matchColumns(source.name, role, header, options.map) };
}

/** The property of a field as text; empty where there is none. */
export function propertyOf<R extends Role>(
  { header, columns }: Features<R>,
  feature: RawFeature,
  field: keyof ColumnsOf<R>,
): string {
  return propertyText(rawPropertyOf(header, columns[field], feature));
}

export function rawPropertyOf(header: readonly string[], column: number, feature: RawFeature): unknown {
  const name = header[column];
  return name === undefined ? undefined : feature.properties[name];
}

/**
 * Turns every feature into what it stands for, keeping file order, and reports the rest.
 * Errors: `crs-needed` and `too-many-rejected`.
 */
export function takeFeatures<R extends Role, T>(
  features: Features<R>,
  role: R,
  options: ReadOptions,
  take: (feature: RawFeature) => Taken<T>,
): Reading<T[]> {
  const { opened, header, columns } = features;
  const { file, total } = opened;
  const value: T[] = [];
  const rejections: Rejection[] = [...opened.rejections];
  const repairs: Repair[] = [];
  for (const feature of opened.features) {
    const { row } = feature;
    const taken = take(feature);
    if ('fault' in taken) {
      rejections.push({ file, row, reason: taken.fault });
      continue;
    }
    value.push(...taken.made);
    for (const what of taken.repairs ?? []) repairs.push({ file, row, what });
  }
  rejections.sort((a, b) => a.row - b.row);
  refuseIfTooMany(file, total, rejections, options.maxRejected);
  const settled = settleRepairs(file, repairs);
  const personal = header.filter((name) => namesPerson(name, role));
  const dropped = personal.length === 0 ? [] : [note('personal-dropped', { file, columns: personal.join(', ') })];
  const notes = [...opened.notes, ...columnsNote(file, role, header, columns), ...dropped, ...settled.notes];
  return { value, rejections, repairs: settled.repairs, notes };
}
