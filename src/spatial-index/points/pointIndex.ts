import { type Box, boxOfPoints } from '../../geometry/boxes.ts';
import type { Degrees, Metres } from '../../model/units.ts';
import { boxesAround, metresBetween } from './sphere.ts';

/** Places of points: households, incidents, liaisons. Degrees, WGS 84; NaN for a point without a place, which no answer holds. */
export interface Points {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/** A point by its number in the columns, and how far it is. */
export interface NearPoint {
  readonly point: number;
  readonly distance: Metres;
}

/**
 * Points by place. All implementations give the same answers, to the bit; distances are great circles on the mean sphere
 * ({@link metresBetween}). Numbers and places that are no numbers find nothing.
 */
export interface PointIndex {
  /** Number of points. */
  readonly length: number;
  /** The points in a box, its border included; ascending. */
  within(box: Box): number[];
  /** The points at most so far from a place, the nearest first, of equals the lower number. */
  around(lon: Degrees, lat: Degrees, radius: Metres): NearPoint[];
  /** The nearest points, at most `count` (1), none farther than `farthest`; in the order of `around`. */
  nearest(lon: Degrees, lat: Degrees, count?: number, farthest?: Metres): NearPoint[];
}

/** The points that may lie in a box that does not cross the 180th meridian: all that do, in any order, and perhaps others. */
export type Candidates = (box: Box) => ArrayLike<number>;

/** Half the Earth's girth: nothing is farther away. */
const FARTHEST = 20_015_200;

/** The index that the candidates of an implementation make. Costs: a search of boxes that grow until they hold enough. */
export function indexOver({ lon, lat }: Points, candidates: Candidates): PointIndex {
  const around = (x: Degrees, y: Degrees, radius: Metres): NearPoint[] => {
    const found: NearPoint[] = [];
    for (const box of boxesAround(x, y, radius)) {
      const points = candidates(box);
      for (let k = 0; k < points.length; k++) {
        const point = points[k]!;
        if (!holds(box, lon[point]!, lat[point]!)) continue;
        const distance = metresBetween(x, y, lon[point]!, lat[point]!);
        if (distance <= radius) found.push({ point, distance });
      }
    }
    return found.sort((a, b) => a.distance - b.distance || a.point - b.point);
  };
  const first = firstRadius({ lon, lat });
  return {
    length: lon.length,
    within(box) {
      const points = Array.from(candidates(box)).filter((point) => holds(box, lon[point]!, lat[point]!));
      return points.sort((a, b) => a - b);
    },
    around,
    nearest(x, y, count = 1, farthest = FARTHEST) {
      if (!(count >= 1)) return [];
      const limit = Math.min(farthest, FARTHEST);
      for (let radius = Math.min(limit, first * Math.sqrt(count)); ; radius = Math.min(limit, 2 * radius)) {
        const found = around(x, y, radius);
        // Whether there are enough is known once the circle holds them: a point outside of it is farther than all inside.
        if (found.length >= count || !(radius < limit)) return found.slice(0, count);
      }
    },
  };
}

function holds([west, south, east, north]: Box, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** A circle that holds a few points where they lie evenly. */
function firstRadius({ lon, lat }: Points): Metres {
  const [west, south, east, north] = boxOfPoints(lon, lat);
  if (!(west <= east)) return FARTHEST;
  return Math.max(1, metresBetween(west, south, east, north) / Math.sqrt(lon.length));
}
