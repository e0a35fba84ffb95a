import { type Progress, parse } from 'csv-parse/browser/esm/sync';
import { InputError } from '../../model/error.ts';
import type { Delimiter } from './delimiter.ts';
import { lineCounter } from './lineCounter.ts';

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
 * Errors: `csv-quote-open` when a quoted field never ends.
 */
export function scanCsv(file: string, utf8: Uint8Array, options: ScanOptions, visit: Visit): void {
  const lineAt = lineCounter(utf8);
  let end = 0;
  const onRecord = (record: string[], progress: Progress) => {
    const line = lineAt(end);
    end = progress.bytes;
    visit(record, line);
    return null;
  };
  try {
    parse(utf8, {
      delimiter: options.delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: options.atMost,
      on_record: onRecord,
    });
  } catch (error) {
    if (isUnclosedQuote(error)) throw new InputError('csv-quote-open', { file, line: lineAt(end) });
    throw error;
  }
}

function isUnclosedQuote(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED';
}
