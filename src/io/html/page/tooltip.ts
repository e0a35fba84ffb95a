import { h } from './dom.ts';
import type { Page } from './page.ts';

/** A few words beside the pointer: micro-grid, households, building. */
export function tooltip({ data, store, words }: Page) {
  const element = h('div', { class: 'tip', hidden: true, 'aria-hidden': 'true' });
  const show = (at: { x: number; y: number; building: number } | null) => {
    const { hovered } = store.state;
    const microgrid = data.microgrids[hovered];
    element.hidden = at === null || !microgrid;
    if (at === null || !microgrid) return;
    const { building } = at;
    const lines: Node[] = [
      h('b', {}, microgrid.code),
      h('span', {}, words.say('building-households', { n: microgrid.households })),
    ];
    if (building >= 0) {
      const n = data.buildings.households[building]!;
      lines.push(
        h(
          'span',
          {},
          `${data.buildings.id[building]} · ${n > 0 ? words.say('building-households', { n }) : words.say('building-empty')}`,
        ),
      );
    }
    element.replaceChildren(...lines);
    const { clientWidth } = element.parentElement!;
    element.style.setProperty('left', `${Math.min(at.x + 14, clientWidth - element.offsetWidth - 6)}px`);
    element.style.setProperty('top', `${Math.max(4, at.y - element.offsetHeight - 10)}px`);
  };
  return { element, show };
}
