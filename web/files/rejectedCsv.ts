import type { RejectedRow } from '../engine/protocol.ts';

/** Rejected rows as a table for a spreadsheet, which is told by the mark at its start that it is UTF-8. No values of the rows. */
export function rejectedCsv(rows: readonly RejectedRow[]): string {
  const lines = rows.map(({ file, row, reason, remedy }) => [file, String(row), reason, remedy].map(cell).join(','));
  return `\ufeff${['file,row,reason,remedy', ...lines].join('\r\n')}\r\n`;
}

/** A cell that looks like a formula is never run as one. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
