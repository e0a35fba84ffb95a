import { figureValue } from '../../io/coverage/coverageFile.ts';
import { HEADLINES, partOf } from '../../io/coverage/headlines.ts';
import {
  type CoverageTable,
  FIGURE_NAMES,
  type Figure,
  figureSpec,
  type Hidden,
  type Level,
} from '../../model/coverage.ts';
import { type Lang, note, renderNote } from '../../model/note.ts';
import type { Outcome, Table } from '../command.ts';
import { share, figure as spaced, word } from '../wording.ts';

const SHOWN: readonly Figure[] = [
  'microgrids',
  'households',
  'householdsOut',
  'undersize',
  'oversize',
  'liaisonsMissing',
  'volunteersMissing',
  'walk50',
  'walk90',
  'incidents',
  'smoothed',
];
/** Tables of the screen: the levels that fit on it. */
const ON_SCREEN: readonly Level[] = ['city', 'county', 'township'];
const MOST_ROWS = 40;

/** The coverage on the screen: headlines, and the upper levels; the files hold the rest. */
export function coverageOutcome(table: CoverageTable, hidden: Hidden | null, out: string | null, lang: Lang): Outcome {
  const text = (code: Parameters<typeof note>[0], args = {}) => renderNote(note(code, args), lang);
  const headlines = HEADLINES.map((headline) => ({ headline, ...partOf(table, hidden, headline) }));
  const lines = headlines.map(({ headline, part, whole }) => {
    const value =
      part === null || whole === null
        ? text(hidden === null ? 'coverage-unknown' : 'coverage-unpublished')
        : text('coverage-of', { part: spaced(part), whole: spaced(whole), percent: share(part, whole) });
    return `${text(headline.title)}${lang === 'zh' ? '：' : ': '}${value}`;
  });
  const figures = SHOWN.filter((figure) => table.units.some((_, u) => figureValue(table, hidden, figure, u) !== null));
  const tables: Table[] = ON_SCREEN.flatMap((level) => {
    const units = Array.from(table.units.keys())
      .filter((u) => table.units[u]!.level === level)
      .slice(0, MOST_ROWS);
    if (units.length === 0) return [];
    return [
      {
        title: text(`coverage-level-${level}`),
        columns: [text('coverage-code'), text('coverage-name'), ...figures.map((f) => text(`coverage-figure-${f}`))],
        rows: units.map((u) => [
          table.units[u]!.code,
          table.units[u]!.name ?? '',
          ...figures.map((f) => onScreen(figureValue(table, hidden, f, u))),
        ]),
      },
    ];
  });
  return {
    exit: 0,
    json: {
      units: table.units.length,
      outside: hidden === null ? table.outside : null,
      city: Object.fromEntries(
        FIGURE_NAMES.map((figure) => [figureSpec(figure).name, figureValue(table, hidden, figure, 0)]),
      ),
      out,
    },
    tables,
    lines: [...lines, ...(out === null ? [] : [word(lang)('written', { out })])],
  };
}

/** One decimal is enough on the screen. */
function onScreen(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}
