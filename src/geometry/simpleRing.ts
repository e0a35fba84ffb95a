import type { Position } from 'geojson';

/** Rings of more vertices are left to GEOS, whose sweep is faster there. */
const MOST_VERTICES = 72;
/** Products of differences below this stay exact. */
const EXACT = 2 ** 25;

/** The ring at hand, as columns. */
const x = new Float64Array(MOST_VERTICES + 1);
const y = new Float64Array(MOST_VERTICES + 1);

/**
 * True only for a closed ring of whole coordinates, no vertex equal to the one before, whose edges meet at common vertices
 * alone: with it alone a polygon is valid. Exact; false where that cannot be told cheaply (many vertices, large extent).
 */
export function isSimpleRing(ring: readonly Position[]): boolean {
  const n = ring.length - 1;
  if (n < 3 || n > MOST_VERTICES) return false;
  const [u0, v0] = ring[0] as [number, number];
  for (let i = 0; i <= n; i++) {
    const [u, v] = ring[i] as [number, number];
    if (Math.abs(u - u0) > EXACT || Math.abs(v - v0) > EXACT) return false;
    x[i] = u;
    y[i] = v;
  }
  for (let i = 0; i < n; i++) {
    const ax = x[i]!;
    const ay = y[i]!;
    const bx = x[i + 1]!;
    const by = y[i + 1]!;
    const cx = x[i + 2 > n ? 1 : i + 2]!;
    const cy = y[i + 2 > n ? 1 : i + 2]!;
    // The next edge must not run back along this one.
    const turn = (bx - ax) * (cy - by) - (by - ay) * (cx - bx);
    if (turn === 0 && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) < 0) return false;
    const west = Math.min(ax, bx);
    const east = Math.max(ax, bx);
    const south = Math.min(ay, by);
    const north = Math.max(ay, by);
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      const px = x[j]!;
      const qx = x[j + 1]!;
      if ((px > east && qx > east) || (px < west && qx < west)) continue;
      const py = y[j]!;
      const qy = y[j + 1]!;
      if ((py > north && qy > north) || (py < south && qy < south)) continue;
      const p1 = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
      const q1 = (bx - ax) * (qy - ay) - (by - ay) * (qx - ax);
      if ((p1 > 0 && q1 > 0) || (p1 < 0 && q1 < 0)) continue;
      const a1 = (qx - px) * (ay - py) - (qy - py) * (ax - px);
      const b1 = (qx - px) * (by - py) - (qy - py) * (bx - px);
      if ((a1 > 0 && b1 > 0) || (a1 < 0 && b1 < 0)) continue;
      return false;
    }
  }
  return true;
}
