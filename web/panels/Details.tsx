import { useEffect, useRef } from 'react';
import type { PlanView } from '../engine/planView.ts';
import type { EditActions } from '../state/editing.ts';
import { useFigures } from '../state/figures.ts';
import type { State, Store } from '../state/store.ts';
import { say, type WordKey } from '../words/words.ts';

interface Props {
  readonly state: State;
  readonly store: Store;
  readonly view: PlanView;
  readonly edits: EditActions;
}

/** What is known of the micro-grid that was clicked. */
export function Details({ state, store, view, edits }: Props) {
  const { lang, selected } = state;
  const { vacancies, rates, counts } = useFigures(state);
  const card = useRef<HTMLElement>(null);
  // On a phone the card stands above the lists, which may be scrolled away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is chosen
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const m = view.microgrids[selected];
  if (!m) return null;
  const grid = view.plan.grids[view.gridOf[selected]!]!;
  return (
    <aside className="details" aria-live="polite" ref={card}>
      <button
        type="button"
        className="close"
        aria-label={say(lang, 'close')}
        onClick={() => store.set({ selected: -1 })}
      >
        ×
      </button>
      <h3>
        {say(lang, 'microgrid')} {m.code}
      </h3>
      <p className="quiet">
        {say(lang, 'grid')}: {grid.name ?? grid.grid}
      </p>
      <p>
        <b>{m.households}</b> {say(lang, 'households', { n: m.households })} · <b>{m.buildings}</b>{' '}
        {say(lang, 'buildings', { n: m.buildings })}
        {m.people !== null && (
          <>
            {' '}
            · <b>{m.people}</b> {say(lang, 'people', { n: m.people })}
          </>
        )}
      </p>
      <p>
        <span className={`state ${m.status}`}>{say(lang, `status-${m.status}`)}</span> · {say(lang, 'compactness')}{' '}
        {m.compactness.toFixed(2)}
      </p>
      {m.stack && <p>{say(lang, ...stackText(m.stack))}</p>}
      <p className="quiet">
        {say(lang, 'border-on-barriers', { share: Math.round(100 * m.borderOnBarrier) })}
        {m.detached && ` · ${say(lang, 'detached-note')}`}
      </p>
      {vacancies && (
        <p>
          {vacancies[selected] === 0
            ? say(lang, 'legend-staffed')
            : say(lang, 'posts-vacant', { n: vacancies[selected]! })}
        </p>
      )}
      {counts && rates && (
        <p>
          <b>{counts[selected]}</b> {say(lang, 'incidents-n', { n: counts[selected]! })}
          {!Number.isNaN(rates[selected]) && ` · ${say(lang, 'per-hundred', { rate: rates[selected]!.toFixed(1) })}`}
        </p>
      )}
      {m.reason && <p className="quiet">{view.reasons[m.reason]?.[lang] ?? m.reason}</p>}
      <button type="button" onClick={() => void edits.open(m.grid)}>
        {say(lang, 'edit-this')}
      </button>
    </aside>
  );
}

/** Which part of its building a micro-grid of a stack is. */
function stackText({
  building,
  units,
  floors,
}: NonNullable<PlanView['microgrids'][number]['stack']>): [WordKey, Record<string, string>] {
  // Numbers of floors stand as they are, without separators.
  if (floors) return ['stack-floors', { building, from: String(floors[0]), to: String(floors[1]) }];
  if (units) return ['stack-units', { building, units: units.join(', ') }];
  return ['stack-part', { building }];
}
