import type { Arrangement } from './snapRound.ts';

/** Edges of a planar graph by their end vertices. */
export type GraphEdges = Pick<Arrangement['edges'], 'length' | 'from' | 'to'>;

/** Strips for each of √edges: the edges about a place are then few, and most of those that are looked at count. */
const FINENESS = 4;

/**
 * For each of the given vertices (the westmost of its component), the half-edge straight below it, with its left side up;
 * −1 where nothing lies below. Edges are sorted into vertical strips, so that a look-up reads one strip only.
 */
export function edgesBelow(
  { edges, vertices }: { edges: GraphEdges; vertices: Arrangement['vertices'] },
  places: Int32Array,
): Int32Array {
  const { x, y } = vertices;
  const { from, to, length } = edges;
  let minX = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  for (let e = 0; e < length; e++) {
    const a = x[from[e]!]!;
    const b = x[to[e]!]!;
    minX = Math.min(minX, a, b);
    maxX = Math.max(maxX, a, b);
  }
  const strips = Math.max(1, Math.ceil(FINENESS * Math.sqrt(length)));
  const width = Math.max(1, (maxX - minX + 1) / strips);
  const stripOf = (value: number) => Math.min(strips - 1, Math.floor((value - minX) / width));

  // Only strips that are asked for are filled.
  const asked = new Uint8Array(strips);
  for (const v of places) asked[stripOf(x[v]!)] = 1;
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

  return places.map((v) => {
    const px = x[v]!;
    const py = y[v]!;
    const strip = stripOf(px);
    let best = -1;
    let bestY = Number.NEGATIVE_INFINITY;
    let bestSlope = 0;
    for (let i = start[strip]!; i < start[strip + 1]!; i++) {
      const e = items[i]!;
      const f = from[e]!;
      const t = to[e]!;
      const eastward = x[f]! < x[t]!;
      // Half-open, so that a vertex straight below counts for the edges that leave it eastward.
      if (eastward ? x[f]! > px || x[t]! <= px : x[t]! > px || x[f]! <= px) continue;
      const a = eastward ? f : t;
      const b = eastward ? t : f;
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
