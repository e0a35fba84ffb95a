import type { EncodedPage } from '../../hotspots/encodedPage.ts';
import type { Both } from '../../pageData.ts';
import { h } from '../dom.ts';
import type { Words } from '../words.ts';
import type { Chosen } from './scene.ts';

/** A figure, name or text as the reader sees it; a dash where there is nothing. */
export function shown(value: number | string | Both | null | undefined, words: Words, decimals?: number): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'object') return words.pick(value);
  if (typeof value === 'string') return value;
  if (Number.isInteger(value) && decimals === undefined) return words.number(value);
  const places = decimals ?? 2;
  const least = 10 ** -places;
  // What is small is not called nothing.
  if (value !== 0 && Math.abs(value) < least / 2) return `${value < 0 ? '>−' : '<'}${words.fixed(least, places)}`;
  return words.fixed(value, places);
}

/** Name and facts of the thing that is pointed at or chosen. */
export function factsOf(page: EncodedPage, { layer, thing }: Chosen, words: Words, views: readonly number[]) {
  const data = page.layers[layer]!;
  const view = data.views[Math.max(0, views[layer]!)];
  const kind = view?.classes[view.of[thing]!];
  return {
    layer: words.pick(data.name),
    name: data.names?.[thing] ?? '',
    kind: kind ? words.pick(kind.label) : '',
    rows: data.facts.map(
      ({ name, values, decimals }) => [words.pick(name), shown(values[thing], words, decimals)] as const,
    ),
  };
}

/** The box beside the map: what was chosen, else how to choose. */
export function detailsBox(
  page: EncodedPage,
  chosen: Chosen | null,
  words: Words,
  views: readonly number[],
  close: () => void,
) {
  if (chosen === null)
    return h(
      'section',
      { class: 'details nothing', 'aria-live': 'polite' },
      h('p', { class: 'quiet' }, words.say('empty')),
    );
  const facts = factsOf(page, chosen, words, views);
  return h(
    'section',
    { class: 'details', 'aria-live': 'polite', 'aria-label': words.say('details') },
    h('button', { type: 'button', class: 'close', 'aria-label': words.say('close'), onclick: close }, '×'),
    h('p', { class: 'kind' }, facts.layer),
    h('h2', {}, facts.name),
    h('p', { class: 'class' }, facts.kind),
    h(
      'dl',
      { class: 'facts' },
      ...facts.rows.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
    ),
  );
}

/** What was tested and how to read it, and before all what speaks against it. */
export function reading(page: EncodedPage, words: Words): HTMLElement {
  const warnings = page.warnings.map((text) => h('li', {}, words.pick(text)));
  return h(
    'section',
    { class: 'reading', tabindex: 0, 'aria-label': words.say('reading') },
    warnings.length > 0
      ? h('div', { class: 'warnings' }, h('h2', {}, words.say('warnings')), h('ul', {}, ...warnings))
      : null,
    ...page.statements.flatMap(({ heading, text }) => [h('h2', {}, words.pick(heading)), h('p', {}, words.pick(text))]),
  );
}

/** The headline. */
export function figures(page: EncodedPage, words: Words): HTMLElement {
  const text = (value: string | Both) => (typeof value === 'string' ? value : words.pick(value));
  return h(
    'dl',
    { class: 'figures result', 'aria-label': words.say('figures') },
    ...page.figures.map(({ name, value, hint }) =>
      h(
        'div',
        { class: 'figure' },
        h('dt', {}, words.pick(name)),
        h('dd', {}, text(value)),
        h('dd', { class: 'hint' }, hint === null ? '' : words.pick(hint)),
      ),
    ),
  );
}
