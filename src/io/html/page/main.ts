import { rowsOf } from '../columns.ts';
import type { PageData, PageFile } from '../pageData.ts';
import { scaleBar, toolbar, zoomButtons } from './controls.ts';
import { details } from './details.ts';
import { h } from './dom.ts';
import { exceptions } from './exceptions.ts';
import { figures } from './figures.ts';
import { legend } from './legend.ts';
import { MapView } from './mapView.ts';
import { notices } from './notices.ts';
import type { Page } from './page.ts';
import { Scene } from './scene.ts';
import { search } from './search.ts';
import { Store } from './state.ts';
import { exceptionsTable, faultTables, gridsTable, originTables } from './tables.ts';
import { tooltip } from './tooltip.ts';
import { Words } from './words.ts';

const file = JSON.parse(document.getElementById('plan')?.textContent ?? '') as PageFile;
const data: PageData = {
  ...file,
  grids: rowsOf(file.grids),
  microgrids: rowsOf(file.microgrids),
  barriers: rowsOf(file.barriers),
};
const store = new Store({
  lang: data.lang,
  colourBy: 'neighbour',
  layers: { buildings: true, barriers: true, labels: true, grids: true },
  selected: null,
  hovered: -1,
});
const scene = new Scene(data);
const map = new MapView(data, scene, store, new Words(data.words, data.lang));
const app = document.getElementById('app')!;

/** Builds the page anew in the reader's language; the map keeps its place. */
function render(): void {
  const words = new Words(data.words, store.state.lang);
  const page: Page = { data, scene, store, words, map };
  document.documentElement.lang = words.lang === 'zh' ? 'zh-CN' : 'en';
  document.title = words.say('title');
  const tip = tooltip(page);
  const bar = scaleBar(page);
  const other = words.lang === 'zh' ? 'en' : 'zh';
  const [min, max] = data.limits;
  const seed = data.parameters.find(([key]) => key === 'seed')?.[1] ?? '';
  let selection = details(page);
  let key = legend(page);
  app.replaceChildren(
    h(
      'header',
      {},
      h('h1', {}, words.say('title')),
      h('p', {}, words.say('summary', { grids: data.figures.grids, min, max, seed })),
      h(
        'button',
        {
          type: 'button',
          class: 'plain',
          lang: other === 'zh' ? 'zh-CN' : 'en',
          onclick: () => store.set({ lang: other }),
        },
        words.say('language'),
      ),
      h('button', { type: 'button', class: 'plain', onclick: () => print() }, words.say('print')),
    ),
    figures(page),
    notices(page) ?? '',
    h(
      'main',
      {},
      h(
        'div',
        { class: 'stage' },
        h('a', { class: 'skip', href: '#table-grids' }, words.say('skip')),
        h(
          'section',
          { class: 'map', 'aria-label': words.say('map') },
          toolbar(page),
          h(
            'div',
            { class: 'view' },
            map.canvas,
            h('i', { class: 'crosshair', 'aria-hidden': 'true' }),
            zoomButtons(page),
            bar.element,
            tip.element,
          ),
          key,
        ),
        h('div', { class: 'side' }, search(page), selection, exceptions(page)),
      ),
      gridsTable(page),
      exceptionsTable(page),
      ...faultTables(page),
      ...originTables(page),
    ),
    h('footer', {}, words.say('privacy', { version: data.version })),
  );
  map.words = words;
  map.onpaint = bar.set;
  map.onhover = tip.show;
  follow = (changed) => {
    if (changed.selected) {
      const next = details(page);
      selection.replaceWith(next);
      selection = next;
    }
    if (changed.legend) {
      const next = legend(page);
      key.replaceWith(next);
      key = next;
    }
  };
}

let follow: (changed: { selected: boolean; legend: boolean }) => void = () => {};
store.listen((state, before) => {
  if (state.lang !== before.lang) render();
  else
    follow({
      selected: state.selected !== before.selected,
      legend: state.colourBy !== before.colourBy || state.layers !== before.layers,
    });
});
render();
