import { decodeUtf8 } from '../text/textCoding.ts';

/** A cell as it stands in a piece of UTF-8: the bytes from `from` up to `to`. Reused from row to row. */
export interface CellBytes {
  bytes: Uint8Array;
  from: number;
  to: number;
}

const BLANK = 32;

/** Drops white space at both ends, of the cell in its place. */
export function trimCell(cell: CellBytes): void {
  const { bytes } = cell;
  while (cell.from < cell.to && bytes[cell.from]! <= BLANK) cell.from++;
  while (cell.to > cell.from && bytes[cell.to - 1]! <= BLANK) cell.to--;
}

/** The cell as text. */
export function cellText({ bytes, from, to }: CellBytes): string {
  if (to - from <= 24) {
    let text = '';
    let at = from;
    for (; at < to && bytes[at]! < 128; at++) text += String.fromCharCode(bytes[at]!);
    if (at === to) return text;
  }
  return decodeUtf8(bytes.subarray(from, to));
}

const POWERS = Array.from({ length: 23 }, (_, i) => 10 ** i);

/**
 * The plain decimal number that a trimmed cell holds, exactly what `Number` gives for it; NaN for anything else (signs and
 * digits only: exponents, full width and decimal commas are left to the caller). Up to 15 digits are one exact division.
 */
export function plainNumber({ bytes, from, to }: CellBytes): number {
  let at = from;
  const sign = bytes[at];
  if (sign === 45 || sign === 43) at++;
  let mantissa = 0;
  let digits = 0;
  let seen = 0;
  let point = -1;
  for (; at < to; at++) {
    const c = bytes[at]!;
    if (c === 46 && point < 0) point = at;
    else if (c >= 48 && c <= 57) {
      mantissa = mantissa * 10 + (c - 48);
      seen++;
      if (mantissa > 0) digits++;
    } else return Number.NaN;
  }
  if (seen === 0) return Number.NaN;
  const decimals = point < 0 ? 0 : to - point - 1;
  if (decimals > 22 || digits > 15) return Number(cellText({ bytes, from, to }));
  const value = mantissa / POWERS[decimals]!;
  return sign === 45 ? -value : value;
}
