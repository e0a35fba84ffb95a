import type { Cell } from '../csv/writeCsv.ts';

/** What a spreadsheet would run, or read as a command of another program. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;
/** Digits that a spreadsheet would round, or whose first zero it would drop. */
const CODE = /^(?:0\d+|\d{12,})$/;

/**
 * A text as a cell that a spreadsheet shows as it is: one that begins like a formula gets an apostrophe before it, a long
 * row of digits a tab, which makes it a text and is dropped by readers that trim. Numbers and other texts stay.
 */
export function excelCell(value: Cell): Cell {
  if (typeof value !== 'string') return value;
  if (FORMULA.test(value)) return `'${value}`;
  return CODE.test(value) ? `\t${value}` : value;
}
