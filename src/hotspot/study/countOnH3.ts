import { eastOf, latticeAt, northOf } from '../../geometry/lattice.ts';
import type { RegionTable } from '../../model/region.ts';
import { h3Bins } from '../../spatial-index/h3Bins.ts';
import { farPlaces } from './farPlaces.ts';
import { cellsWithin, h3Regions } from './h3Regions.ts';
import { convexHull, ringArea } from './hull.ts';
import { suggestResolution } from './suggestResolution.ts';

/** Incidents counted on H3 cells of a study area. */
export interface CountedOnH3 {
  readonly table: RegionTable;
  /** Incidents a cell; cells of the study area without any are there with 0. */
  readonly counts: Float64Array;
  readonly res: number;
  /** Incidents that were counted, that have no place, and that lie far from all others. */
  readonly counted: number;
  readonly placeless: number;
  readonly far: number;
  /** Different places among those counted. */
  readonly places: number;
  /** Square metres of the study area. */
  readonly area: number;
}

/**
 * Counts points on H3 cells. The study area is the convex hull of all places but those far from the bulk (`farPlaces`):
 * its cells (by their middle), and every cell with an incident. Cells are in the order of their indices.
 * @param res null: suggested from area and places (`suggestResolution`)
 * @returns null where no point has a place
 */
export function countOnH3(lon: Float64Array, lat: Float64Array, res: number | null): CountedOnH3 | null {
  const far = farPlaces(lon, lat);
  const keep = (values: Float64Array) => values.map((v, i) => (far[i] === 1 ? Number.NaN : v));
  const [x, y] = [keep(lon), keep(lat)];
  let placeless = 0;
  const places = new Map<number, Set<number>>();
  let distinct = 0;
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(lon[i]!)) placeless++;
    if (Number.isNaN(x[i]!) || Number.isNaN(y[i]!)) continue;
    let column = places.get(x[i]!);
    if (!column) {
      column = new Set();
      places.set(x[i]!, column);
    }
    if (column.has(y[i]!)) continue;
    column.add(y[i]!);
    distinct++;
  }
  if (distinct === 0) return null;
  const hull = convexHull(x, y);
  const area = hull === null ? 0 : metresArea(hull);
  const chosen = res ?? suggestResolution(area, distinct);
  const bins = h3Bins(x, y, chosen);
  const cells = [...new Set([...bins.cells, ...(hull === null ? [] : cellsWithin([hull], chosen))])].sort();
  const numberOf = new Map(cells.map((cell, i) => [cell, i]));
  const slot = bins.cells.map((cell) => numberOf.get(cell)!);
  const counts = new Float64Array(cells.length);
  let counted = 0;
  for (const bin of bins.of) {
    if (bin < 0) continue;
    counts[slot[bin]!]!++;
    counted++;
  }
  const table = h3Regions(cells, chosen);
  return {
    table,
    counts,
    res: chosen,
    counted,
    placeless,
    far: far.reduce((sum, one) => sum + one, 0),
    places: distinct,
    area,
  };
}

function metresArea(hull: readonly (readonly [number, number])[]): number {
  const lattice = latticeAt(hull[0]![0], hull[0]![1]);
  return ringArea(hull.map(([lon, lat]): [number, number] => [eastOf(lattice, lon), northOf(lattice, lat)]));
}
