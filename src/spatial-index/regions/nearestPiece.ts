import type { Layout } from './layout.ts';

/** A piece and how far a point is from it. */
export interface NearPiece {
  readonly piece: number;
  /** In the units that the scales make of the coordinates; 0 only on its border. */
  readonly distance: number;
}

/**
 * The piece whose border is nearest to a point outside of all pieces: distances are Euclidean after x is multiplied by
 * `scaleX` and y by `scaleY` (metres a degree at the point, say). A first piece by its box, then all whose boxes are as
 * near. Null where there are no pieces.
 */
export function nearestPiece(layout: Layout, x: number, y: number, scaleX: number, scaleY: number): NearPiece | null {
  const { boxes } = layout;
  if (boxes === null || Number.isNaN(x) || Number.isNaN(y)) return null;
  const [first] = boxes.neighbors(x, y, 1);
  if (first === undefined) return null;
  let best: NearPiece = { piece: first, distance: distanceTo(layout, first, x, y, scaleX, scaleY) };
  const [dx, dy] = [best.distance / scaleX, best.distance / scaleY];
  for (const piece of boxes.search(x - dx, y - dy, x + dx, y + dy).sort((a, b) => a - b)) {
    if (piece === first) continue;
    const distance = distanceTo(layout, piece, x, y, scaleX, scaleY);
    if (distance < best.distance || (distance === best.distance && piece < best.piece)) best = { piece, distance };
  }
  return best;
}

/** To the nearest point of the borders of a piece, its holes included. */
function distanceTo(
  { vertices, ringStart, pieceRing }: Layout,
  piece: number,
  x: number,
  y: number,
  scaleX: number,
  scaleY: number,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let ring = pieceRing[piece]!; ring < pieceRing[piece + 1]!; ring++) {
    const end = ringStart[ring + 1]! - 1;
    for (let v = ringStart[ring]!; v < end; v++) {
      const ax = (vertices[2 * v]! - x) * scaleX;
      const ay = (vertices[2 * v + 1]! - y) * scaleY;
      const dx = (vertices[2 * v + 2]! - x) * scaleX - ax;
      const dy = (vertices[2 * v + 3]! - y) * scaleY - ay;
      const length = dx * dx + dy * dy;
      const t = length > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length)) : 0;
      const [px, py] = [ax + t * dx, ay + t * dy];
      least = Math.min(least, px * px + py * py);
    }
  }
  return Math.sqrt(least);
}
