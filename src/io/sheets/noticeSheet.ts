import type { StoredGridRow, StoredMicroGrid } from '../../model/storedPlan.ts';
import { mapItems } from './mapItems.ts';
import { fitted, footer, type SheetOptions } from './mapSheet.ts';
import { box, type Frame, type Item, type Sheet, text } from './sheet.ts';
import { sheetWord } from './sheetWords.ts';

const MARGIN = 12;
/** A notice is public: a count below this is not shown (DOMAIN.md, rule 17). */
const FEWEST = 10;

/**
 * The notice board (公示牌) of one micro-grid: its map with what lies around, its figures, roles and duties, and lines to
 * write on by hand, since no name is ever printed. Errors: `sheet-too-small`.
 */
export function noticeSheet(
  one: StoredMicroGrid,
  around: readonly StoredMicroGrid[],
  grid: StoredGridRow | undefined,
  options: SheetOptions,
): Sheet {
  const t = sheetWord(options.lang);
  const { paper } = options;
  const title = options.title ?? t('notice');
  const width = paper.width - 2 * MARGIN;
  const frame: Frame = { x: MARGIN, y: 44, width, height: paper.height - 44 - 102 };
  const map = mapItems({ shown: [one], around, classes: null, scale: options.scale }, frame);
  const shownCount = (count: number) => (count < FEWEST ? t('fewer') : String(count));
  const place = [grid?.community, grid?.name].filter((name) => name !== null && name !== undefined).join(' · ');
  const facts = [
    `${t('code')} ${one.code}`,
    `${t('households')} ${shownCount(one.households)}`,
    `${t('buildings')} ${one.buildings}`,
  ].join(' · ');
  let y = frame.y + frame.height + 10;
  const items: Item[] = [
    text(paper.width / 2, 20, fitted(title, 10, width), title, { centred: true }),
    text(paper.width / 2, 30, fitted(place, 5, width), place, { centred: true }),
    text(paper.width / 2, 38, 4, facts, { centred: true }),
    ...map.items,
    text(MARGIN, y, 5, t('roles')),
  ];
  for (const [role, duty, lines] of [
    ['liaison', 'liaison-duty', 1],
    ['volunteer', 'volunteer-duty', 2],
  ] as const) {
    const height = 16 + 8 * lines;
    items.push(box({ x: MARGIN, y: y + 3, width, height }));
    items.push(text(MARGIN + 3, y + 9, 4, t(role)));
    items.push(
      text(MARGIN + 3, y + 14.5, fitted(t(duty), 3.4, options.lang === 'zh' ? width - 6 : width * 2), t(duty)),
    );
    for (let i = 0; i < lines; i++) {
      const base = y + 22 + 8 * i;
      items.push(text(MARGIN + 3, base, 3.2, t('by-hand')));
      items.push(rule(MARGIN + 62, MARGIN + width - 3, base + 1));
    }
    y += height + 3;
  }
  items.push(...footer(map.scale, MARGIN, y + 9, options));
  return { paper, title: `${title} ${one.code}`, items };
}

function rule(from: number, to: number, y: number): Item {
  const line = [
    [from, y],
    [to, y],
  ] as const;
  return { kind: 'path', lines: [line], fill: null, stroke: '1a1a1a', width: 0.2, closed: false };
}
