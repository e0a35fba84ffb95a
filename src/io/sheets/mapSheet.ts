import type { Lang } from '../../model/note.ts';
import type { StoredMicroGrid } from '../../model/storedPlan.ts';
import { isWide } from './mapFrame.ts';
import { GRID_LINE, mapItems } from './mapItems.ts';
import type { MapClasses } from './readClasses.ts';
import { box, type Frame, type Ink, type Item, type Paper, type Sheet, text } from './sheet.ts';
import { sheetWord } from './sheetWords.ts';

/** What is printed around a map; null: left out. The date is a text, so that no clock comes into the sheet. */
export interface SheetOptions {
  readonly paper: Paper;
  readonly scale: number | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly reviewNumber: string | null;
  readonly lang: Lang;
  /** What the micro-grids of a map are coloured by; null: neighbours apart. */
  readonly classes: MapClasses | null;
  /** What their colours tell; null: not said. */
  readonly legendTitle: string | null;
}

const MARGIN = 10;

/** A map on paper that lies where the ground is wider than high, with title, legend, scale, north arrow, date and map-review number. Errors: `sheet-too-small`. */
export function mapSheet(
  shown: readonly StoredMicroGrid[],
  around: readonly StoredMicroGrid[],
  options: SheetOptions,
): Sheet {
  const t = sheetWord(options.lang);
  const { width, height } = options.paper;
  const paper = isWide(shown) ? { width: height, height: width } : options.paper;
  const title = options.title ?? t('map');
  const frame: Frame = { x: MARGIN, y: 26, width: paper.width - 2 * MARGIN, height: paper.height - 26 - 28 };
  const map = mapItems({ shown, around, classes: options.classes, scale: options.scale }, frame);
  const y = frame.y + frame.height + 7;
  const heading =
    options.legendTitle === null ? t('legend') : t('legend-of').replace('{what}', () => options.legendTitle!);
  const items: Item[] = [
    text(paper.width / 2, 18, fitted(title, 8, paper.width - 2 * MARGIN), title, { centred: true }),
    ...map.items,
    text(MARGIN, y, 3.6, heading),
    ...legend(options.classes, around.length > 0, map.gridded, y, paper.width * 0.6 - MARGIN, t),
    ...footer(map.scale, paper.width * 0.6, y, options),
  ];
  return { paper, title, items };
}

/** Rows of a legend that stand above each other. */
const LEGEND_ROWS = 3;

/** What the fills mean: in columns, no wider than `width` together. */
function legend(
  classes: MapClasses | null,
  around: boolean,
  gridded: boolean,
  y: number,
  width: number,
  t: ReturnType<typeof sheetWord>,
): Item[] {
  const own = classes === null ? [{ label: t('shown'), colour: 'cfe3f5' }] : classes.list;
  const rows: readonly { readonly label: string; readonly colour: Ink; readonly kind: 'class' | 'around' | 'grid' }[] =
    [
      ...own.map((one) => ({ ...one, kind: 'class' as const })),
      ...(around ? [{ label: t('around'), colour: 'f2f2f2', kind: 'around' as const }] : []),
      ...(gridded ? [{ label: t('grid-border'), colour: '1a1a1a', kind: 'grid' as const }] : []),
    ];
  const columns = Math.ceil(rows.length / LEGEND_ROWS);
  const wide = width / columns;
  return rows.flatMap(({ label, colour, kind }, i) => {
    const x = MARGIN + wide * Math.floor(i / LEGEND_ROWS);
    const top = y + 2.5 + 6 * (i % LEGEND_ROWS);
    return [
      kind === 'grid'
        ? box({ x, y: top + 1.7, width: 7, height: GRID_LINE }, { fill: colour, stroke: null })
        : box(
            { x, y: top, width: 7, height: 4 },
            kind === 'around' ? { fill: colour, stroke: '9a9a9a', width: 0.15 } : { fill: colour, stroke: '333333' },
          ),
      text(x + 9, top + 3.2, fitted(label, 3.2, wide - 10), label),
    ];
  });
}

/** Scale, date and review number, a line each. */
export function footer(scale: number, x: number, y: number, options: SheetOptions): Item[] {
  const t = sheetWord(options.lang);
  const lines = [
    `${t('scale')} 1:${scale}`,
    ...(options.date === null ? [] : [`${t('date')} ${options.date}`]),
    ...(options.reviewNumber === null ? [] : [`${t('review')} ${options.reviewNumber}`]),
  ];
  return lines.map((line, i) => text(x, y + i * 5.7, 3.6, line));
}

/** The size at which a text is no wider than `width`, counting every character as a full square. */
export function fitted(words: string, size: number, width: number): number {
  return Math.min(size, width / Math.max(1, [...words].length));
}
