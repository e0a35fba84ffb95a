/**
 * The little that is used of `csv-parse/browser/esm/sync`. Its own types ask for all of Node's, which would let the
 * engine name `process` or `Buffer` unnoticed; tsconfig.base.json points the import here instead.
 */
export interface Progress {
  /** Bytes of the input up to the end of the record. */
  readonly bytes: number;
}

export interface ParseOptions {
  readonly delimiter: string;
  readonly record_delimiter: readonly string[];
  readonly relax_column_count: boolean;
  readonly relax_quotes: boolean;
  readonly skip_empty_lines: boolean;
  /** Records to parse at most; −1 for all. */
  readonly to: number;
  /** Called with each record; null keeps it out of the result. */
  readonly on_record: (record: string[], progress: Progress) => null;
}

export function parse(input: Uint8Array, options: ParseOptions): unknown[];
