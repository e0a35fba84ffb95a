import type { RegionTable } from '../../model/region.ts';
import { h3Bins } from '../../spatial-index/h3Bins.ts';
import { RegionIndex } from '../../spatial-index/regions/regionIndex.ts';

/** The region that holds each point, −1 for none. WGS 84 degrees, NaN for no place. */
export function regionOfEach({ h3, id, ground }: RegionTable, lon: Float64Array, lat: Float64Array): Int32Array {
  if (h3 === null)
    return RegionIndex.of(ground.map((own) => own ?? { type: 'MultiPolygon', coordinates: [] })).locateMany(lon, lat);
  const numberOf = new Map(id.map((cell, i) => [cell, i]));
  const bins = h3Bins(lon, lat, h3);
  const regions = bins.cells.map((cell) => numberOf.get(cell) ?? -1);
  return bins.of.map((bin) => (bin < 0 ? -1 : regions[bin]!));
}
