import type { MultiPolygon, Polygon } from 'geojson';

/** Polygons as deck.gl takes them: one flat column of lon, lat in degrees, WGS 84. */
export interface PolygonColumns {
  readonly length: number;
  /** Outline of feature i without its holes' separators: rings of one polygon follow each other. */
  readonly positions: Float64Array;
  /** Where each polygon begins, in vertices; one more than polygons. */
  readonly starts: Uint32Array;
  /** Where rings begin inside all polygons, in vertices; the holes of polygon p are those between starts[p] and starts[p+1]. */
  readonly rings: Uint32Array;
  /** Feature of each polygon: a feature in several pieces has several polygons. */
  readonly feature: Uint32Array;
}

/** The columns of some grounds; feature i is the i-th. */
export function polygonColumns(grounds: readonly (Polygon | MultiPolygon)[]): PolygonColumns {
  const polygons = grounds.flatMap((ground, feature) =>
    (ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates).map((rings) => ({ feature, rings })),
  );
  const vertices = polygons.reduce((n, { rings }) => n + rings.reduce((m, ring) => m + ring.length, 0), 0);
  const positions = new Float64Array(2 * vertices);
  const starts = new Uint32Array(polygons.length + 1);
  const feature = new Uint32Array(polygons.length);
  const rings: number[] = [];
  let at = 0;
  polygons.forEach((polygon, p) => {
    starts[p] = at;
    feature[p] = polygon.feature;
    for (const ring of polygon.rings) {
      rings.push(at);
      for (const [lon, lat] of ring) {
        positions[2 * at] = lon!;
        positions[2 * at + 1] = lat!;
        at++;
      }
    }
  });
  starts[polygons.length] = at;
  return { length: polygons.length, positions, starts, rings: Uint32Array.from(rings), feature };
}
