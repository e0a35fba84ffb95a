/** How a field is written: bare; in quotes; in quotes with doubled quotes inside; or with text after its closing quote. */
export const FORM = { bare: 0, quoted: 1, doubled: 2, loose: 3 } as const;

/**
 * Whole rows of a delimited text, found in its bytes and not yet decoded. All offsets count bytes of `bytes`. A batch and
 * its arrays belong to the scanner that made it: they hold until it is given the next bytes.
 */
export interface CsvBatch {
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** First field of each row, and one slot more: row `r` has the fields `firstField[r]` to `firstField[r + 1] − 1`. */
  readonly firstField: Uint32Array;
  /** Content of each field, `fieldStart` to `fieldEnd` (exclusive), without its quotes; `loose` ones with them. */
  readonly fieldStart: Uint32Array;
  readonly fieldEnd: Uint32Array;
  /** One of `FORM` a field. */
  readonly form: Uint8Array;
  /** First byte of each row, the byte after its last field, and the byte after its line end. */
  readonly rowStart: Uint32Array;
  readonly rowEnd: Uint32Array;
  readonly rowNext: Uint32Array;
  /** Line of the text that each row begins on, from 1; `\n`, `\r\n` and `\r` each end a line, also inside quotes. */
  readonly line: Float64Array;
}
