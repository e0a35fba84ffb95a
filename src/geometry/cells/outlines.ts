import Delaunator from 'delaunator';
import type { Metres } from '../../model/units.ts';
import type { Box } from './clip.ts';
import { mayStandClose } from './closeOwners.ts';
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

/** A straight piece of an outline, in metres; its points are `first`, `first + 1` … `end − 1` of the outlines. */
interface Wall {
  readonly owner: number;
  readonly ax: Metres;
  readonly ay: Metres;
  readonly bx: Metres;
  readonly by: Metres;
  first: number;
  end: number;
}

/** Farthest two points on an outline stand apart; in narrow gaps no farther than the gap is wide, down to the finest. */
const STEP: Metres = 2.5;
const FINEST: Metres = 0.5;
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
  const walls = competitors.map((): Wall[] => []);
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
    const wall = { owner: o, ax, ay, bx, by, first: 0, end: 0 };
    walls[b]!.push(wall);
    addPoints(lines, wall, STEP);
  };
  for (let e = 0; e < length; e++) {
    face(e, left[e]!, right[e]!);
    face(e, right[e]!, left[e]!);
  }
  return outlines.map((lines, b) => lines && finer(lines, walls[b]!));
}

/** Puts points on a wall, none nearer to its ends than CORNER unless it is very short. */
function addPoints(lines: Outlines, wall: Wall, step: Metres): void {
  const { owner, ax, ay, bx, by } = wall;
  const length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
  const steps = length < 3 * CORNER ? 0 : Math.ceil((length - 2 * CORNER) / step);
  wall.first = lines.x.length;
  for (let i = 0; i <= steps; i++) {
    const t = steps === 0 ? 0.5 : (CORNER + ((length - 2 * CORNER) * i) / steps) / length;
    lines.x.push(ax + (bx - ax) * t);
    lines.y.push(ay + (by - ay) * t);
    lines.owner.push(owner);
  }
  wall.end = lines.x.length;
}

/** The outlines with more points on walls that stand close to another building, so that the border keeps to the middle. */
function finer(lines: Outlines, walls: readonly Wall[]): Outlines {
  const { x, y, owner } = lines;
  if (!mayStandClose(lines, STEP)) return lines;
  const gap = new Float64Array(x.length).fill(STEP);
  const points = new Float64Array(2 * x.length);
  for (let i = 0; i < x.length; i++) {
    points[2 * i] = x[i]!;
    points[2 * i + 1] = y[i]!;
  }
  const { triangles } = new Delaunator(points);
  for (let h = 0; h < triangles.length; h++) {
    const p = triangles[h]!;
    const q = triangles[h % 3 === 2 ? h - 2 : h + 1]!;
    if (owner[p] === owner[q]) continue;
    const d = Math.sqrt((x[p]! - x[q]!) * (x[p]! - x[q]!) + (y[p]! - y[q]!) * (y[p]! - y[q]!));
    gap[p] = Math.min(gap[p]!, d);
    gap[q] = Math.min(gap[q]!, d);
  }
  if (gap.every((d) => d === STEP)) return lines;
  const made: Outlines = { x: [], y: [], owner: [], box: lines.box };
  const lone = walls[0]?.first ?? x.length;
  for (let i = 0; i < lone; i++) {
    made.x.push(x[i]!);
    made.y.push(y[i]!);
    made.owner.push(owner[i]!);
  }
  for (const wall of walls) {
    let step = STEP;
    for (let i = wall.first; i < wall.end; i++) step = Math.min(step, gap[i]!);
    addPoints(made, wall, Math.max(FINEST, step));
  }
  return made;
}
