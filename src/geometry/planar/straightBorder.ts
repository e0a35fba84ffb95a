import type { BorderGraph } from './borderGraph.ts';
import { borderRuns, lineOf, type RunLine } from './borderRuns.ts';
import { conflictsOf } from './conflicts.ts';
import { gather } from './gather.ts';
import { VertexIndex } from './vertexIndex.ts';

/** Farthest that a point is looked for beside an end, in lattice units. */
const REACH = 8000;
/** Bends of the border of less area (squared lattice units) are left alone. */
const LEAST_BEND = 1;

/**
 * Keeps the outer border straight where lines end on it. An end that lies off the line between the border's own vertices, by
 * however little, bends the border over its whole length; lattice points close to it that lie on the line all but exactly,
 * put in on both sides, confine the bend to a few metres. None is put in where the border would meet another line.
 */
export function straightenBorder(graph: BorderGraph): BorderGraph {
  const index = new VertexIndex(graph);
  const x = Array.from(graph.x);
  const y = Array.from(graph.y);
  const inserted = new Map<number, number[]>();
  for (const run of borderRuns(graph)) {
    const line = lineOf(graph, run);
    if (line === null) continue;
    const [s, t] = line.flat ? [x, y] : [y, x];
    run.edges.forEach((edge, i) => {
      const ends = [run.vertices[i]!, run.vertices[i + 1]!] as const;
      const points: number[] = [];
      for (const [v, w] of [ends, [ends[1], ends[0]] as const]) {
        const at = pointBeside(line, s[v]!, t[v]!, s[w]!);
        if (at === null) continue;
        const [px, py] = line.flat ? [at, Math.round(line.at(at))] : [Math.round(line.at(at)), at];
        if (!index.isEmpty(x[v]!, y[v]!, x[w]!, y[w]!, px, py, [v, w])) continue;
        points.push(x.length);
        x.push(px);
        y.push(py);
      }
      if (points.length > 0) inserted.set(edge, ordered(points, ends[0], graph.from[edge]!, s));
    });
  }
  for (;;) {
    if (inserted.size === 0) return graph;
    const { graph: straight, source } = split(graph, x, y, inserted);
    const suspects: number[] = [];
    for (let e = 0; e < source.length; e++) if (inserted.has(source[e]!)) suspects.push(e);
    const conflicts = conflictsOf(straight, suspects);
    if (conflicts.size === 0) return straight;
    for (const e of conflicts) inserted.delete(source[e]!);
  }
}

/**
 * Where between an end at s, t and the next vertex at `next` to put a point in, so that the bend of the border has least
 * area: a triangle up to that point, and what the point itself lies off the line. Null when the bend is small as it is.
 */
function pointBeside(line: RunLine, s: number, t: number, next: number): number | null {
  const off = Math.abs(line.at(s) - t);
  const length = Math.abs(next - s);
  const step = Math.sign(next - s);
  let least = (off * length) / 2;
  if (least < LEAST_BEND) return null;
  let best = 0;
  // No farther than halfway, so that the points of both ends stay in order.
  for (let k = 2; k <= Math.min(REACH, length / 2 - 2) && (off * k) / 2 < least; k++) {
    const at = line.at(s + step * k);
    const bend = (off * k + Math.abs(at - Math.round(at)) * length) / 2;
    if (bend >= least) continue;
    least = bend;
    best = k;
  }
  return best === 0 ? null : s + step * best;
}

/** Points from the edge's `from` to its `to`. */
function ordered(points: number[], first: number, from: number, s: readonly number[]): number[] {
  const sorted = points.sort((p, q) => Math.abs(s[p]! - s[first]!) - Math.abs(s[q]! - s[first]!));
  return first === from ? sorted : sorted.reverse();
}

/** The graph with points put into edges, and the edge that each of its edges was a part of. */
function split(
  graph: BorderGraph,
  x: number[],
  y: number[],
  inserted: ReadonlyMap<number, number[]>,
): { graph: BorderGraph; source: number[] } {
  const fixed = new Uint8Array(x.length);
  fixed.set(graph.fixed);
  const from: number[] = [];
  const to: number[] = [];
  const source: number[] = [];
  for (let e = 0; e < graph.from.length; e++) {
    const stations = [graph.from[e]!, ...(inserted.get(e) ?? []), graph.to[e]!];
    for (let i = 1; i < stations.length; i++) {
      from.push(stations[i - 1]!);
      to.push(stations[i]!);
      source.push(e);
    }
  }
  const split: BorderGraph = {
    x: new Int32Array(x),
    y: new Int32Array(y),
    fixed,
    from: new Int32Array(from),
    to: new Int32Array(to),
    left: gather(graph.left, source),
    right: gather(graph.right, source),
    strength: gather(graph.strength, source),
    kinds: gather(graph.kinds, source),
  };
  return { graph: split, source };
}
