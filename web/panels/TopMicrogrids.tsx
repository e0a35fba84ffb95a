import { useState } from 'react';
import type { PlanView } from '../engine/planView.ts';
import { boxOfMicrogrid } from '../map/boxes.ts';
import type { MapHandle } from '../map/MapCanvas.tsx';
import { useFigures } from '../state/figures.ts';
import type { State, Store } from '../state/store.ts';
import { say } from '../words/words.ts';

interface Props {
  readonly state: State;
  readonly store: Store;
  readonly view: PlanView;
  readonly map: MapHandle | null;
}

const TOP = 10;

/** The micro-grids in which most of the chosen incidents lie, by number or by rate. */
export function TopMicrogrids({ state, store, view, map }: Props) {
  const { lang } = state;
  const [by, setBy] = useState<'count' | 'rate'>('count');
  const { counts, rates } = useFigures(state);
  if (!counts || !rates) return null;
  const value = (i: number) => (by === 'count' ? counts[i]! : rates[i]!);
  const top = [...view.microgrids.keys()]
    .filter((i) => value(i) > 0)
    .sort((a, b) => value(b) - value(a) || a - b)
    .slice(0, TOP);
  return (
    <details className="tops" open>
      <summary>{say(lang, by === 'count' ? 'most-incidents' : 'most-rates')}</summary>
      <div className="row" role="toolbar" aria-label={say(lang, 'rank-by')}>
        {(['count', 'rate'] as const).map((own) => (
          <button key={own} type="button" aria-pressed={by === own} onClick={() => setBy(own)}>
            {say(lang, `rank-${own}`)}
          </button>
        ))}
      </div>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{say(lang, 'microgrid')}</th>
            <th scope="col" className="number">
              {say(lang, 'rank-count')}
            </th>
            <th scope="col" className="number">
              {say(lang, 'rank-rate')}
            </th>
          </tr>
        </thead>
        <tbody>
          {top.map((i) => (
            <tr key={i}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    store.set({ selected: i, pin: null });
                    map?.fly(boxOfMicrogrid(view, i));
                  }}
                >
                  {view.microgrids[i]!.code}
                </button>
              </th>
              <td className="number">{counts[i]}</td>
              <td className="number">{Number.isNaN(rates[i]!) ? '–' : rates[i]!.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
