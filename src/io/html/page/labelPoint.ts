import type { Shape } from './shape.ts';

export interface LabelPoint {
  readonly x: number;
  readonly y: number;
  /** Metres to the nearest border: how large a label may be. */
  readonly room: number;
}

/** Where labels of a shape go, one a piece, the roomiest first; none for an empty shape. */
export function labelPoints(shape: Shape): LabelPoint[] {
  return shape.pieces.map(labelPoint).sort((a, b) => b.room - a.room);
}

/**
 * The place inside a piece that is farthest from its border, about: a grid of probes over it, refined four times around
 * the best (the idea of "polylabel", to a precision of a few percent).
 */
function labelPoint(rings: readonly Float64Array[]): LabelPoint {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < rings[0]!.length; i += 2) {
    west = Math.min(west, rings[0]![i]!);
    east = Math.max(east, rings[0]![i]!);
    north = Math.min(north, rings[0]![i + 1]!);
    south = Math.max(south, rings[0]![i + 1]!);
  }
  let best = { x: (west + east) / 2, y: (north + south) / 2, room: -Infinity };
  let [cx, cy, w, h] = [best.x, best.y, east - west, south - north];
  for (let round = 0; round < 5; round++) {
    const n = round === 0 ? 12 : 4;
    for (let i = 0; i <= n; i++) {
      for (let j = 0; j <= n; j++) {
        const x = cx + (i / n - 0.5) * w;
        const y = cy + (j / n - 0.5) * h;
        const room = depth(rings, x, y);
        if (room > best.room) best = { x, y, room };
      }
    }
    [cx, cy, w, h] = [best.x, best.y, (w * 1.4) / n, (h * 1.4) / n];
  }
  return best;
}

/** Metres to the nearest border, negative outside. */
function depth(rings: readonly Float64Array[], x: number, y: number): number {
  let inside = false;
  let least = Infinity;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)) : 0;
      least = Math.min(least, (ax + t * (bx - ax) - x) ** 2 + (ay + t * (by - ay) - y) ** 2);
    }
  }
  return inside ? Math.sqrt(least) : -Math.sqrt(least);
}
