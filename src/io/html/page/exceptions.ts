import { h } from './dom.ts';
import { isNoted, oddity } from './exception.ts';
import { type Page, showMicroGrid } from './page.ts';
import { serialOf } from './serial.ts';

const MOST = 200;

/** The exceptions beside the map, then the remarks; a click flies to one. */
export function exceptions(page: Page): HTMLElement {
  const { data, words } = page;
  const rows = data.microgrids.flatMap((m, index) => (isNoted(m) ? [{ m, index }] : []));
  const rank = ({ m }: (typeof rows)[number]) => (m.status !== 'ok' ? 0 : m.detached ? 1 : 2);
  rows.sort((a, b) => rank(a) - rank(b));
  const items = rows.slice(0, MOST).map(({ m, index }) => {
    const grid = data.grids[m.grid];
    const reason = data.notes[m.reason];
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'exception', 'data-code': m.code, onclick: () => showMicroGrid(page, index) },
        h(
          'span',
          { class: 'line' },
          h('b', {}, `${grid?.name ?? grid?.code ?? ''} ${serialOf(m.code, grid?.code ?? '')}`.trim()),
          h('span', { class: 'count' }, words.say('label-households', { n: m.households })),
        ),
        h('span', { class: `state ${m.status}` }, oddity(m, words)),
        reason ? h('span', { class: 'why' }, words.pick(reason.text)) : null,
      ),
    );
  });
  if (rows.length > MOST) items.push(h('li', { class: 'quiet' }, words.say('search-more', { n: rows.length - MOST })));
  return h(
    'section',
    { class: 'exceptions', 'aria-label': words.say('exceptions') },
    h(
      'h2',
      {},
      words.say(data.figures.remarks > 0 ? 'exceptions-and-remarks' : 'exceptions'),
      h('span', { class: 'count' }, words.number(rows.length)),
    ),
    rows.length === 0 ? h('p', { class: 'quiet' }, words.say('no-exceptions')) : h('ul', {}, ...items),
  );
}
