import { edgesBelow, type GraphEdges } from './edgesBelow.ts';
import type { Arrangement } from './snapRound.ts';
import { UnionFind } from './unionFind.ts';

/** The faces of a planar graph: 0 is the unbounded one. */
export interface Faces {
  readonly length: number;
  /** Face on the left and on the right of each edge, seen from `from` to `to`. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Area of each face in squared lattice units, its holes taken off; 0 for the unbounded one. */
  readonly area: Float64Array;
}

/**
 * Finds the faces of a noded graph, also where it falls into components that lie inside each other's faces.
 * O(n log n) but for long vertical stacks of components.
 */
export function facesOf(graph: Pick<Arrangement, 'vertices'> & { edges: GraphEdges }): Faces {
  const { edges, vertices } = graph;
  const { cycle, area, first } = cyclesOf(edges, vertices.x, vertices.y, nextHalfEdges(graph));

  // A component has one cycle that is not counter-clockwise: its outer side.
  const components = new UnionFind(vertices.length);
  for (let e = 0; e < edges.length; e++) components.union(edges.from[e]!, edges.to[e]!);
  const outer: number[] = [];
  // Of the root of each component: which of the outer cycles is its.
  const outerOf = new Int32Array(vertices.length).fill(-1);
  for (let c = 0; c < first.length; c++) {
    if (area[c]! > 0) continue;
    outerOf[components.find(edges.from[first[c]! >> 1]!)] = outer.length;
    outer.push(c);
  }
  const below =
    outer.length > 1
      ? edgesBelow(graph, westmost(graph, components, outerOf, outer.length))
      : new Int32Array(outer.length).fill(-1);

  const faceOf = new Int32Array(first.length).fill(-1);
  let faces = 1;
  for (let c = 0; c < first.length; c++) if (area[c]! > 0) faceOf[c] = faces++;
  const aboveOf = new Map(outer.map((c, i) => [c, below[i]! < 0 ? -1 : cycle[below[i]!]!]));
  for (const c of outer) {
    const path: number[] = [];
    let at = c;
    while (at >= 0 && faceOf[at] === -1) {
      path.push(at);
      at = aboveOf.get(at)!;
    }
    for (const p of path) faceOf[p] = at < 0 ? 0 : faceOf[at]!;
  }
  const faceArea = new Float64Array(faces);
  for (let c = 0; c < first.length; c++) faceArea[faceOf[c]!]! += area[c]!;
  faceArea[0] = 0;
  const left = new Int32Array(edges.length);
  const right = new Int32Array(edges.length);
  for (let e = 0; e < edges.length; e++) {
    left[e] = faceOf[cycle[2 * e]!]!;
    right[e] = faceOf[cycle[2 * e + 1]!]!;
  }
  return { length: faces, left, right, area: faceArea };
}

/** Half-edge 2e runs along edge e, 2e + 1 against it; the next one around the face on its left. */
function nextHalfEdges({ edges, vertices }: { edges: GraphEdges; vertices: Arrangement['vertices'] }): Int32Array {
  const { rotation, start } = rotationsOf(edges, vertices.length, vertices.x, vertices.y);
  const next = new Int32Array(2 * edges.length);
  for (let v = 0; v < vertices.length; v++) {
    const degree = start[v + 1]! - start[v]!;
    for (let i = 0; i < degree; i++) {
      const out = rotation[start[v]! + i]!;
      const clockwise = rotation[start[v]! + (i === 0 ? degree - 1 : i - 1)]!;
      next[out ^ 1] = clockwise;
    }
  }
  return next;
}

/** Half-edges that leave each vertex, counter-clockwise. */
export function rotationsOf(
  edges: GraphEdges,
  vertices: number,
  x: Int32Array,
  y: Int32Array,
): { rotation: Int32Array; start: Uint32Array } {
  const start = new Uint32Array(vertices + 1);
  for (let e = 0; e < edges.length; e++) {
    start[edges.from[e]! + 1]!++;
    start[edges.to[e]! + 1]!++;
  }
  for (let v = 0; v < vertices; v++) start[v + 1]! += start[v]!;
  const fill = start.slice(0, vertices);
  const rotation = new Int32Array(2 * edges.length);
  for (let e = 0; e < edges.length; e++) {
    rotation[fill[edges.from[e]!]!++] = 2 * e;
    rotation[fill[edges.to[e]!]!++] = 2 * e + 1;
  }
  for (let v = 0; v < vertices; v++) {
    const first = start[v]!;
    const end = start[v + 1]!;
    if (end - first < 3) continue;
    const ox = x[v]!;
    const oy = y[v]!;
    for (let i = first + 1; i < end; i++) {
      const h = rotation[i]!;
      const head = (h & 1) === 0 ? edges.to[h >> 1]! : edges.from[h >> 1]!;
      const gx = x[head]! - ox;
      const gy = y[head]! - oy;
      const gUp = gy > 0 || (gy === 0 && gx > 0);
      let j = i;
      for (; j > first; j--) {
        const before = rotation[j - 1]!;
        const other = (before & 1) === 0 ? edges.to[before >> 1]! : edges.from[before >> 1]!;
        const hx = x[other]! - ox;
        const hy = y[other]! - oy;
        const hUp = hy > 0 || (hy === 0 && hx > 0);
        if (gUp === hUp ? gx * hy - gy * hx <= 0 : hUp) break;
        rotation[j] = before;
      }
      rotation[j] = h;
    }
  }
  return { rotation, start };
}

function cyclesOf(
  edges: GraphEdges,
  x: Int32Array,
  y: Int32Array,
  next: Int32Array,
): { cycle: Int32Array; area: number[]; first: number[] } {
  const cycle = new Int32Array(next.length).fill(-1);
  const area: number[] = [];
  const first: number[] = [];
  for (let h = 0; h < next.length; h++) {
    if (cycle[h] !== -1) continue;
    const origin = edges.from[h >> 1]!;
    const ox = x[origin]!;
    const oy = y[origin]!;
    let twice = 0;
    let at = h;
    do {
      cycle[at] = first.length;
      const from = (at & 1) === 0 ? edges.from[at >> 1]! : edges.to[at >> 1]!;
      const to = (at & 1) === 0 ? edges.to[at >> 1]! : edges.from[at >> 1]!;
      twice += (x[from]! - ox) * (y[to]! - oy) - (y[from]! - oy) * (x[to]! - ox);
      at = next[at]!;
    } while (at !== h);
    area.push(twice / 2);
    first.push(h);
  }
  return { cycle, area, first };
}

/** The westmost, then southmost vertex of the component of each outer cycle. */
function westmost(
  { edges, vertices: { x, y } }: { edges: GraphEdges; vertices: Arrangement['vertices'] },
  components: UnionFind,
  outerOf: Int32Array,
  length: number,
): Int32Array {
  const west = new Int32Array(length).fill(-1);
  for (let h = 0; h < 2 * edges.length; h++) {
    const v = (h & 1) === 0 ? edges.from[h >> 1]! : edges.to[h >> 1]!;
    const c = outerOf[components.find(v)]!;
    const best = west[c]!;
    if (best < 0 || x[v]! < x[best]! || (x[v] === x[best] && y[v]! < y[best]!)) west[c] = v;
  }
  return west;
}
