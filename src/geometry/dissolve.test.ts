import { describe, expect, it } from 'vitest';
import { type DissolveOptions, dissolve, dissolveCells } from './dissolve.ts';
import { latticeAt } from './lattice.ts';
import type { Tessellation } from './tessellation.ts';

/**
 * Cells drawn as letters on a board of squares of 1000 units; a dot is outside the grid. Sites are the letters in
 * alphabetical order. `barrier` gives the strength of the edge between two letters.
 */
function board(rows: readonly string[], barrier: Readonly<Record<string, number>> = {}): Tessellation {
  const letters = [...new Set(rows.join('').replaceAll('.', ''))].sort();
  const at = (x: number, y: number) => letters.indexOf(rows[rows.length - 1 - y]?.[x] ?? '.');
  const [width, height] = [rows[0]!.length, rows.length];
  const vertex = (x: number, y: number) => y * (width + 1) + x;
  const edges: [number, number, number, number][] = [];
  for (let y = 0; y <= height; y++)
    for (let x = 0; x <= width; x++) {
      if (x < width && at(x, y) !== at(x, y - 1)) edges.push([vertex(x, y), vertex(x + 1, y), at(x, y), at(x, y - 1)]);
      if (y < height && at(x, y) !== at(x - 1, y)) edges.push([vertex(x, y), vertex(x, y + 1), at(x - 1, y), at(x, y)]);
    }
  const lattice = latticeAt(0, 0);
  const n = (width + 1) * (height + 1);
  const strength = (l: number, r: number) =>
    l < 0 || r < 0 ? 0 : (barrier[[letters[l], letters[r]].sort().join('')] ?? 0);
  return {
    lattice,
    vertices: {
      length: n,
      u: Int32Array.from({ length: n }, (_, i) => 1000 * (i % (width + 1))),
      v: Int32Array.from({ length: n }, (_, i) => 1000 * Math.floor(i / (width + 1))),
      given: new Uint8Array(n).fill(1),
    },
    edges: {
      length: edges.length,
      from: Uint32Array.from(edges, (e) => e[0]),
      to: Uint32Array.from(edges, (e) => e[1]),
      left: Int32Array.from(edges, (e) => e[2]),
      right: Int32Array.from(edges, (e) => e[3]),
      barrier: Float32Array.from(edges, (e) => strength(e[2], e[3])),
    },
    sites: letters.length,
  };
}
const groups = (...sets: number[][]) => sets.map((set) => Uint32Array.from(set));
/** Rings as text in thousands of units. */
const rings = (t: Tessellation, set: number[], options?: DissolveOptions) => {
  const { ground } = dissolve(t, groups(set), options)[0]!;
  const polygons = ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;
  return polygons.map((polygon) =>
    polygon.map((ring) => ring.map((p) => p.map((c) => Math.round(c * 1e4)).join()).join(' ')),
  );
};

describe('dissolve', () => {
  it('joins cells along their common border', () => {
    const t = board(['ab']);
    expect(rings(t, [0, 1])).toEqual([['0,0 1,0 2,0 2,1 1,1 0,1 0,0']]);
    expect(dissolveCells(t)).toHaveLength(2);
  });

  it('winds shells counter-clockwise and holes clockwise', () => {
    const [shell, hole] = rings(board(['aaa', 'aba', 'aaa']), [0])[0]!;
    expect(shell).toBe('0,0 1,0 2,0 3,0 3,1 3,2 3,3 2,3 1,3 0,3 0,2 0,1 0,0');
    expect(hole).toBe('2,1 1,1 1,2 2,2 2,1');
  });

  it('makes pieces that meet in a point two polygons', () => {
    const t = board(['ab', 'ba']);
    expect(dissolve(t, groups([0]))[0]!.pieces).toBe(2);
    expect(rings(t, [0]).map((p) => p.length)).toEqual([1, 1]);
  });

  it('makes a ring that touches itself a shell with a hole', () => {
    // The hole of b touches the outside at its upper right corner.
    const polygons = rings(board(['aa.', 'aba', 'aaa']), [0]);
    expect(polygons).toHaveLength(1);
    expect(polygons[0]).toHaveLength(2);
    expect(polygons[0]![1]!.split(' ')).toHaveLength(5);
  });

  it('puts an island into the hole of its own group', () => {
    const t = board(['aaaaa', 'abbba', 'ababa', 'abbba', 'aaaaa']);
    const polygons = rings(t, [0]);
    expect(polygons.map((p) => p.length)).toEqual([2, 1]);
  });

  it('tells border, barrier and area', () => {
    const [a] = dissolve(board(['abc', 'abc'], { ab: 0.4, bc: 0.9 }), groups([1]));
    const { metresPerU, metresPerV } = latticeAt(0, 0);
    expect(a!.area).toBeCloseTo(2e6 * metresPerU * metresPerV, 6);
    expect(a!.innerBorder).toBeCloseTo(4000 * metresPerV, 6);
    expect(a!.innerBarrier).toBeCloseTo(2000 * (0.4 + 0.9) * metresPerV, 4);
    expect(a!.innerBarrierStrong).toBeCloseTo(2000 * metresPerV, 6);
    expect(a!.perimeter).toBeCloseTo(4000 * metresPerV + 2000 * metresPerU, 6);
  });

  it('lets groups overlap and leave cells out', () => {
    const t = board(['abc']);
    const [first, second] = dissolve(t, groups([0, 1], [1]));
    expect(first!.area).toBeCloseTo(2 * second!.area, 6);
    expect(second!.innerBorder).toBeGreaterThan(0);
  });

  it('keeps the given vertices of the grid and drops others that nothing ends on', () => {
    const t = board(['ab', 'ab']);
    const given = t.vertices.given.slice();
    given[1] = 0;
    const loose = { ...t, vertices: { ...t.vertices, given } };
    expect(rings(loose, [0, 1])).toEqual([['0,0 2,0 2,1 2,2 1,2 0,2 0,1 0,0']]);
    expect(rings(loose, [0])).toEqual([['0,0 1,0 1,1 1,2 0,2 0,1 0,0']]);
  });

  it('simplifies a border the same for both sides, and never the grid’s own', () => {
    // A staircase: steps of 11 m.
    const t = board(['abbb', 'aabb', 'aaab', 'aaaa']);
    const [a, b] = dissolve(t, groups([0], [1]), { simplify: 20 });
    const stairs = dissolve(t, groups([0], [1]));
    expect(a!.innerBorder).toBeLessThan(0.8 * stairs[0]!.innerBorder);
    expect(a!.innerBorder).toBeCloseTo(b!.innerBorder, 6);
    expect(a!.area + b!.area).toBeCloseTo(stairs[0]!.area + stairs[1]!.area, 3);
    expect(rings(t, [0, 1], { simplify: 20 })).toEqual(rings(t, [0, 1]));
  });
});
