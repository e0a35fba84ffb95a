import type { RegionShapes } from './shapes.ts';

/** Edges that are drawn more than once, each by its first vertex. */
export interface Twins {
  /** 1 for an edge that is drawn exactly once more, the other way round: a border between exactly two sides that fit. */
  readonly isTwin: Uint8Array;
  /** The first edge with the same ends, in this or in the other direction. */
  readonly first: Int32Array;
}

/** Finds edges with the same ends. Cost: linear (hashing). */
export function twins({ vertices, ringStart }: RegionShapes): Twins {
  const count = vertices.length / 2;
  const isTwin = new Uint8Array(count);
  let size = 64;
  while (size < 1.5 * count) size *= 2;
  const mask = size - 1;
  /** First edge of a slot's pair of ends, plus one. */
  const table = new Int32Array(size);
  const first = new Int32Array(count);
  /** By first edge: how often it is drawn its way and the other way, each counted up to 2. */
  const forward = new Uint8Array(count);
  const backward = new Uint8Array(count);
  const words = new Uint32Array(vertices.buffer, vertices.byteOffset, 2 * vertices.length);
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const end = ringStart[ring + 1]! - 1;
    for (let v = ringStart[ring]!; v < end; v++) {
      // Of sums, so that both directions give the same hash.
      let hash = Math.imul((words[4 * v]! + words[4 * v + 4]!) | 0, 0x9e3779b1);
      hash = Math.imul(hash ^ ((words[4 * v + 1]! + words[4 * v + 5]!) | 0), 0x85ebca6b);
      hash = Math.imul((hash ^ (hash >>> 15) ^ ((words[4 * v + 2]! + words[4 * v + 6]!) | 0)) | 0, 0xc2b2ae35);
      hash = Math.imul(hash ^ (hash >>> 13) ^ ((words[4 * v + 3]! + words[4 * v + 7]!) | 0), 0x27d4eb2f);
      let slot = (hash ^ (hash >>> 16)) & mask;
      for (;;) {
        const other = table[slot]! - 1;
        if (other < 0) {
          table[slot] = v + 1;
          forward[v] = 1;
          break;
        }
        if (joins(vertices, other, v, v + 1)) {
          if (forward[other]! < 2) forward[other]!++;
          break;
        }
        if (joins(vertices, other, v + 1, v)) {
          if (backward[other]! < 2) backward[other]!++;
          break;
        }
        slot = (slot + 1) & mask;
      }
      first[v] = table[slot]! - 1;
    }
  }
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const end = ringStart[ring + 1]! - 1;
    for (let v = ringStart[ring]!; v < end; v++) {
      isTwin[v] = forward[first[v]!] === 1 && backward[first[v]!] === 1 ? 1 : 0;
    }
  }
  return { isTwin, first };
}

/** Whether an edge runs from one vertex's place to the other's. */
function joins(vertices: Float64Array, edge: number, from: number, to: number): boolean {
  return (
    vertices[2 * edge] === vertices[2 * from] &&
    vertices[2 * edge + 1] === vertices[2 * from + 1] &&
    vertices[2 * edge + 2] === vertices[2 * to] &&
    vertices[2 * edge + 3] === vertices[2 * to + 1]
  );
}
