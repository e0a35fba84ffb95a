import type { Metres } from '../model/units.ts';
import type { Rect } from './rect.ts';

/** A town centre: a bell of grids around a place of the board. */
export interface Centre {
  readonly x: Metres;
  readonly y: Metres;
  readonly spread: Metres;
  /** Grids in the whole bell. */
  readonly grids: number;
}

/** Grids to a square metre of open country: 1.8 km² each. */
export const COUNTRY = 1 / 1.8e6;

/** A centre of so many grids that has `peak` of them on a square kilometre in its middle. */
export function centreOf(x: Metres, y: Metres, grids: number, peak: number): Centre {
  return { x, y, grids, spread: 1000 * Math.sqrt(grids / (2 * Math.PI * peak)) };
}

/** Grids of the bells inside a rectangle. */
export function gridsOfCentres(centres: readonly Centre[], { west, south, east, north }: Rect): number {
  let sum = 0;
  for (const { x, y, spread, grids } of centres) {
    const across = below((east - x) / spread) - below((west - x) / spread);
    if (across < 1e-9) continue;
    sum += grids * across * (below((north - y) / spread) - below((south - y) / spread));
  }
  return sum;
}

/** The centres that matter in a rectangle. */
export function centresNear(centres: readonly Centre[], rect: Rect): Centre[] {
  return centres.filter((centre) => gridsOfCentres([centre], rect) > 0.002);
}

/** Share of a bell below `z`, as the logistic function has it: rational enough to be the same everywhere. */
function below(z: number): number {
  return 1 / (1 + Math.exp(-1.702 * Math.max(-40, Math.min(40, z))));
}
