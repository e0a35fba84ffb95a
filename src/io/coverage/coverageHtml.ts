import type { NoteCode } from '../../model/catalogue/catalogue.ts';
import { type CoverageTable, type Figure, type Hidden, LEVELS, type Level } from '../../model/coverage.ts';
import { type Lang, note, renderNote } from '../../model/note.ts';
import { CHANGED, changeValue, figureValue } from './coverageFile.ts';
import type { CoverageContext } from './coverageJson.ts';
import { COVERAGE_STYLE } from './coverageStyle.ts';
import { exceptionsOf, HEADLINES, partOf } from './headlines.ts';

/** Figures of the page's tables; the files have all. */
const COLUMNS: readonly Figure[] = [
  'microgrids',
  'households',
  'householdsOut',
  'people',
  'buildings',
  'empty',
  'undersize',
  'oversize',
  'liaisonsMissing',
  'volunteersMissing',
  'walk50',
  'walk90',
  'walk100',
  'incidents',
  'rate',
  'smoothed',
];

/** Most rows of a table on the page. */
const MOST_ROWS = 2000;
const MOST_EXCEPTIONS = 500;

/**
 * The coverage as one HTML page that prints: the four levels of the slogan, a table a level, the micro-grids with a gap, and how
 * to read it. No script and no network; texts of the data are never markup. Same coverage, same bytes.
 */
export function* coverageHtml(
  table: CoverageTable,
  hidden: Hidden | null,
  context: CoverageContext,
  lang: Lang,
): Generator<string> {
  const text = (code: NoteCode, args = {}) => escaped(renderNote(note(code, args), lang));
  const title = text('coverage-title');
  yield `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${COVERAGE_STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p class="slogan">${text('coverage-slogan')}</p>
<dl>
`;
  for (const headline of HEADLINES) {
    const { part, whole } = partOf(table, hidden, headline);
    const shown =
      part === null || whole === null || whole === 0
        ? text(hidden === null ? 'coverage-unknown' : 'coverage-unpublished')
        : text('coverage-of', { part: grouped(part), whole: grouped(whole), percent: percent(part, whole) });
    yield `<div><dt>${text(headline.title)}</dt><dd>${shown}</dd></div>\n`;
  }
  yield '</dl>\n';
  const columns = COLUMNS.filter((figure) =>
    table.units.some((_, u) => figureValue(table, hidden, figure, u) !== null),
  );
  for (const level of LEVELS) {
    if (level === 'microgrid') continue;
    const units = indicesOf(table, level).slice(0, MOST_ROWS);
    yield* tableOf(text(`coverage-level-${level}`), units, columns, (figure, u) =>
      valueText(table, hidden, figure, u, lang),
    );
    if (hidden !== null || table.change === null || units.length === 0) continue;
    const heading = text('coverage-changes-title', { level: renderNote(note(`coverage-level-${level}`), lang) });
    const changed = CHANGED.filter((figure) => units.some((u) => changeValue(table, figure, u) !== null));
    yield* tableOf(heading, units, changed, (figure, u) => signed(changeValue(table, figure, u)));
  }
  const exceptions = exceptionsOf(table, hidden);
  const listed = exceptions.slice(0, MOST_EXCEPTIONS);
  const heading = text('coverage-exceptions', { shown: listed.length, all: exceptions.length });
  yield* tableOf(heading, listed, columns, (figure, u) => valueText(table, hidden, figure, u, lang));
  yield `<h2>${text('coverage-how')}</h2>\n<ul>\n`;
  yield `<li>${text('coverage-note-walk', { detour: context.detour })}</li>\n<li>${text('coverage-note-empty')}</li>\n`;
  yield `<li>${text('coverage-note-rate')}</li>\n`;
  if (hidden !== null && context.k !== null)
    yield `<li>${text('coverage-note-hidden', { most: context.k - 1 })}</li>\n`;
  const { outside } = table;
  if (hidden === null) {
    const args = {
      households: grouped(outside.households),
      incidents: grouped(outside.incidents),
      nowhere: grouped(outside.incidentsWithoutPlace),
      unassigned: grouped(outside.staffUnassigned),
    };
    yield `<li>${text('coverage-note-outside', args)}</li>\n`;
  }
  yield `</ul>\n<footer>Gridloom ${escaped(context.version)}</footer>\n</body>\n</html>\n`;

  function* tableOf(
    heading: string,
    units: readonly number[],
    figures: readonly Figure[],
    cell: (figure: Figure, unit: number) => string,
  ): Generator<string> {
    if (units.length === 0 || figures.length === 0) return;
    yield `<h2>${heading}</h2>\n<table>\n<thead><tr><th>${text('coverage-code')}</th><th>${text('coverage-name')}</th>`;
    for (const figure of figures) yield `<th>${text(`coverage-figure-${figure}`)}</th>`;
    yield '</tr></thead>\n<tbody>\n';
    for (const u of units) {
      const { code, name } = table.units[u]!;
      const cells = figures.map((figure) => `<td>${cell(figure, u)}</td>`).join('');
      yield `<tr><th>${escaped(code)}</th><td class="name">${escaped(name ?? '')}</td>${cells}</tr>\n`;
    }
    yield '</tbody>\n</table>\n';
  }
}

function indicesOf(table: CoverageTable, level: Level): number[] {
  return Array.from(table.units.keys()).filter((u) => table.units[u]!.level === level);
}

function valueText(table: CoverageTable, hidden: Hidden | null, figure: Figure, u: number, lang: Lang): string {
  if (hidden?.[figure][u]) return `<i>${escaped(renderNote(note('coverage-hidden'), lang))}</i>`;
  const value = figureValue(table, hidden, figure, u);
  return value === null ? '–' : grouped(value);
}

function signed(value: number | null): string {
  if (value === null) return '–';
  return value === 0 ? '0' : `${value < 0 ? '−' : '+'}${grouped(Math.abs(value))}`;
}

/** Thousands apart by thin spaces; at most two decimals. */
function grouped(value: number): string {
  const [whole = '', decimals] = String(Math.round(value * 100) / 100).split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, '\u2009');
  return decimals === undefined ? spaced : `${spaced}.${decimals}`;
}

/** One decimal; 100 % only where it is all. */
function percent(part: number, whole: number): string {
  const tenths = Math.round((1000 * part) / whole);
  return `${(part < whole ? Math.min(999, tenths) : tenths) / 10} %`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
