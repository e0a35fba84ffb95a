import type { Metres } from '../../model/units.ts';
import type { Lattice } from '../lattice.ts';
import { type BorderGraph, edgesAtVertices, segmentsOf } from '../planar/borderGraph.ts';
import { borderRuns, lineOf, type RunLine } from '../planar/borderRuns.ts';
import { conflictsOf, crossingWalls } from '../planar/conflicts.ts';
import type { Segments } from '../planar/segments.ts';
import { VertexIndex } from '../planar/vertexIndex.ts';
import { ON_BARRIER, ON_FOOTPRINT } from './parcels.ts';

/** How far the end of a line may be moved along the grid's border, by what runs there. */
const REACH: { readonly footprint: Metres; readonly barrier: Metres; readonly open: Metres } = {
  footprint: 0.1,
  barrier: 2.5,
  open: 20,
};
/** But no more than this share of the line's last edge, beyond the first two metres. */
const TURN = 0.25;
/** An end that lies this close to the border (lattice units) is good enough. */
const CLOSE = 0.003;
/** Lattice units that stay free between two ends. */
const CLEARANCE = 3;

/**
 * Moves the ends of lines on the grid's border to lattice points that lie on it as exactly as can be. A line that ends on a
 * long slanting border is rounded off it by up to 0.7 units, which over hundreds of metres is square metres of gap or
 * overlap; some lattice point near by along the border is a hundred times closer. No end is moved where its lines would
 * meet another or pass over a building. Returns the graph with its vertices moved.
 */
export function settleBorderEnds(graph: BorderGraph, lattice: Lattice, walls: Segments): BorderGraph {
  const settled = { ...graph, x: graph.x.slice(), y: graph.y.slice() };
  const { x, y } = settled;
  const { start, edges } = edgesAtVertices(x.length, graph.from, graph.to);
  const edgesOf = (v: number) => edges.subarray(start[v]!, start[v + 1]!);
  const corners = new VertexIndex({ x: walls.x0, y: walls.y0, from: walls.x0.map((_, i) => i), to: new Int32Array(0) });
  const vertices = new VertexIndex(graph);
  const moved = new Set<number>();
  for (const run of borderRuns(graph)) {
    const line = lineOf(graph, run);
    if (line === null) continue;
    const [s, t] = line.flat ? [x, y] : [y, x];
    const unit = line.flat ? lattice.metresPerU : lattice.metresPerV;
    for (let i = 1; i + 1 < run.vertices.length; i++) {
      const v = run.vertices[i]!;
      const [a, b] = [s[run.vertices[i - 1]!]!, s[run.vertices[i + 1]!]!];
      const steps = Math.floor(reachOf(graph, lattice, v, edgesOf(v)) / unit);
      const at = closestOn(line, s[v]!, t[v]!, steps, Math.min(a, b) + CLEARANCE, Math.max(a, b) - CLEARANCE);
      if (at === s[v]) continue;
      const [nx, ny] = line.flat ? [at, Math.round(line.at(at))] : [Math.round(line.at(at)), at];
      // What its lines sweep over must hold no vertex and no corner of a building.
      const free = edgesOf(v).every((e) => {
        const far = graph.from[e] === v ? graph.to[e]! : graph.from[e]!;
        if (!vertices.isEmpty(graph.x[v]!, graph.y[v]!, graph.x[far]!, graph.y[far]!, nx, ny, [v, far])) return false;
        if (graph.left[e] === -1 || graph.right[e] === -1) return true;
        return corners.isEmpty(x[v]!, y[v]!, x[far]!, y[far]!, nx, ny, []);
      });
      if (!free) continue;
      x[v] = nx;
      y[v] = ny;
      moved.add(v);
    }
  }
  const withdraw = (edgesAstray: Iterable<number>) => {
    for (const e of edgesAstray)
      for (const v of [graph.from[e]!, graph.to[e]!]) {
        x[v] = graph.x[v]!;
        y[v] = graph.y[v]!;
        moved.delete(v);
      }
  };
  const suspects = () => [...moved].flatMap((v) => [...edgesOf(v)]);
  const inner = suspects().filter((e) => graph.left[e] !== -1 && graph.right[e] !== -1);
  withdraw(crossingWalls(settled, inner, walls));
  // Nor may an end jump over a line, as it might where cells are a few units wide.
  const ends = [...moved];
  const paths = {
    x: Int32Array.from([...ends.map((v) => graph.x[v]!), ...ends.map((v) => x[v]!)]),
    y: Int32Array.from([...ends.map((v) => graph.y[v]!), ...ends.map((v) => y[v]!)]),
    from: Int32Array.from(ends, (_, i) => i),
    to: Int32Array.from(ends, (_, i) => ends.length + i),
  };
  const jumps = crossingWalls(
    paths,
    ends.map((_, i) => i),
    segmentsOf(settled),
  );
  withdraw([...jumps].flatMap((i) => [...edgesOf(ends[i]!)]));
  // What meets another line goes back; that may bring the next to light.
  for (;;) {
    const conflicts = conflictsOf(settled, suspects());
    if (conflicts.size === 0) return settled;
    withdraw(conflicts);
  }
}

/** The whole s from low to high, at most so many steps away, at which the line passes nearest to a lattice point. */
function closestOn(line: RunLine, s: number, t: number, steps: number, low: number, high: number): number {
  let best = s;
  let least = Math.abs(line.at(s) - t);
  for (let k = 1; k <= steps && least > CLOSE; k++)
    for (const at of [s - k, s + k]) {
      if (at < low || at > high) continue;
      const off = Math.abs(line.at(at) - Math.round(line.at(at)));
      if (off >= least) continue;
      least = off;
      best = at;
    }
  return best;
}

function reachOf(graph: BorderGraph, lattice: Lattice, _v: number, edges: Uint32Array): Metres {
  let reach = REACH.open;
  for (const e of edges) {
    if (graph.left[e] === -1 || graph.right[e] === -1) continue;
    const dx = (graph.x[graph.from[e]!]! - graph.x[graph.to[e]!]!) * lattice.metresPerU;
    const dy = (graph.y[graph.from[e]!]! - graph.y[graph.to[e]!]!) * lattice.metresPerV;
    reach = Math.min(reach, Math.max(2, TURN * Math.sqrt(dx * dx + dy * dy)));
    if ((graph.kinds[e]! & ON_BARRIER) !== 0) reach = Math.min(reach, REACH.barrier);
    if ((graph.kinds[e]! & ON_FOOTPRINT) !== 0) reach = Math.min(reach, REACH.footprint);
  }
  return reach;
}
