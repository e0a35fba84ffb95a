import type { LineString, Point, Polygon } from 'geojson';
import { convexHull, ringArea } from '../../hotspot/study/hull.ts';
import type { Events } from './openEvents.ts';

/** A cluster as it is told and drawn. */
export interface Group {
  /** From 1, the largest first. */
  readonly number: number;
  /** Number of the clustering. */
  readonly label: number;
  readonly incidents: number;
  readonly places: number;
  /** Square metres of the convex hull. */
  readonly area: number;
  /** Milliseconds of local wall time; NaN without any time. */
  readonly first: number;
  readonly last: number;
  readonly shape: Polygon | LineString | Point;
  /** Mean place of its incidents. */
  readonly middle: Point;
}

/** The clusters of a labelling, the largest first; −1 is none. */
export function groupsOf(events: Events, label: Int32Array, clusters: number): Group[] {
  const members = Array.from({ length: clusters }, (): number[] => []);
  label.forEach((l, i) => {
    if (l >= 0) members[l]!.push(i);
  });
  const groups = members.map((of, l) => {
    const take = (values: Float64Array) => Float64Array.from(of, (i) => values[i]!);
    const [lon, lat] = [take(events.lon), take(events.lat)];
    const hull = convexHull(take(events.x), take(events.y));
    const times = take(events.start).filter((t) => !Number.isNaN(t));
    const places = new Map(of.map((i) => [`${events.lon[i]},${events.lat[i]}`, [events.lon[i]!, events.lat[i]!]]));
    return {
      label: l,
      incidents: of.length,
      places: places.size,
      area: hull === null ? 0 : ringArea(hull),
      first: times.reduce((a, b) => Math.min(a, b), times.length > 0 ? Infinity : Number.NaN),
      last: times.reduce((a, b) => Math.max(a, b), times.length > 0 ? -Infinity : Number.NaN),
      shape: shapeOf(lon, lat, [...places.values()]),
      middle: { type: 'Point' as const, coordinates: [mean(lon), mean(lat)] },
    };
  });
  groups.sort((a, b) => b.incidents - a.incidents || a.label - b.label);
  return groups.map((group, k) => ({ number: k + 1, ...group }));
}

/** By differences to the first, so that what stands on one place stays there. */
function mean(values: Float64Array): number {
  const from = values[0]!;
  return from + values.reduce((sum, value) => sum + (value - from), 0) / values.length;
}

function shapeOf(lon: Float64Array, lat: Float64Array, places: readonly number[][]): Group['shape'] {
  const ring = convexHull(lon, lat);
  if (ring !== null) return { type: 'Polygon', coordinates: [ring] };
  if (places.length === 1) return { type: 'Point', coordinates: places[0]! };
  const sorted = places.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
  return { type: 'LineString', coordinates: [sorted[0]!, sorted[sorted.length - 1]!] };
}
