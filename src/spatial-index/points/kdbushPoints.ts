import KDBush from 'kdbush';
import { indexOver, type PointIndex, type Points } from './pointIndex.ts';

/** Points in a flat k-d tree (kdbush): the least memory, 20 bytes a point, and the quickest to build. */
export function kdbushPoints(points: Points): PointIndex {
  const { lon, lat } = points;
  const tree = new KDBush(lon.length);
  for (let i = 0; i < lon.length; i++) tree.add(lon[i]!, lat[i]!);
  tree.finish();
  return indexOver(points, ([west, south, east, north]) => tree.range(west, south, east, north));
}
