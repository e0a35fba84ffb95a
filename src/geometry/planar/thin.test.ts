import { describe, expect, it } from 'vitest';
import type { BorderGraph } from './borderGraph.ts';
import { thin } from './thin.ts';

/** Lines as lists of points with a region on each side; points of equal coordinates are one vertex. */
function graph(...lines: { points: [number, number][]; left: number; right: number }[]): BorderGraph {
  const known = new Map<string, number>();
  const [x, y]: number[][] = [[], []];
  const vertex = ([px, py]: [number, number]) => {
    const key = `${px} ${py}`;
    if (!known.has(key)) {
      known.set(key, x!.length);
      x!.push(px);
      y!.push(py);
    }
    return known.get(key)!;
  };
  const edges = lines.flatMap(({ points, left, right }) =>
    points.slice(1).map((p, i) => [vertex(points[i]!), vertex(p), left, right]),
  );
  return {
    x: Int32Array.from(x!),
    y: Int32Array.from(y!),
    fixed: new Uint8Array(x!.length),
    from: Int32Array.from(edges, (e) => e[0]!),
    to: Int32Array.from(edges, (e) => e[1]!),
    left: Int32Array.from(edges, (e) => e[2]!),
    right: Int32Array.from(edges, (e) => e[3]!),
    strength: new Float32Array(edges.length),
    kinds: new Uint8Array(edges.length),
  };
}

describe('thin', () => {
  it('drops vertices near the line between forks', () => {
    const g = graph({
      left: 0,
      right: 1,
      points: [
        [0, 0],
        [10, 1],
        [20, -1],
        [30, 0],
      ],
    });
    expect(thin(g, 2, 1, 1).from.length).toBe(1);
    expect(thin(g, 0.5, 1, 1).from.length).toBe(3);
  });

  it('measures in both scales', () => {
    const g = graph({
      left: 0,
      right: 1,
      points: [
        [0, 0],
        [10, 1],
        [20, 0],
      ],
    });
    expect(thin(g, 0.5, 1, 0.1).from.length).toBe(1);
  });

  it('does not run over a vertex of another border', () => {
    const g = graph(
      {
        left: 0,
        right: 1,
        points: [
          [0, 0],
          [50, 5],
          [100, 0],
        ],
      },
      {
        left: 1,
        right: 2,
        points: [
          [50, 2],
          [60, -30],
          [40, -30],
          [50, 2],
        ],
      },
    );
    expect([...thin(g, 10, 1, 1).to].some((v) => g.y[v] === 5)).toBe(true);
  });

  it('keeps area between two borders with the same ends', () => {
    const g = graph(
      {
        left: 0,
        right: 1,
        points: [
          [0, 0],
          [50, 1],
          [100, 0],
        ],
      },
      {
        left: 1,
        right: 2,
        points: [
          [0, 0],
          [50, -1],
          [100, 0],
        ],
      },
    );
    expect(thin(g, 10, 1, 1).from.length).toBe(3);
  });

  it('keeps three corners of a ring', () => {
    const g = graph({
      left: 0,
      right: 1,
      points: [
        [0, 0],
        [5, 0],
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 0],
      ],
    });
    expect(thin(g, 100, 1, 1).from.length).toBe(3);
  });

  it('keeps fixed vertices and those where the strength changes', () => {
    const g = graph({
      left: 0,
      right: 1,
      points: [
        [0, 0],
        [10, 0],
        [20, 0],
        [30, 0],
      ],
    });
    g.fixed[1] = 1;
    g.strength[2] = 0.5;
    expect(thin(g, 1, 1, 1).from.length).toBe(3);
  });
});
