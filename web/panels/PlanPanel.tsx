import type { PlanView } from '../engine/planView.ts';
import { boxOfMicrogrid } from '../map/boxes.ts';
import type { MapHandle } from '../map/MapCanvas.tsx';
import { COLOURINGS, type ColourBy } from '../map/paint.ts';
import type { Actions } from '../state/actions.ts';
import { exceptionsOf } from '../state/exceptions.ts';
import type { Layers, State, Store } from '../state/store.ts';
import { say } from '../words/words.ts';
import { CopyButton } from './CopyButton.tsx';
import { FloorControl } from './FloorControl.tsx';
import { Legend } from './Legend.tsx';

/** Exceptions that are listed; the key E goes through all. */
const MOST = 50;

interface Props {
  readonly state: State;
  readonly store: Store;
  readonly actions: Actions;
  readonly view: PlanView;
  readonly map: MapHandle | null;
}

/** The plan in figures, what is drawn and how, and the list of exceptions. */
export function PlanPanel({ state, store, actions, view, map }: Props) {
  const { lang, layers, colourBy, tilt, basemap } = state;
  const { counts, grids } = view.plan;
  const inner = grids.reduce((sum, grid) => sum + grid.innerBorder, 0);
  const barrier = grids.reduce((sum, grid) => sum + grid.innerBarrier, 0);
  const number = (value: number) => value.toLocaleString(lang === 'zh' ? 'zh-CN' : 'en');
  // What is just under the whole is not called the whole.
  const percent = (share: number) => `${(share < 1 ? Math.min(99.9, 100 * share) : 100).toFixed(1)} %`;
  const figures: readonly [string, string][] = [
    [number(counts.households), say(lang, 'figure-households')],
    [number(counts.microgrids), say(lang, 'figure-microgrids')],
    [number(3 * counts.microgrids), say(lang, 'figure-people')],
    [percent(counts.households > 0 ? counts.householdsOk / counts.households : 1), say(lang, 'figure-within')],
    [inner > 0 ? percent(barrier / inner) : '–', say(lang, 'figure-barrier')],
  ];
  const exceptions = exceptionsOf(view).map((i) => ({ ...view.microgrids[i]!, i }));
  const open = (index: number) => {
    store.set({ selected: index });
    map?.fly(boxOfMicrogrid(view, index));
  };
  return (
    <>
      <section className="panel" aria-labelledby="plan-title">
        <h2 id="plan-title">{say(lang, 'figures')}</h2>
        <dl className="figures">
          {figures.map(([value, name]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {counts.householdsOutside > 0 && (
          <p className="quiet">{say(lang, 'outside-grids', { n: counts.householdsOutside })}</p>
        )}
        <button type="button" onClick={() => void actions.save()}>
          {say(lang, 'save')}
        </button>
      </section>
      <section className="panel" aria-labelledby="layers-title">
        <h2 id="layers-title">{say(lang, 'layers')}</h2>
        <div className="checks">
          {(Object.keys(layers) as (keyof Layers)[])
            .filter((layer) => layer !== 'basemap' || basemap !== null)
            .map((layer) => (
              <label key={layer}>
                <input
                  type="checkbox"
                  checked={layers[layer]}
                  onChange={(event) => store.set({ layers: { ...layers, [layer]: event.target.checked } })}
                />
                {say(lang, `layer-${layer}`)}
                {layer !== 'labels' && layer !== 'basemap' && <i className={`key key-${layer}`} aria-hidden="true" />}
              </label>
            ))}
          <label>
            <input type="checkbox" checked={tilt} onChange={(event) => store.set({ tilt: event.target.checked })} />
            {say(lang, 'tilt')}
          </label>
        </div>
        {basemap && (
          <p className="quiet">
            {basemap.name}{' '}
            <button type="button" className="link" onClick={() => actions.open.basemap.drop()}>
              {say(lang, 'remove-file', { file: say(lang, 'layer-basemap') })}
            </button>
          </p>
        )}
        {tilt && <FloorControl state={state} store={store} view={view} />}
        <label className="line">
          {say(lang, 'colour')}
          <select value={colourBy} onChange={(event) => store.set({ colourBy: event.target.value as ColourBy })}>
            {COLOURINGS.map((by) => (
              <option key={by} value={by}>
                {say(lang, `colour-${by}`)}
              </option>
            ))}
          </select>
        </label>
        <Legend state={state} view={view} />
        <p className="quiet key-line">
          <i className="key key-grids" aria-hidden="true" />
          {say(lang, 'grid-borders')}
        </p>
        {layers.labels && <p className="quiet">{say(lang, 'labels-hint')}</p>}
        <CopyButton label={say(lang, 'copy-link')} text={() => location.href} lang={lang} />
      </section>
      <section className="panel" aria-labelledby="exceptions-title">
        <h2 id="exceptions-title">
          {say(lang, 'exceptions')} ({exceptions.length})
        </h2>
        {exceptions.length === 0 && <p className="quiet">{say(lang, 'no-exceptions')}</p>}
        <ul className="exceptions">
          {exceptions.slice(0, MOST).map((m) => (
            <li key={m.i}>
              <button type="button" className="link" onClick={() => open(m.i)}>
                {m.code}
              </button>{' '}
              {m.households} {say(lang, 'households', { n: m.households })} ·{' '}
              {say(lang, m.status === 'ok' ? 'detached-note' : `status-${m.status}`)}
              {m.reason && <p className="quiet">{view.reasons[m.reason]?.[lang] ?? m.reason}</p>}
            </li>
          ))}
        </ul>
        {exceptions.length > MOST && <p className="quiet">{say(lang, 'and-more', { n: exceptions.length - MOST })}</p>}
      </section>
    </>
  );
}
