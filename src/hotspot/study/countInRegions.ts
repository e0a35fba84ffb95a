import type { MultiPolygon } from 'geojson';
import { pointLocator } from '../../spatial-index/locatePoints.ts';

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
  const locator = pointLocator(grounds.map((ground) => ground ?? { type: 'MultiPolygon', coordinates: [] }));
  const counts = new Float64Array(grounds.length);
  const of = new Int32Array(lon.length).fill(-1);
  // Many incidents share a place: each place is looked up once.
  const known = new Map<number, Map<number, number>>();
  let outside = 0;
  let placeless = 0;
  let places = 0;
  for (let i = 0; i < lon.length; i++) {
    const x = lon[i]!;
    const y = lat[i]!;
    if (Number.isNaN(x) || Number.isNaN(y)) {
      placeless++;
      continue;
    }
    let column = known.get(x);
    if (!column) {
      column = new Map();
      known.set(x, column);
    }
    let at = column.get(y);
    if (at === undefined) {
      at = locator.locate(x, y);
      column.set(y, at);
      if (at >= 0) places++;
    }
    of[i] = at;
    if (at < 0) outside++;
    else counts[at]!++;
  }
  return { counts, of, outside, placeless, places };
}
