import type { Position } from 'geojson';

/** A lattice of whole numbers that the page's coordinates lie on: coarser ones make a smaller page. */
export interface PageLattice {
  readonly unitsPerDegree: number;
  /** Longitude and latitude of the origin, in whole units. */
  readonly origin: readonly [number, number];
}

/**
 * A line as an "encoded polyline" (Google's public format): the differences of whole lattice units, longitude first, as
 * printable ASCII. Repeated points are written once. Every vertex is rounded by itself, so that what shared a vertex
 * still shares it. `closed` leaves the last vertex of a ring out; null for what is left with fewer than `least` points.
 */
export function encodePolyline(
  points: readonly Position[],
  lattice: PageLattice,
  closed: boolean,
  least: number,
): string | null {
  let text = '';
  let count = 0;
  let [u, v] = lattice.origin;
  const end = closed ? points.length - 1 : points.length;
  for (let i = 0; i < end; i++) {
    const nu = Math.round(points[i]![0]! * lattice.unitsPerDegree);
    const nv = Math.round(points[i]![1]! * lattice.unitsPerDegree);
    if (count > 0 && nu === u && nv === v) continue;
    text += encodeNumber(nu - u) + encodeNumber(nv - v);
    u = nu;
    v = nv;
    count++;
  }
  return count < least ? null : text;
}

/** A whole number in base 32 with the sign in the lowest bit, least digits first. */
function encodeNumber(value: number): string {
  let rest = value < 0 ? -value * 2 - 1 : value * 2;
  let text = '';
  while (rest >= 32) {
    text += String.fromCharCode((rest % 32) + 32 + 63);
    rest = Math.floor(rest / 32);
  }
  return text + String.fromCharCode(rest + 63);
}
