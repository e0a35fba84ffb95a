import type { LineString } from 'geojson';
import type { RegionTable } from '../../model/region.ts';

const CORNERS = 64;
/** Mean metres a degree of latitude. */
const DEGREE = 111_195;

/** A circle around a region's point as a line, in the plane of the table; at least so wide that it can be seen. */
export function ringAround(table: RegionTable, region: number, radius: number): LineString {
  const [lon, lat] = [table.lon[region]!, table.lat[region]!];
  const east = table.plane === 'planar' ? 1 : 1 / (DEGREE * Math.cos((lat * Math.PI) / 180));
  const north = table.plane === 'planar' ? 1 : 1 / DEGREE;
  const wide = Math.max(radius, 1);
  const coordinates = Array.from({ length: CORNERS + 1 }, (_, k) => {
    const angle = (2 * Math.PI * (k % CORNERS)) / CORNERS;
    return [lon + wide * east * Math.cos(angle), lat + wide * north * Math.sin(angle)];
  });
  return { type: 'LineString', coordinates };
}
