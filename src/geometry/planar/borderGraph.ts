import { gather } from './gather.ts';
import type { Segments } from './segments.ts';

/** Borders between labelled regions of the plane: a planar graph on lattice points whose edges know the region on each side. */
export interface BorderGraph {
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** 1 for a vertex that must stay. */
  readonly fixed: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Strength of the barrier along each edge; only edges of one strength are joined. */
  readonly strength: Float32Array;
  /** Bits, combined where edges are joined. */
  readonly kinds: Uint8Array;
}

/** The edges as segments. */
export function segmentsOf({ x, y, from, to }: Pick<BorderGraph, 'x' | 'y' | 'from' | 'to'>): Segments {
  return { length: from.length, x0: gather(x, from), y0: gather(y, from), x1: gather(x, to), y1: gather(y, to) };
}

/** Edges at each vertex: `edges[start[v]..start[v+1])`. */
export function edgesAtVertices(
  vertices: number,
  from: Int32Array,
  to: Int32Array,
): { start: Uint32Array; edges: Uint32Array } {
  const start = new Uint32Array(vertices + 1);
  for (let e = 0; e < from.length; e++) {
    start[from[e]! + 1]!++;
    start[to[e]! + 1]!++;
  }
  for (let v = 0; v < vertices; v++) start[v + 1]! += start[v]!;
  const next = start.slice(0, vertices);
  const edges = new Uint32Array(2 * from.length);
  for (let e = 0; e < from.length; e++) {
    edges[next[from[e]!]!++] = e;
    edges[next[to[e]!]!++] = e;
  }
  return { start, edges };
}

/** Part of a border between two vertices where it ends, forks or must keep its shape. */
export interface Chain {
  /** Vertices along it; a closed border is cut into three chains. */
  readonly vertices: readonly number[];
  /** Regions on its sides, and the strength and kinds of its edges. */
  readonly left: number;
  readonly right: number;
  readonly strength: number;
  readonly kinds: number;
}

/** The graph as chains between vertices that are fixed, forks, or where the strength changes. In order of their edges. */
export function chainsOf(graph: BorderGraph): Chain[] {
  const { from, to, left, right, strength, kinds, fixed, x, y } = graph;
  const { start, edges } = edgesAtVertices(x.length, from, to);
  const isStop = (v: number) => {
    if (fixed[v] === 1 || start[v + 1]! - start[v]! !== 2) return true;
    return strength[edges[start[v]!]!] !== strength[edges[start[v]! + 1]!];
  };
  const done = new Uint8Array(from.length);
  const walk = (edge: number, v: number): Chain => {
    const vertices = [v];
    const leftward = from[edge] === v;
    let bits = 0;
    let at = v;
    let e = edge;
    for (;;) {
      done[e] = 1;
      bits |= kinds[e]!;
      at = from[e] === at ? to[e]! : from[e]!;
      vertices.push(at);
      if (at === v || isStop(at)) break;
      e = edges[start[at]!] === e ? edges[start[at]! + 1]! : edges[start[at]!]!;
    }
    const sides = leftward ? [left[edge]!, right[edge]!] : [right[edge]!, left[edge]!];
    return { vertices, left: sides[0]!, right: sides[1]!, strength: strength[edge]!, kinds: bits };
  };
  const chains: Chain[] = [];
  for (let e = 0; e < from.length; e++) {
    if (done[e] === 1) continue;
    if (isStop(from[e]!)) chains.push(walk(e, from[e]!));
    else if (isStop(to[e]!)) chains.push(walk(e, to[e]!));
  }
  for (let e = 0; e < from.length; e++) if (done[e] === 0) chains.push(...inThree(walk(e, from[e]!), x, y));
  // A chain that returns to its only fork is a ring too.
  const isRing = ({ vertices }: Chain) => vertices.length > 3 && vertices[0] === vertices[vertices.length - 1];
  return chains.some(isRing) ? chains.flatMap((chain) => (isRing(chain) ? inThree(chain, x, y) : [chain])) : chains;
}

/** Cuts a ring at its farthest vertex from the start and at the farthest from the line between, so that it keeps area. */
function inThree(ring: Chain, x: Int32Array, y: Int32Array): Chain[] {
  const { vertices } = ring;
  const a = vertices[0]!;
  const farthest = (measure: (v: number) => number) => {
    let best = 1;
    for (let i = 2; i + 1 < vertices.length; i++) if (measure(vertices[i]!) > measure(vertices[best]!)) best = i;
    return best;
  };
  const far = farthest((v) => (x[v]! - x[a]!) * (x[v]! - x[a]!) + (y[v]! - y[a]!) * (y[v]! - y[a]!));
  const b = vertices[far]!;
  const wide = farthest((v) => Math.abs((x[b]! - x[a]!) * (y[v]! - y[a]!) - (y[b]! - y[a]!) * (x[v]! - x[a]!)));
  const cuts = [0, Math.min(far, wide), Math.max(far, wide), vertices.length - 1];
  return [0, 1, 2].map((i) => ({ ...ring, vertices: vertices.slice(cuts[i]!, cuts[i + 1]! + 1) }));
}
