import type { Datum } from '../geometry/datum.ts';
import type { Note } from '../model/note.ts';
import type { Rejection } from '../model/rejection.ts';

/** The cells of a row, read one by one as they are needed; each call reads the cell anew. */
export interface Cells {
  readonly length: number;
  /** All of them. */
  texts(): readonly string[];
  /** As written, without quotes; not trimmed. */
  text(column: number): string;
  /** As `decimal`: the number of the cell, NaN for anything else. */
  decimal(column: number): number;
  /** As `wholeNumber`: the whole number from 0 of the cell, NaN for anything else. */
  whole(column: number): number;
}

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
   * Visits every row in file order with its cells (at least one a column of the header; the object is used again for the
   * next row) and its number in the file. What the visitor returns is the reason why the row is rejected, or null.
   */
  eachCells(visit: (cells: Cells, row: number) => Note | null): RowsSeen;
  /** The same with all cells as texts: simpler, and slower for tables of millions of rows. */
  each(visit: (cells: readonly string[], row: number) => Note | null): RowsSeen;
}

interface RowsSeen {
  readonly total: number;
  readonly rejections: readonly Rejection[];
}
