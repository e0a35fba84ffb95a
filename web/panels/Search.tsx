import { useMemo, useRef, useState } from 'react';
import type { PlanView } from '../engine/planView.ts';
import type { MapHandle } from '../map/MapCanvas.tsx';
import { find, type Hit } from '../state/find.ts';
import type { State, Store } from '../state/store.ts';
import { say } from '../words/words.ts';

const MOST = 8;

interface Props {
  readonly state: State;
  readonly store: Store;
  readonly view: PlanView;
  readonly map: MapHandle | null;
}

/** Finds micro-grids, buildings and places. Enter takes the first; arrows walk through the list. */
export function Search({ state: { lang }, store, view, map }: Props) {
  const [text, setText] = useState('');
  const own = useRef<HTMLElement>(null);
  const found = useMemo(() => find(view, text, MOST), [view, text]);
  const open = (hit: Hit) => {
    store.set({ selected: hit.microgrid, pin: hit.pin });
    map?.fly(hit.box);
    setText('');
  };
  /** The field and what was found, as the arrows walk. */
  const walk = (by: 1 | -1) => {
    const stops = [...(own.current?.querySelectorAll<HTMLElement>('input, li button') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[(at + by + stops.length) % stops.length]?.focus();
  };
  return (
    <search className="search" ref={own}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the field and the buttons inside */}
      <div
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('');
          else if (event.key === 'ArrowDown') walk(1);
          else if (event.key === 'ArrowUp') walk(-1);
          else return;
          event.preventDefault();
        }}
      >
        <input
          id="search"
          type="search"
          value={text}
          placeholder={say(lang, 'search')}
          aria-label={say(lang, 'search')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && found[0]) open(found[0]);
          }}
        />
        {text.trim() !== '' && (
          <ul aria-live="polite">
            {found.length === 0 && <li className="quiet">{say(lang, 'search-none')}</li>}
            {found.map((hit) => (
              <li key={`${hit.kind} ${hit.label}`}>
                <button type="button" onClick={() => open(hit)}>
                  <span>{hit.label}</span> <small>{say(lang, `found-${hit.kind}`)}</small>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </search>
  );
}
