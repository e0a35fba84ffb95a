import { type BorderGraph, segmentsOf } from './borderGraph.ts';
import { cellsAlong, indexSegments } from './cellIndex.ts';
import { rotationsOf } from './faces.ts';
import { gather } from './gather.ts';
import type { Segments } from './segments.ts';

/**
 * Edges that cross or touch one of the `suspects` anywhere but at a shared end, with those suspects, and edges about an end
 * of a suspect where the regions on their sides disagree (edges that have changed their order there). Exact.
 */
export function conflictsOf(graph: Omit<BorderGraph, 'fixed' | 'kinds'>, suspects: readonly number[]): Set<number> {
  const found = new Set<number>();
  if (suspects.length === 0) return found;
  const { x, y, from, to, left, right } = graph;
  const ends = new Set(suspects.flatMap((e) => [from[e]!, to[e]!]));
  const isEnd = new Uint8Array(x.length);
  for (const v of ends) isEnd[v] = 1;
  const about: number[] = [];
  for (let e = 0; e < from.length; e++) if (isEnd[from[e]!] === 1 || isEnd[to[e]!] === 1) about.push(e);
  const some = { length: about.length, from: gather(from, about), to: gather(to, about) };
  const { rotation, start } = rotationsOf(some, x.length, x, y);
  const onLeft = (h: number) => ((h & 1) === 0 ? left[about[h >> 1]!]! : right[about[h >> 1]!]!);
  for (const v of ends) {
    const around = rotation.subarray(start[v]!, start[v + 1]!);
    if (around.some((h, i) => onLeft(h) !== onLeft(around[(i + 1) % around.length]! ^ 1)))
      for (const h of around) found.add(about[h >> 1]!);
  }
  // Suspects are few: they are indexed, and all edges held against them.
  const few = segmentsOf({ x, y, from: gather(from, suspects), to: gather(to, suspects) });
  const cells = indexSegments(few, 1);
  for (let f = 0; f < from.length; f++) {
    const [c, d] = [from[f]!, to[f]!];
    const along = cellsAlong(cells, x[c]!, y[c]!, x[d]!, y[d]!, 1);
    for (let k = 0; k < along.length; k++) {
      const end = cells.start[along.cells[k]! + 1]!;
      for (let i = cells.start[along.cells[k]!]!; i < end; i++) {
        const s = cells.items[i]!;
        if (Math.max(few.x0[s]!, few.x1[s]!) < Math.min(x[c]!, x[d]!)) continue;
        if (Math.min(few.x0[s]!, few.x1[s]!) > Math.max(x[c]!, x[d]!)) continue;
        if (Math.max(few.y0[s]!, few.y1[s]!) < Math.min(y[c]!, y[d]!)) continue;
        if (Math.min(few.y0[s]!, few.y1[s]!) > Math.max(y[c]!, y[d]!)) continue;
        const e = suspects[s]!;
        if (f === e || !conflict(x, y, from[e]!, to[e]!, c, d)) continue;
        found.add(e);
        found.add(f);
      }
    }
  }
  return found;
}

/** Those of the `suspects` that cross one of the walls, or touch it other than at its ends. Exact. */
export function crossingWalls(
  graph: Pick<BorderGraph, 'x' | 'y' | 'from' | 'to'>,
  suspects: readonly number[],
  walls: Segments,
): Set<number> {
  const found = new Set<number>();
  if (suspects.length === 0) return found;
  const { x, y, from, to } = graph;
  const few = segmentsOf({ x, y, from: gather(from, suspects), to: gather(to, suspects) });
  const cells = indexSegments(few, 1);
  for (let w = 0; w < walls.length; w++) {
    const ax = walls.x0[w]!;
    const ay = walls.y0[w]!;
    const bx = walls.x1[w]!;
    const by = walls.y1[w]!;
    const along = cellsAlong(cells, ax, ay, bx, by, 1);
    for (let k = 0; k < along.length; k++) {
      const cell = along.cells[k]!;
      const end = cells.start[cell + 1]!;
      for (let i = cells.start[cell]!; i < end; i++) {
        const s = cells.items[i]!;
        const cx = few.x0[s]!;
        const cy = few.y0[s]!;
        const dx = few.x1[s]!;
        const dy = few.y1[s]!;
        const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
        const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
        if ((a >= 0 && b >= 0) || (a <= 0 && b <= 0)) continue;
        const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
        if ((c >= 0 && d <= 0) || (c <= 0 && d >= 0)) if (c !== 0 || d !== 0) found.add(suspects[s]!);
      }
    }
  }
  return found;
}

function conflict(x: Int32Array, y: Int32Array, a: number, b: number, c: number, d: number): boolean {
  const side = (p: number, q: number, r: number) =>
    Math.sign((x[q]! - x[p]!) * (y[r]! - y[p]!) - (y[q]! - y[p]!) * (x[r]! - x[p]!));
  /** Whether r lies on the segment from p to q, its ends included, without being the same vertex as one. */
  const on = (p: number, q: number, r: number) =>
    r !== p &&
    r !== q &&
    side(p, q, r) === 0 &&
    (x[r]! - x[p]!) * (x[r]! - x[q]!) <= 0 &&
    (y[r]! - y[p]!) * (y[r]! - y[q]!) <= 0;
  if ((a === c && b === d) || (a === d && b === c)) return true;
  if (on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b)) return true;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
