import type { Metres } from '../../model/units.ts';
import type { Lattice } from '../lattice.ts';
import type { BorderGraph } from '../planar/borderGraph.ts';
import { cellAt, indexSegments } from '../planar/cellIndex.ts';
import { SegmentList } from '../planar/segments.ts';
import { squaredDistance } from '../planar/vertexIndex.ts';
import { type Box, clipSegment } from './clip.ts';
import { toLattice } from './drawing.ts';
import type { BarrierLine } from './input.ts';

/** A border runs along a barrier that was not drawn when it keeps this close to it … */
const NEAR: Metres = 1;
/** … over all but this share of its length. */
const APART = 0.25;
const SAMPLE: Metres = 2;
/** Barriers are few and long, the points many. */
const FINENESS = 6;

/**
 * Strengths of inner borders, with those that merely run beside a barrier: weak barriers do not cut the ground, and a
 * strong one may have a building's wall beside it. At points along the edge the strongest barrier within a metre counts;
 * the edge takes what three quarters of the points reach.
 */
export function strengthsBesideBarriers(
  graph: BorderGraph,
  barriers: readonly BarrierLine[],
  lattice: Lattice,
  box: Box,
): Float32Array {
  const strengths = graph.strength.slice();
  const list = new SegmentList();
  const strengthOf: number[] = [];
  for (const { line, strength } of barriers) {
    if (!(strength > 0)) continue;
    let [bx, by] = [0, 0];
    for (let i = 0; i < line.length; i++) {
      const [ax, ay] = [bx, by];
      [bx, by] = toLattice(lattice, line[i]!);
      const part = i === 0 ? null : clipSegment(ax, ay, bx, by, box);
      if (part === null) continue;
      const [px, py] = [Math.round(part[0]), Math.round(part[1])];
      if (list.push(px, py, Math.round(part[2]), Math.round(part[3]))) strengthOf.push(strength);
    }
  }
  if (list.length === 0) return strengths;
  const segments = list.columns();
  const { metresPerU, metresPerV } = lattice;
  const cells = indexSegments(segments, NEAR / Math.min(metresPerU, metresPerV), FINENESS);
  const strongest = (px: number, py: number, above: number) => {
    let best = above;
    const cell = cellAt(cells, px, py);
    const end = cells.start[cell + 1]!;
    for (let k = cells.start[cell]!; k < end; k++) {
      const i = cells.items[k]!;
      if (strengthOf[i]! <= best) continue;
      const d = squaredDistance(
        px * metresPerU,
        py * metresPerV,
        segments.x0[i]! * metresPerU,
        segments.y0[i]! * metresPerV,
        segments.x1[i]! * metresPerU,
        segments.y1[i]! * metresPerV,
      );
      if (d <= NEAR * NEAR) best = strengthOf[i]!;
    }
    return best;
  };
  const seen: number[] = [];
  for (let e = 0; e < graph.from.length; e++) {
    if (graph.left[e] === -1 || graph.right[e] === -1) continue;
    const ax = graph.x[graph.from[e]!]!;
    const ay = graph.y[graph.from[e]!]!;
    const dx = graph.x[graph.to[e]!]! - ax;
    const dy = graph.y[graph.to[e]!]! - ay;
    const length = Math.sqrt(dx * dx * metresPerU * metresPerU + dy * dy * metresPerV * metresPerV);
    const points = Math.max(3, Math.ceil(length / SAMPLE));
    const allowed = Math.floor(APART * points);
    seen.length = 0;
    let missed = 0;
    for (let i = 0; i < points && missed <= allowed; i++) {
      const t = (i + 0.5) / points;
      const found = strongest(ax + t * dx, ay + t * dy, graph.strength[e]!);
      if (found === graph.strength[e]) missed++;
      seen.push(found);
    }
    if (missed <= allowed) strengths[e] = seen.sort((p, q) => p - q)[allowed]!;
  }
  return strengths;
}
