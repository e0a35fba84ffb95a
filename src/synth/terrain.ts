import type { Position } from 'geojson';
import { type Lattice, latticeAt, UNITS_PER_DEGREE } from '../geometry/lattice.ts';
import type { Metres } from '../model/units.ts';

/** A place on the drawing board, metres: x along the streets that run east, y along those that run north. */
export type Board = readonly [Metres, Metres];

/** The way from the drawing board, where all streets are straight, to the ground, where they bend. */
export interface Terrain {
  /** Degrees, WGS 84, on the lattice of 1e-7°. */
  toGround(x: Metres, y: Metres): Position;
  /** The place of the board that comes to lie at a place of the ground (degrees). */
  toBoard(lon: number, lat: number): Board;
  /**
   * A rigid body at a place of the board, turned as the streets there are: its own metres (x right, y up when it faces
   * south) to degrees.
   */
  stand(x: Metres, y: Metres): (dx: Metres, dy: Metres) => Position;
}

/** Wave length, height (metres) and phase of the waves that bend a straight street. */
type Waves = readonly (readonly [number, number, number])[];

const ACROSS: Waves = [
  [61000, 1500, 0.4],
  [9300, 110, 1.9],
  [1730, 12, 3.1],
  [430, 1.6, 0.2],
];
const ALONG: Waves = [
  [53000, 1300, 2.2],
  [8100, 120, 0.7],
  [1510, 13, 5.2],
  [390, 1.7, 4.1],
];

/**
 * Terrain around a place (degrees, WGS 84). Two shears, one after the other: areas stay as they are, what is joined on the
 * board stays joined on the ground, and the way back is exact. `scale` of the long waves: small towns bend less.
 */
export function terrainAt(lon: number, lat: number, scale: number): Terrain {
  const lattice = latticeAt(lon, lat);
  const cosine = Math.cos((lat * Math.PI) / 180);
  const across = wave(ACROSS, scale);
  const along = wave(ALONG, scale);
  // Metres of longitude shrink northwards, so that a long city keeps its areas.
  const stretch = (v: number) => cosine / Math.cos(((lattice.v0 + v) / UNITS_PER_DEGREE / 180) * Math.PI);
  const degrees = (east: Metres, north: Metres) => placeOf(lattice, east, north, stretch);
  const bend = (x: Metres, y: Metres): Board => {
    const east = x + across(y);
    return [east, y + along(east)];
  };
  return {
    toGround: (x, y) => {
      const [east, north] = bend(x, y);
      return degrees(east, north);
    },
    toBoard: (lonAt, latAt) => {
      const v = latAt * UNITS_PER_DEGREE - lattice.v0;
      const east = ((lonAt * UNITS_PER_DEGREE - lattice.u0) * lattice.metresPerU) / stretch(v);
      const y = v * lattice.metresPerV - along(east);
      return [east - across(y), y];
    },
    stand: (x, y) => {
      const [cx, cy] = bend(x, y);
      const [ex, ey] = bend(x + 1, y);
      const length = Math.sqrt((ex - cx) ** 2 + (ey - cy) ** 2);
      const cos = (ex - cx) / length;
      const sin = (ey - cy) / length;
      return (dx, dy) => degrees(cx + dx * cos - dy * sin, cy + dx * sin + dy * cos);
    },
  };
}

function wave(waves: Waves, scale: number): (at: Metres) => Metres {
  const terms = waves.map(([length, height, phase]) => {
    const factor = length > 5000 ? scale : 1;
    return { turn: (2 * Math.PI) / (length * factor), height: height * factor, phase };
  });
  return (at) => {
    let sum = 0;
    for (const { turn, height, phase } of terms) sum += height * Math.sin(turn * at + phase);
    return sum;
  };
}

function placeOf(lattice: Lattice, east: Metres, north: Metres, stretch: (v: number) => number): Position {
  const v = Math.round(north / lattice.metresPerV);
  const u = Math.round((east * stretch(v)) / lattice.metresPerU);
  return [(lattice.u0 + u) / UNITS_PER_DEGREE, (lattice.v0 + v) / UNITS_PER_DEGREE];
}
