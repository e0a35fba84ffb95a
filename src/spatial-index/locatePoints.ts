import Flatbush from 'flatbush';
import type { MultiPolygon } from 'geojson';
import { boxOf } from '../geometry/boxes.ts';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';
import type { Degrees } from '../model/units.ts';

/** Looks points up among regions. */
export interface PointLocator {
  /** Index of the region that holds the place, −1 for none. */
  locate(lon: Degrees, lat: Degrees): number;
}

/**
 * A look-up by boxes (flatbush) and exact point-in-polygon tests. Regions and points share a datum. A point on a border
 * belongs to the region whose ground holds it with the lowest index: exactly one region, whichever side is asked first.
 */
export function pointLocator(grounds: readonly MultiPolygon[]): PointLocator {
  if (grounds.length === 0) return { locate: () => -1 };
  const index = new Flatbush(grounds.length);
  for (const ground of grounds) index.add(...boxOf(ground.coordinates));
  index.finish();
  return {
    locate(lon, lat) {
      for (const i of index.search(lon, lat, lon, lat).sort((a, b) => a - b))
        if (sideOfMultiPolygon(lon, lat, grounds[i]!.coordinates) >= 0) return i;
      return -1;
    },
  };
}
