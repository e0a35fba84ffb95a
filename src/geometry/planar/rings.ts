/** Splits a closed walk of vertices (the last joins the first) where it comes back to one: every ring visits each once. */
export function simpleRings(walk: readonly number[]): number[][] {
  const rings: number[][] = [];
  const at = new Map<number, number>();
  const open: number[] = [];
  for (const v of walk) {
    const since = at.get(v);
    if (since !== undefined) {
      const ring = open.splice(since);
      for (const u of ring) at.delete(u);
      rings.push(ring);
    }
    at.set(v, open.length);
    open.push(v);
  }
  rings.push(open);
  return rings;
}

/**
 * Sorts simple rings with the ground on their left into polygons: counter-clockwise rings are shells, each clockwise one
 * is a hole of the smallest shell about it. Rings may touch in points but not cross. The largest polygon comes first.
 */
export function polygonsOfRings(
  rings: readonly number[][],
  x: Int32Array,
  y: Int32Array,
): { polygons: number[][][]; area: number } {
  const sized = rings.map((ring) => ({ ring, area: areaOf(ring, x, y) }));
  const shells = sized.filter(({ area }) => area > 0).sort((a, b) => b.area - a.area);
  const polygons = shells.map(({ ring }) => [ring]);
  for (const { ring } of sized.filter(({ area }) => area < 0)) {
    // The middle of an edge lies on no other ring; coordinates are doubled to keep it whole.
    const px = x[ring[0]!]! + x[ring[1]!]!;
    const py = y[ring[0]!]! + y[ring[1]!]!;
    for (let i = shells.length - 1; i >= 0; i--)
      if (surrounds(shells[i]!.ring, x, y, px, py)) {
        polygons[i]!.push(ring);
        break;
      }
  }
  return { polygons, area: sized.reduce((sum, { area }) => sum + area, 0) };
}

function areaOf(ring: readonly number[], x: Int32Array, y: Int32Array): number {
  const o = ring[0]!;
  let twice = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[i + 1]!];
    twice += (x[a]! - x[o]!) * (y[b]! - y[o]!) - (y[a]! - y[o]!) * (x[b]! - x[o]!);
  }
  return twice / 2;
}

/** Whether a ring surrounds the point (px, py), given in half units. */
function surrounds(ring: readonly number[], x: Int32Array, y: Int32Array, px: number, py: number): boolean {
  let inside = false;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!;
    const b = ring[i + 1 < ring.length ? i + 1 : 0]!;
    const [ax, ay, bx, by] = [2 * x[a]!, 2 * y[a]!, 2 * x[b]!, 2 * y[b]!];
    if (ay > py === by > py) continue;
    const side = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
    if (side > 0 === by > ay) inside = !inside;
  }
  return inside;
}
