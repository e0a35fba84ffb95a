import { useEffect } from 'react';
import { HOT_COLOURS } from '../map/analysisLayers.ts';
import type { MapHandle } from '../map/MapCanvas.tsx';
import type { AnalysisActions } from '../state/analysing.ts';
import { chosenIncidents, monthsOf, monthText, weekOf } from '../state/chosenIncidents.ts';
import type { Analysis, State } from '../state/store.ts';
import { say, type WordKey } from '../words/words.ts';

interface Props {
  readonly state: State;
  readonly analysis: Analysis;
  readonly actions: AnalysisActions;
  readonly commandLine: string;
  readonly plan: string;
  readonly map: MapHandle | null;
}

/** Milliseconds that a month is shown while playing. */
const FRAME = 900;
const SHOWS = ['points', 'heat', 'hotspots'] as const;
const TOP = 8;

/** Incidents by category and time, and where they cluster. */
export function AnalysisPanel({ state: { lang, view }, analysis, actions, commandLine, plan, map }: Props) {
  const { incidents, month, playing, shows, category, hour, regions, statement, on } = analysis;
  const months = monthsOf(incidents);
  const shown = chosenIncidents(analysis).length / 2;

  useEffect(() => {
    if (!playing || months === null) return;
    const timer = setInterval(() => actions.set({ month: ((month ?? -1) + 1) % months.count }), FRAME);
    return () => clearInterval(timer);
  }, [playing, month, months, actions]);

  const top = [...new Map((regions ?? []).map((region) => [region.id, region])).values()]
    .filter((region) => region.hotClass.startsWith('hot'))
    .sort((a, b) => (b.z ?? 0) - (a.z ?? 0))
    .slice(0, TOP);
  return (
    <section className="panel" aria-labelledby="analysis-title">
      <h2 id="analysis-title">
        {say(lang, 'analysis')} · {analysis.file}
      </h2>
      <p className="quiet" data-shown={shown}>
        {say(lang, 'incidents-shown', { n: shown, all: incidents.length })}
        {incidents.placeless > 0 && ` ${say(lang, 'incidents-placeless', { n: incidents.placeless })}`}
      </p>
      <div className="row" role="toolbar" aria-label={say(lang, 'layers')}>
        {SHOWS.map((own) => (
          <button
            key={own}
            type="button"
            aria-pressed={shows === own}
            disabled={own === 'hotspots' && !regions}
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
            {say(lang, 'month')}: {month === null ? say(lang, 'all') : monthText(months.first + month)}
            <input
              type="range"
              min={-1}
              max={months.count - 1}
              value={month ?? -1}
              aria-valuetext={month === null ? say(lang, 'all') : monthText(months.first + month)}
              onChange={(event) => {
                const value = event.target.valueAsNumber;
                actions.set({ month: value < 0 ? null : value, shows: shows === 'hotspots' ? 'points' : shows });
              }}
            />
          </label>
          <button
            type="button"
            aria-pressed={playing}
            onClick={() => actions.set({ playing: !playing, shows: shows === 'hotspots' ? 'points' : shows })}
          >
            {playing ? `❚❚ ${say(lang, 'pause')}` : `▶ ${say(lang, 'play')}`}
          </button>
        </div>
      )}
      {months !== null && (
        <Week analysis={analysis} hour={hour} lang={lang} onPick={(own) => actions.set({ hour: own })} />
      )}
      <div className="row">
        <button type="button" className="primary" onClick={() => void actions.test(plan)}>
          {say(lang, 'test-hotspots')}
        </button>
        {view && (
          <label className="line">
            {say(lang, 'test-on')}
            <select value={on} onChange={(event) => actions.set({ on: event.target.value as Analysis['on'] })}>
              <option value="h3">{say(lang, 'on-h3')}</option>
              <option value="plan">{say(lang, 'on-plan')}</option>
            </select>
          </label>
        )}
      </div>
      {shows === 'hotspots' && regions && (
        <>
          <ul className="legend">
            {Object.entries(HOT_COLOURS).map(([key, colour]) => (
              <li key={key}>
                <i style={{ background: colour }} aria-hidden="true" />
                {say(lang, `class-${key}` as WordKey)}
              </li>
            ))}
          </ul>
          {statement && <p className="quiet statement">{statement}</p>}
          <ol className="top">
            {top.map((region) => (
              <li key={region.id}>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    const ring = region.polygon[0]!;
                    const lon = ring.map((point) => point[0]!);
                    const lat = ring.map((point) => point[1]!);
                    map?.fly([Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)]);
                  }}
                >
                  {region.id}
                </button>{' '}
                {region.count} · z {region.z?.toFixed(2)}
              </li>
            ))}
          </ol>
          <details className="command">
            <summary>{say(lang, 'command')}</summary>
            <code>{commandLine}</code>
            <button type="button" onClick={() => void navigator.clipboard.writeText(commandLine)}>
              {say(lang, 'copy')}
            </button>
          </details>
        </>
      )}
      <button type="button" onClick={() => actions.close()}>
        {say(lang, 'close')}
      </button>
    </section>
  );
}

interface WeekProps {
  readonly analysis: Analysis;
  readonly hour: number | null;
  readonly lang: State['lang'];
  readonly onPick: (hour: number | null) => void;
}

/** Incidents by weekday and hour; a cell filters the map. */
function Week({ analysis, hour, lang, onPick }: WeekProps) {
  const counts = weekOf(analysis);
  const most = Math.max(1, ...counts);
  const days = say(lang, 'weekdays').split(' ');
  return (
    <table className="week" aria-label={say(lang, 'week')}>
      <tbody>
        {days.map((day, d) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            {Array.from({ length: 24 }, (_, h) => {
              const at = 24 * d + h;
              return (
                <td key={at}>
                  <button
                    type="button"
                    aria-pressed={hour === at}
                    aria-label={say(lang, 'week-cell', { day, hour: h, n: counts[at]! })}
                    title={say(lang, 'week-cell', { day, hour: h, n: counts[at]! })}
                    style={{ '--share': counts[at]! / most } as React.CSSProperties}
                    onClick={() => onPick(hour === at ? null : at)}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
