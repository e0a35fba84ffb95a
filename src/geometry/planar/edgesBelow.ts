import type { Arrangement } from './snapRound.ts';

/** Edges of a planar graph by their end vertices. */
export type GraphEdges = Pick<Arrangement['edges'], 'length' | 'from' | 'to'>;

/**
 * For each outer cycle, the half-edge straight below the westmost vertex of its component, with its left side up; −1 where
 * nothing lies below. Edges are sorted into vertical strips, so that a look-up reads one strip only.
 */
export function edgesBelow(
  { edges, vertices }: { edges: GraphEdges; vertices: Arrangement['vertices'] },
  outer: readonly number[],
  west: ReadonlyMap<number, number>,
): Int32Array {
  const { x, y } = vertices;
  const { from, to, length } = edges;
  let minX = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  for (let e = 0; e < length; e++) {
    minX = Math.min(minX, x[from[e]!]!, x[to[e]!]!);
    maxX = Math.max(maxX, x[from[e]!]!, x[to[e]!]!);
  }
  const strips = Math.max(1, Math.ceil(Math.sqrt(length)));
  const width = Math.max(1, (maxX - minX + 1) / strips);
  const stripOf = (value: number) => Math.min(strips - 1, Math.floor((value - minX) / width));

  // Only strips that are asked for are filled.
  const asked = new Uint8Array(strips);
  for (const c of outer) asked[stripOf(x[west.get(c)!]!)] = 1;
  const start = new Uint32Array(strips + 1);
  const firstOf = new Int32Array(length);
  const lastOf = new Int32Array(length);
  for (let e = 0; e < length; e++) {
    const a = x[from[e]!]!;
    const b = x[to[e]!]!;
    firstOf[e] = stripOf(Math.min(a, b));
    // An upright edge lies below nothing.
    lastOf[e] = a === b ? -1 : stripOf(Math.max(a, b));
    for (let s = firstOf[e]!; s <= lastOf[e]!; s++) if (asked[s] === 1) start[s + 1]!++;
  }
  for (let s = 0; s < strips; s++) start[s + 1]! += start[s]!;
  const next = start.slice(0, strips);
  const items = new Uint32Array(start[strips]!);
  for (let e = 0; e < length; e++)
    for (let s = firstOf[e]!; s <= lastOf[e]!; s++) if (asked[s] === 1) items[next[s]!++] = e;

  return Int32Array.from(outer, (c) => {
    const v = west.get(c)!;
    const px = x[v]!;
    const py = y[v]!;
    const strip = stripOf(px);
    let best = -1;
    let bestY = Number.NEGATIVE_INFINITY;
    let bestSlope = 0;
    for (let i = start[strip]!; i < start[strip + 1]!; i++) {
      const e = items[i]!;
      const eastward = x[from[e]!]! < x[to[e]!]!;
      const a = eastward ? from[e]! : to[e]!;
      const b = eastward ? to[e]! : from[e]!;
      // Half-open, so that a vertex straight below counts for the edges that leave it eastward.
      if (x[a]! > px || x[b]! <= px) continue;
      const slope = (y[b]! - y[a]!) / (x[b]! - x[a]!);
      const at = y[a]! + (px - x[a]!) * slope;
      if (at >= py || at < bestY || (at === bestY && slope <= bestSlope)) continue;
      best = 2 * e + (eastward ? 0 : 1);
      bestY = at;
      bestSlope = slope;
    }
    return best;
  });
}
