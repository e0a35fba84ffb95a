import { eastOf, latticeAt, northOf } from '../../geometry/lattice.ts';
import type { Degrees, Metres } from '../../model/units.ts';
import type { LeafOrder } from './unitTree.ts';

/** Rows of households with their places, and the micro-grid of each (−1: none). */
export interface PlacedHouseholds {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly households: Uint32Array;
  readonly microgrid: Int32Array;
}

/** Places of people, by micro-grid. */
export interface PlacesByMicroGrid {
  /** Where the places of micro-grid m begin; one more than there are micro-grids. */
  readonly start: Uint32Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/** Distances of households to the nearest liaison of their micro-grid, by unit. */
export interface Walks {
  /** Households whose distance is known. */
  readonly measured: Float64Array;
  /** Metres within which 50 %, 90 % and all of them live; NaN where none is known. */
  readonly p50: Float64Array;
  readonly p90: Float64Array;
  readonly p100: Float64Array;
}

/**
 * How far households live from the liaison of their micro-grid: the straight line times `detour`, which stands for the way along
 * paths and streets (no network is looked at, nor are stairs). The p-th percentile is the least distance within which p of the
 * households live (no interpolation). Every row counts as many times as it has households.
 */
export function walkingDistances(
  rows: PlacedHouseholds,
  liaisons: PlacesByMicroGrid,
  order: LeafOrder,
  detour: number,
): Walks {
  const { microgrid, households } = rows;
  const start = new Float64Array(order.place.length + 1);
  for (let i = 0; i < microgrid.length; i++)
    if (microgrid[i]! >= 0) start[order.place[microgrid[i]!]! + 1]! += households[i]!;
  for (let p = 1; p < start.length; p++) start[p]! += start[p - 1]!;
  const distance = new Float32Array(start[start.length - 1]!);
  const next = start.slice();
  const nearest = nearestOf(liaisons, detour);
  for (let i = 0; i < microgrid.length; i++) {
    const m = microgrid[i]!;
    if (m < 0) continue;
    const place = order.place[m]!;
    const d = nearest(m, rows.lon[i]!, rows.lat[i]!);
    for (let h = households[i]!; h > 0; h--) distance[next[place]!++] = d;
  }
  const units = order.first.length;
  const walks = {
    measured: new Float64Array(units),
    p50: new Float64Array(units).fill(Number.NaN),
    p90: new Float64Array(units).fill(Number.NaN),
    p100: new Float64Array(units).fill(Number.NaN),
  };
  // From the lowest units up: a segment whose parts are sorted is quick to sort again.
  for (let u = units - 1; u >= 0; u--) {
    const part = distance.subarray(start[order.first[u]!]!, start[order.end[u]!]!).sort();
    let known = part.length;
    while (known > 0 && Number.isNaN(part[known - 1]!)) known--;
    walks.measured[u] = known;
    if (known === 0) continue;
    walks.p50[u] = part[Math.ceil(0.5 * known) - 1]!;
    walks.p90[u] = part[Math.ceil(0.9 * known) - 1]!;
    walks.p100[u] = part[known - 1]!;
  }
  return walks;
}

function nearestOf(
  { start, lon, lat }: PlacesByMicroGrid,
  detour: number,
): (m: number, x: Degrees, y: Degrees) => Metres {
  let of = -1;
  let lattice = latticeAt(0, 0);
  return (m, x, y) => {
    if (start[m] === start[m + 1] || Number.isNaN(x)) return Number.NaN;
    if (m !== of) {
      of = m;
      lattice = latticeAt(lon[start[m]!]!, lat[start[m]!]!);
    }
    let best = Number.POSITIVE_INFINITY;
    for (let p = start[m]!; p < start[m + 1]!; p++) {
      const east = eastOf(lattice, x) - eastOf(lattice, lon[p]!);
      const north = northOf(lattice, y) - northOf(lattice, lat[p]!);
      best = Math.min(best, east * east + north * north);
    }
    return Math.sqrt(best) * detour;
  };
}
