/** A value of a cell; null and NaN are written as an empty cell. */
export type Cell = string | number | null;

const CHUNK = 1 << 16;
const SPECIAL = /[",\r\n]/;

/** A cell by RFC 4180: quoted only when it holds a quote, a comma or a line end. */
function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  return SPECIAL.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** One record with its line end (`\n`). */
export function csvLine(cells: readonly Cell[]): string {
  let line = '';
  for (let i = 0; i < cells.length; i++) {
    if (i > 0) line += ',';
    line += cell(cells[i]!);
  }
  return `${line}\n`;
}

/**
 * A CSV text in pieces of about 64 KB, so that millions of rows need little memory: header, then the rows.
 * `row(i)` may reuse its array.
 */
export function* csvChunks(
  header: readonly string[],
  length: number,
  row: (i: number) => readonly Cell[],
): Generator<string> {
  let chunk = csvLine(header);
  for (let i = 0; i < length; i++) {
    chunk += csvLine(row(i));
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}
