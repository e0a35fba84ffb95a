import type { NoteCode } from '../model/catalogue/catalogue.ts';
import { InputError } from '../model/error.ts';
import type { Source } from './source.ts';

/** The kinds of file that are read: GeoJSON (and its sequences), or a table as delimited text. */
export type Kind = 'json' | 'table';

const RECORD_SEPARATOR = 0x1e;

/** First bytes of kinds that are not read, with the message that says what to do. */
const UNREAD: readonly { readonly magic: readonly number[]; readonly kind: string; readonly message: NoteCode }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46], kind: 'PDF', message: 'unread-file' },
  { magic: [0x1f, 0x8b], kind: 'gzip', message: 'unread-packed' },
  { magic: [0x00, 0x00, 0x27, 0x0a], kind: 'Shapefile', message: 'unread-shapes' },
  { magic: ascii('GRIDLOOM'), kind: 'Gridloom', message: 'unread-file' },
  { magic: ascii('SQLite format 3'), kind: 'GeoPackage', message: 'unread-shapes' },
  { magic: ascii('fgb'), kind: 'FlatGeobuf', message: 'unread-shapes' },
  { magic: ascii('PAR1'), kind: 'GeoParquet', message: 'unread-shapes' },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], kind: 'XLS', message: 'unread-sheet' },
  { magic: [0x89, 0x50, 0x4e, 0x47], kind: 'PNG', message: 'unread-file' },
  { magic: [0xff, 0xd8, 0xff], kind: 'JPEG', message: 'unread-file' },
];

/**
 * What a file is, from its content; its name does not count. A zip is told from a workbook and a zipped Shapefile by the
 * names inside.
 *
 * Errors: `file-empty`; `unread-shapes`, `unread-sheet`, `unread-packed`, `unread-file` for what is not read (yet), each
 * with the way to convert it.
 */
export function kindOf(source: Source): Kind {
  const { name: file, bytes } = source;
  const start = textStart(bytes);
  if (start >= bytes.length) throw new InputError('file-empty', { file });
  for (const { magic, kind, message } of UNREAD) {
    if (begins(bytes, magic)) throw new InputError(message, { file, kind });
  }
  if (begins(bytes, ascii('PK'))) throw packed(file, bytes);
  const first = bytes[start]!;
  if (first === 0x3c) throw markup(file, bytes.subarray(start));
  if (first === 0x7b || first === 0x5b || first === RECORD_SEPARATOR) return 'json';
  if (!isUtf16(bytes) && bytes.subarray(0, 4096).includes(0)) throw new InputError('unread-file', { file, kind: '?' });
  return 'table';
}

function packed(file: string, bytes: Uint8Array): InputError {
  if (includes(bytes, 'xl/')) return new InputError('unread-sheet', { file, kind: 'XLSX' });
  if (includes(bytes, '.shp')) return new InputError('unread-shapes', { file, kind: 'Shapefile (zip)' });
  return new InputError('unread-packed', { file, kind: 'zip' });
}

function markup(file: string, bytes: Uint8Array): InputError {
  if (includes(bytes.subarray(0, 4096), '<kml')) return new InputError('unread-shapes', { file, kind: 'KML' });
  if (includes(bytes.subarray(0, 4096), '<osm')) return new InputError('unread-shapes', { file, kind: 'OSM XML' });
  return new InputError('unread-file', { file, kind: 'HTML/XML' });
}

/** Index of the first byte that is neither a byte order mark nor white space. */
function textStart(bytes: Uint8Array): number {
  let at = begins(bytes, [0xef, 0xbb, 0xbf]) ? 3 : isUtf16(bytes) ? 2 : 0;
  const blank = isUtf16(bytes) ? [0x00, 0x20, 0x09, 0x0a, 0x0d] : [0x20, 0x09, 0x0a, 0x0d];
  while (at < bytes.length && blank.includes(bytes[at]!)) at++;
  return at;
}

function isUtf16(bytes: Uint8Array): boolean {
  return begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff]);
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

function includes(bytes: Uint8Array, text: string): boolean {
  const wanted = ascii(text);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
