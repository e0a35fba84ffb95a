import { useState } from 'react';
import type { PlanView } from '../engine/planView.ts';
import { boxOfMicrogrid } from '../map/boxes.ts';
import type { MapHandle } from '../map/MapCanvas.tsx';
import type { State, Store } from '../state/store.ts';
import { say } from '../words/words.ts';

const MOST = 8;

interface Props {
  readonly state: State;
  readonly store: Store;
  readonly view: PlanView;
  readonly map: MapHandle | null;
}

/** Finds micro-grids by their code or the name of their grid. */
export function Search({ state: { lang }, store, view, map }: Props) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found =
    wanted === ''
      ? []
      : view.microgrids
          .map((m, i) => ({ i, label: `${view.plan.grids[view.gridOf[i]!]!.name ?? ''} ${m.code}`.trim() }))
          .filter(({ label }) => label.toLowerCase().includes(wanted))
          .slice(0, MOST);
  const open = (index: number) => {
    store.set({ selected: index });
    map?.fly(boxOfMicrogrid(view, index));
    setText('');
  };
  return (
    <search className="search">
      <input
        id="search"
        type="search"
        value={text}
        placeholder={say(lang, 'search')}
        aria-label={say(lang, 'search')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found[0]) open(found[0].i);
          if (event.key === 'Escape') setText('');
        }}
      />
      {wanted !== '' && (
        <ul aria-live="polite">
          {found.length === 0 && <li className="quiet">{say(lang, 'search-none')}</li>}
          {found.map(({ i, label }) => (
            <li key={i}>
              <button type="button" onClick={() => open(i)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
