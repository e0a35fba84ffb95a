import type { Lattice } from '../lattice.ts';
import type { Arrangement } from '../planar/snapRound.ts';

/** Length of each edge in metres. */
export function edgeLengths({ edges, vertices }: Arrangement, lattice: Lattice): Float64Array {
  const lengths = new Float64Array(edges.length);
  for (let e = 0; e < edges.length; e++) {
    const dx = (vertices.x[edges.to[e]!]! - vertices.x[edges.from[e]!]!) * lattice.metresPerU;
    const dy = (vertices.y[edges.to[e]!]! - vertices.y[edges.from[e]!]!) * lattice.metresPerV;
    lengths[e] = Math.sqrt(dx * dx + dy * dy);
  }
  return lengths;
}
