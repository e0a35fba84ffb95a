import type { EncodedPage } from '../../hotspots/encodedPage.ts';
import { h } from '../dom.ts';
import type { Words } from '../words.ts';

/** The bar above the map: ways to colour the layers, and layers to switch. */
export function toolbar(
  page: EncodedPage,
  views: readonly number[],
  words: Words,
  colour: (layer: number, view: number) => void,
): HTMLElement {
  const bar = h('div', { class: 'toolbar' });
  for (const [layer, data] of page.layers.entries()) {
    if (data.views.length > 1) {
      const choices = data.views.map((view, v) =>
        h(
          'label',
          {},
          h('input', {
            type: 'radio',
            name: `view-${layer}`,
            checked: views[layer] === v,
            onchange: () => colour(layer, v),
          }),
          h('span', {}, words.pick(view.name)),
        ),
      );
      bar.append(
        h('fieldset', { class: 'choices' }, h('legend', {}, words.say('colour-by')), h('div', {}, ...choices)),
      );
    } else if (page.layers.length > 1) {
      const input = h('input', {
        type: 'checkbox',
        checked: views[layer]! >= 0,
        onchange: () => colour(layer, input.checked ? 0 : -1),
      });
      bar.append(h('fieldset', { class: 'switches' }, h('label', {}, input, h('span', {}, words.pick(data.name)))));
    }
  }
  return bar;
}

/** Classes from which a legend leaves out those that nothing has. */
const LONG = 9;

/** What the colours mean, with how many things have each. */
export function legend(page: EncodedPage, views: readonly number[], words: Words): HTMLElement {
  const list = h('ul', {});
  for (const [layer, data] of page.layers.entries()) {
    const view = data.views[views[layer]!];
    if (!view) continue;
    const counts = view.classes.map(() => 0);
    for (const c of view.of) if (counts[c] !== undefined) counts[c]!++;
    for (const [c, { label, colours }] of view.classes.entries()) {
      // A long list tells what is on the map; a short scale stays whole.
      if (view.classes.length > LONG && counts[c] === 0) continue;
      const swatch = h('i', { class: `swatch ${data.kind}`, 'aria-hidden': 'true' });
      swatch.style.setProperty('--light', colours[0]);
      swatch.style.setProperty('--dark', colours[1]);
      const count = data.names === null ? null : h('span', { class: 'count' }, words.number(counts[c]!));
      list.append(h('li', {}, swatch, h('span', {}, words.pick(label)), count));
    }
  }
  return h('div', { class: 'legend', role: 'group', 'aria-label': words.say('legend') }, list);
}
