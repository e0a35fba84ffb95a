import type { Lang } from '../../../src/main.ts';
import type { RejectedRow } from '../../engine/protocol.ts';
import type { Look } from '../../state/store.ts';
import { say, type WordKey } from '../../words/words.ts';

/** Rejected rows that are listed; a file holds all of them. */
const LISTED = 20;

/** What to do about a fault right here, in place of what the command line advises. */
const REMEDIES: Readonly<Record<string, WordKey>> = {
  'map-column-missing': 'choose-columns-below',
  'incidents-columns-missing': 'choose-columns-below',
  'crs-needed': 'choose-datum-above',
  'crs-unknown': 'choose-datum-above',
  'encoding-wrong': 'choose-encoding-above',
  'encoding-damaged': 'choose-encoding-above',
  'encoding-unclear': 'choose-encoding-above',
};

interface Props {
  readonly lang: Lang;
  readonly look: Look;
  readonly onSave: (rows: readonly RejectedRow[]) => void;
}

/** Why a file cannot be read as it stands, and what to do about it. */
export function Fault({ lang, look: { busy, survey, fault } }: Omit<Props, 'onSave'>) {
  // Columns that are missing are told where they are chosen.
  if (busy || !fault || (fault.code === 'column-missing' && survey)) return null;
  const here = REMEDIES[fault.code ?? ''];
  const [cause = '', ...remedy] = fault.text.split('\n');
  return (
    <p className="error" role="alert">
      {cause} {here ? say(lang, here) : remedy.join(' ')}
    </p>
  );
}

/** What is read of a file as it stands, and which rows are not, each with its reason. */
export function Outcome({ lang, look: { busy, tried, fault }, onSave }: Props) {
  if (busy) return <p className="quiet">{say(lang, 'looking-at')}</p>;
  if (fault || !tried) return null;
  const { taken, rejected, repaired, notes } = tried;
  return (
    <section aria-labelledby="outcome-title">
      <h3 id="outcome-title">{say(lang, 'outcome')}</h3>
      <p>
        <strong>{say(lang, 'rows-taken', { n: taken })}</strong>
        {' · '}
        {rejected.length === 0 ? say(lang, 'none-rejected') : say(lang, 'rows-rejected', { n: rejected.length })}
        {repaired > 0 && ` ${say(lang, 'repaired', { n: repaired })}`}
      </p>
      {rejected.length > 0 && <RejectedRows lang={lang} rows={rejected} onSave={onSave} />}
      {notes.length > 0 && (
        <ul className="messages">
          {notes.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The first of the rejected rows, and a way to have all of them. */
export function RejectedRows({
  lang,
  rows,
  onSave,
}: {
  readonly lang: Lang;
  readonly rows: readonly RejectedRow[];
  readonly onSave: (rows: readonly RejectedRow[]) => void;
}) {
  const files = new Set(rows.map(({ file }) => file));
  return (
    <div className="rejected">
      <h4>{say(lang, 'rejected-list')}</h4>
      <ul>
        {rows.slice(0, LISTED).map(({ file, row, reason, remedy }) => (
          <li key={`${file} ${row} ${reason}`}>
            <strong>
              {files.size > 1 && `${file}, `}
              {say(lang, 'row-n', { n: String(row) })}
            </strong>
            {': '}
            {reason} <span className="quiet">{remedy}</span>
          </li>
        ))}
      </ul>
      {rows.length > LISTED && <p className="quiet">{say(lang, 'and-n-more', { n: rows.length - LISTED })}</p>}
      <button type="button" onClick={() => onSave(rows)}>
        {say(lang, 'save-rejected')}
      </button>
    </div>
  );
}
