import { type Datum, datumNamed, WGS84 } from '../geometry/datum.ts';
import { InputError } from '../model/error.ts';
import { type Note, note } from '../model/note.ts';
import type { Rejection } from '../model/rejection.ts';
import { type ByteRecord, byteRecords } from './csv/byteRecords.ts';
import { cellText, trimCell } from './csv/cellBytes.ts';
import { sniffDelimiter } from './csv/delimiter.ts';
import { openGeoJson, type RawFeature } from './geojson/openGeoJson.ts';
import { propertyNames } from './geojson/propertyNames.ts';
import { propertyText } from './geojson/propertyText.ts';
import { pointOf } from './geojson/shapesOf.ts';
import { kindOf } from './kindOf.ts';
import type { Source } from './source.ts';
import { asUtf8 } from './text/asUtf8.ts';
import { decodeUtf8, encodeUtf8 } from './text/textCoding.ts';

/** A table of rows with places, gone through record by record. */
export interface ByteRows {
  readonly file: string;
  readonly header: readonly string[];
  readonly datum: Datum;
  /** True when a comma may stand for the decimal point. */
  readonly decimalComma: boolean;
  readonly notes: readonly Note[];
  /** Visits every record that has a cell for each column; the rest is rejected. The record is reused. */
  each(visit: (record: ByteRecord, row: number) => void): { readonly total: number; readonly rejections: Rejection[] };
}

export interface SourceOptions {
  readonly crs: string | null;
  readonly encoding: string | null;
  /** How many fields a header has columns for. */
  fits(header: readonly string[]): number;
}

const SAMPLE_BYTES = 1 << 16;
const HEADER_WITHIN = 10;

/**
 * Opens CSV, GeoJSON or a sequence of GeoJSON features as rows of bytes. Features without a geometry are rows without a place.
 * Errors: those of `kindOf`, `asUtf8`, `openGeoJson`, `datumNamed`; `file-empty`.
 */
export function openByteRows(source: Source, options: SourceOptions): ByteRows {
  return kindOf(source) === 'json' ? jsonRows(source, options) : csvRows(source, options);
}

function csvRows(source: Source, options: SourceOptions): ByteRows {
  const file = source.name;
  const utf8 = asUtf8(source, options.encoding);
  const bytes = withoutMark(utf8.bytes);
  const delimiter = sniffDelimiter(decodeUtf8(bytes.subarray(0, SAMPLE_BYTES)));
  const code = delimiter.charCodeAt(0);
  const first: string[][] = [];
  byteRecords(file, bytes, code, (record) => first.push(textsOf(record)) < HEADER_WITHIN);
  if (first.length === 0) throw new InputError('file-empty', { file });
  const scores = first.map((cells) => options.fits(cells));
  const headerAt = scores.indexOf(Math.max(...scores));
  const header = first[headerAt]!;
  return {
    file,
    header,
    datum: options.crs === null ? WGS84 : datumNamed(options.crs),
    decimalComma: delimiter !== ',',
    notes: utf8.guessed ? [note('read-as-encoding', { file, encoding: utf8.encoding })] : [],
    each(visit) {
      const rejections: Rejection[] = [];
      let number = -1;
      let total = 0;
      byteRecords(file, bytes, code, (record) => {
        if (++number <= headerAt || isBlank(record, 0)) return;
        total++;
        if (record.count < header.length || !isBlank(record, header.length)) {
          const reason = note('row-ragged', { found: record.count, expected: header.length });
          rejections.push({ file, row: record.line, reason });
        } else visit(record, record.line);
      });
      return { total, rejections };
    },
  };
}

function jsonRows(source: Source, options: SourceOptions): ByteRows {
  const opened = openGeoJson(source, options);
  const { file, features, datum, notes } = opened;
  const names = propertyNames(features).filter((name) => name !== 'lon' && name !== 'lat');
  return {
    file,
    header: ['lon', 'lat', ...names],
    datum,
    decimalComma: false,
    notes,
    each(visit) {
      const rejections: Rejection[] = [...opened.rejections];
      for (const feature of features) {
        const place = placeOf(feature);
        if ('fault' in place) rejections.push({ file, row: feature.row, reason: place.fault });
        else
          visit(
            recordOf([...place.cells, ...names.map((name) => propertyText(feature.properties[name]))], feature.row),
            feature.row,
          );
      }
      rejections.sort((a, b) => a.row - b.row);
      return { total: opened.total, rejections };
    },
  };
}

function placeOf({
  geometry,
  properties,
}: RawFeature): { readonly cells: readonly string[] } | { readonly fault: Note } {
  if (geometry === null || geometry === undefined)
    return { cells: [propertyText(properties.lon), propertyText(properties.lat)] };
  const { coordinates, type } = geometry as { readonly coordinates?: unknown; readonly type?: unknown };
  if (type === 'Point' && Array.isArray(coordinates) && coordinates.length === 0) return { cells: ['', ''] };
  const read = pointOf(geometry);
  return 'fault' in read ? read : { cells: read.shapes.slice(0, 2).map(String) };
}

function recordOf(cells: readonly string[], line: number): ByteRecord {
  const parts = cells.map(encodeUtf8);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  const from = new Int32Array(parts.length);
  const to = new Int32Array(parts.length);
  let at = 0;
  parts.forEach((part, i) => {
    bytes.set(part, at);
    from[i] = at;
    at += part.length;
    to[i] = at;
  });
  return { bytes, from, to, count: cells.length, line };
}

function textsOf({ bytes, from, to, count }: ByteRecord): string[] {
  return Array.from({ length: count }, (_, i) => {
    const cell = { bytes, from: from[i]!, to: to[i]! };
    trimCell(cell);
    return cellText(cell);
  });
}

function isBlank({ bytes, from, to, count }: ByteRecord, first: number): boolean {
  for (let i = first; i < count; i++) for (let at = from[i]!; at < to[i]!; at++) if (bytes[at]! > 32) return false;
  return true;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
