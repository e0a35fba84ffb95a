import { orient2d } from 'robust-predicates';
import type { Box } from '../../geometry/boxes.ts';
import type { Layout } from './layout.ts';
import { sideOfPiece } from './sideOfPiece.ts';

/** The regions that have a point in the box, both with their borders. Ascending. Exact. */
export function regionsWithin(layout: Layout, box: Box): number[] {
  const [west, south, east, north] = box;
  if (!(west <= east && south <= north)) return [];
  const found = new Set<number>();
  for (const piece of layout.boxes?.search(west, south, east, north) ?? []) {
    const region = layout.pieceRegion[piece]!;
    if (!found.has(region) && touches(layout, piece, box)) found.add(region);
  }
  return [...found].sort((a, b) => a - b);
}

/** Where no edge comes into the box it lies all inside or all outside of the piece, as its corner does. */
function touches(layout: Layout, piece: number, box: Box): boolean {
  const { vertices, ringStart, pieceRing } = layout;
  for (let ring = pieceRing[piece]!; ring < pieceRing[piece + 1]!; ring++)
    for (let v = ringStart[ring]!; v < ringStart[ring + 1]! - 1; v++)
      if (meets(vertices[2 * v]!, vertices[2 * v + 1]!, vertices[2 * v + 2]!, vertices[2 * v + 3]!, box)) return true;
  return sideOfPiece(layout, piece, box[0], box[1]) >= 0;
}

/** Whether an edge has a point in a box: neither a side of the box nor the edge's line has one wholly apart from the other. */
function meets(ax: number, ay: number, bx: number, by: number, [west, south, east, north]: Box): boolean {
  if (Math.max(ax, bx) < west || Math.min(ax, bx) > east || Math.max(ay, by) < south || Math.min(ay, by) > north)
    return false;
  const turns = [
    orient2d(ax, ay, bx, by, west, south),
    orient2d(ax, ay, bx, by, east, south),
    orient2d(ax, ay, bx, by, east, north),
    orient2d(ax, ay, bx, by, west, north),
  ];
  return Math.min(...turns) <= 0 && Math.max(...turns) >= 0;
}
