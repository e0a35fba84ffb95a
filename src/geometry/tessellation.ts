import type { Lattice } from './lattice.ts';

/**
 * The ground of one grid cut into cells, as a planar graph. Vertices lie on the output lattice of 1e-7° (about 1 cm), so
 * what is written is exactly what was noded: cells tile the grid and share every vertex. An edge has a cell on each side.
 */
export interface Tessellation {
  readonly lattice: Lattice;
  readonly vertices: {
    readonly length: number;
    /** Longitude and latitude in whole lattice units of 1e-7°, WGS 84. */
    readonly u: Int32Array;
    readonly v: Int32Array;
    /** 1 for a corner of the grid's own border (as it was given); others on that border are ends of lines inside. */
    readonly given: Uint8Array;
  };
  readonly edges: {
    readonly length: number;
    /** End vertices; no two edges cross or touch but at shared vertices. */
    readonly from: Uint32Array;
    readonly to: Uint32Array;
    /** Site on the left and on the right of from→to; −1 outside the grid. Never the same on both sides. */
    readonly left: Int32Array;
    readonly right: Int32Array;
    /** Strength 0..1 of the strongest barrier along the edge, 0 for open ground. */
    readonly barrier: Float32Array;
  };
  /** Number of sites; every site has ground (a non-empty cell). */
  readonly sites: number;
}
