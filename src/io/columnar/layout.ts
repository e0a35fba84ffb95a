/**
 * The columnar form of a layer, little-endian throughout, read by the chunk:
 *
 * - 8 bytes `GRIDLOOM`, u32 version (1), u32 length of the head, the head as UTF-8 JSON
 *   `{"layer":"households","columns":[{"name":"id","type":"text"},…]}`, padded with spaces to a multiple of 8 bytes;
 * - chunks: u32 rows (not 0), u32 bytes that follow, the columns one after the other, each padded to a multiple of 8 bytes;
 * - the end: u32 0, u32 0, f64 rows in all, so that a file that was cut is told from a whole one.
 *
 * Columns of n rows by type:
 *
 * - `u16`: n numbers, 65535 unknown; `degrees`: n i32, units of 1e-7° (WGS 84);
 * - `text`: n+1 u32 offsets into the UTF-8 bytes that follow; an empty text is none;
 * - `words`: u32 count, count+1 u32 offsets, UTF-8 bytes, padding to 4, n u32: 0 none, else the number of the word from 1;
 * - `ground`: n+1 u32 first numbers, then as many i32: for every row polygons, for each its rings, for each its vertices
 *   as a count, then the vertices as pairs of units, closed, shells counter-clockwise;
 * - `line`: n+1 u32 first numbers, then pairs of units.
 */
export const MAGIC = 'GRIDLOOM';
export const VERSION = 1;

export type ColumnType = 'u16' | 'degrees' | 'text' | 'words' | 'ground' | 'line';

export interface ColumnHead {
  readonly name: string;
  readonly type: ColumnType;
}

export interface FileHead {
  readonly layer: string;
  readonly columns: readonly ColumnHead[];
}

/** A value of a column: `degrees` in units of 1e-7°; `ground` and `line` as their numbers. */
export type ColumnValue = number | string | null | ArrayLike<number>;

export const UNKNOWN_U16 = 65535;
export const UNITS_PER_DEGREE = 1e7;

/** Whether bytes begin as a columnar file does. */
export function isColumnar(bytes: Uint8Array): boolean {
  for (let i = 0; i < MAGIC.length; i++) if (bytes[i] !== MAGIC.charCodeAt(i)) return false;
  return true;
}

/** The length up to a multiple of 8. */
export const padded = (length: number) => Math.ceil(length / 8) * 8;
