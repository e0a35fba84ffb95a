import type { Metres } from '../../model/units.ts';
import type { Box } from './clip.ts';
import type { Drawing } from './drawing.ts';
import type { Parcels } from './parcels.ts';
import { type Walls, wallGaps } from './wallGaps.ts';

/** Points along the outlines of the buildings that compete for one block, in metres from the lattice's origin. */
export interface Outlines {
  readonly x: number[];
  readonly y: number[];
  readonly owner: number[];
  /** Bounds of the block. */
  readonly box: Box;
}

/** In gaps up to so wide, points on the walls stand no farther apart than the gap is wide, down to the finest. */
const NARROW: Metres = 2.5;
const FINEST: Metres = 0.5;
/** No gap is looked for farther off. */
const FARTHEST: Metres = 20;
/** In narrow gaps points keep this distance from corners, so that two buildings that share one have its middle as their border. */
const CORNER: Metres = 0.3;

/**
 * Distance of the points on a wall that stands so far from the next building. Midway in a gap g, points s apart make the
 * border waver by up to s²/(8g): the step is such that it is 0.3 m at most, which is also how far lines are simplified.
 */
function stepBeside(gap: Metres): Metres {
  return gap > NARROW ? Math.sqrt(NARROW * gap) : Math.max(FINEST, gap);
}

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
  const blocks = competitors.map(() => new BlockWalls());
  const competing = competitors.map((owners) => new Set(owners));
  competitors.forEach((owners, b) => {
    for (const o of owners) {
      if (drawing.lone[o] === 0) continue;
      const [px, py] = squares.get(o)!;
      blocks[b]!.add(o, px * metresPerU, py * metresPerV, px * metresPerU, py * metresPerV, -1, -1);
    }
  });

  const face = (e: number, mine: number, open: number) => {
    if (mine < 0) return;
    const b = block[mine]!;
    const [v, w] = [from[e]!, to[e]!];
    const ax = x[v]! * metresPerU;
    const ay = y[v]! * metresPerV;
    const bx = x[w]! * metresPerU;
    const by = y[w]! * metresPerV;
    const walls = blocks[b]!;
    walls.widen(ax, ay);
    walls.widen(bx, by);
    const o = owner[mine]!;
    if (o < 0 || open < 0 || owner[open]! >= 0 || block[open] !== b) return;
    if (drawing.lone[o] === 0 && competing[b]!.has(o)) walls.add(o, ax, ay, bx, by, v, w);
  };
  for (let e = 0; e < length; e++) {
    face(e, left[e]!, right[e]!);
    face(e, right[e]!, left[e]!);
  }
  // Of each corner the block for which it has a point: walls of several owners share none that stands in a wide gap.
  const marked = new Int32Array(graph.vertices.length).fill(-1);
  return competitors.map((owners, b) => (owners.length < 2 ? null : blocks[b]!.points(b, marked)));
}

/** Walls that face the open ground of a block, with the vertices at their ends (−1: a lone point), and its bounds. */
class BlockWalls implements Walls {
  readonly owner: number[] = [];
  readonly ax: number[] = [];
  readonly ay: number[] = [];
  readonly bx: number[] = [];
  readonly by: number[] = [];
  readonly #ends: number[] = [];
  readonly #box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];

  widen(x: number, y: number): void {
    const box = this.#box;
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }

  add(owner: number, ax: number, ay: number, bx: number, by: number, a: number, b: number): void {
    this.owner.push(owner);
    this.ax.push(ax);
    this.ay.push(ay);
    this.bx.push(bx);
    this.by.push(by);
    this.#ends.push(a, b);
  }

  /** Points along the walls: in wide gaps also on their corners, one each; elsewhere none nearer to them than CORNER. */
  points(block: number, marked: Int32Array): Outlines {
    const lines: Outlines = { x: [], y: [], owner: [], box: this.#box };
    const gaps = wallGaps(this, FARTHEST);
    for (let w = 0; w < gaps.length; w++) {
      const [ax, ay] = [this.ax[w]!, this.ay[w]!];
      const [dx, dy] = [this.bx[w]! - ax, this.by[w]! - ay];
      const put = (t: number) => {
        lines.x.push(ax + dx * t);
        lines.y.push(ay + dy * t);
        lines.owner.push(this.owner[w]!);
      };
      const length = Math.sqrt(dx * dx + dy * dy);
      const step = stepBeside(gaps[w]!);
      if (length > 0 && gaps[w]! > NARROW) {
        for (const end of [0, 1]) {
          const v = this.#ends[2 * w + end]!;
          if (marked[v] !== block) put(end);
          marked[v] = block;
        }
        const steps = Math.ceil(length / step);
        for (let i = 1; i < steps; i++) put(i / steps);
      } else if (length < 3 * CORNER) put(0.5);
      else {
        const steps = Math.ceil((length - 2 * CORNER) / step);
        for (let i = 0; i <= steps; i++) put((CORNER + ((length - 2 * CORNER) * i) / steps) / length);
      }
    }
    return lines;
  }
}
