import type { Comparing } from '../state/comparing.ts';
import type { State } from '../state/store.ts';
import { say } from '../words/words.ts';
import { CommandLine } from './CommandLine.tsx';
import { DataTable } from './DataTable.tsx';
import { Fold } from './Fold.tsx';

interface Props {
  readonly state: State;
  readonly comparing: Comparing;
}

/** The plan on screen beside an earlier one: terms, households that moved, buildings hatched on the map. */
export function ComparePanel({ state: { lang, baseline, comparison, tilt }, comparing }: Props) {
  return (
    <Fold title={say(lang, 'compare')} from={baseline !== null}>
      <p className="quiet">
        {baseline === null
          ? say(lang, 'compare-hint')
          : baseline.name === null
            ? say(lang, 'baseline-pinned')
            : say(lang, 'baseline-opened', { name: baseline.name })}
      </p>
      <div className="row">
        <button type="button" onClick={() => void comparing.pin()}>
          {say(lang, 'baseline-pin')}
        </button>
        <label className="button">
          {say(lang, 'baseline-open')}
          <input
            type="file"
            multiple
            className="unseen"
            onChange={(event) => {
              void comparing.open([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </label>
        {baseline && (
          <button type="button" onClick={() => comparing.drop()}>
            {say(lang, 'baseline-drop')}
          </button>
        )}
      </div>
      {comparison && (
        <>
          {comparison.moved.size === 0 ? (
            <p>{say(lang, 'moved-none')}</p>
          ) : (
            <label className="tick">
              <input
                type="checkbox"
                checked={comparison.shown}
                onChange={(event) => comparing.show(event.target.checked)}
              />
              <i className="up moved" aria-hidden="true" />
              {say(lang, 'moved-buildings', { n: comparison.moved.size })}
            </label>
          )}
          <p className="quiet">{say(lang, 'compare-sides')}</p>
          {tilt && <p className="quiet">{say(lang, 'hatched-flat')}</p>}
          <ul className="messages">
            {comparison.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {comparison.tables.map((table) => (
            <DataTable key={table.title ?? table.columns.join()} {...table} />
          ))}
          <CommandLine text={comparing.commandLine()} lang={lang} />
        </>
      )}
    </Fold>
  );
}
