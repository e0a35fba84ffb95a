import type { Position } from 'geojson';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';
import { random } from '../model/random.ts';
import type { Borders } from './borders.ts';
import type { CityPlan } from './cityPlan.ts';
import { dice } from './dice.ts';
import type { Lane } from './filling.ts';
import type { Level, Line } from './skeleton.ts';

/** Square metres to a grid below which a line is a street and above which it may be water. */
const TOWN = 250_000;
/** Most vertices of one piece: a road is drawn from crossing to crossing, and not in one line over the whole city. */
const PIECE = 32;

const STREETS: Readonly<Record<Level, readonly (readonly [string, number])[]>> = {
  county: [['river', 1]],
  township: [
    ['primary', 60],
    ['river', 25],
    ['trunk', 15],
  ],
  community: [
    ['secondary', 70],
    ['tertiary', 22],
    ['canal', 8],
  ],
  grid: [
    ['tertiary', 45],
    ['residential', 45],
    ['unclassified', 10],
  ],
};

const COUNTRY: Readonly<Record<Level, readonly (readonly [string, number])[]>> = {
  county: [['river', 1]],
  township: [
    ['river', 45],
    ['canal', 20],
    ['primary', 20],
    ['motorway', 5],
    ['rail', 10],
  ],
  community: [
    ['canal', 40],
    ['tertiary', 40],
    ['secondary', 10],
    ['stream', 10],
  ],
  grid: [
    ['unclassified', 34],
    ['stream', 26],
    ['ditch', 20],
    ['tertiary', 12],
    ['track', 8],
  ],
};

/** The lines between the grids of a county as streets and waters, in pieces, as far as they lie in the county. */
export function* streetsOf(plan: CityPlan, borders: Borders, county: number, seed: number): Generator<Lane> {
  const dies = dice(random(seed, `streets ${county}`));
  const within = plan.counties[county]!.ground.coordinates;
  for (const line of plan.skeleton.lines[county]!) {
    const kind = dies.pick((line.roominess < TOWN ? STREETS : COUNTRY)[line.level]);
    for (const piece of piecesInside(line, borders, within)) yield { class: kind, line: piece };
  }
}

function* piecesInside(line: Line, borders: Borders, within: Position[][][]): Generator<Position[]> {
  let piece: Position[] = [];
  for (const position of borders.along(line)) {
    const inside = sideOfMultiPolygon(position[0]!, position[1]!, within) >= 0;
    if (inside) piece.push(position);
    if (piece.length >= PIECE || !inside) {
      if (piece.length > 1) yield piece;
      piece = inside ? [position] : [];
    }
  }
  if (piece.length > 1) yield piece;
}
