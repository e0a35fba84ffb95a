import type { Lang } from '../../src/main.ts';
import type { PlanView } from '../engine/planView.ts';
import type { Paint } from '../map/paint.ts';
import { say } from '../words/words.ts';

/** How much of a colour stays on paper, so that the codes printed over it can be read. */
const STRENGTH = 0.6;

/** The colouring of the map as a table that `export --classes` reads: the legend in its order, then every micro-grid. */
export function classesCsv({ microgrids }: Pick<PlanView, 'microgrids'>, paint: Paint, lang: Lang): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = paint.classes.map(({ colour, label: [key, args] }) => `${cell(say(lang, key, args))},${pale(colour)}`);
  const used = paint.classes.map((_, i) => paint.classOf.includes(i));
  return [
    'microgrid,class,colour',
    ...rows.filter((_, i) => used[i]).map((row) => `,${row}`),
    ...microgrids.map(({ code }, i) => `${cell(code)},${rows[paint.classOf[i]!]}`),
    '',
  ].join('\n');
}

/** RRGGBB of a colour on white. */
function pale(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return parts
    .map((part) =>
      Math.round(255 - STRENGTH * (255 - part))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}
