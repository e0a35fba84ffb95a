import type { MultiPolygon, Polygon } from 'geojson';

/** Polygons as the map takes them: one flat column of lon, lat in degrees, WGS 84. */
export interface PolygonColumns {
  /** Polygons. */
  readonly length: number;
  /** Rings of one polygon follow each other: its outline, then its holes. */
  readonly positions: Float64Array;
  /** Where each polygon begins, in vertices; one more than polygons. */
  readonly starts: Uint32Array;
  /** Where rings begin inside all polygons, in vertices; the holes of polygon p are those between starts[p] and starts[p+1]. */
  readonly rings: Uint32Array;
  /** Feature of each polygon, ascending: a feature in several pieces has several polygons. */
  readonly feature: Uint32Array;
}

const polygonsOf = (ground: Polygon | MultiPolygon) =>
  ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;

/** The columns of some grounds; feature i is the i-th. Grounds are gone through twice and none is kept. */
export function polygonColumns<T>(
  features: readonly T[],
  groundOf: (one: T) => Polygon | MultiPolygon,
): PolygonColumns {
  let [length, ringCount, vertices] = [0, 0, 0];
  for (const one of features)
    for (const polygon of polygonsOf(groundOf(one))) {
      length++;
      ringCount += polygon.length;
      for (const ring of polygon) vertices += ring.length;
    }
  const positions = new Float64Array(2 * vertices);
  const starts = new Uint32Array(length + 1);
  const rings = new Uint32Array(ringCount);
  const feature = new Uint32Array(length);
  let [at, p, r] = [0, 0, 0];
  for (let i = 0; i < features.length; i++)
    for (const polygon of polygonsOf(groundOf(features[i]!))) {
      starts[p] = at;
      feature[p++] = i;
      for (const ring of polygon) {
        rings[r++] = at;
        for (const [lon, lat] of ring) {
          positions[2 * at] = lon!;
          positions[2 * at + 1] = lat!;
          at++;
        }
      }
    }
  starts[length] = at;
  return { length, positions, starts, rings, feature };
}

/** The same of grounds themselves. */
export const groundColumns = (grounds: readonly (Polygon | MultiPolygon)[]): PolygonColumns =>
  polygonColumns(grounds, (ground) => ground);
