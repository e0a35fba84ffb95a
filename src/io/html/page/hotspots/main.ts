import type { EncodedPage } from '../../hotspots/encodedPage.ts';
import { scaleBar, zoomButtons } from '../controls.ts';
import { h } from '../dom.ts';
import { Words } from '../words.ts';
import { legend, toolbar } from './legend.ts';
import { MapCanvas } from './mapCanvas.ts';
import { type Chosen, Scene } from './scene.ts';
import { detailsBox, factsOf, figures, reading } from './side.ts';
import { answers, tables } from './tables.ts';

const page = JSON.parse(document.getElementById('result')?.textContent ?? '') as EncodedPage;
const scene = new Scene(page);
const map = new MapCanvas(scene);
const app = document.getElementById('app')!;
let lang = page.lang;
let chosen: Chosen | null = null;

/** Builds the page anew in the reader's language; the map keeps its place. */
function render(): void {
  const words = new Words(page.words, lang);
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  document.title = words.pick(page.title);
  map.canvas.setAttribute('aria-label', words.say('map-help'));
  const bar = scaleBar({ words });
  const tip = h('div', { class: 'tip', hidden: true, 'aria-hidden': 'true' });
  const close = () => map.choose(null);
  let box = detailsBox(page, chosen, words, map.views, close);
  let key = legend(page, map.views, words);
  const refresh = () => {
    const next = detailsBox(page, chosen, words, map.views, close);
    box.replaceWith(next);
    box = next;
    const nextKey = legend(page, map.views, words);
    key.replaceWith(nextKey);
    key = nextKey;
  };
  map.onpaint = page.plane === 'degrees' ? bar.set : () => {};
  map.onpick = (one) => {
    chosen = one;
    refresh();
  };
  map.onhover = (at) => {
    tip.hidden = at === null;
    if (at === null) return;
    const facts = factsOf(page, at.chosen, words, map.views);
    const lines = [facts.kind, ...facts.rows.slice(0, 3).map(([name, value]) => `${name} ${value}`)];
    tip.replaceChildren(h('b', {}, facts.name), ...lines.map((line) => h('span', {}, line)));
    const { clientWidth } = tip.parentElement!;
    tip.style.setProperty('left', `${Math.min(at.x + 14, clientWidth - tip.offsetWidth - 6)}px`);
    tip.style.setProperty('top', `${Math.max(4, at.y - tip.offsetHeight - 10)}px`);
  };
  const colour = (layer: number, view: number) => {
    map.colour(layer, view);
    refresh();
  };
  const turn = () => {
    lang = lang === 'zh' ? 'en' : 'zh';
    render();
  };
  const other = lang === 'zh' ? 'en' : 'zh-CN';
  app.replaceChildren(
    h(
      'header',
      {},
      h('h1', {}, words.pick(page.title)),
      h('p', {}, words.pick(page.question)),
      h('button', { type: 'button', class: 'plain', lang: other, onclick: turn }, words.say('language')),
      h('button', { type: 'button', class: 'plain', onclick: () => print() }, words.say('print')),
    ),
    figures(page, words),
    h(
      'main',
      {},
      page.layers.length === 0
        ? h(
            'div',
            { class: 'stage plain' },
            h('div', { class: 'answers' }, ...answers(page, words)),
            h('div', { class: 'side' }, reading(page, words)),
          )
        : h(
            'div',
            { class: 'stage' },
            h('a', { class: 'skip', href: '#tables' }, words.say('skip')),
            h(
              'section',
              { class: 'map', 'aria-label': words.say('map') },
              toolbar(page, map.views, words, colour),
              h(
                'div',
                { class: 'view' },
                map.canvas,
                h('i', { class: 'crosshair', 'aria-hidden': 'true' }),
                zoomButtons({ map, words }),
                page.plane === 'degrees' ? bar.element : null,
                tip,
              ),
              key,
            ),
            h('div', { class: 'side' }, box, reading(page, words)),
          ),
      h('div', { id: 'tables' }, ...tables(page, words, (one) => map.flyTo(one))),
    ),
    h('footer', {}, words.say('privacy', { version: page.version })),
  );
}
render();
