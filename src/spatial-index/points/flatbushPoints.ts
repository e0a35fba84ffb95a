import Flatbush from 'flatbush';
import { indexOver, type PointIndex, type Points } from './pointIndex.ts';

/** Points in a packed Hilbert R-tree (flatbush): better than a k-d tree where many points share few places. */
export function flatbushPoints(points: Points): PointIndex {
  const { lon, lat } = points;
  const placed = Int32Array.from(lon.keys()).filter((i) => !Number.isNaN(lon[i]!) && !Number.isNaN(lat[i]!));
  if (placed.length === 0) return indexOver(points, () => []);
  const tree = new Flatbush(placed.length);
  for (const i of placed) tree.add(lon[i]!, lat[i]!, lon[i]!, lat[i]!);
  tree.finish();
  return indexOver(points, (box) => tree.search(...box).map((k) => placed[k]!));
}
