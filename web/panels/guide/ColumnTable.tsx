import type { Lang, Survey } from '../../../src/main.ts';
import { OPEN_WORDS } from '../../words/openWords.ts';
import { say, type WordKey } from '../../words/words.ts';

interface Props {
  readonly lang: Lang;
  readonly survey: Survey;
  /** A column is now read as a field, null for none; before it was read as another. */
  readonly onRead: (column: string, before: string | null, field: string | null) => void;
}

/** The columns with what each is read as, and the first rows. */
export function ColumnTable({ lang, survey, onRead }: Props) {
  const { header, fields, personal, rows, kind } = survey;
  if (kind === 'columns') return <p className="quiet">{say(lang, 'columnar-file')}</p>;
  if (header.length === 0) return <p className="quiet">{say(lang, 'no-columns')}</p>;
  const missing = fields.filter(({ required, column }) => required && column < 0);
  const named = (field: string) => {
    const key = `field-${field}`;
    return key in OPEN_WORDS ? say(lang, key as WordKey) : field;
  };
  return (
    <section aria-labelledby="columns-title">
      <h3 id="columns-title">{say(lang, 'columns')}</h3>
      {missing.length > 0 && (
        <p className="doubt" role="status">
          {say(lang, 'missing-fields', { fields: missing.map(({ field }) => named(field)).join(', ') })}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard */}
      <section className="sheet-of-rows" tabIndex={0} aria-label={say(lang, 'first-rows')}>
        <table>
          <thead>
            <tr>
              {header.map((column, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name and never change places
                <th key={i} scope="col">
                  {column || '–'}
                </th>
              ))}
            </tr>
            <tr>
              {header.map((column, i) => {
                const read = fields.find((field) => field.column === i)?.field ?? null;
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={i}>
                    {personal.includes(column) ? (
                      <span className="quiet">{say(lang, 'personal-column')}</span>
                    ) : (
                      <select
                        aria-label={say(lang, 'read-as', { column })}
                        className={read === null ? 'unread' : ''}
                        value={read ?? ''}
                        disabled={column === ''}
                        onChange={({ target }) => onRead(column, read, target.value || null)}
                      >
                        <option value="">{say(lang, 'not-read')}</option>
                        {fields.map(({ field }) => (
                          <option key={field} value={field}>
                            {named(field)}
                          </option>
                        ))}
                      </select>
                    )}
                  </td>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file never change places
              <tr key={row}>
                {cells.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={i}>{cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
