import { type BorderGraph, edgesAtVertices } from './borderGraph.ts';
import { gather } from './gather.ts';
import { simplifyLine } from './simplifyLine.ts';

/** A straight side of the outer border: from one fixed vertex to the next, with the ends of inner lines on it. */
export interface BorderRun {
  readonly vertices: readonly number[];
  /** Edge from each vertex to the next. */
  readonly edges: readonly number[];
}

/** The sides of the outer border (region −1) that other lines end on. Fixed vertices are the corners. */
export function borderRuns(graph: BorderGraph): BorderRun[] {
  const { from, to, left, right, fixed } = graph;
  const outer: number[] = [];
  for (let e = 0; e < from.length; e++) if (left[e] === -1 || right[e] === -1) outer.push(e);
  const at = edgesAtVertices(graph.x.length, gather(from, outer), gather(to, outer));
  const runs: BorderRun[] = [];
  for (const e of outer)
    for (const first of [from[e]!, to[e]!]) {
      if (fixed[first] === 0) continue;
      const vertices = [first];
      const edges: number[] = [];
      let edge = e;
      for (;;) {
        const v = vertices.at(-1)!;
        edges.push(edge);
        const w = from[edge] === v ? to[edge]! : from[edge]!;
        vertices.push(w);
        if (fixed[w] === 1 || at.start[w + 1]! - at.start[w]! !== 2) break;
        const [p, q] = [outer[at.edges[at.start[w]!]!]!, outer[at.edges[at.start[w]! + 1]!]!];
        edge = p === edge ? q : p;
      }
      // Each run is found from both ends; runs that end at no corner have no line to keep to.
      const last = vertices.at(-1)!;
      if (vertices.length > 2 && fixed[last] === 1 && (first < last || (first === last && e === Math.min(...edges))))
        runs.push({ vertices, edges });
    }
  return runs;
}

/** The graph with every vertex fixed at which a side of the outer border bends by more than the noding can have bent it. */
export function withCornersFixed(graph: BorderGraph): BorderGraph {
  const fixed = graph.fixed.slice();
  for (const { vertices } of borderRuns(graph)) {
    const kept = simplifyLine(
      vertices.flatMap((v) => [graph.x[v]!, graph.y[v]!]),
      1,
    );
    let next = 0;
    for (const v of vertices) {
      if (graph.x[v] !== kept[next] || graph.y[v] !== kept[next + 1]) continue;
      fixed[v] = 1;
      next += 2;
    }
  }
  return { ...graph, fixed };
}

/** The line of a run, as offsets across it: how far lattice points lie off the line from its first to its last vertex. */
export interface RunLine {
  /** True when the run is longer in x: `s` is then x and `t` is y. */
  readonly flat: boolean;
  /** The exact t of the line at an s. */
  at(s: number): number;
}

/** The line of a run; null where it is no line: a ring, or a border that does not keep within a unit of it. */
export function lineOf(graph: Pick<BorderGraph, 'x' | 'y'>, run: BorderRun): RunLine | null {
  const p = run.vertices[0]!;
  const q = run.vertices.at(-1)!;
  const { x, y } = graph;
  const flat = Math.abs(x[q]! - x[p]!) >= Math.abs(y[q]! - y[p]!);
  const [s, t] = flat ? [x, y] : [y, x];
  const [s0, t0, ds, dt] = [s[p]!, t[p]!, s[q]! - s[p]!, t[q]! - t[p]!];
  if (ds === 0) return null;
  const at = (value: number) => t0 + ((value - s0) * dt) / ds;
  return run.vertices.some((v) => Math.abs(at(s[v]!) - t[v]!) > 1) ? null : { flat, at };
}
