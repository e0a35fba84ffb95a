import type { MultiLineString, Polygon } from 'geojson';
import { isolines } from '../../hotspot/density/isolines.ts';
import type { DensityMade } from './densityMade.ts';

/** Square metres of a square kilometre: densities are told per km². */
export const KM2 = 1e6;

/** The ground of a cell in the coordinates that are written. */
export function cellShape({ study, map }: DensityMade, cell: number): Polygon {
  const { x0, y0, size, columns } = map.raster;
  const x = x0 + (cell % columns) * size;
  const y = y0 + Math.floor(cell / columns) * size;
  const at = (dx: number, dy: number) => study.toOutput(x + dx, y + dy);
  return { type: 'Polygon', coordinates: [[at(0, 0), at(size, 0), at(size, size), at(0, size), at(0, 0)]] };
}

/** Number of the smallest level that a cell belongs to; the number of levels where it belongs to none. */
export function levelOf({ map }: DensityMade, cell: number): number {
  const at = map.levels.findIndex((level) => map.density[cell]! >= level.density);
  return at < 0 ? map.levels.length : at;
}

/** Lines of a level in the coordinates that are written. */
export function lineShape({ study, map }: DensityMade, density: number): MultiLineString {
  const rings = isolines(map.raster, map.density, density);
  return { type: 'MultiLineString', coordinates: rings.map((ring) => ring.map(([x, y]) => study.toOutput(x, y))) };
}
