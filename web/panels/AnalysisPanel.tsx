import { useEffect, useRef } from 'react';
import type { PlanView } from '../engine/planView.ts';
import type { MapHandle } from '../map/MapCanvas.tsx';
import type { AnalysisActions } from '../state/analysing.ts';
import { chosenIncidents, monthsOf, monthsText } from '../state/chosenIncidents.ts';
import { type Analysis, SHOWN, type State, type Store } from '../state/store.ts';
import { say } from '../words/words.ts';
import { CellLegend } from './CellLegend.tsx';
import { Choice } from './Choice.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { TestForm } from './TestForm.tsx';
import { TopMicrogrids } from './TopMicrogrids.tsx';
import { Week } from './Week.tsx';

interface Props {
  readonly state: State;
  readonly store: Store;
  readonly view: PlanView | null;
  readonly analysis: Analysis;
  readonly actions: AnalysisActions;
  readonly map: MapHandle | null;
}

/** The heat is a density: it tells where more lie than elsewhere, not how many. */
function HeatLegend({ lang }: { readonly lang: State['lang'] }) {
  return (
    <div>
      <i className="ramp" aria-hidden="true" />
      <p className="quiet ramp-ends">
        <span>{say(lang, 'heat-few')}</span>
        <span>{say(lang, 'heat-many')}</span>
      </p>
    </div>
  );
}

/** How many months may be shown at once. */
const SPANS = [1, 2, 3, 6, 12] as const;

/** Milliseconds that a month is shown while playing. */
const FRAME = 900;

/** Incidents by category and time, and where they cluster. */
export function AnalysisPanel({ state, store, view, analysis, actions, map }: Props) {
  const { lang } = state;
  const panel = useRef<HTMLElement>(null);
  const { incidents, month, span, playing, shows, category, hours, results } = analysis;
  const months = monthsOf(incidents);
  const shown = chosenIncidents(analysis).length / 2;
  /** The filters leave incidents; what was found in others steps back. */
  const filtered = shows === 'heat' || shows === 'cells' || shows === 'none' ? shows : 'points';
  /** Months that a frame can begin with. */
  const frames = months === null ? 0 : Math.max(1, months.count - span + 1);
  const monthSaid = months === null || month === null ? say(lang, 'all') : monthsText(months.first + month, span);

  // It opens above the list of files, where the button is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another file is shown
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'start' });
  }, [incidents]);

  useEffect(() => {
    if (!playing || months === null) return;
    const timer = setInterval(() => actions.set({ month: ((month ?? -1) + 1) % frames }), FRAME);
    return () => clearInterval(timer);
  }, [playing, month, months, frames, actions]);

  return (
    <section className="panel" aria-labelledby="analysis-title" ref={panel}>
      <h2 id="analysis-title">
        {say(lang, 'analysis')} · {analysis.file}
      </h2>
      <p className="quiet" data-shown={shown}>
        {say(lang, 'incidents-shown', { n: shown, all: incidents.length })}
        {incidents.placeless > 0 && ` ${say(lang, 'incidents-placeless', { n: incidents.placeless })}`}
      </p>
      <div className="row" role="toolbar" aria-label={say(lang, 'layers')}>
        {SHOWN.map((own) => (
          <button
            key={own}
            type="button"
            aria-pressed={shows === own}
            disabled={(own === 'where' || own === 'scan' || own === 'emerging') && !results[own]}
            onClick={() => actions.set({ shows: own })}
          >
            {say(lang, `shows-${own}`)}
          </button>
        ))}
      </div>
      <label className="line">
        {say(lang, 'category')}
        <select
          value={category ?? ''}
          onChange={(event) => actions.set({ category: event.target.value === '' ? null : Number(event.target.value) })}
        >
          <option value="">{say(lang, 'all')}</option>
          {incidents.categories.map((name, i) => (
            <option key={name} value={i}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {months !== null && (
        <div className="time">
          <label className="line">
            {say(lang, 'month')}: {monthSaid}
            <input
              type="range"
              min={-1}
              max={frames - 1}
              value={month ?? -1}
              aria-valuetext={monthSaid}
              onChange={(event) => {
                const value = event.target.valueAsNumber;
                actions.set({ month: value < 0 ? null : value, shows: filtered });
              }}
            />
          </label>
          <button
            type="button"
            aria-pressed={playing}
            onClick={() => actions.set({ playing: !playing, shows: filtered })}
          >
            {playing ? `❚❚ ${say(lang, 'pause')}` : `▶ ${say(lang, 'play')}`}
          </button>
        </div>
      )}
      {months !== null && months.count > 1 && (
        <div className="fields">
          <Choice
            label={say(lang, 'months-at-once')}
            value={span}
            options={SPANS.filter((n) => n === 1 || n < months.count).map((n) => [n, String(n)])}
            onChoose={(n) =>
              actions.set({ span: n, month: month === null ? 0 : Math.min(month, months.count - n), shows: filtered })
            }
          />
        </div>
      )}
      {shows === 'heat' && <HeatLegend lang={lang} />}
      {shows === 'cells' && <CellLegend lang={lang} analysis={analysis} />}
      {months !== null && (
        <Week
          analysis={analysis}
          hours={hours}
          lang={lang}
          onPick={(own) => actions.set({ hours: own, shows: filtered })}
        />
      )}
      <TestForm state={state} analysis={analysis} actions={actions} shown={shown} />
      <ResultPanel lang={lang} analysis={analysis} commandLine={actions.commandLine()} map={map} />
      {view && <TopMicrogrids state={state} store={store} view={view} map={map} />}
      <button type="button" onClick={() => actions.close()}>
        {say(lang, 'close')}
      </button>
    </section>
  );
}
