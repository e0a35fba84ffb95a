import type { PolygonColumns } from '../engine/polygonColumns.ts';

export interface Piece {
  readonly feature: number;
  readonly polygon: number[][][];
}

/** The polygons of some columns as deck.gl's rows. */
export function piecesOf(columns: PolygonColumns): Piece[] {
  const pieces: Piece[] = [];
  let ring = 0;
  for (let p = 0; p < columns.length; p++) {
    const end = columns.starts[p + 1]!;
    const polygon: number[][][] = [];
    while (ring < columns.rings.length && columns.rings[ring]! < end) {
      const from = columns.rings[ring]!;
      const to = Math.min(end, columns.rings[ring + 1] ?? end);
      const points: number[][] = [];
      for (let v = from; v < to; v++) points.push([columns.positions[2 * v]!, columns.positions[2 * v + 1]!]);
      polygon.push(points);
      ring++;
    }
    pieces.push({ feature: columns.feature[p]!, polygon });
  }
  return pieces;
}
