import { expect, it } from 'vitest';
import { kindOf } from './kindOf.ts';
import { encodeUtf8 } from './text/textCoding.ts';

const of = (bytes: Iterable<number>) => kindOf({ name: 'file', bytes: Uint8Array.from(bytes) });
const fault = (code: string, kind?: string) =>
  expect.objectContaining({ note: { code, args: kind === undefined ? { file: 'file' } : { file: 'file', kind } } });

it('tells GeoJSON and tables by their content', () => {
  expect(of(encodeUtf8('\ufeff\n {"type":"Feature"}'))).toBe('json');
  expect(of(encodeUtf8('\u001e{"type":"Feature"}'))).toBe('json');
  expect(of(encodeUtf8('id,lon,lat\n'))).toBe('table');
  expect(of([0xb1, 0xe0, 0xba, 0xc5, 0x2c])).toBe('table');
  expect(of([0xff, 0xfe, 0x69, 0x00, 0x64, 0x00])).toBe('table');
});

it.each([
  ['%PDF-1.7', 'unread-file', 'PDF'],
  ['PK\u0003\u0004 xl/workbook.xml', 'unread-sheet', 'XLSX'],
  ['PK\u0003\u0004 grids.shp', 'unread-shapes', 'Shapefile (zip)'],
  ['PK\u0003\u0004 readme.txt', 'unread-packed', 'zip'],
  ['\u0000\u0000\u0027\u000a', 'unread-shapes', 'Shapefile'],
  ['SQLite format 3\u0000', 'unread-shapes', 'GeoPackage'],
  ['<?xml version="1.0"?><kml>', 'unread-shapes', 'KML'],
  ['<!doctype html>', 'unread-file', 'HTML/XML'],
  ['abc\u0000def', 'unread-file', '?'],
])('says what to do with %j', (text, code, kind) => {
  expect(() => of(encodeUtf8(text))).toThrow(fault(code, kind));
});

it('refuses an empty file', () => {
  expect(() => of([])).toThrow(fault('file-empty'));
  expect(() => of(encodeUtf8('\ufeff \n'))).toThrow(fault('file-empty'));
});
