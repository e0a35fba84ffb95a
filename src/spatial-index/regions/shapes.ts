import type { MultiPolygon } from 'geojson';

/**
 * Regions as flat columns. A piece is one polygon with its holes; a region is the union of its pieces. Pieces stand in the
 * order in which they are preferred where several hold a point.
 */
export interface RegionShapes {
  /** Number of regions: the values of `pieceRegion` are below it. */
  readonly regions: number;
  /** x and y of every vertex, interleaved; rings are closed (the last vertex repeats the first). Even–odd inside a piece. */
  readonly vertices: Float64Array;
  /** First vertex of each ring, and the number of vertices at the end. */
  readonly ringStart: Uint32Array;
  /** First ring of each piece, and the number of rings at the end. */
  readonly pieceRing: Uint32Array;
  readonly pieceRegion: Int32Array;
}

/**
 * Shapes of GeoJSON grounds. Where several regions hold a point the one of least `preference` is meant (for a stack of
 * micro-grids: its lowest floor), of equals the one that comes first.
 */
export function shapesOf(grounds: readonly MultiPolygon[], preference?: ArrayLike<number>): RegionShapes {
  const order = Array.from(grounds, (_, i) => i);
  if (preference !== undefined) order.sort((a, b) => preference[a]! - preference[b]! || a - b);
  let vertexCount = 0;
  let ringCount = 0;
  let pieceCount = 0;
  for (const { coordinates } of grounds) {
    pieceCount += coordinates.length;
    for (const rings of coordinates) {
      ringCount += rings.length;
      for (const ring of rings) vertexCount += ring.length;
    }
  }
  const vertices = new Float64Array(2 * vertexCount);
  const ringStart = new Uint32Array(ringCount + 1);
  const pieceRing = new Uint32Array(pieceCount + 1);
  const pieceRegion = new Int32Array(pieceCount);
  let vertex = 0;
  let ring = 0;
  let piece = 0;
  for (const region of order) {
    for (const rings of grounds[region]!.coordinates) {
      for (const positions of rings) {
        for (const position of positions) {
          vertices[2 * vertex] = position[0]!;
          vertices[2 * vertex + 1] = position[1]!;
          vertex++;
        }
        ringStart[++ring] = vertex;
      }
      pieceRegion[piece++] = region;
      pieceRing[piece] = ring;
    }
  }
  return { regions: grounds.length, vertices, ringStart, pieceRing, pieceRegion };
}
