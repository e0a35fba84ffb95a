import type { Position } from 'geojson';

/** Horizontal lines on which places are tried, the middle one first: most often it is the best. */
const ORDER = [4, 3, 5, 2, 6, 1, 7, 0, 8] as const;
const LINES = ORDER.length;
/** Where the border crosses each line. */
const crossings: number[][] = ORDER.map(() => []);

/**
 * A point inside a polygon (rings of positions in degrees, the first the shell) where a label has room: of the middles of all
 * stretches of nine horizontal lines the one farthest from the border, as on the ground. Inside for every valid polygon with area.
 */
export function labelPoint(rings: readonly (readonly Position[])[]): [number, number] {
  const [low, high] = heightsOf(rings[0]!);
  const shrink = Math.cos(((low + high) / 2) * (Math.PI / 180));
  let best: [number, number] = [rings[0]![0]![0]!, rings[0]![0]![1]!];
  let most = Number.NEGATIVE_INFINITY;
  const heightOf = (line: number) => low + ((line + 0.5) / LINES) * (high - low);
  findCrossings(rings, low, high, heightOf);
  for (const line of ORDER) {
    const y = heightOf(line);
    const across = crossings[line]!.sort((a, b) => a - b);
    for (let i = 1; i < across.length; i += 2) {
      const from = across[i - 1]!;
      const to = across[i]!;
      const half = ((to - from) / 2) * shrink;
      // No point of a stretch is farther from the border than half of it.
      if (half * half <= most) continue;
      const x = (from + to) / 2;
      const room = squaredDepth(rings, x, y, shrink, most);
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

/** Fills {@link crossings}; sorted, the ground lies between every two of a line. */
function findCrossings(
  rings: readonly (readonly Position[])[],
  low: number,
  high: number,
  heightOf: (line: number) => number,
): void {
  for (const line of crossings) line.length = 0;
  const lines = LINES / (high - low || 1);
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const ay = ring[i - 1]![1]!;
      const by = ring[i]![1]!;
      // One line more on either side, for rounding: the comparison below decides.
      const first = Math.max(0, Math.floor((Math.min(ay, by) - low) * lines - 0.5));
      const last = Math.min(LINES - 1, Math.ceil((Math.max(ay, by) - low) * lines - 0.5));
      for (let line = first; line <= last; line++) {
        const y = heightOf(line);
        if (ay < y === by < y) continue;
        const ax = ring[i - 1]![0]!;
        crossings[line]!.push(ax + ((y - ay) / (by - ay)) * (ring[i]![0]! - ax));
      }
    }
}

/** Square of the distance to the nearest border, in degrees of latitude; any smaller number where that is at most `enough`. */
function squaredDepth(
  rings: readonly (readonly Position[])[],
  x: number,
  y: number,
  shrink: number,
  enough: number,
): number {
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
      if (least <= enough) return least;
    }
  return least;
}
