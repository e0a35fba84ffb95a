import { h } from './dom.ts';
import { type Page, showGrid, showMicroGrid } from './page.ts';

const MOST = 8;

/** A field that finds grids, micro-grids and buildings by a part of their code or name. */
export function search(page: Page): HTMLElement {
  const { words } = page;
  const results = h('ul', { class: 'results', 'aria-live': 'polite' });
  const input = h('input', {
    type: 'search',
    placeholder: words.say('search'),
    'aria-label': words.say('search'),
    autocomplete: 'off',
    spellcheck: 'false',
    oninput: () => show(),
    onkeydown: (event) => {
      if ((event as KeyboardEvent).key === 'Enter') results.querySelector('button')?.click();
      if ((event as KeyboardEvent).key === 'Escape') clear();
    },
  });
  const clear = () => {
    input.value = '';
    results.replaceChildren();
  };
  const show = () => {
    const text = input.value.trim().toLowerCase();
    results.replaceChildren();
    if (text === '') return;
    const found = matches(page, text);
    if (found.length === 0)
      results.append(h('li', { class: 'quiet' }, words.say('search-none', { text: input.value.trim() })));
    for (const { label, kind, open } of found.slice(0, MOST)) {
      const act = () => {
        clear();
        open();
      };
      results.append(
        h('li', {}, h('button', { type: 'button', onclick: act }, h('span', { class: 'kind' }, kind), label)),
      );
    }
    if (found.length > MOST)
      results.append(h('li', { class: 'quiet' }, words.say('search-more', { n: found.length - MOST })));
  };
  return h('div', { class: 'search', role: 'search' }, input, results);
}

interface Match {
  readonly label: string;
  readonly kind: string;
  readonly open: () => void;
}

function matches(page: Page, text: string): Match[] {
  const { data, words, scene, map, store } = page;
  const out: Match[] = [];
  data.grids.forEach(({ code, name }, i) => {
    if (`${code} ${name ?? ''}`.toLowerCase().includes(text))
      out.push({
        label: name === null ? code : `${name} ${code}`,
        kind: words.say('grid-one'),
        open: () => showGrid(page, i),
      });
  });
  data.microgrids.forEach(({ code }, i) => {
    if (code.toLowerCase().includes(text))
      out.push({ label: code, kind: words.say('microgrid-one'), open: () => showMicroGrid(page, i) });
  });
  data.buildings.id.forEach((id, i) => {
    if (!id.toLowerCase().includes(text)) return;
    const open = () => {
      const { box, pieces } = scene.buildings[i]!;
      const corner = pieces[0]?.[0];
      const index =
        scene.microgridsAt((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)[0] ??
        (corner ? scene.microgridsAt(corner[0]!, corner[1]!)[0] : undefined);
      if (index !== undefined) store.set({ selected: { kind: 'microgrid', index, building: i } });
      map.flyTo(box);
    };
    out.push({ label: id, kind: words.say('building-one'), open });
  });
  return out;
}
