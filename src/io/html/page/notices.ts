import { h } from './dom.ts';
import type { Page } from './page.ts';

/**
 * What the whole plan has to say, and what this page leaves out: folded to one line, since the map should be in sight.
 * Null where there is nothing.
 */
export function notices({ data, words }: Page): HTMLElement | null {
  const texts = data.planNotes.map((note) =>
    [words.pick(data.notes[note]!.text), words.pick(data.notes[note]!.remedy)].join(' ').trim(),
  );
  if (data.omitted.length > 0) {
    const list = data.omitted.map((what) => words.say(what)).join(words.lang === 'zh' ? '、' : ', ');
    texts.unshift(`${words.say('omitted')} ${list}`);
  }
  if (texts.length === 0) return null;
  const title = texts.length === 1 ? words.say('remark') : words.say('remarks', { n: texts.length });
  const fold = h(
    'details',
    { class: 'notices' },
    h('summary', {}, h('b', {}, title), ' ', h('span', {}, texts[0]!)),
    h('ul', {}, ...texts.map((text) => h('li', {}, text))),
  );
  addEventListener('beforeprint', () => {
    fold.open = true;
  });
  return fold;
}
