import { orient2d } from 'robust-predicates';
import type { Side } from '../../geometry/pointInPolygon.ts';
import type { RegionShapes } from './shapes.ts';

/** Where a point lies with respect to one piece (even–odd over its rings): 1 inside, 0 on its border, −1 outside. Exact. */
export function sideOfPiece(shapes: RegionShapes, piece: number, x: number, y: number): Side {
  const { vertices, ringStart, pieceRing } = shapes;
  let inside = false;
  for (let ring = pieceRing[piece]!; ring < pieceRing[piece + 1]!; ring++) {
    const end = ringStart[ring + 1]! - 1;
    for (let v = ringStart[ring]!; v < end; v++) {
      const ax = vertices[2 * v]!;
      const ay = vertices[2 * v + 1]!;
      const bx = vertices[2 * v + 2]!;
      const by = vertices[2 * v + 3]!;
      if (Math.min(ay, by) > y || Math.max(ay, by) < y) continue;
      if (ay === by) {
        if (Math.min(ax, bx) <= x && x <= Math.max(ax, bx)) return 0;
        continue;
      }
      const turn = orient2d(ax, ay, bx, by, x, y);
      if (turn === 0) return 0;
      // Half-open in y, so that a ray through a vertex counts once; orient2d counts clockwise turns as positive.
      if (ay <= y !== by <= y && turn < 0 === by > ay) inside = !inside;
    }
  }
  return inside ? 1 : -1;
}
