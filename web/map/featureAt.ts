import type { PolygonColumns } from '../engine/polygonColumns.ts';

/** The first feature whose ground holds a point (degrees), by the number of borders to its east; −1 for none. */
export function featureAt(
  { length, starts, rings, positions, feature }: PolygonColumns,
  lon: number,
  lat: number,
): number {
  let ring = 0;
  for (let p = 0; p < length; p++) {
    const end = starts[p + 1]!;
    let inside = false;
    for (; ring < rings.length && rings[ring]! < end; ring++) {
      const to = Math.min(end, rings[ring + 1] ?? end);
      for (let v = rings[ring]! + 1; v < to; v++) {
        const [ax, ay, bx, by] = positions.subarray(2 * v - 2, 2 * v + 2) as unknown as [
          number,
          number,
          number,
          number,
        ];
        if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
      }
    }
    if (inside) return feature[p]!;
  }
  return -1;
}
