import earcut from 'earcut';
import type { PolygonColumns } from '../engine/polygonColumns.ts';

/** Polygons ready to be drawn: their columns, and the triangles that fill them. */
export interface Ground extends PolygonColumns {
  /** Three vertices a triangle. */
  readonly triangles: Uint32Array;
}

/** Cuts polygons into triangles (ear clipping; on the plane of longitude and latitude, where straight borders stay straight). */
export function groundOf(columns: PolygonColumns): Ground {
  const { length, positions, starts, rings } = columns;
  const triangles: number[] = [];
  let ring = 0;
  for (let p = 0; p < length; p++) {
    const from = starts[p]!;
    const end = starts[p + 1]!;
    const holes: number[] = [];
    for (; ring < rings.length && rings[ring]! < end; ring++) if (rings[ring]! > from) holes.push(rings[ring]! - from);
    for (const vertex of earcut(positions.subarray(2 * from, 2 * end), holes, 2)) triangles.push(from + vertex);
  }
  return { ...columns, triangles: Uint32Array.from(triangles) };
}

/** The columns of some features alone; `feature` still tells their numbers in the whole. */
export function partOf(columns: PolygonColumns, kept: (feature: number) => boolean): PolygonColumns {
  const { length, positions, starts, rings, feature } = columns;
  const polygons: number[] = [];
  let vertices = 0;
  for (let p = 0; p < length; p++)
    if (kept(feature[p]!)) {
      polygons.push(p);
      vertices += starts[p + 1]! - starts[p]!;
    }
  if (polygons.length === length) return columns;
  const own = {
    length: polygons.length,
    positions: new Float64Array(2 * vertices),
    starts: new Uint32Array(polygons.length + 1),
    feature: new Uint32Array(polygons.length),
  };
  const ownRings: number[] = [];
  let [at, ring] = [0, 0];
  polygons.forEach((p, i) => {
    const from = starts[p]!;
    const end = starts[p + 1]!;
    own.starts[i] = at;
    own.feature[i] = feature[p]!;
    own.positions.set(positions.subarray(2 * from, 2 * end), 2 * at);
    ring = firstNotBelow(rings, from, ring);
    for (; ring < rings.length && rings[ring]! < end; ring++) ownRings.push(rings[ring]! - from + at);
    at += end - from;
  });
  own.starts[polygons.length] = at;
  return { ...own, rings: Uint32Array.from(ownRings) };
}

/** The first place from `low` on in an ascending column whose value is not below another. */
function firstNotBelow(column: Uint32Array, value: number, low: number): number {
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
