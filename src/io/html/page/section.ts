import type { PageStack } from '../pageData.ts';
import { svg } from './dom.ts';
import type { Page } from './page.ts';
import { serialOf } from './serial.ts';

interface Part {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const WIDTH = 260;

/**
 * A section through a building that several micro-grids share: entrances side by side, floors above each other, each part
 * in the colour of its micro-grid. Where neither is known, equal bands. Null when no micro-grid is a part of the building.
 */
export function section(
  page: Page,
  building: string,
  members: readonly number[],
  fills: readonly string[],
  chosen: number,
): SVGElement | null {
  const { data, words, store } = page;
  const stacks = members
    .map((index) => ({ index, stack: data.microgrids[index]!.stack }))
    .filter((m): m is { index: number; stack: PageStack } => m.stack?.building === building);
  if (stacks.length === 0) return null;
  const at = data.buildings.id.indexOf(building);
  const units = [...new Set(stacks.flatMap(({ stack }) => stack.units ?? []))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const floors = Math.max(
    at >= 0 ? (data.buildings.floors[at] ?? 0) : 0,
    ...stacks.map(({ stack }) => stack.floors?.[1] ?? 0),
    1,
  );
  const height = stacks.some(({ stack }) => stack.floors)
    ? Math.max(90, Math.min(230, floors * 7))
    : Math.max(70, stacks.length * 34);
  const parts = stacks.flatMap((member, i) =>
    partsOf(member.stack, member.index, units, floors, height, i, stacks.length),
  );
  parts.sort((a, b) => b.w * b.h - a.w * a.h);
  const marks =
    floors > 1 && stacks.some(({ stack }) => stack.floors)
      ? [1, ...stacks.map(({ stack }) => stack.floors?.[1] ?? floors)]
      : [];
  return svg(
    'svg',
    {
      class: 'section',
      viewBox: `-26 -8 ${WIDTH + 34} ${height + 30}`,
      role: 'img',
      'aria-label': words.say('stack-section', { building }),
    },
    svg('line', { class: 'earth', x1: -26, x2: WIDTH + 8, y1: height + 0.5, y2: height + 0.5 }),
    ...parts.map(({ index, x, y, w, h }) => {
      const microgrid = data.microgrids[index]!;
      const serial = serialOf(microgrid.code, data.grids[microgrid.grid]?.code ?? '');
      return svg(
        'g',
        {
          class: index === chosen ? 'share chosen' : 'share',
          onclick: () => store.set({ selected: { kind: 'microgrid', index, building: at } }),
        },
        svg('rect', { x: x + 1, y, width: Math.max(1, w - 2), height: Math.max(1, h), fill: fills[index]! }),
        svg(
          'text',
          { x: x + w / 2, y: y + h / 2 + 4 },
          w > 74 ? `${serial} · ${words.say('label-households', { n: microgrid.households })}` : serial,
        ),
      );
    }),
    ...[...new Set(marks)].map((floor) =>
      svg('text', { class: 'floor', x: -4, y: height - (height * (floor - 0.5)) / floors + 3 }, String(floor)),
    ),
    ...(units.length > 1
      ? units.map((unit, i) =>
          svg(
            'text',
            { class: 'unit', x: ((i + 0.5) * WIDTH) / units.length, y: height + 15 },
            words.say('stack-unit', { unit }),
          ),
        )
      : []),
  );
}

/** The rectangles of one member: a column an entrance, as high as its floors. */
function partsOf(
  { units: own, floors: band, equalParts }: PageStack,
  index: number,
  units: readonly string[],
  floors: number,
  height: number,
  i: number,
  n: number,
): Part[] {
  if (equalParts && band === null && own === null)
    return [{ index, x: 0, y: height - ((i + 1) * height) / n, w: WIDTH, h: height / n - 1 }];
  const [low, high] = band ?? [1, floors];
  const y = height - (height * Math.min(high, floors)) / floors;
  const h = (height * (Math.min(high, floors) - Math.max(1, low) + 1)) / floors - 1;
  const columns =
    own === null || units.length === 0
      ? [[0, WIDTH]]
      : own.map((unit) => [(units.indexOf(unit) * WIDTH) / units.length, WIDTH / units.length]);
  return columns.map(([x, w]) => ({ index, x: x!, y, w: w!, h }));
}
