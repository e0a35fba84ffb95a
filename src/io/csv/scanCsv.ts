import type { CsvBatch } from './csvBatch.ts';
import { CsvScanner } from './csvScanner.ts';
import type { Delimiter } from './delimiter.ts';
import { FieldText } from './fieldText.ts';
import { RowCells } from './rowCells.ts';

const PIECE = 1 << 18;

/** Takes one record: its fields as written (quotes removed) and the line of the file it begins on, from 1. */
export type Visit = (fields: readonly string[], line: number) => void;

export interface ScanOptions {
  readonly delimiter: Delimiter;
  /** Records to read at most; −1 for all. */
  readonly atMost: number;
}

/**
 * Every record of a CSV text (RFC 4180; UTF-8, any mix of line ends, newlines within quotes) in file order. Records
 * are handed on one by one and not kept, so that memory holds what the visitor keeps. Empty lines are skipped; a quote
 * inside an unquoted field is an ordinary character.
 *
 * Errors: `csv-quote-open` when a quoted field never ends, `csv-row-long`.
 */
export function scanCsv(file: string, utf8: Uint8Array, options: ScanOptions, visit: Visit): void {
  const cells = new RowCells(new FieldText(), false);
  let left = options.atMost < 0 ? Number.POSITIVE_INFINITY : options.atMost;
  for (const batch of csvBatches(file, utf8, options.delimiter)) {
    for (let row = 0; row < batch.rows; row++) {
      if (left-- <= 0) return;
      cells.set(batch, row);
      visit(cells.texts(), batch.line[row]!);
    }
    if (left <= 0) return;
  }
}

/** The rows of a text in batches; each batch holds until the next is asked for. */
export function* csvBatches(file: string, utf8: Uint8Array, delimiter: Delimiter): Generator<CsvBatch> {
  const scanner = new CsvScanner({ file, delimiter });
  for (let at = 0; at < utf8.length; at += PIECE) yield scanner.push(utf8.subarray(at, at + PIECE));
  yield scanner.end();
}
