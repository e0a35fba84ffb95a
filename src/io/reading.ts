import type { Note } from '../model/note.ts';
import type { Rejection, Repair } from '../model/rejection.ts';
import type { Share } from '../model/units.ts';
import type { ColumnMap } from './columns/matchColumns.ts';

/** How a file is to be read. */
export interface ReadOptions {
  /** Columns named by the user (`--map`). */
  readonly map: ColumnMap;
  /** Datum of the coordinates (`--crs`); null or WGS 84: what the file itself says, else WGS 84. */
  readonly crs: string | null;
  /** Encoding of the text; null: found from the bytes. */
  readonly encoding: string | null;
  /** Share of rejected rows or features above which the file is refused. */
  readonly maxRejected: Share;
  /** A column of numbers of the household table that is kept beside the known fields. */
  readonly attribute?: string | null;
}

export const DEFAULT_READ_OPTIONS: ReadOptions = { map: new Map(), crs: null, encoding: null, maxRejected: 0.2 };

/** What was read, and all that was not as it should be. Nothing is left out without a rejection or a note. */
export interface Reading<T> {
  readonly value: T;
  readonly rejections: readonly Rejection[];
  readonly repairs: readonly Repair[];
  /** On the file as a whole: its encoding, its columns, personal columns dropped, ids made unique … */
  readonly notes: readonly Note[];
}
