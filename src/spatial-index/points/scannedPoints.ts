import { indexOver, type PointIndex, type Points } from './pointIndex.ts';

/** Points that are all looked at each time: for a few points, and the oracle of the other indexes. */
export function scannedPoints(points: Points): PointIndex {
  const all = Int32Array.from(points.lon.keys());
  return indexOver(points, () => all);
}
