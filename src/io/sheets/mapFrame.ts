import type { Position } from 'geojson';
import { eastOf, latticeAt, northOf } from '../../geometry/lattice.ts';
import { InputError } from '../../model/error.ts';
import type { StoredMicroGrid } from '../../model/storedPlan.ts';
import type { Degrees } from '../../model/units.ts';
import type { Frame } from './sheet.ts';

/** Numbers that scales of maps are made of. */
const STEPS = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10];

/** Ground on paper: what a place is in millimetres, and at which scale (`1 : scale`). */
export interface Placing {
  readonly scale: number;
  readonly toPaper: (place: Position) => readonly [number, number];
}

/**
 * Puts ground into the middle of a frame, north up. Metres of the local projection at the middle. `scale` null: the largest round one at which all fits.
 * Errors: `sheet-too-small` where it does not fit at the scale asked for.
 */
export function placeOnPaper(microgrids: readonly StoredMicroGrid[], frame: Frame, scale: number | null): Placing {
  const [west, south, east, north] = extentOf(microgrids);
  const lon = (west + east) / 2;
  const lat = (south + north) / 2;
  const lattice = latticeAt(lon, lat);
  const [x0, y0] = [eastOf(lattice, lon), northOf(lattice, lat)];
  const width = eastOf(lattice, east) - eastOf(lattice, west);
  const height = northOf(lattice, north) - northOf(lattice, south);
  // A border of three millimetres stays free.
  const least = Math.max((width * 1000) / (frame.width - 6), (height * 1000) / (frame.height - 6));
  if (scale !== null && scale < least) throw new InputError('sheet-too-small', { scale, least: roundScale(least) });
  const chosen = scale ?? roundScale(least);
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const toPaper = ([a, b]: Position) =>
    [x + ((eastOf(lattice, a!) - x0) * 1000) / chosen, y - ((northOf(lattice, b!) - y0) * 1000) / chosen] as const;
  return { scale: chosen, toPaper };
}

/** The next round number that is not smaller, of three figures at most: 1 250, 2 000 … */
export function roundScale(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(100, least)));
  const step = STEPS.find((one) => one * power >= least - 1e-6) ?? 10;
  return Math.round(step * power);
}

function extentOf(microgrids: readonly StoredMicroGrid[]): [Degrees, Degrees, Degrees, Degrees] {
  const box: [Degrees, Degrees, Degrees, Degrees] = [180, 90, -180, -90];
  for (const { ground } of microgrids)
    for (const rings of piecesOf(ground))
      for (const [lon, lat] of rings[0]!) {
        box[0] = Math.min(box[0], lon!);
        box[1] = Math.min(box[1], lat!);
        box[2] = Math.max(box[2], lon!);
        box[3] = Math.max(box[3], lat!);
      }
  return box;
}

/** Polygons of a ground, each as rings. */
export function piecesOf(ground: StoredMicroGrid['ground']): readonly Position[][][] {
  return ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;
}

/** Whether the ground is wider than it is high, so that the paper should lie. */
export function isWide(microgrids: readonly StoredMicroGrid[]): boolean {
  const [west, south, east, north] = extentOf(microgrids);
  const lattice = latticeAt((west + east) / 2, (south + north) / 2);
  return eastOf(lattice, east) - eastOf(lattice, west) > northOf(lattice, north) - northOf(lattice, south);
}
