import { h } from './dom.ts';
import type { Page } from './page.ts';

/** The headline: what the plan comes to, and what it costs in people. */
export function figures({ data, words }: Page): HTMLElement {
  const f = data.figures;
  const say = words.say.bind(words);
  const [min, max] = data.limits;
  const figure = (key: string, value: string, hint: string, mood = '') =>
    h(
      'div',
      { class: `figure ${mood}`, 'data-figure': key },
      h('dt', {}, say(key)),
      h('dd', {}, value),
      h('dd', { class: 'hint' }, hint),
    );
  const outside = f.householdsOutside > 0 ? say('outside-count', { n: f.householdsOutside }) : '';
  const people = f.people === null ? '' : say('people-count', { n: f.people });
  const perGrid = f.grids > 0 ? (Math.round((f.microgrids / f.grids) * 10) / 10).toString() : '';
  return h(
    'dl',
    { class: 'figures', 'aria-label': say('figures') },
    figure('grids', words.number(f.grids), f.setAside > 0 ? say('set-aside-count', { n: f.setAside }) : ''),
    figure('microgrids', words.number(f.microgrids), perGrid === '' ? '' : say('per-grid', { n: perGrid })),
    figure('households', words.number(f.households), outside || people),
    figure(
      'share-ok',
      f.households > 0 ? words.percent(f.householdsOk / f.households) : '–',
      say('limits-hint', { min, max }),
    ),
    figure('compactness', f.compactness === null ? '–' : words.decimal(f.compactness), say('compactness-hint')),
    figure(
      'border-on-barrier',
      f.borderOnBarrier === null ? '–' : words.percent(f.borderOnBarrier),
      say(data.barriers.length > 0 ? 'border-hint' : 'border-none'),
    ),
    figure(
      'exceptions',
      words.number(f.exceptions),
      f.remarks > 0
        ? say('exceptions-remarks', { n: f.remarks })
        : say(f.exceptions > 0 ? 'exceptions-hint' : 'exceptions-none'),
      f.exceptions > 0 ? 'warn' : '',
    ),
    figure(
      'people-needed',
      words.number(f.liaisons + f.volunteers),
      say('staff-hint', { liaisons: f.liaisons, volunteers: f.volunteers }),
    ),
  );
}
