import { boxOfMicrogrid } from '../map/boxes.ts';
import type { MapHandle } from '../map/MapCanvas.tsx';
import type { Actions } from './actions.ts';
import { nextException } from './exceptions.ts';
import type { Store } from './store.ts';

/** The main actions by key, wherever no field is being filled in; the sheet of keys tells of them. Returns what stops it. */
export function listenToKeys(store: Store, actions: Actions, map: () => MapHandle | null): () => void {
  const acts = new Map<string, () => void>([
    ['?', () => store.set({ sheet: !store.state.sheet })],
    ['/', () => document.getElementById('search')?.focus()],
    ['+', () => map()?.zoom(1)],
    ['-', () => map()?.zoom(-1)],
    ['0', () => store.state.view && map()?.fly(store.state.view.box, true)],
    ['e', () => toException(store, map())],
    ['o', () => document.querySelector<HTMLInputElement>('input[name=files]')?.click()],
    ['w', () => weaves(store) && void actions.weave()],
    ['s', () => store.state.view && !store.state.editing && void actions.save()],
    ['c', () => changeSelected(store, actions)],
    ['p', () => play(store, actions)],
    ...(['pick', 'lasso', 'paint', 'cut'] as const).map((tool, i): [string, () => void] => [
      String(i + 1),
      () => actions.edits.tool(tool),
    ]),
    ['t', () => store.set({ tilt: !store.state.tilt })],
    ['l', () => store.set({ lang: store.state.lang === 'zh' ? 'en' : 'zh' })],
    ['d', () => store.set({ dark: !store.state.dark })],
    [
      'Escape',
      () => {
        store.set({ sheet: false, selected: -1, pin: null });
        actions.edits.clear();
      },
    ],
  ]);
  const press = (event: KeyboardEvent) => {
    const { target } = event;
    // A box that is ticked takes no text.
    if (target instanceof HTMLSelectElement) return;
    if (target instanceof HTMLInputElement && target.type !== 'checkbox') return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && store.state.editing) {
      event.preventDefault();
      void (event.shiftKey ? actions.edits.redo() : actions.edits.undo());
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // In front of the page only its own keys count.
    if (store.state.sheet && event.key !== '?' && event.key !== 'Escape') return;
    const act = acts.get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', press);
  return () => removeEventListener('keydown', press);
}

const weaves = ({ state: { files, task, editing } }: Store) =>
  task === null && !editing && files.some(({ role }) => role === 'grids' || role === 'households');

/** Opens the grid of the chosen micro-grid for changes by hand. */
function changeSelected(store: Store, actions: Actions): void {
  const { view, selected, editing } = store.state;
  const grid = view?.microgrids[selected]?.grid;
  if (grid !== undefined && !editing) void actions.edits.open(grid);
}

function play(store: Store, actions: Actions): void {
  const { analysis } = store.state;
  if (analysis) actions.analysis.set({ playing: !analysis.playing });
}

/** Goes to the next micro-grid that a planner should look at. */
function toException(store: Store, map: MapHandle | null): void {
  const { view, selected, editing } = store.state;
  const next = view && !editing ? nextException(view, selected) : -1;
  if (!view || next < 0) return;
  store.set({ selected: next, pin: null });
  map?.fly(boxOfMicrogrid(view, next));
}
