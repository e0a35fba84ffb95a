import type { Layout } from './layout.ts';
import { sideOfPiece } from './sideOfPiece.ts';

/** All regions that hold the point, their borders included, the most preferred first: every piece whose box holds it is asked. */
export function regionsAt(layout: Layout, x: number, y: number): number[] {
  const pieces = layout.boxes?.search(x, y, x, y).sort((a, b) => a - b) ?? [];
  const found: number[] = [];
  for (const piece of pieces) {
    const region = layout.pieceRegion[piece]!;
    if (!found.includes(region) && sideOfPiece(layout, piece, x, y) >= 0) found.push(region);
  }
  return found;
}
