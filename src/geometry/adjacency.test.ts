import { describe, expect, it } from 'vitest';
import { adjacency, cellAreas } from './adjacency.ts';
import { latticeAt } from './lattice.ts';
import type { Tessellation } from './tessellation.ts';

/** Three cells side by side, 100 units wide; between the first two `high` units of border, half of them on a barrier. */
function three(high: number): Tessellation {
  const lattice = latticeAt(0, 0);
  const points = [
    [0, 0],
    [100, 0],
    [200, 0],
    [300, 0],
    [300, high],
    [200, high],
    [100, high],
    [0, high],
    [100, high / 2],
  ];
  const edges = [
    [0, 1, 0, -1, 0],
    [1, 2, 1, -1, 0],
    [2, 3, 2, -1, 0],
    [3, 4, 2, -1, 0],
    [4, 5, 2, -1, 0],
    [5, 6, 1, -1, 0],
    [6, 7, 0, -1, 0],
    [7, 0, 0, -1, 0],
    [1, 8, 0, 1, 0.8],
    [8, 6, 0, 1, 0],
    [5, 2, 2, 1, 1],
  ];
  return {
    lattice,
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
      barrier: Float32Array.from(edges, (e) => e[4]!),
    },
    sites: 3,
  };
}

describe('adjacency', () => {
  it('sums border and barrier by pair, lower site first', () => {
    const t = three(1000);
    const pairs = adjacency(t);
    expect([...pairs.a]).toEqual([0, 1]);
    expect([...pairs.b]).toEqual([1, 2]);
    expect(pairs.border[0]).toBeCloseTo(1000 * t.lattice.metresPerV, 9);
    expect(pairs.barrier[0]).toBeCloseTo(0.4, 6);
    expect(pairs.barrier[1]).toBe(1);
  });

  it('drops contacts under a metre', () => {
    expect(adjacency(three(80)).length).toBe(0);
  });

  it('measures cells', () => {
    const t = three(1000);
    const one = 100_000 * t.lattice.metresPerU * t.lattice.metresPerV;
    for (const area of cellAreas(t)) expect(area).toBeCloseTo(one, 9);
  });
});
