import type { PolygonColumns } from './polygonColumns.ts';

/** Side of the squares in which a border keeps one vertex, degrees: some 25 m, less than a pixel where thousands are in view. */
const SIDE = 0.00025;

/**
 * Polygons with fewer vertices: of those that follow each other in one square of a raster over the earth the first stays.
 * The same vertices give the same squares, so that neighbours stay neighbours; holes are left out, which a finer level shows.
 */
export function coarse({ length, positions, starts, rings, feature }: PolygonColumns): PolygonColumns {
  const own = new Float64Array(positions.length);
  const ownStarts = new Uint32Array(length + 1);
  const outlines = new Uint32Array(length);
  let at = 0;
  let ring = 0;
  for (let p = 0; p < length; p++) {
    ownStarts[p] = at;
    outlines[p] = at;
    const begin = starts[p]!;
    const polygonEnd = starts[p + 1]!;
    ring++;
    const end = Math.min(polygonEnd, rings[ring] ?? polygonEnd);
    while (ring < rings.length && rings[ring]! < polygonEnd) ring++;
    let [lastX, lastY] = [Number.NaN, Number.NaN];
    for (let v = begin; v < end - 1; v++) {
      const x = Math.round(positions[2 * v]! / SIDE);
      const y = Math.round(positions[2 * v + 1]! / SIDE);
      if (x === lastX && y === lastY) continue;
      [lastX, lastY] = [x, y];
      // The middle of the square: both sides of a border take the same.
      own[2 * at] = x * SIDE;
      own[2 * at + 1] = y * SIDE;
      at++;
    }
    own[2 * at] = own[2 * ownStarts[p]!]!;
    own[2 * at + 1] = own[2 * ownStarts[p]! + 1]!;
    at++;
  }
  ownStarts[length] = at;
  return { length, positions: own.slice(0, 2 * at), starts: ownStarts, rings: outlines, feature: feature.slice() };
}
