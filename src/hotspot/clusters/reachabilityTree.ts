import { DisjointSets } from './disjointSets.ts';
import { type KdTree, squaredToBox } from './kdTree.ts';

/** Edges of a spanning tree, the shortest first. */
export interface SpanningTree {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly length: Float64Array;
}

/**
 * The minimum spanning tree of mutual reachability: the distance of two points, but at least the core distance of either.
 * Borůvka's rounds over a k-d tree; a branch is passed over when all of it is in one's own part or too far. Memory O(n).
 * Equal lengths go by the lower point, then the lower other one.
 */
export function reachabilityTree(tree: KdTree, core: Float64Array): SpanningTree {
  const n = core.length;
  const sets = new DisjointSets(n);
  const edges: [number, number, number][] = [];
  const part = new Uint32Array(n);
  const partOfNode = new Int32Array(tree.from.length);
  const leastCore = leastCores(tree, core);
  const bestLength = new Float64Array(n);
  const bestA = new Uint32Array(n);
  const bestB = new Uint32Array(n);
  while (edges.length < n - 1) {
    for (let i = 0; i < n; i++) part[i] = sets.find(i);
    markParts(tree, part, partOfNode);
    bestLength.fill(Number.POSITIVE_INFINITY);
    for (let i = 0; i < n; i++) {
      const own = part[i]!;
      if (core[i]! < bestLength[own]!) visit(i, own, 1);
    }
    for (let p = 0; p < n; p++)
      if (part[p] === p && bestLength[p]! < Number.POSITIVE_INFINITY && sets.join(bestA[p]!, bestB[p]!))
        edges.push([bestA[p]!, bestB[p]!, bestLength[p]!]);
  }
  edges.sort(([a, b, d], [c, e, f]) => d - f || a - c || b - e);
  return {
    a: Uint32Array.from(edges, ([a]) => a),
    b: Uint32Array.from(edges, ([, b]) => b),
    length: Float64Array.from(edges, ([, , d]) => d),
  };

  function visit(i: number, own: number, node: number): void {
    if (partOfNode[node] === own || tree.from[node] === tree.to[node]) return;
    const bound = Math.max(core[i]!, leastCore[node]!, Math.sqrt(squaredToBox(tree, i, node)));
    if (bound >= bestLength[own]!) return;
    if (node < tree.firstLeaf) {
      const left = squaredToBox(tree, i, 2 * node) <= squaredToBox(tree, i, 2 * node + 1);
      visit(i, own, left ? 2 * node : 2 * node + 1);
      visit(i, own, left ? 2 * node + 1 : 2 * node);
      return;
    }
    for (let k = tree.from[node]!; k < tree.to[node]!; k++) {
      const j = tree.point[k]!;
      if (part[j] === own) continue;
      const dx = tree.x[i]! - tree.x[j]!;
      const dy = tree.y[i]! - tree.y[j]!;
      const d = Math.max(core[i]!, core[j]!, Math.sqrt(dx * dx + dy * dy));
      if (d >= bestLength[own]!) continue;
      bestLength[own] = d;
      bestA[own] = Math.min(i, j);
      bestB[own] = Math.max(i, j);
    }
  }
}

function leastCores({ from, to, point }: KdTree, core: Float64Array): Float64Array {
  return Float64Array.from(from, (start, node) => {
    let least = Number.POSITIVE_INFINITY;
    for (let k = start; k < to[node]!; k++) least = Math.min(least, core[point[k]!]!);
    return least;
  });
}

/** The part of all points of a node; −1 where there are several. */
function markParts({ from, to, point, firstLeaf }: KdTree, part: Uint32Array, of: Int32Array): void {
  for (let node = 2 * firstLeaf - 1; node >= 1; node--) {
    if (node < firstLeaf) {
      const same = of[2 * node] === of[2 * node + 1];
      of[node] = same ? of[2 * node]! : -1;
      continue;
    }
    const first = from[node]! < to[node]! ? part[point[from[node]!]!]! : -1;
    let same = first;
    for (let k = from[node]!; k < to[node]!; k++) if (part[point[k]!] !== first) same = -1;
    of[node] = same;
  }
}
