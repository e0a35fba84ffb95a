import type { BlockBuilder } from './compounds.ts';
import type { Filling, Outline } from './filling.ts';
import type { Rect } from './rect.ts';

/** Courtyard houses on crooked plots between lanes, some wall to wall (老城区). */
export const oldQuarter: BlockBuilder = (filling, block, wanted) => {
  const { dice } = filling;
  const before = filling.homes.length;
  // Lanes divide the block into strips of two houses' depth.
  const strips = Math.max(1, Math.round((block.north - block.south) / 38));
  const high = (block.north - block.south) / strips;
  for (let i = 0; i < strips && filling.homes.length - before < wanted; i++) {
    const south = block.south + i * high + (i > 0 ? 1.5 : 0);
    const north = block.south + (i + 1) * high - (i < strips - 1 ? 1.5 : 0);
    if (i > 0) {
      const y = block.south + i * high;
      filling.lane(i % 2 === 0 ? 'residential' : 'footway', [
        [block.west - 2, y],
        [block.east + 2, y],
      ]);
    }
    for (const plot of plotsOf(filling, { west: block.west, south, east: block.east, north })) {
      if (filling.homes.length - before >= wanted) break;
      if (!dice.chance(0.05)) house(filling, plot);
    }
  }
  return filling.homes.length - before;
};

/** Plots of a strip: cut again and again across the longer side; four in ten neighbours stand wall to wall. */
function plotsOf(filling: Filling, strip: Rect): Rect[] {
  const { dice } = filling;
  const out: Rect[] = [];
  const cut = (rect: Rect): void => {
    const [w, h] = [rect.east - rect.west, rect.north - rect.south];
    if (w * h < dice.between(190, 350) || Math.max(w, h) < 15) {
      out.push(rect);
      return;
    }
    const gap = dice.chance(0.4) ? 0.05 : dice.between(0.4, 1);
    const share = dice.between(0.4, 0.6);
    if (w > h) {
      const x = rect.west + w * share;
      cut({ ...rect, east: x - gap });
      cut({ ...rect, west: x + gap });
    } else {
      const y = rect.south + h * share;
      cut({ ...rect, north: y - gap });
      cut({ ...rect, south: y + gap });
    }
  };
  cut(strip);
  return out;
}

/** A plain house, one with a yard open to the south, or four wings around a courtyard. */
function house(filling: Filling, plot: Rect): void {
  const { dice } = filling;
  const { west, south, east, north } = plot;
  const [w, h] = [east - west, north - south];
  const deep = Math.min(4.6, w / 3, h / 3);
  const corners: Outline = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  let rings: Outline[] = [corners];
  if (Math.min(w, h) > 14 && dice.chance(0.5)) {
    rings = [
      corners,
      [
        [west + deep, south + deep],
        [west + deep, north - deep],
        [east - deep, north - deep],
        [east - deep, south + deep],
      ],
    ];
  } else if (Math.min(w, h) > 10 && dice.chance(0.6)) {
    rings = [
      [
        [west, south],
        [west + deep, south],
        [west + deep, north - deep],
        [east - deep, north - deep],
        [east - deep, south],
        [east, south],
        [east, north],
        [west, north],
      ],
    ];
  }
  const stand = filling.buildBent(rings, { floors: dice.whole(1, 2), kind: 'house' });
  if (stand === null || dice.chance(0.05)) return;
  const families = dice.pick([
    [1, 30],
    [2, 45],
    [3, 25],
  ]);
  const door = stand.at((west + east) / 2, north - deep / 2);
  for (let k = 0; k < families; k++) filling.home(stand, door, { unit: null, floor: 1, room: null });
}
