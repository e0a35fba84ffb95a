import type { MultiPolygon } from 'geojson';
import type { FlatGround } from '../../geometry/flatGround.ts';

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

/** Grounds that are taken in one by one, each as numbers, so that none need stand in memory as GeoJSON. */
export class GroundColumns {
  #vertices = new Float64Array(1 << 12);
  #end = 0;
  readonly #ringEnd: number[] = [];
  readonly #pieceEnd: number[] = [];
  readonly #groundEnd: number[] = [];

  get length(): number {
    return this.#groundEnd.length;
  }

  add({ vertices, length, ringEnd, pieceEnd }: FlatGround): void {
    this.#reserve(length);
    const rings = this.#ringEnd.length;
    for (const end of ringEnd) this.#ringEnd.push((this.#end + end) / 2);
    for (const end of pieceEnd) this.#pieceEnd.push(rings + end);
    this.#groundEnd.push(this.#pieceEnd.length);
    // Number by number: most grounds are so short that copying in one go costs more.
    for (let i = 0; i < length; i++) this.#vertices[this.#end + i] = vertices[i]!;
    this.#end += length;
  }

  /** The shapes with the grounds in another order: region i is the ground `order[i]`. */
  shapes(order: ArrayLike<number>): RegionShapes {
    const vertices = new Float64Array(this.#end);
    const ringStart = new Uint32Array(this.#ringEnd.length + 1);
    const pieceRing = new Uint32Array(this.#pieceEnd.length + 1);
    const pieceRegion = new Int32Array(this.#pieceEnd.length);
    let [vertex, ring, piece] = [0, 0, 0];
    for (let region = 0; region < order.length; region++) {
      const ground = order[region]!;
      for (let p = this.#groundEnd[ground - 1] ?? 0; p < this.#groundEnd[ground]!; p++) {
        for (let r = this.#pieceEnd[p - 1] ?? 0; r < this.#pieceEnd[p]!; r++) {
          const [from, end] = [this.#ringEnd[r - 1] ?? 0, this.#ringEnd[r]!];
          vertices.set(this.#vertices.subarray(2 * from, 2 * end), 2 * vertex);
          vertex += end - from;
          ringStart[++ring] = vertex;
        }
        pieceRegion[piece++] = region;
        pieceRing[piece] = ring;
      }
    }
    return { regions: order.length, vertices, ringStart, pieceRing, pieceRegion };
  }

  #reserve(more: number): void {
    if (this.#end + more <= this.#vertices.length) return;
    const wider = new Float64Array(Math.max(this.#end + more, 2 * this.#vertices.length));
    wider.set(this.#vertices.subarray(0, this.#end));
    this.#vertices = wider;
  }
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
