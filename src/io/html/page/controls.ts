import { COLOURINGS } from './colouring.ts';
import { h } from './dom.ts';
import type { Page } from './page.ts';
import type { Layer } from './state.ts';
import type { Words } from './words.ts';

/** Buttons for what wheel and keys do as well. */
export function zoomButtons({
  map,
  words,
}: {
  readonly map: { zoom(factor: number): void; all(): void };
  readonly words: Words;
}): HTMLElement {
  const button = (key: string, text: string, act: () => void) =>
    h('button', { type: 'button', title: words.say(key), 'aria-label': words.say(key), onclick: act }, text);
  return h(
    'div',
    { class: 'zoom' },
    button('zoom-in', '+', () => map.zoom(1.6)),
    button('zoom-out', '−', () => map.zoom(1 / 1.6)),
    button('zoom-all', '⤢', () => map.all()),
  );
}

/** The bar above the map: what the colours mean, and layers to switch. */
export function toolbar({ store, data, scene, words }: Page): HTMLElement {
  const layers: Layer[] = ['labels', 'grids'];
  if (data.barriers.length > 0) layers.unshift('barriers');
  if (scene.buildings.length > 0) layers.unshift('buildings');
  const colours = COLOURINGS.map((by) => {
    const onchange = () => store.set({ colourBy: by });
    const input = h('input', {
      type: 'radio',
      name: 'colour-by',
      value: by,
      checked: store.state.colourBy === by,
      onchange,
    });
    return h('label', {}, input, h('span', {}, words.say(`by-${by}`)));
  });
  const switches = layers.map((layer) => {
    const onchange = () => store.set({ layers: { ...store.state.layers, [layer]: input.checked } });
    const input = h('input', { type: 'checkbox', name: layer, checked: store.state.layers[layer], onchange });
    return h('label', {}, input, h('span', {}, words.say(`layer-${layer}`)));
  });
  return h(
    'div',
    { class: 'toolbar' },
    h('fieldset', { class: 'choices' }, h('legend', {}, words.say('colour-by')), h('div', {}, ...colours)),
    h('fieldset', { class: 'switches' }, h('legend', { class: 'unseen' }, words.say('layers')), ...switches),
  );
}

/** Scale bar and north arrow. `set` follows the pixels that a metre takes. */
export function scaleBar({ words }: { readonly words: Words }): { element: HTMLElement; set: (scale: number) => void } {
  const text = h('span', {});
  const bar = h('i', { 'aria-hidden': 'true' });
  const element = h(
    'div',
    { class: 'scale' },
    h(
      'span',
      { class: 'north', title: words.say('north'), role: 'img', 'aria-label': words.say('north') },
      words.say('north-letter'),
    ),
    h('span', { class: 'bar' }, text, bar),
  );
  const set = (scale: number) => {
    const most = 110 / scale;
    const power = 10 ** Math.floor(Math.log10(most));
    const metres = [5, 2, 1].map((n) => n * power).find((n) => n <= most) ?? power;
    bar.style.setProperty('width', `${metres * scale}px`);
    text.textContent =
      metres >= 1000 ? words.say('kilometres', { n: metres / 1000 }) : words.say('metres', { n: metres });
  };
  return { element, set };
}
