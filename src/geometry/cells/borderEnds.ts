import type { Metres } from '../../model/units.ts';
import type { Lattice } from '../lattice.ts';
import { type BorderGraph, edgesAtVertices } from '../planar/borderGraph.ts';
import { borderRuns, lineOf } from '../planar/borderRuns.ts';
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
 * overlap; some lattice point near by along the border is a hundred times closer. No end is moved where it might meet
 * another line. Returns the graph with its vertices moved.
 */
export function settleBorderEnds(graph: BorderGraph, lattice: Lattice): BorderGraph {
  const x = graph.x.slice();
  const y = graph.y.slice();
  const index = new VertexIndex(graph);
  const { start, edges } = edgesAtVertices(x.length, graph.from, graph.to);
  for (const run of borderRuns(graph)) {
    const line = lineOf(graph, run);
    if (line === null) continue;
    const [s, t] = line.flat ? [x, y] : [y, x];
    for (let i = 1; i + 1 < run.vertices.length; i++) {
      const v = run.vertices[i]!;
      // Elsewhere the noding has bent the border itself.
      if (Math.abs(line.at(s[v]!) - t[v]!) > 1) continue;
      const around = [...edges.subarray(start[v]!, start[v + 1]!)];
      const farEnds = around.map((e) => (graph.from[e] === v ? graph.to[e]! : graph.from[e]!));
      const [a, b] = [s[run.vertices[i - 1]!]!, s[run.vertices[i + 1]!]!];
      const low = Math.min(a, b) + CLEARANCE;
      const high = Math.max(a, b) - CLEARANCE;
      const steps = Math.floor(
        reachOf(graph, lattice, v, around, farEnds) / (line.flat ? lattice.metresPerU : lattice.metresPerV),
      );
      let best = s[v]!;
      let least = Math.abs(line.at(best) - t[v]!);
      for (let k = 1; k <= steps && least > CLOSE; k++)
        for (const at of [s[v]! - k, s[v]! + k]) {
          if (at < low || at > high) continue;
          const off = Math.abs(line.at(at) - Math.round(line.at(at)));
          if (off >= least) continue;
          least = off;
          best = at;
        }
      if (best === s[v]) continue;
      const across = Math.round(line.at(best));
      const [nx, ny] = line.flat ? [best, across] : [across, best];
      if (!farEnds.every((far) => index.isEmpty(x[v]!, y[v]!, x[far]!, y[far]!, nx, ny, [v, far]))) continue;
      x[v] = nx;
      y[v] = ny;
      index.move(v, nx, ny);
    }
  }
  return { ...graph, x, y };
}

function reachOf(
  graph: BorderGraph,
  lattice: Lattice,
  v: number,
  edges: readonly number[],
  farEnds: readonly number[],
): Metres {
  let reach = REACH.open;
  edges.forEach((e, i) => {
    if (graph.left[e] === -1 || graph.right[e] === -1) return;
    const dx = (graph.x[farEnds[i]!]! - graph.x[v]!) * lattice.metresPerU;
    const dy = (graph.y[farEnds[i]!]! - graph.y[v]!) * lattice.metresPerV;
    reach = Math.min(reach, Math.max(2, TURN * Math.sqrt(dx * dx + dy * dy)));
    if ((graph.kinds[e]! & ON_BARRIER) !== 0) reach = Math.min(reach, REACH.barrier);
    if ((graph.kinds[e]! & ON_FOOTPRINT) !== 0) reach = Math.min(reach, REACH.footprint);
  });
  return reach;
}
