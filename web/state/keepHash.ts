import type { Store } from './store.ts';
import { hashOf, viewIn } from './viewHash.ts';

/** Milliseconds of rest before the address is changed: browsers allow few changes a second. */
const REST = 400;

/** Takes the view from the address, and keeps the address in step with the view. */
export function keepHash(store: Store): void {
  let written = location.hash.replace(/^#/, '');
  const take = () => {
    const { camera, change, filters } = viewIn(location.hash);
    const { analysis } = store.state;
    store.set({
      ...change,
      ...(camera ? { camera } : {}),
      ...(analysis ? { analysis: { ...analysis, ...filters } } : { linked: filters }),
    });
  };
  if (written !== '') take();
  addEventListener('hashchange', () => {
    if (location.hash.replace(/^#/, '') === written) return;
    written = location.hash.replace(/^#/, '');
    take();
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.listen(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { state } = store;
      // Before there is something to look at, the address says where to look.
      if (!state.view && !state.analysis) return;
      const now = hashOf(state, state.analysis);
      if (now === written) return;
      written = now;
      history.replaceState(null, '', now === '' ? location.pathname + location.search : `#${now}`);
    }, REST);
  });
}
