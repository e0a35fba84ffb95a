import type { Metres } from '../model/units.ts';
import type { Filling, Outline, Stand } from './filling.ts';

/** Share of flats in which nobody lives. */
const VACANT = 0.05;

export const rectangle = (width: Metres, depth: Metres): Outline => [
  [-width / 2, -depth / 2],
  [width / 2, -depth / 2],
  [width / 2, depth / 2],
  [-width / 2, depth / 2],
];

/** A slab (板楼): entrances side by side, each with a stairwell that stands out on the north side. */
function slabOutline(units: number, unitWidth: Metres, depth: Metres): Outline {
  const width = units * unitWidth;
  const out: [Metres, Metres][] = [
    [-width / 2, -depth / 2],
    [width / 2, -depth / 2],
    [width / 2, depth / 2],
  ];
  for (let u = units - 1; u >= 0; u--) {
    const middle = -width / 2 + (u + 0.5) * unitWidth;
    out.push([middle + 1.6, depth / 2], [middle + 1.6, depth / 2 + 1.2]);
    out.push([middle - 1.6, depth / 2 + 1.2], [middle - 1.6, depth / 2]);
  }
  out.push([-width / 2, depth / 2]);
  return out;
}

/** A point tower (点式楼), cut out at the corners so that every flat has light. */
function towerOutline(size: Metres): Outline {
  const [w, h, n] = [size / 2, size / 2 - 1, size * 0.19];
  return [
    [-w + n, -h],
    [w - n, -h],
    [w - n, -h + n],
    [w, -h + n],
    [w, h - n],
    [w - n, h - n],
    [w - n, h],
    [-w + n, h],
    [-w + n, h - n],
    [-w, h - n],
    [-w, -h + n],
    [-w + n, -h + n],
  ];
}

interface Block {
  readonly units: number;
  readonly unitWidth: Metres;
  readonly floors: number;
  readonly perFloor: number;
}

/** Enters the flats: those of one entrance stand at its stairwell. Returns how many people live in. */
function flats(filling: Filling, stand: Stand, { units, unitWidth, floors, perFloor }: Block): number {
  const before = filling.homes.length;
  for (let unit = 1; unit <= units; unit++) {
    const stair = stand.at((unit - (units + 1) / 2) * unitWidth, 0);
    for (let floor = 1; floor <= floors; floor++) {
      for (let flat = 1; flat <= perFloor; flat++) {
        if (filling.dice.chance(VACANT)) continue;
        filling.home(stand, stair, { unit, floor, room: `${floor}${String(flat).padStart(2, '0')}` });
      }
    }
  }
  return filling.homes.length - before;
}

/** A slab around a place of the board. Returns its households. */
export function slab(filling: Filling, x: Metres, y: Metres, block: Block & { readonly depth: Metres }): number {
  const { units, unitWidth, floors, depth } = block;
  const outline = slabOutline(units, unitWidth, depth);
  const stand = filling.build(x, y, outline, { floors, units, kind: 'apartments' });
  return stand === null ? 0 : flats(filling, stand, block);
}

/** A tower of one entrance. Returns its households. */
export function tower(filling: Filling, x: Metres, y: Metres, floors: number, size: Metres): number {
  const stand = filling.build(x, y, towerOutline(size), { floors, units: 1, kind: 'apartments' });
  return stand === null ? 0 : flats(filling, stand, { units: 1, unitWidth: size, floors, perFloor: 4 });
}

/** A building that nobody lives in. */
export function hall(
  filling: Filling,
  x: Metres,
  y: Metres,
  width: Metres,
  depth: Metres,
  kind: string,
  floors = 1,
): void {
  if (width > 3 && depth > 3) filling.build(x, y, rectangle(width, depth), { floors, kind });
}
