import type { Metres } from '../model/units.ts';
import { newVillage } from './compounds.ts';
import type { Filling, Outline } from './filling.ts';
import { hall } from './flats.ts';
import type { Rect } from './rect.ts';

/** Households to a farmhouse, on average. */
const FAMILIES = 1.44;
/** Room for a farmhouse along its row. */
const FRONT: Metres = 14.5;

/**
 * A village and its fields: rows along a lane or a ditch, a hamlet in a heap, houses on both sides of a canal, or a new
 * settlement in straight lines. All houses face south, as everywhere on the plain.
 */
export function village(filling: Filling, ground: Rect, wanted: number): void {
  const { dice } = filling;
  const wide = ground.east - ground.west;
  const high = ground.north - ground.south;
  const style = dice.pick([
    ['rows', 42],
    ['hamlet', 26],
    ['canal', 12],
    ['new', 20],
  ] as const);
  fields(filling, ground);
  if (style === 'new' && wide > 160 && high > 130) settlement(filling, ground, wanted);
  else if (style === 'canal' && high > 260 && wide > 160) alongCanal(filling, ground, wanted);
  else if (style === 'hamlet' && wide > 160 && high > 160) hamlets(filling, ground, wanted);
  else rows(filling, ground, wanted);
}

/** Ditches between the fields, a pond now and then, and greenhouses. */
function fields(filling: Filling, { west, east }: Rect): void {
  const { dice, edge } = filling;
  const { south, north } = edge;
  for (let x = west + dice.between(180, 420); x < east - 120; x += dice.between(260, 620))
    filling.laneKeptFree(
      dice.pick([
        ['ditch', 60],
        ['track', 25],
        ['stream', 15],
      ]),
      [
        [x, south],
        [x + dice.between(-25, 25), (south + north) / 2],
        [x, north],
      ],
    );
}

/** Long rows on both sides of lanes that run through the whole grid. */
function rows(filling: Filling, ground: Rect, wanted: number): void {
  const { dice, edge } = filling;
  const wide = ground.east - ground.west;
  const high = ground.north - ground.south;
  const houses = wanted / FAMILIES;
  const perRow = Math.max(3, (wide / FRONT) * 0.84);
  const lanes = Math.max(1, Math.min(Math.floor(high / 78), Math.ceil(houses / (2 * perRow))));
  let left = wanted;
  let lowest = ground.north;
  for (let i = 0; i < lanes; i++) {
    const y = ground.south + ((i + 0.5 + dice.between(-0.12, 0.12)) * high) / lanes;
    filling.lane(
      dice.pick([
        ['unclassified', 55],
        ['residential', 25],
        ['service', 20],
      ]),
      [
        [edge.west, y],
        [edge.east, y],
      ],
    );
    if (dice.chance(0.5))
      filling.lane('ditch', [
        [edge.west, y - 32],
        [edge.east, y - 32],
      ]);
    lowest = Math.min(lowest, y);
    const share = left / (lanes - i);
    const length = Math.min(wide, ((share / FAMILIES / 2) * FRONT) / 0.9);
    const start = ground.west + dice.between(0, wide - length);
    let homes = row(filling, start, start + length, y + 14, share * 0.55);
    homes += row(filling, start, start + length, y - 18, share - homes);
    left -= homes;
  }
  if (lowest > ground.south + 50) {
    hall(filling, ground.west + wide * dice.between(0.2, 0.8), ground.south + 8, 24, 10, 'greenhouse');
  }
}

/** One or two heaps of short rows, with lanes between every two of them. */
function hamlets(filling: Filling, ground: Rect, wanted: number): void {
  const { dice } = filling;
  const wide = ground.east - ground.west;
  const high = ground.north - ground.south;
  const heaps = wide > 700 && dice.chance(0.6) ? 2 : 1;
  for (let i = 0; i < heaps; i++) {
    const houses = wanted / FAMILIES / heaps;
    const columns = Math.max(4, Math.min(Math.floor(wide / heaps / FRONT) - 3, Math.round(Math.sqrt(houses * 2.4))));
    const count = Math.min(Math.floor(high / 33), Math.ceil((houses * 1.1) / columns));
    const [w, h] = [columns * FRONT, count * 33];
    const x = ground.west + (wide / heaps) * i + dice.between(0.1, 0.9) * Math.max(0, wide / heaps - w);
    const y = ground.south + dice.between(0.05, 0.95) * Math.max(0, high - h);
    let left = wanted / heaps;
    for (let k = 0; k < count && left > 0; k++) {
      const [from, to] = [x + dice.between(0, 24), x + w - dice.between(0, 24)];
      left -= row(filling, from, to, y + k * 33 + 12, left);
      if (k % 2 === 1)
        filling.lane(k % 4 === 1 ? 'residential' : 'service', [
          [x - 20, y + k * 33 - 5],
          [x + w + 20, y + k * 33 - 5],
        ]);
    }
    filling.lane('unclassified', [
      [x - 20, filling.edge.south],
      [x - 20, filling.edge.north],
    ]);
  }
}

/** Houses two deep on both banks of a canal that runs north. */
function alongCanal(filling: Filling, ground: Rect, wanted: number): void {
  const { dice } = filling;
  const x = ground.west + (ground.east - ground.west) * dice.between(0.35, 0.65);
  filling.lane('canal', [
    [x, filling.edge.south],
    [x + dice.between(-12, 12), (ground.south + ground.north) / 2],
    [x, filling.edge.north],
  ]);
  for (const side of [-1, 1])
    filling.lane('unclassified', [
      [x + side * 62, filling.edge.south],
      [x + side * 62, filling.edge.north],
    ]);
  const steps = Math.floor((ground.north - ground.south - 20) / 24);
  const perStep = Math.min(4, Math.max(1, wanted / FAMILIES / steps));
  let left = wanted;
  for (let k = 0; k < steps && left > 0; k++) {
    const y = ground.south + 14 + k * 24;
    for (const dx of [-30, 30, -47, 47]) {
      if (left <= 0 || !dice.chance(perStep / 4)) continue;
      left -= farm(filling, x + dx + dice.between(-1, 1), y + dice.between(-2, 2), dice.chance(0.1));
    }
  }
  // Whoever found no place at the water lives in a row by the lane.
  for (let y = ground.south + 20; y < ground.north - 20 && left > 4; y += 60)
    left -= row(filling, x + 76, Math.min(ground.east, x + 300), y, left);
}

function settlement(filling: Filling, ground: Rect, wanted: number): void {
  const { dice } = filling;
  const [wide, high] = [ground.east - ground.west, ground.north - ground.south];
  const w = Math.min(wide, Math.max(150, Math.sqrt(wanted) * 22));
  const h = Math.min(high, Math.max(110, ((wanted / 4.4) * 36 * 25) / w + 24));
  const west = ground.west + dice.between(0, wide - w);
  const south = ground.south + dice.between(0, high - h);
  const half = (west * 2 + w) / 2;
  const block = { west, south, east: west + w, north: south + h };
  let homes = newVillage(filling, { ...block, east: half - 5 }, wanted / 2);
  homes += newVillage(filling, { ...block, west: half + 5 }, wanted - homes);
  filling.lane('residential', [
    [half, filling.edge.south],
    [half, filling.edge.north],
  ]);
  filling.lane('unclassified', [
    [filling.edge.west, south - 8],
    [filling.edge.east, south - 8],
  ]);
  if (homes < wanted - 12) {
    // Not all have moved: the old row by the edge of the grid is still there.
    const y = south > ground.south + 60 ? ground.south + 12 : ground.north - 12;
    if (y > block.north + 24 || y < block.south - 34) row(filling, ground.west, ground.east, y, wanted - homes);
  }
}

/** A row of farmhouses until so many households live in it; returns how many. */
function row(filling: Filling, from: Metres, to: Metres, y: Metres, wanted: number): number {
  const { dice } = filling;
  let homes = 0;
  for (let x = from + 6; x < to - 6 && homes < wanted; x += dice.between(12.6, 15.4)) {
    if (dice.chance(0.07)) continue;
    homes += farm(filling, x, y + dice.between(-1.5, 1.5), dice.chance(0.12));
  }
  return homes;
}

/** A farmhouse, some with a porch, some with a shed behind; returns its households. */
function farm(filling: Filling, x: Metres, y: Metres, shed: boolean): number {
  const { dice } = filling;
  const [w, h] = [dice.between(9, 10.8), dice.between(7.6, 9)];
  const outline: Outline = dice.chance(0.4)
    ? [
        [-w / 2, -h / 2],
        [-w / 6, -h / 2],
        [-w / 6, -h / 2 + 1.5],
        [w / 6, -h / 2 + 1.5],
        [w / 6, -h / 2],
        [w / 2, -h / 2],
        [w / 2, h / 2],
        [-w / 2, h / 2],
      ]
    : [
        [-w / 2, -h / 2],
        [w / 2, -h / 2],
        [w / 2, h / 2],
        [-w / 2, h / 2],
      ];
  const stand = filling.build(x, y, outline, { floors: dice.whole(1, 3), kind: 'house' });
  if (stand === null) return 0;
  if (shed) hall(filling, x + dice.between(-2, 2), y + 9.4, dice.between(3.5, 5.5), dice.between(3.1, 3.8), 'shed');
  const families = dice.pick([
    [1, 62],
    [2, 32],
    [3, 6],
  ]);
  const door = stand.at(0, 1);
  for (let k = 0; k < families; k++) filling.home(stand, door, { unit: null, floor: 1, room: null });
  return families;
}
