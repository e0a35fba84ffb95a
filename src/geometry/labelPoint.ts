import type { Position } from 'geojson';

/** Horizontal lines on which places are tried. */
const LINES = 9;

/**
 * A point inside a polygon (rings of positions in degrees, the first the shell) where a label has room: of the middles of all
 * stretches of nine horizontal lines the one farthest from the border, as on the ground. Inside for every valid polygon with area.
 */
export function labelPoint(rings: readonly (readonly Position[])[]): [number, number] {
  const [low, high] = heightsOf(rings[0]!);
  const shrink = Math.cos(((low + high) / 2) * (Math.PI / 180));
  let best: [number, number] = [rings[0]![0]![0]!, rings[0]![0]![1]!];
  let most = Number.NEGATIVE_INFINITY;
  for (let line = 0; line < LINES; line++) {
    const y = low + ((line + 0.5) / LINES) * (high - low);
    const crossings = crossingsAt(rings, y);
    for (let i = 1; i < crossings.length; i += 2) {
      const [from, to] = [crossings[i - 1]!, crossings[i]!];
      const half = ((to - from) / 2) * shrink;
      // No point of a stretch is farther from the border than half of it.
      if (half * half <= most) continue;
      const x = (from + to) / 2;
      const room = squaredDepth(rings, x, y, shrink);
      if (room > most) [most, best] = [room, [x, y]];
    }
  }
  return best;
}

function heightsOf(ring: readonly Position[]): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const position of ring) {
    low = Math.min(low, position[1]!);
    high = Math.max(high, position[1]!);
  }
  return [low, high];
}

/** Where the border crosses a height, from west to east; the ground lies between every two. */
function crossingsAt(rings: readonly (readonly Position[])[], y: number): number[] {
  const crossings: number[] = [];
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]! as [number, number];
      const [bx, by] = ring[i]! as [number, number];
      if (ay < y !== by < y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  return crossings.sort((a, b) => a - b);
}

/** Square of the distance to the nearest border, in degrees of latitude. */
function squaredDepth(rings: readonly (readonly Position[])[], x: number, y: number, shrink: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const ax = (ring[i - 1]![0]! - x) * shrink;
      const ay = ring[i - 1]![1]! - y;
      const dx = (ring[i]![0]! - x) * shrink - ax;
      const dy = ring[i]![1]! - y - ay;
      const length = dx * dx + dy * dy;
      const along = length > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length)) : 0;
      least = Math.min(least, (ax + along * dx) ** 2 + (ay + along * dy) ** 2);
    }
  return least;
}
