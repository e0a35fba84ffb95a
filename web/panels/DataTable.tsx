import type { Table } from '../../src/main.ts';

/** A command's table as the page shows it; numbers stand right. */
export function DataTable({ title, columns, rows }: Table) {
  const numeric = columns.map((_, c) =>
    rows.every((row) => c > 0 && (typeof row[c] === 'number' || /^[\s\d.,+−=%–]*$/.test(String(row[c] ?? '')))),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="scroll" aria-label={title ?? columns.join(', ')} tabIndex={0}>
      <table className="data">
        {title && <caption>{title}</caption>}
        <thead>
          <tr>
            {columns.map((column, c) => (
              <th key={column} scope="col" className={numeric[c] ? 'number' : ''}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('\u0000')}>
              {row.map((cell, c) => (
                <td key={columns[c]} className={numeric[c] ? 'number' : ''}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
