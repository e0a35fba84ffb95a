import type { Position } from 'geojson';
import { orient2d } from 'robust-predicates';

/** Where a point lies: 1 inside, 0 on the border, −1 outside. */
export type Side = 1 | 0 | -1;

/**
 * Where the point (x, y) lies with respect to a polygon (rings of positions, closed; even–odd, so that holes are out).
 * Exact: orientation by Shewchuk's adaptive predicates. Linear in the vertices.
 */
export function sideOfPolygon(x: number, y: number, rings: readonly (readonly Position[])[]): Side {
  let inside = false;
  for (const ring of rings) {
    const side = crossings(x, y, ring);
    if (side === 0) return 0;
    if (side === 1) inside = !inside;
  }
  return inside ? 1 : -1;
}

/** The same for a multi-polygon: inside when inside any part, else on the border when on that of any part. */
export function sideOfMultiPolygon(x: number, y: number, parts: readonly (readonly (readonly Position[])[])[]): Side {
  let best: Side = -1;
  for (const part of parts) {
    const side = sideOfPolygon(x, y, part);
    if (side === 1) return 1;
    if (side === 0) best = 0;
  }
  return best;
}

function crossings(x: number, y: number, ring: readonly Position[]): Side {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const ax = ring[i - 1]![0]!;
    const ay = ring[i - 1]![1]!;
    const bx = ring[i]![0]!;
    const by = ring[i]![1]!;
    if (ay === by) {
      if (y === ay && ((ax <= x && x <= bx) || (bx <= x && x <= ax))) return 0;
      continue;
    }
    // Half-open in y, so that a ray through a vertex counts once.
    const up = ay < by;
    if (up ? y < ay || y > by : y < by || y > ay) continue;
    const turn = up ? orient2d(ax, ay, bx, by, x, y) : orient2d(bx, by, ax, ay, x, y);
    if (turn === 0) return 0;
    if (y === (up ? by : ay)) continue;
    // The ray runs towards +x: it meets the edge when the point is left of the upward edge (y down in orient2d).
    if (turn > 0) inside = !inside;
  }
  return inside ? 1 : -1;
}
