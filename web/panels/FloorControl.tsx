import type { PlanView } from '../engine/planView.ts';
import type { State, Store } from '../state/store.ts';
import { say } from '../words/words.ts';

interface Props {
  readonly state: State;
  readonly store: Store;
  readonly view: PlanView;
}

/** How high buildings are drawn, and whether the parts of stacks stand apart. */
export function FloorControl({ state: { lang, cut, apart }, store, view }: Props) {
  const highest = view.microgrids.reduce((a, { stack }) => Math.max(a, stack?.floors?.[1] ?? 1), 1);
  const most = view.floors.reduce((a, b) => Math.max(a, b), highest);
  const stacks = view.microgrids.filter(({ stack }) => stack !== null).length;
  const told = cut === null ? say(lang, 'all') : String(cut);
  return (
    <div className="floors">
      <label className="line">
        {say(lang, 'floors-up-to')}: {told}
        <input
          type="range"
          min={1}
          max={most}
          value={cut ?? most}
          aria-valuetext={told}
          onChange={(event) => {
            const value = event.target.valueAsNumber;
            store.set({ cut: value >= most ? null : value });
          }}
        />
      </label>
      {stacks > 0 && (
        <label className="tick">
          <input type="checkbox" checked={apart} onChange={(event) => store.set({ apart: event.target.checked })} />
          {say(lang, 'stacks-apart', { n: stacks })}
        </label>
      )}
    </div>
  );
}
