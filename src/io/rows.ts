import type { Datum } from '../geometry/datum.ts';
import type { Note } from '../model/note.ts';
import type { Rejection } from '../model/rejection.ts';

/** A table that is gone through row by row and never held as a whole, whatever format it comes from. */
export interface Rows {
  readonly file: string;
  readonly header: readonly string[];
  /** Datum of the coordinates in the cells. */
  readonly datum: Datum;
  /** True when a comma may stand for the decimal point (the delimiter is another). */
  readonly decimalComma: boolean;
  readonly notes: readonly Note[];
  /**
   * Visits every row in file order with its cells (one a column of the header; the array may be reused) and its number in
   * the file. What the visitor returns is the reason why the row is rejected, or null.
   */
  each(visit: (cells: readonly string[], row: number) => Note | null): RowsSeen;
}

interface RowsSeen {
  readonly total: number;
  readonly rejections: readonly Rejection[];
}
