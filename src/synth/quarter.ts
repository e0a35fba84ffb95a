import { type BlockBuilder, terraces, towers, walkUps } from './compounds.ts';
import type { Filling } from './filling.ts';
import { hall } from './flats.ts';
import { oldQuarter } from './oldQuarter.ts';
import type { Rect } from './rect.ts';

/** What kind of place a town's grid is. */
export type Quarter = 'city' | 'edge' | 'town';

/** How likely each kind of homes is. */
const HOMES: Readonly<Record<Quarter, readonly (readonly [BlockBuilder, number])[]>> = {
  city: [
    [towers, 54],
    [walkUps, 44],
    [oldQuarter, 6],
    [terraces, 4],
  ],
  edge: [
    [towers, 30],
    [walkUps, 42],
    [oldQuarter, 6],
    [terraces, 22],
  ],
  town: [
    [towers, 4],
    [walkUps, 40],
    [oldQuarter, 12],
    [terraces, 44],
  ],
};

const PLACES: Readonly<Record<Quarter, readonly (readonly [string, number])[]>> = {
  city: [
    ['school', 20],
    ['mall', 18],
    ['office', 26],
    ['park', 22],
    ['hospital', 6],
    ['works', 8],
  ],
  edge: [
    ['school', 10],
    ['mall', 6],
    ['office', 8],
    ['park', 30],
    ['works', 46],
  ],
  town: [
    ['school', 16],
    ['mall', 14],
    ['park', 38],
    ['works', 32],
  ],
};

/**
 * A grid in town: blocks between lanes, some of them compounds for as many households as are wanted, the others schools,
 * markets, offices, works and greens.
 */
export function quarter(filling: Filling, ground: Rect, wanted: number, kind: Quarter): void {
  const { dice } = filling;
  const blocks = dice.shuffled(blocksOf(filling, ground, kind === 'city' ? 115 : 150));
  const main = dice.pick(HOMES[kind]);
  let left = wanted;
  for (const block of blocks) {
    if (left < 12) {
      place(filling, block, dice.pick(PLACES[kind]));
      continue;
    }
    const builder = dice.chance(0.75) ? main : dice.pick(HOMES[kind]);
    const homes = builder(filling, block, left) || walkUps(filling, block, left);
    left -= homes;
    if (dice.chance(0.3) && homes > 0) walled(filling, block);
  }
}

/** Blocks of about the given size, a lane's width apart, and the lanes. */
function blocksOf(filling: Filling, ground: Rect, size: number): Rect[] {
  const { dice } = filling;
  const cuts = (from: number, to: number): number[] => {
    const n = Math.max(1, Math.round((to - from) / size));
    return Array.from({ length: n + 1 }, (_, i) =>
      i === 0 || i === n ? from + ((to - from) * i) / n : from + ((to - from) * (i + dice.between(-0.1, 0.1))) / n,
    );
  };
  const xs = cuts(ground.west, ground.east);
  const ys = cuts(ground.south, ground.north);
  const name = () =>
    dice.pick([
      ['residential', 45],
      ['living_street', 20],
      ['service', 35],
    ] as const);
  for (const x of xs.slice(1, -1))
    filling.lane(name(), [
      [x, filling.edge.south],
      [x, filling.edge.north],
    ]);
  for (const y of ys.slice(1, -1))
    filling.lane(name(), [
      [filling.edge.west, y],
      [filling.edge.east, y],
    ]);
  const blocks: Rect[] = [];
  for (let i = 1; i < xs.length; i++) {
    for (let j = 1; j < ys.length; j++) {
      const inset = (list: number[], k: number, side: number) =>
        list[k]! + (k === 0 || k === list.length - 1 ? 0 : side * 7);
      blocks.push({
        west: inset(xs, i - 1, 1),
        south: inset(ys, j - 1, 1),
        east: inset(xs, i, -1),
        north: inset(ys, j, -1),
      });
    }
  }
  return blocks;
}

/** A wall around a compound, a little outside of its houses. */
function walled(filling: Filling, { west, south, east, north }: Rect): void {
  const out = 3;
  filling.lane('wall', [
    [west - out, south - out],
    [east + out, south - out],
    [east + out, north + out],
    [west - out, north + out],
    [west - out, south - out],
  ]);
}

/** What stands on a block without homes. */
function place(filling: Filling, { west, south, east, north }: Rect, kind: string): void {
  const { dice } = filling;
  const [w, h] = [east - west, north - south];
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  if (kind === 'park' || w < 30 || h < 30) return;
  if (kind === 'school') {
    // Two wings in the north; the sports ground in the south stays free.
    hall(filling, x, north - 10, Math.min(w - 8, 80), 15, 'school', 5);
    if (h > 70) hall(filling, x, north - 42, Math.min(w - 8, 64), 14, 'school', 4);
    return;
  }
  if (kind === 'mall') {
    hall(filling, x, y, Math.min(w - 6, 90), Math.min(h - 6, 70), 'retail', dice.whole(2, 5));
    return;
  }
  if (kind === 'hospital') {
    hall(filling, x, y + h / 5, Math.min(w - 10, 70), 20, 'hospital', 12);
    hall(filling, x, y - h / 5, Math.min(w - 10, 60), 18, 'hospital', 5);
    return;
  }
  if (kind === 'office') {
    for (let dx = west + 18; dx < east - 16; dx += 46)
      hall(filling, dx, y + dice.between(-h / 5, h / 5), 26, 22, 'office', dice.whole(6, 24));
    return;
  }
  for (let dy = south + 16; dy < north - 14; dy += 40)
    hall(filling, x + dice.between(-4, 4), dy, Math.min(w - 12, dice.between(50, 110)), 26, 'industrial');
}
