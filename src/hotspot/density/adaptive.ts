import type { Metres } from '../../model/units.ts';
import type { Places } from './places.ts';
import type { Raster } from './raster.ts';

/** A bandwidth is widened or narrowed by at most this factor. */
const MOST = 4;

/**
 * Bandwidths that widen where incidents are few (Abramson 1982; Silverman 1986, section 5.3): h·(f/g)^(−1/2), with f the
 * density at the place under the fixed bandwidth h and g its geometric mean over all incidents; held to h/4 … 4h.
 * @param pilot density on the raster under the fixed bandwidth
 */
export function adaptiveBandwidths(
  raster: Raster,
  pilot: Float64Array,
  places: Places,
  bandwidth: Metres,
): Float64Array {
  const { x0, y0, size, columns } = raster;
  const f = places.x.map(
    (x, i) => pilot[Math.floor((places.y[i]! - y0) / size) * columns + Math.floor((x - x0) / size)]!,
  );
  let logs = 0;
  let n = 0;
  for (let i = 0; i < f.length; i++) {
    if (f[i]! <= 0) continue;
    logs += places.weight[i]! * Math.log(f[i]!);
    n += places.weight[i]!;
  }
  const g = Math.exp(logs / Math.max(1, n));
  return f.map((one) => bandwidth * Math.min(MOST, Math.max(1 / MOST, Math.sqrt(g / one))));
}
