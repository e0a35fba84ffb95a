import type { Box } from '../../geometry/boxes.ts';
import type { Degrees, Metres } from '../../model/units.ts';

/** Mean radius of the Earth (IUGG). */
const EARTH = 6_371_008.8;
const RADIANS = Math.PI / 180;
/** Boxes are wider by this share, so that rounding keeps no point out. */
const WIDER = 1 + 1e-9;

/** Great circle on the mean sphere (haversine); within 0.6 % of the ellipsoid. Degrees, WGS 84. */
export function metresBetween(lonA: Degrees, latA: Degrees, lonB: Degrees, latB: Degrees): Metres {
  const north = Math.sin(((latB - latA) * RADIANS) / 2);
  const east = Math.sin(((lonB - lonA) * RADIANS) / 2);
  const h = north * north + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * east * east;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * Boxes, apart from each other, that hold all places at most so far from one: two where the 180th meridian lies between,
 * all longitudes where a pole does; none for what is no number.
 */
export function boxesAround(lon: Degrees, lat: Degrees, radius: Metres): Box[] {
  if (!(Number.isFinite(lon) && Number.isFinite(lat) && radius >= 0)) return [];
  const turn = (radius * WIDER) / EARTH + 1e-15;
  const [south, north] = [lat - (turn / RADIANS + 1e-12), lat + (turn / RADIANS + 1e-12)];
  if (south <= -90 || north >= 90 || turn >= Math.PI / 2)
    return [[-180, Math.max(-90, south), 180, Math.min(90, north)]];
  const half = (Math.asin(Math.min(1, Math.sin(turn) / Math.cos(lat * RADIANS))) / RADIANS) * WIDER + 1e-12;
  const [west, east] = [lon - half, lon + half];
  if (east - west >= 360) return [[-180, south, 180, north]];
  if (west < -180)
    return [
      [-180, south, east, north],
      [west + 360, south, 180, north],
    ];
  if (east > 180)
    return [
      [west, south, 180, north],
      [-180, south, east - 360, north],
    ];
  return [[west, south, east, north]];
}
