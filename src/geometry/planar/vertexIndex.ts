import type { BorderGraph } from './borderGraph.ts';
import { type CellIndex, cellsAlong, indexPoints } from './cellIndex.ts';

/**
 * Vertices of a planar graph, to tell whether a triangle holds one: when none does, a corner may be moved over the
 * triangle, with its edges, and no line is crossed.
 */
export class VertexIndex {
  readonly #cells: CellIndex;
  readonly #x: Int32Array;
  readonly #y: Int32Array;
  readonly #gone: Uint8Array;

  /** Vertices without an edge do not count. */
  constructor({ x, y, from, to }: Pick<BorderGraph, 'x' | 'y' | 'from' | 'to'>) {
    this.#cells = indexPoints(x.length, x, y);
    this.#x = x;
    this.#y = y;
    this.#gone = new Uint8Array(x.length).fill(1);
    for (const v of from) this.#gone[v] = 0;
    for (const v of to) this.#gone[v] = 0;
  }

  remove(v: number): void {
    this.#gone[v] = 1;
  }

  /**
   * Whether the closed triangle a, b, c (or the segment, where it is flat) holds no vertex but `except`. Quick when c is
   * close to the side from a to b.
   */
  isEmpty(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, except: readonly number[]): boolean {
    // No point of the triangle is farther from the side than c.
    const reach = Math.sqrt(squaredDistance(cx, cy, ax, ay, bx, by)) + 1;
    const { start, items } = this.#cells;
    const { cells, length } = cellsAlong(this.#cells, ax, ay, bx, by, reach);
    for (let k = 0; k < length; k++) {
      const cell = cells[k]!;
      const end = start[cell + 1]!;
      for (let i = start[cell]!; i < end; i++) {
        const v = items[i]!;
        if (this.#gone[v] !== 0 || !holds(ax, ay, bx, by, cx, cy, this.#x[v]!, this.#y[v]!)) continue;
        if (!except.includes(v)) return false;
      }
    }
    return true;
  }
}

/** Squared distance of point p from the segment a–b. */
export function squaredDistance(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / squared));
  const ex = px - ax - t * dx;
  const ey = py - ay - t * dy;
  return ex * ex + ey * ey;
}

function holds(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  px: number,
  py: number,
): boolean {
  const ab = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
  const bc = (cx - bx) * (py - by) - (cy - by) * (px - bx);
  const ca = (ax - cx) * (py - cy) - (ay - cy) * (px - cx);
  if (!((ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0))) return false;
  // Where the triangle is flat, its corners bound it.
  return (
    px >= Math.min(ax, bx, cx) && px <= Math.max(ax, bx, cx) && py >= Math.min(ay, by, cy) && py <= Math.max(ay, by, cy)
  );
}
