import type { MultiPolygon } from 'geojson';
import { RegionIndex } from '../../spatial-index/regions/regionIndex.ts';

/** Points counted in regions. */
export interface CountedInRegions {
  readonly counts: Float64Array;
  /** Region of each point, −1 for none. */
  readonly of: Int32Array;
  readonly outside: number;
  readonly placeless: number;
  /** Different places among those inside. */
  readonly places: number;
}

/** Counts points in polygons; one on a border belongs to the first of the regions that share it. */
export function countInRegions(
  grounds: readonly (MultiPolygon | null)[],
  lon: Float64Array,
  lat: Float64Array,
): CountedInRegions {
  const index = RegionIndex.of(grounds.map((ground) => ground ?? { type: 'MultiPolygon', coordinates: [] }));
  const of = index.locateMany(lon, lat);
  const counts = new Float64Array(grounds.length);
  const known = new Map<number, Set<number>>();
  let outside = 0;
  let placeless = 0;
  let places = 0;
  for (let i = 0; i < lon.length; i++) {
    const x = lon[i]!;
    const y = lat[i]!;
    if (Number.isNaN(x) || Number.isNaN(y)) placeless++;
    else if (of[i]! < 0) outside++;
    else {
      counts[of[i]!]!++;
      let column = known.get(x);
      if (!column) {
        column = new Set();
        known.set(x, column);
      }
      if (!column.has(y)) places++;
      column.add(y);
    }
  }
  return { counts, of, outside, placeless, places };
}
