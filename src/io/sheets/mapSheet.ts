import type { Lang } from '../../model/note.ts';
import type { StoredMicroGrid } from '../../model/storedPlan.ts';
import { isWide } from './mapFrame.ts';
import { mapItems } from './mapItems.ts';
import { box, type Frame, type Item, type Paper, type Sheet, text } from './sheet.ts';
import { sheetWord } from './sheetWords.ts';

/** What is printed around a map; null: left out. The date is a text, so that no clock comes into the sheet. */
export interface SheetOptions {
  readonly paper: Paper;
  readonly scale: number | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly reviewNumber: string | null;
  readonly lang: Lang;
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
  const map = mapItems({ shown, around, scale: options.scale }, frame);
  const y = frame.y + frame.height + 7;
  const items: Item[] = [
    text(paper.width / 2, 18, fitted(title, 8, paper.width - 2 * MARGIN), title, { centred: true }),
    ...map.items,
    text(MARGIN, y, 3.6, t('legend')),
    box({ x: MARGIN, y: y + 2.5, width: 7, height: 4 }, { fill: 'cfe3f5', stroke: '333333' }),
    text(MARGIN + 9, y + 5.7, 3.2, t('shown')),
    ...(around.length === 0
      ? []
      : [
          box({ x: MARGIN, y: y + 8.5, width: 7, height: 4 }, { fill: 'f2f2f2', stroke: '9a9a9a', width: 0.15 }),
          text(MARGIN + 9, y + 11.7, 3.2, t('around')),
        ]),
    ...footer(map.scale, paper.width * 0.6, y, options),
  ];
  return { paper, title, items };
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
