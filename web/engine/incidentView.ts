import type { IncidentTable } from '../../src/main.ts';

/** Incidents with a place, as the map takes them. */
export interface IncidentView {
  readonly length: number;
  /** lon, lat; degrees, WGS 84. */
  readonly positions: Float64Array;
  /** Milliseconds of the local wall clock as if UTC; NaN unknown. The middle of a window. */
  readonly time: Float64Array;
  readonly category: Int32Array;
  readonly categories: readonly string[];
  /** Incidents that have no place on earth and are not drawn. */
  readonly placeless: number;
}

export function incidentViewOf({ length, lon, lat, start, end, category, categories }: IncidentTable): IncidentView {
  const placed: number[] = [];
  for (let i = 0; i < length; i++) if (!Number.isNaN(lon[i]!) && !Number.isNaN(lat[i]!)) placed.push(i);
  return {
    length: placed.length,
    positions: Float64Array.from(placed.flatMap((i) => [lon[i]!, lat[i]!])),
    time: Float64Array.from(placed, (i) => (start[i]! + end[i]!) / 2),
    category: Int32Array.from(placed, (i) => category[i]!),
    categories,
    placeless: length - placed.length,
  };
}
