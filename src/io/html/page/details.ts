import type { PageMicroGrid } from '../pageData.ts';
import { fillsOf } from './colouring.ts';
import { h } from './dom.ts';
import { oddity } from './exception.ts';
import { type Page, showGrid, showMicroGrid } from './page.ts';
import { section } from './section.ts';

/** The selected micro-grid or grid in full. */
export function details(page: Page): HTMLElement {
  const { store, words } = page;
  const { selected } = store.state;
  const body =
    selected === null
      ? [h('p', { class: 'quiet' }, words.say('details-empty'))]
      : selected.kind === 'grid'
        ? gridDetails(page, selected.index)
        : microgridDetails(page, selected.index, selected.building);
  const close = h(
    'button',
    { type: 'button', class: 'close', 'aria-label': words.say('close'), onclick: () => store.set({ selected: null }) },
    '×',
  );
  return h(
    'section',
    { class: selected ? 'details' : 'details nothing', 'aria-label': words.say('details'), 'aria-live': 'polite' },
    selected ? close : null,
    ...body,
  );
}

function microgridDetails(page: Page, index: number, building: number): (HTMLElement | SVGElement)[] {
  const { data, words } = page;
  const say = words.say.bind(words);
  const microgrid = data.microgrids[index]!;
  const grid = data.grids[microgrid.grid];
  const [min, max] = grid?.limits ?? data.limits;
  const out: (HTMLElement | SVGElement)[] = [
    h('p', { class: 'kind' }, say('microgrid-one')),
    h('h2', { class: 'code' }, microgrid.code),
    h('p', { class: `state ${microgrid.status}` }, oddity(microgrid, words)),
    ...stackDetails(page, index, building),
    facts([
      [say('households'), `${words.number(microgrid.households)} (${min}–${max})`],
      [say('residents'), microgrid.people === null ? say('unknown') : words.number(microgrid.people)],
      [say('buildings'), words.number(microgrid.buildings)],
      [say('compactness'), words.decimal(microgrid.compactness)],
      [say('border-on-barrier'), data.barriers.length > 0 ? words.percent(microgrid.borderOnBarrier) : '–'],
      [say('people-needed'), say('people-here')],
    ]),
  ];
  if (grid) {
    const open = () => showGrid(page, microgrid.grid);
    out.push(
      h(
        'p',
        {},
        h('button', { type: 'button', class: 'link', onclick: open }, `${grid.name ?? ''} ${grid.code}`.trim()),
      ),
    );
  }
  out.push(...reason(page, microgrid.reason));
  if (building >= 0 && data.buildings.id[building] !== microgrid.stack?.building)
    out.push(buildingLine(page, building));
  return out;
}

/** Where a micro-grid is a part of a building: the section of it, and who has the other parts. */
function stackDetails(page: Page, index: number, building: number): (HTMLElement | SVGElement)[] {
  const { data, words, store } = page;
  const { stack, grid } = data.microgrids[index]!;
  if (!stack) return [];
  const members = data.microgrids.flatMap((m, i) =>
    m.stack?.building === stack.building && m.grid === grid ? [i] : [],
  );
  const drawing = section(page, stack.building, members, fillsOf('neighbour', data), index);
  const list = h('ul', { class: 'others' });
  for (const other of members) {
    const m = data.microgrids[other]!;
    const open = () => store.set({ selected: { kind: 'microgrid', index: other, building } });
    const current = other === index ? 'true' : null;
    list.append(
      h(
        'li',
        {},
        h('button', { type: 'button', class: 'link', 'aria-current': current, onclick: open }, m.code),
        ` ${partText(page, m)} · ${words.say('building-households', { n: m.households })}`,
      ),
    );
  }
  return [h('h3', {}, words.say('stack', { building: stack.building })), ...(drawing ? [drawing] : []), list];
}

function gridDetails(page: Page, index: number): HTMLElement[] {
  const { data, words } = page;
  const say = words.say.bind(words);
  const grid = data.grids[index]!;
  const members = data.microgrids.flatMap((m, i) => (m.grid === index ? [i] : []));
  return [
    h('p', { class: 'kind' }, say('grid-one')),
    h('h2', {}, grid.name ?? grid.code),
    h('p', { class: 'code' }, grid.code),
    facts([
      [say('community'), grid.community ?? say('unknown')],
      ...(grid.kind === null ? [] : [[say('kind'), grid.kind] as const]),
      [say('parameter-limits'), say('limits-hint', { min: grid.limits[0], max: grid.limits[1] })],
      [say('households'), words.number(grid.households)],
      [say('microgrids'), words.number(grid.microgrids)],
      [say('column-within'), `${words.number(grid.ok)} / ${words.number(grid.microgrids)}`],
      [say('compactness'), grid.compactness === null ? '–' : words.decimal(grid.compactness)],
      [say('border-on-barrier'), grid.borderOnBarrier === null ? '–' : words.percent(grid.borderOnBarrier)],
      [say('column-gap'), gapText(page, index)],
    ]),
    ...grid.notes.flatMap((note) => reason(page, note)),
    h(
      'ul',
      { class: 'members' },
      ...members.slice(0, 60).map((i) => {
        const m = data.microgrids[i]!;
        return h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              class: m.status === 'ok' ? 'chip' : 'chip odd',
              title: m.code,
              onclick: () => showMicroGrid(page, i),
            },
            `${m.code.slice(-2)} · ${words.number(m.households)}`,
          ),
        );
      }),
    ),
  ];
}

/** How far a grid's plan may be from the best: proven, at most a share, or not known. */
export function gapText({ data, words }: Pick<Page, 'data' | 'words'>, index: number): string {
  const { status, gap, unbounded } = data.grids[index]!;
  if (status === 'set-aside') return words.say('grid-set-aside');
  if (status === 'optimal' || gap === 0) return words.say('gap-proven');
  if (gap !== null) return words.say('gap-at-most', { n: words.percent(gap) });
  const why = data.notes[unbounded];
  return why ? `${words.say('gap-none')}: ${words.pick(why.text)}` : words.say('gap-none');
}

/** Which part of its building a stack's member is. */
function partText({ words }: Page, { stack }: PageMicroGrid): string {
  if (!stack) return '';
  const parts: string[] = [];
  if (stack.units)
    parts.push(
      words.say(stack.units.length > 1 ? 'stack-units' : 'stack-unit', {
        unit: stack.units[0] ?? '',
        units: stack.units.join(words.lang === 'zh' ? '、' : ', '),
      }),
    );
  if (stack.floors) {
    const [low, high] = stack.floors;
    parts.push(words.say(low === high ? 'stack-floor' : 'stack-floors', { low, high }));
  }
  if (stack.equalParts) parts.push(words.say('stack-equal-part'));
  return parts.join(words.lang === 'zh' ? '，' : ', ');
}

function buildingLine({ data, words }: Page, index: number): HTMLElement {
  const { id, floors, households } = data.buildings;
  const say = words.say.bind(words);
  const n = households[index]!;
  const parts = [n > 0 ? say('building-households', { n }) : say('building-empty')];
  if (floors[index] !== null) parts.push(say('building-floors', { n: floors[index]! }));
  return h('p', { class: 'building' }, h('b', {}, `${say('building-one')} ${id[index]}`), ` ${parts.join(' · ')}`);
}

function reason({ data, words }: Page, index: number): HTMLElement[] {
  const note = data.notes[index];
  if (!note) return [];
  const remedy = words.pick(note.remedy);
  return [
    h(
      'div',
      { class: 'reason' },
      h('p', {}, words.pick(note.text)),
      remedy === '' ? null : h('p', { class: 'remedy' }, h('b', {}, `${words.say('remedy')}: `), remedy),
    ),
  ];
}

function facts(rows: readonly (readonly [string, string])[]): HTMLElement {
  return h(
    'dl',
    { class: 'facts' },
    ...rows.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  );
}
