import type { Lang } from '../../src/main.ts';

/** What can be taken away, with the formats of each; the first is the usual one. */
export const FORMATS = {
  map: ['pdf', 'png', 'svg', 'html'],
  notice: ['pdf', 'png', 'svg', 'html'],
  registration: ['csv'],
  rosters: ['csv'],
} as const satisfies Record<string, readonly string[]>;

export type What = keyof typeof FORMATS;

export const PAPERS = ['A4', 'A3', '8k', '4k'] as const;

/** Dots an inch of a picture. */
export const DOTS = [150, 200, 300] as const;

/** Where the table of classes is kept. */
export const CLASSES = 'classes.csv';

/** What a planner wishes to take away. Texts that are empty are not printed. */
export interface Wish {
  readonly what: What;
  readonly format: string;
  /** Codes of micro-grids; null for all. */
  readonly codes: readonly string[] | null;
  readonly paper: (typeof PAPERS)[number];
  /** The N of 1:N; null for the largest round one that fits. */
  readonly scale: number | null;
  readonly title: string;
  readonly date: string;
  readonly reviewNumber: string;
  readonly dots: number;
  /** The table of classes that a map is coloured by; null: neighbours apart. */
  readonly classes: string | null;
  /** What its colours tell; printed over the legend. */
  readonly legendTitle: string;
}

/** A wish as the command `export` takes it. A picture is drawn from the sheet in SVG. */
export function rawOf(wish: Wish, plan: string, out: string, lang: Lang): Record<string, string> {
  const { what, format, codes, paper, scale, title, date, reviewNumber, classes, legendTitle } = wish;
  const sheet = what === 'map' || what === 'notice';
  return {
    plan,
    what,
    ...(codes === null ? {} : { microgrid: codes.join(',') }),
    ...(sheet
      ? {
          format: format === 'png' ? 'svg' : format,
          ...(paper === 'A4' ? {} : { paper }),
          ...(scale === null ? {} : { scale: `1:${scale}` }),
          ...(title === '' ? {} : { title }),
          ...(date === '' ? {} : { date }),
          ...(classes === null || what !== 'map' ? {} : { classes: CLASSES, 'legend-title': legendTitle }),
          ...(reviewNumber === '' ? {} : { 'review-number': reviewNumber }),
        }
      : {}),
    lang,
    out,
  };
}
