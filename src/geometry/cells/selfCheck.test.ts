import { describe, expect, it } from 'vitest';
import { latticeAt } from '../lattice.ts';
import type { Tessellation } from '../tessellation.ts';
import { checkTessellation } from './selfCheck.ts';

/** Two cells of 100 × 100 units side by side. */
function two(): Tessellation {
  const points = [
    [0, 0],
    [100, 0],
    [200, 0],
    [200, 100],
    [100, 100],
    [0, 100],
  ];
  const edges = [
    [0, 1, 0, -1],
    [1, 2, 1, -1],
    [2, 3, 1, -1],
    [3, 4, 1, -1],
    [4, 5, 0, -1],
    [5, 0, 0, -1],
    [1, 4, 0, 1],
  ];
  return {
    lattice: latticeAt(0, 0),
    vertices: {
      length: points.length,
      u: Int32Array.from(points, (p) => p[0]!),
      v: Int32Array.from(points, (p) => p[1]!),
      given: new Uint8Array(points.length),
    },
    edges: {
      length: edges.length,
      from: Uint32Array.from(edges, (e) => e[0]!),
      to: Uint32Array.from(edges, (e) => e[1]!),
      left: Int32Array.from(edges, (e) => e[2]!),
      right: Int32Array.from(edges, (e) => e[3]!),
      barrier: new Float32Array(edges.length),
    },
    sites: 2,
  };
}

describe('checkTessellation', () => {
  it('passes a tiling', () => {
    expect(() => checkTessellation(two(), 20_000, 0)).not.toThrow();
  });

  it('finds sides that disagree, with the place', () => {
    const t = two();
    t.edges.left[6] = 1;
    t.edges.right[6] = 0;
    expect(() => checkTessellation(t, 20_000, 0)).toThrow(/borders disagree at 0.00001 0/);
  });

  it('finds a site without ground', () => {
    expect(() => checkTessellation({ ...two(), sites: 3 }, 20_000, 0)).toThrow(/site 2 has no ground/);
  });

  it('finds ground that is missing', () => {
    expect(() => checkTessellation(two(), 21_000, 999)).toThrow(/20000 units² on ground of 21000/);
  });
});
