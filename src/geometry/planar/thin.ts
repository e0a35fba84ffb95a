import { type BorderGraph, chainsOf } from './borderGraph.ts';
import { squaredDistance, VertexIndex } from './vertexIndex.ts';

/**
 * The graph with as few vertices as a greedy walk along every border leaves, so that each dropped vertex stays within
 * `tolerance` of the line and no border crosses or touches another. Fixed vertices and forks stay; both regions of a border
 * see the same line. Distances are measured with one unit of x being `scaleX` long, one of y `scaleY`.
 */
export function thin(graph: BorderGraph, tolerance: number, scaleX: number, scaleY: number): BorderGraph {
  const { x, y } = graph;
  const index = new VertexIndex(graph);
  const edges = new Set<number>();
  const key = (a: number, b: number) => Math.min(a, b) * x.length + Math.max(a, b);
  for (let e = 0; e < graph.from.length; e++) edges.add(key(graph.from[e]!, graph.to[e]!));

  const from: number[] = [];
  const to: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const strength: number[] = [];
  const kinds: number[] = [];
  for (const chain of chainsOf(graph)) {
    const { vertices } = chain;
    let a = vertices[0]!;
    const put = (v: number) => {
      from.push(a);
      to.push(v);
      left.push(chain.left);
      right.push(chain.right);
      strength.push(chain.strength);
      kinds.push(chain.kinds);
      a = v;
    };
    let dropped: number[] = [];
    for (let i = 1; i + 1 < vertices.length; i++) {
      const v = vertices[i]!;
      const c = vertices[i + 1]!;
      const near = (u: number) =>
        squaredDistance(
          x[u]! * scaleX,
          y[u]! * scaleY,
          x[a]! * scaleX,
          y[a]! * scaleY,
          x[c]! * scaleX,
          y[c]! * scaleY,
        ) <=
        tolerance * tolerance;
      const may =
        a !== c &&
        near(v) &&
        dropped.every(near) &&
        !edges.has(key(a, c)) &&
        index.isEmpty(x[a]!, y[a]!, x[c]!, y[c]!, x[v]!, y[v]!, [a, v, c]);
      if (may) {
        dropped.push(v);
        index.remove(v);
        edges.delete(key(a, v));
        edges.delete(key(v, c));
        edges.add(key(a, c));
      } else {
        put(v);
        dropped = [];
      }
    }
    put(vertices.at(-1)!);
  }
  return {
    x,
    y,
    fixed: graph.fixed,
    from: new Int32Array(from),
    to: new Int32Array(to),
    left: new Int32Array(left),
    right: new Int32Array(right),
    strength: new Float32Array(strength),
    kinds: new Uint8Array(kinds),
  };
}
