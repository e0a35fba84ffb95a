import type { Table } from '../src/main.ts';

/** A table as text: columns aligned by what a terminal shows (Chinese takes two places), numbers to the right. */
export function drawTable(table: Table): string {
  const cells = table.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  const right = table.columns.map((_, c) => cells.every((row) => /^[−–-]?[\d\s.,%≤]*$/.test(row[c] ?? '')));
  const widths = table.columns.map((head, c) => Math.max(width(head), ...cells.map((row) => width(row[c] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, c) => {
        const space = ' '.repeat(Math.max(0, widths[c]! - width(cell)));
        return right[c] ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((w) => '─'.repeat(w)).join('  ');
  const title = table.title === null ? [] : ['', table.title];
  return [...title, line(table.columns), rule, ...cells.map(line)].join('\n');
}

/** Places that a text takes in a terminal: two for East Asian wide characters. */
function width(text: string): number {
  let places = 0;
  for (const character of text)
    places += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
  return places;
}
