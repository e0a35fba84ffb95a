import type { NoteCode } from '../../model/catalogue/catalogue.ts';
import type { CoverageTable, Figure, Hidden } from '../../model/coverage.ts';

/** A share of the whole city that the page begins with. */
export interface Headline {
  readonly title: NoteCode;
  readonly part: readonly [Figure, 1 | -1][];
  readonly whole: readonly Figure[];
}

/** The four levels of the slogan, and the posts. */
export const HEADLINES: readonly Headline[] = [
  {
    title: 'coverage-slogan-grids',
    part: [
      ['area', 1],
      ['empty', -1],
    ],
    whole: ['area'],
  },
  {
    title: 'coverage-slogan-buildings',
    part: [
      ['buildings', 1],
      ['buildingsOut', -1],
    ],
    whole: ['buildings'],
  },
  { title: 'coverage-slogan-households', part: [['households', 1]], whole: ['households', 'householdsOut'] },
  {
    title: 'coverage-slogan-people',
    part: [
      ['households', 1],
      ['peopleUnknown', -1],
    ],
    whole: ['households'],
  },
  {
    title: 'coverage-staffing',
    part: [
      ['liaisons', 1],
      ['volunteers', 1],
    ],
    whole: ['liaisons', 'volunteers', 'liaisonsMissing', 'volunteersMissing'],
  },
];

/** Part and whole of a headline for the city; null where one of the figures is not known or hidden. */
export function partOf(
  table: CoverageTable,
  hidden: Hidden | null,
  { part, whole }: Headline,
): { readonly part: number | null; readonly whole: number | null } {
  const of = (figure: Figure) => (hidden?.[figure][0] ? Number.NaN : table.figures[figure][0]!);
  const sum = (values: readonly number[]) => {
    const total = values.reduce((a, b) => a + b, 0);
    return Number.isNaN(total) ? null : Math.round(total);
  };
  return { part: sum(part.map(([figure, sign]) => sign * of(figure))), whole: sum(whole.map(of)) };
}

/** Micro-grids where something is missing: a post, households within the limits, or anybody at all; those with most first. */
export function exceptionsOf(table: CoverageTable, hidden: Hidden | null): number[] {
  const { units, figures } = table;
  const gap = (u: number) =>
    (figures.liaisonsMissing[u]! || 0) * 10 +
    (figures.volunteersMissing[u]! || 0) * 5 +
    figures.undersize[u]! +
    figures.oversize[u]! +
    (hidden === null && figures.households[u] === 0 ? 3 : 0);
  return Array.from(units.keys())
    .filter((u) => units[u]!.level === 'microgrid' && gap(u) > 0)
    .sort((a, b) => gap(b) - gap(a) || a - b);
}
