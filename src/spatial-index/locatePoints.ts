import Flatbush from 'flatbush';
import type { MultiPolygon } from 'geojson';
import { type Box, boxOf } from '../geometry/boxes.ts';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';
import type { Degrees } from '../model/units.ts';

/** Looks points up among regions. */
export interface PointLocator {
  /** Index of the region that holds the place, −1 for none. */
  locate(lon: Degrees, lat: Degrees): number;
  /** The same for places inside a box, which is searched once. */
  within(box: Box): Pick<PointLocator, 'locate'>;
}

/**
 * A look-up by boxes (flatbush) and exact point-in-polygon tests. Regions and points share a datum. A point on a border
 * belongs to the region whose ground holds it with the lowest index: exactly one region, whichever side is asked first.
 */
export function pointLocator(grounds: readonly MultiPolygon[]): PointLocator {
  const nowhere = { locate: () => -1 };
  if (grounds.length === 0) return { ...nowhere, within: () => nowhere };
  const index = new Flatbush(grounds.length);
  for (const ground of grounds) index.add(...boxOf(ground.coordinates));
  index.finish();
  const meeting = (box: Box) => index.search(...box).sort((a, b) => a - b);
  const among = (regions: readonly number[], lon: Degrees, lat: Degrees) => {
    for (const i of regions) if (sideOfMultiPolygon(lon, lat, grounds[i]!.coordinates) >= 0) return i;
    return -1;
  };
  return {
    locate: (lon, lat) => among(meeting([lon, lat, lon, lat]), lon, lat),
    within(box) {
      const regions = meeting(box);
      return { locate: (lon, lat) => among(regions, lon, lat) };
    },
  };
}
