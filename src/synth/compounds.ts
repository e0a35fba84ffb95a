import type { Metres } from '../model/units.ts';
import type { Filling } from './filling.ts';
import { hall, slab, tower } from './flats.ts';
import type { Rect } from './rect.ts';

/** Fills a block of the board with homes for about so many households and returns how many moved in. */
export type BlockBuilder = (filling: Filling, block: Rect, wanted: number) => number;

/** Walk-ups of five or six floors in rows that face south (多层小区). */
export const walkUps: BlockBuilder = (filling, block, wanted) => {
  const { dice } = filling;
  const floors = dice.pick([
    [6, 70],
    [5, 30],
  ]);
  const depth = 11;
  const width = block.east - block.west;
  const unitWidth = dice.between(11.6, 13.2);
  const across = Math.max(1, Math.round(width / 56));
  const length = (width - (across - 1) * 8) / across;
  const units = Math.min(5, Math.floor(length / unitWidth));
  if (units < 1 || block.north - block.south < depth + 4) return 0;
  const pitch = dice.between(27, 31);
  const fits = Math.floor((block.north - block.south - depth - 2) / pitch) + 1;
  const rows = Math.min(fits, Math.ceil(wanted / (across * units * floors * 2 * 0.95)));
  const step = rows > 1 ? Math.min(42, (block.north - block.south - depth - 4) / (rows - 1)) : pitch;
  const top =
    block.north - 2 - dice.between(0, 1) * Math.max(0, block.north - block.south - depth - 4 - (rows - 1) * step);
  let homes = 0;
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < across && homes < wanted * 1.1; i++) {
      const x = block.west + (i + 0.5) * length + i * 8;
      homes += slab(filling, x, top - depth / 2 - row * step, {
        units,
        unitWidth,
        floors,
        perFloor: 2,
        depth,
      });
    }
  }
  return homes;
};

/** High-rise compound (高层小区): point towers of 22 to 33 floors or slabs of 11 to 18, far apart for the sun. */
export const towers: BlockBuilder = (filling, block, wanted) => {
  const { dice } = filling;
  const point = wanted > 180 ? dice.chance(0.6) : dice.chance(0.3);
  const floors = point
    ? dice.whole(22, 33)
    : dice.pick([
        [11, 40],
        [15, 15],
        [18, 45],
      ]);
  const units = 2;
  const size = dice.between(24, 27);
  const unitWidth = dice.between(15, 17);
  const width = point ? size : units * unitWidth;
  const depth = point ? size : 14;
  const [pitchX, pitchY] = point ? [size + 16, size + 24] : [width + 12, depth + 28];
  const columns = Math.floor((block.east - block.west - width) / pitchX) + 1;
  const rows = Math.floor((block.north - block.south - depth) / pitchY) + 1;
  if (columns < 1 || rows < 1) return 0;
  const each = (point ? 4 : units * 2) * floors * 0.95;
  const count = Math.min(columns * rows, Math.max(1, Math.round(wanted / each)));
  const used = Math.min(rows, Math.max(Math.ceil(count / columns), Math.round(Math.sqrt(count))));
  const inRow = Math.ceil(count / used);
  const gapX = inRow > 1 ? (block.east - block.west - width) / (inRow - 1) : 0;
  const gapY = used > 1 ? Math.min(pitchY * 1.6, (block.north - block.south - depth) / (used - 1)) : 0;
  let homes = 0;
  for (let k = 0; k < count; k++) {
    const [row, column] = [Math.floor(k / inRow), k % inRow];
    const x = inRow > 1 ? block.west + width / 2 + column * gapX : (block.west + block.east) / 2;
    const y = block.north - depth / 2 - row * gapY;
    homes += point
      ? tower(filling, x, y, floors, size)
      : slab(filling, x, y, { units, unitWidth, floors, perFloor: 2, depth });
  }
  // A house for the wardens and a kindergarten, where a row is free.
  const free = block.north - block.south - (used - 1) * gapY - depth;
  if (free > 40) {
    const across = block.east - block.west;
    hall(filling, block.west + across * 0.3, block.south + 12, Math.min(34, across * 0.4), 16, 'kindergarten', 3);
    hall(filling, block.west + across * 0.75, block.south + 8, Math.min(44, across * 0.4), 11, 'retail', 2);
  }
  return homes;
};

/** Houses of shopkeepers, wall to wall, two or three floors (沿街联排). */
export const terraces: BlockBuilder = (filling, block, wanted) => {
  const { dice } = filling;
  const depth = 11;
  const pitch = dice.between(22, 25);
  const width = dice.between(6.6, 8.4);
  let homes = 0;
  for (let y = block.north - depth / 2 - 1; y > block.south + depth / 2 && homes < wanted; y -= pitch) {
    let x = block.west;
    while (x < block.east - width && homes < wanted) {
      const count = Math.min(dice.whole(4, 8), Math.floor((block.east - x) / width));
      homes += terrace(filling, x + (count * width) / 2, y, count, width, depth);
      x += count * width + dice.between(4, 9);
    }
  }
  return homes;
};

/** One row of houses that share their walls, each a building of its own. */
function terrace(filling: Filling, x: Metres, y: Metres, count: number, width: Metres, depth: Metres): number {
  const { dice } = filling;
  const before = filling.homes.length;
  const floors = dice.whole(2, 3);
  for (let i = 0; i < count; i++) {
    const left = (i - count / 2) * width;
    const outline = [
      [left, -depth / 2],
      [left + width, -depth / 2],
      [left + width, depth / 2],
      [left, depth / 2],
    ] as const;
    const stand = filling.build(x, y, outline, { floors, kind: 'terrace' });
    if (stand === null || dice.chance(0.06)) continue;
    const families = dice.pick([
      [1, 60],
      [2, 32],
      [3, 8],
    ]);
    for (let k = 1; k <= families; k++)
      filling.home(stand, stand.at(left + width / 2, 0), { unit: null, floor: Math.min(k, floors), room: null });
  }
  return filling.homes.length - before;
}

/** New houses for farmers (集中居住区): short rows of four dwellings under one roof, in straight lines. */
export const newVillage: BlockBuilder = (filling, block, wanted) => {
  const { dice } = filling;
  const [width, depth] = [dice.between(26, 31), 11.5];
  const pitch = dice.between(23, 27);
  let homes = 0;
  for (let y = block.north - depth / 2; y > block.south + depth / 2 && homes < wanted; y -= pitch) {
    for (let x = block.west + width / 2; x < block.east - width / 2 && homes < wanted; x += width + 6) {
      const stand = filling.build(
        x,
        y,
        [
          [-width / 2, -depth / 2],
          [width / 2, -depth / 2],
          [width / 2, depth / 2],
          [-width / 2, depth / 2],
        ],
        { floors: 2, units: 4, kind: 'terrace' },
      );
      if (stand === null) continue;
      for (let unit = 1; unit <= 4; unit++) {
        if (dice.chance(0.08)) continue;
        const place = stand.at(((unit - 2.5) * width) / 4, 0);
        const families = dice.chance(0.2) ? 2 : 1;
        for (let k = 1; k <= families; k++) filling.home(stand, place, { unit, floor: k, room: null });
        homes += families;
      }
    }
  }
  return homes;
};
