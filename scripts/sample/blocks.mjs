/** Buildings of flats: slabs (板楼) with entrances side by side, and point towers (点式楼). */
import { stand } from './ground.mjs';

const rectangle = (w, h) => [
  [-w / 2, -h / 2],
  [w / 2, -h / 2],
  [w / 2, h / 2],
  [-w / 2, h / 2],
];

/** The outline of a slab: stairwells stand out a metre on the north side, one an entrance. */
function slabOutline(units, unitWidth, depth) {
  const w = units * unitWidth;
  const out = [
    [-w / 2, -depth / 2],
    [w / 2, -depth / 2],
    [w / 2, depth / 2],
  ];
  for (let u = units - 1; u >= 0; u--) {
    const middle = -w / 2 + (u + 0.5) * unitWidth;
    out.push(
      [middle + 1.6, depth / 2],
      [middle + 1.6, depth / 2 + 1.2],
      [middle - 1.6, depth / 2 + 1.2],
      [middle - 1.6, depth / 2],
    );
  }
  out.push([-w / 2, depth / 2]);
  return out;
}

/** A cross-shaped tower, as they are built for light in every flat. */
const cross = (w, h, notch) => [
  [-w / 2 + notch, -h / 2],
  [w / 2 - notch, -h / 2],
  [w / 2 - notch, -h / 2 + notch],
  [w / 2, -h / 2 + notch],
  [w / 2, h / 2 - notch],
  [w / 2 - notch, h / 2 - notch],
  [w / 2 - notch, h / 2],
  [-w / 2 + notch, h / 2],
  [-w / 2 + notch, h / 2 - notch],
  [-w / 2, h / 2 - notch],
  [-w / 2, -h / 2 + notch],
  [-w / 2 + notch, -h / 2 + notch],
];

/** Enters the flats of a building: all of one entrance stand at its stairwell. Some flats are empty. */
function flats(register, id, ground, { units, unitWidth, floors, perFloor, vacancy }) {
  for (let unit = 1; unit <= units; unit++) {
    const stair = ground([(unit - (units + 1) / 2) * unitWidth, 0]);
    for (let floor = 1; floor <= floors; floor++) {
      for (let flat = 1; flat <= perFloor; flat++) {
        if (register.random.chance(vacancy)) continue;
        const room = `${floor}${String(flat).padStart(2, '0')}`;
        register.household(stair, { building: id, unit, floor, room });
      }
    }
  }
}

/** A slab of several entrances. `centre` on the board; widths in metres. */
export function slab(
  register,
  id,
  centre,
  { units, floors, perFloor = 2, unitWidth = 12.6, depth = 11, vacancy = 0.03 },
) {
  const ground = stand(centre);
  register.building(id, [slabOutline(units, unitWidth, depth).map(ground)], { floors, units });
  flats(register, id, ground, { units, unitWidth, floors, perFloor, vacancy });
}

/** A tower of one entrance. */
export function tower(register, id, centre, { floors, perFloor = 4, size = 24, vacancy = 0.03 }) {
  const ground = stand(centre);
  register.building(id, [cross(size, size - 2, 4.5).map(ground)], { floors, units: 1 });
  flats(register, id, ground, { units: 1, unitWidth: size, floors, perFloor, vacancy });
}

/** A building that nobody lives in: a school, a market hall, a works. */
export function hall(register, id, centre, width, depth, kind, floors = 1, outline = rectangle(width, depth)) {
  register.building(id, [outline.map(stand(centre))], { floors, kind });
}
