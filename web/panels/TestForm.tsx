import { offer } from '../files/offer.ts';
import type { AnalysisActions } from '../state/analysing.ts';
import { QUESTIONS } from '../state/results.ts';
import type { Analysis, State } from '../state/store.ts';
import { say } from '../words/words.ts';
import { Choice } from './Choice.tsx';

interface Props {
  readonly state: State;
  readonly analysis: Analysis;
  readonly actions: AnalysisActions;
  /** Incidents that the filters leave. */
  readonly shown: number;
}

/** Which question is put, to what, and the button that puts it. */
export function TestForm({ state: { lang, view, files, task }, analysis, actions, shown }: Props) {
  const { question, on, by, period, month, hours } = analysis;
  const settled = view !== null || files.some(({ role }) => role === 'households');
  const timed = month !== null || hours !== null;
  return (
    <>
      <div className="fields">
        <div className="wide fields-one">
          <Choice
            label={say(lang, 'question')}
            value={question}
            options={QUESTIONS.map((own) => [own, say(lang, `question-${own}`)])}
            onChoose={(own) => actions.set({ question: own })}
          />
        </div>
        {view && (
          <Choice
            label={say(lang, 'test-on')}
            value={on}
            options={(['h3', 'plan'] as const).map((own) => [own, say(lang, `on-${own}`)])}
            onChoose={(own) => actions.set({ on: own })}
          />
        )}
        {settled && question !== 'emerging' && (question === 'where' || on === 'plan') && (
          <Choice
            label={say(lang, 'test-by')}
            value={by}
            options={(['count', 'households'] as const).map((own) => [own, say(lang, `by-${own}`)])}
            onChoose={(own) => actions.set({ by: own })}
          />
        )}
        {question === 'emerging' && (
          <Choice
            label={say(lang, 'period')}
            value={period}
            options={(['7d', '4w', 'month'] as const).map((own) => [own, say(lang, `period-${own}`)])}
            onChoose={(own) => actions.set({ period: own })}
          />
        )}
      </div>
      {timed && (
        <p className="quiet">
          {say(lang, 'time-filtered', { n: shown, file: 'incidents-chosen.csv' })}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              const chosen = actions.chosen();
              if (chosen) offer(chosen.name, chosen.bytes);
            }}
          >
            {say(lang, 'save-chosen')}
          </button>
        </p>
      )}
      <div className="row">
        <button type="button" className="primary" disabled={task !== null} onClick={() => void actions.test()}>
          {say(lang, `test-${question}`)}
        </button>
      </div>
    </>
  );
}
