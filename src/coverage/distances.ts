import type { Position } from 'geojson';
import { distanceToLine } from '../geometry/distance.ts';
import type { Lattice } from '../geometry/lattice.ts';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';
import type { Degrees, Metres } from '../model/units.ts';

type Polygons = readonly (readonly (readonly Position[])[])[];

/** How far a place lies outside of a shape: 0 inside and on its border. Infinite where there is no shape. */
export function metresOutside(lattice: Lattice, lon: Degrees, lat: Degrees, polygons: Polygons): Metres {
  return sideOfMultiPolygon(lon, lat, polygons) >= 0 ? 0 : metresToBorder(lattice, lon, lat, polygons);
}

/** Distance to the nearest ring of a shape. */
export function metresToBorder(lattice: Lattice, lon: Degrees, lat: Degrees, polygons: Polygons): Metres {
  let best = Number.POSITIVE_INFINITY;
  for (const rings of polygons)
    for (const ring of rings) best = Math.min(best, distanceToLine(lattice, lon, lat, ring));
  return best;
}
