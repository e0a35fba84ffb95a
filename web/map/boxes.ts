import type { PlanView } from '../engine/planView.ts';
import type { PolygonColumns } from '../engine/polygonColumns.ts';

export type Box = readonly [west: number, south: number, east: number, north: number];

/** Whether the box at a place of a column meets another. */
export const meets = (boxes: ArrayLike<number>, at: number, [west, south, east, north]: Box): boolean =>
  boxes[at]! <= east && boxes[at + 1]! <= north && boxes[at + 2]! >= west && boxes[at + 3]! >= south;

/** Whether a box lies in another. */
export const holds = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

/** West, south, east, north of every feature, degrees; an empty one has west beyond east. */
export function boxesOfFeatures({ feature, starts, positions }: PolygonColumns, features: number): Float64Array {
  const boxes = new Float64Array(4 * features);
  for (let f = 0; f < features; f++) boxes.set([180, 90, -180, -90], 4 * f);
  for (let p = 0; p < feature.length; p++) {
    const at = 4 * feature[p]!;
    for (let v = starts[p]!; v < starts[p + 1]!; v++) {
      const lon = positions[2 * v]!;
      const lat = positions[2 * v + 1]!;
      if (lon < boxes[at]!) boxes[at] = lon;
      if (lat < boxes[at + 1]!) boxes[at + 1] = lat;
      if (lon > boxes[at + 2]!) boxes[at + 2] = lon;
      if (lat > boxes[at + 3]!) boxes[at + 3] = lat;
    }
  }
  return boxes;
}

/** The box around a micro-grid, degrees. */
export function boxOfMicrogrid({ microgridGround, microgrids }: PlanView, microgrid: number): Box {
  const [west, south, east, north] = boxesOfFeatures(microgridGround, microgrids.length).subarray(4 * microgrid);
  return [west!, south!, east!, north!];
}

/** The box around a ring. */
export function boxOfRing(ring: readonly (readonly number[])[]): Box {
  const [lon, lat] = [ring.map((point) => point[0]!), ring.map((point) => point[1]!)];
  return [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)];
}

/** Around most of some points: the outermost hundredth on each side may be mistakes. */
export function boxOfPoints(positions: Float64Array): Box {
  const side = (offset: 0 | 1) => positions.filter((_, i) => i % 2 === offset).sort();
  const [lon, lat] = [side(0), side(1)];
  const at = (column: Float64Array, share: number) => column[Math.floor(share * (column.length - 1))]!;
  return [at(lon, 0.01), at(lat, 0.01), at(lon, 0.99), at(lat, 0.99)];
}
