import type { Metres } from '../../model/units.ts';
import type { Box } from './clip.ts';
import type { Drawing } from './drawing.ts';
import type { Parcels } from './parcels.ts';

/** Points along the outlines of the buildings that compete for one block, in metres from the lattice's origin. */
export interface Outlines {
  readonly x: number[];
  readonly y: number[];
  readonly owner: number[];
  /** Bounds of the block. */
  readonly box: Box;
}

/** Farthest two points on an outline stand apart. */
const STEP: Metres = 2.5;
/** Points keep this distance from corners, so that two buildings that share one have its middle as their border. */
const CORNER: Metres = 0.3;

/**
 * Outlines of the buildings by block, where they face the block's open ground (walls between buildings need none); null for
 * a block for which fewer than two compete.
 */
export function outlinesOf(
  drawing: Drawing,
  parcels: Parcels,
  squares: ReadonlyMap<number, readonly [number, number]>,
): (Outlines | null)[] {
  const { metresPerU, metresPerV } = drawing.lattice;
  const { graph, left, right, owner, block, competitors } = parcels;
  const { from, to, length } = graph.edges;
  const { x, y } = graph.vertices;
  const boxes = competitors.map(() => [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number]);
  const outlines = competitors.map((owners, b) => {
    if (owners.length < 2) return null;
    const lines: Outlines = { x: [], y: [], owner: [], box: boxes[b]! };
    for (const o of owners) {
      if (drawing.lone[o] === 0) continue;
      const [px, py] = squares.get(o)!;
      lines.x.push(px * metresPerU);
      lines.y.push(py * metresPerV);
      lines.owner.push(o);
    }
    return lines;
  });
  const competing = competitors.map((owners) => new Set(owners));

  const face = (e: number, mine: number, open: number) => {
    if (mine < 0) return;
    const b = block[mine]!;
    const ax = x[from[e]!]! * metresPerU;
    const ay = y[from[e]!]! * metresPerV;
    const bx = x[to[e]!]! * metresPerU;
    const by = y[to[e]!]! * metresPerV;
    const box = boxes[b]!;
    box[0] = Math.min(box[0], ax, bx);
    box[1] = Math.min(box[1], ay, by);
    box[2] = Math.max(box[2], ax, bx);
    box[3] = Math.max(box[3], ay, by);
    const o = owner[mine]!;
    const lines = outlines[b]!;
    if (o < 0 || lines === null || open < 0 || owner[open]! >= 0 || block[open] !== b) return;
    if (drawing.lone[o] === 1 || !competing[b]!.has(o)) return;
    const length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
    const add = (t: number) => {
      lines.x.push(ax + (bx - ax) * t);
      lines.y.push(ay + (by - ay) * t);
      lines.owner.push(o);
    };
    if (length < 3 * CORNER) return add(0.5);
    const steps = Math.ceil((length - 2 * CORNER) / STEP);
    for (let i = 0; i <= steps; i++) add((CORNER + ((length - 2 * CORNER) * i) / steps) / length);
  };
  for (let e = 0; e < length; e++) {
    face(e, left[e]!, right[e]!);
    face(e, right[e]!, left[e]!);
  }
  return outlines;
}
