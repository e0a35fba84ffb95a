import type { Position } from 'geojson';

/** Rings of more vertices are left to GEOS, whose sweep is faster there. */
const MOST_VERTICES = 72;
/** Products of differences below this stay exact. */
const EXACT = 2 ** 25;

/**
 * True only for a closed ring of whole coordinates, no vertex equal to the one before, whose edges meet at common vertices
 * alone: with it alone a polygon is valid. Exact; false where that cannot be told cheaply (many vertices, large extent).
 */
export function isSimpleRing(ring: readonly Position[]): boolean {
  const n = ring.length - 1;
  if (n < 3 || n > MOST_VERTICES) return false;
  const [u0, v0] = ring[0] as [number, number];
  for (let i = 0; i < n; i++) {
    const [u, v] = ring[i] as [number, number];
    if (Math.abs(u - u0) > EXACT || Math.abs(v - v0) > EXACT) return false;
  }
  for (let i = 0; i < n; i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[i + 1] as [number, number];
    const [cx, cy] = ring[i + 2 > n ? 1 : i + 2] as [number, number];
    // The next edge must not run back along this one.
    const turn = (bx - ax) * (cy - by) - (by - ay) * (cx - bx);
    if (turn === 0 && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) < 0) return false;
    const [west, east] = ax < bx ? [ax, bx] : [bx, ax];
    const [south, north] = ay < by ? [ay, by] : [by, ay];
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      const p = ring[j] as [number, number];
      const q = ring[j + 1] as [number, number];
      if ((p[0] > east && q[0] > east) || (p[0] < west && q[0] < west)) continue;
      if ((p[1] > north && q[1] > north) || (p[1] < south && q[1] < south)) continue;
      const p1 = (bx - ax) * (p[1] - ay) - (by - ay) * (p[0] - ax);
      const q1 = (bx - ax) * (q[1] - ay) - (by - ay) * (q[0] - ax);
      if ((p1 > 0 && q1 > 0) || (p1 < 0 && q1 < 0)) continue;
      const a1 = (q[0] - p[0]) * (ay - p[1]) - (q[1] - p[1]) * (ax - p[0]);
      const b1 = (q[0] - p[0]) * (by - p[1]) - (q[1] - p[1]) * (bx - p[0]);
      if ((a1 > 0 && b1 > 0) || (a1 < 0 && b1 < 0)) continue;
      return false;
    }
  }
  return true;
}
