import type { BarrierKind } from './barrierKind.ts';
import { classesOf } from './colouring.ts';
import { h } from './dom.ts';
import type { Page } from './page.ts';

/** What the colours and lines of the map mean; only what is on this map. */
export function legend({ data, scene, store, words }: Page): HTMLElement {
  const { colourBy, layers } = store.state;
  const list = h('ul', {});
  const line = (swatch: HTMLElement, text: string, count?: number) =>
    list.append(
      h(
        'li',
        {},
        swatch,
        h('span', {}, text),
        count === undefined ? null : h('span', { class: 'count' }, words.number(count)),
      ),
    );
  const swatch = (kind: string) => h('i', { class: `swatch ${kind}`, 'aria-hidden': 'true' });
  for (const { colour, label, count } of classesOf(colourBy, data, words)) {
    const box = swatch('fill');
    box.style.setProperty('--fill', colour);
    line(box, label, count);
  }
  line(swatch('microgrid'), words.say('legend-microgrid'));
  if (layers.grids) line(swatch('grid'), words.say('legend-grid'));
  if (scene.stacks.length > 0) line(swatch('stack'), words.say('legend-stack'));
  if (layers.buildings && scene.buildings.length > 0) {
    line(swatch('building'), words.say('legend-building'));
    if (data.buildings.households.some((n) => n <= 0))
      line(swatch('building-empty'), words.say('legend-building-empty'));
  }
  if (layers.barriers) {
    const kinds: readonly (readonly [BarrierKind, string])[] = [
      ['major', 'legend-major'],
      ['minor', 'legend-minor'],
      ['water', 'legend-water'],
      ['rail', 'legend-rail'],
      ['wall', 'legend-wall'],
    ];
    for (const [kind, key] of kinds)
      if (scene.roads.some((road) => road.kind === kind)) line(swatch(kind), words.say(key));
  }
  if (data.figures.exceptions > 0) line(swatch('mark'), words.say('legend-exception'));
  return h(
    'div',
    { class: 'legend', role: 'group', 'aria-label': words.say('legend') },
    colourBy === 'neighbour' ? h('p', {}, words.say('legend-neighbour')) : null,
    list,
  );
}
