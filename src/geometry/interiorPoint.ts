import type { Position } from 'geojson';

/**
 * A point inside a polygon (rings of positions, the first the shell): the middle of the widest stretch of a horizontal
 * line through the middle of the polygon's height. Inside for every valid polygon with area.
 */
export function interiorPoint(rings: readonly (readonly Position[])[]): [number, number] {
  const y = heightBetween(rings);
  const crossings: number[] = [];
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]! as [number, number];
      const [bx, by] = ring[i]! as [number, number];
      if (ay < y !== by < y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  if (crossings.length > 2 || crossings[0]! > crossings[1]!) crossings.sort((a, b) => a - b);
  let best: [number, number] = [rings[0]![0]![0]!, y];
  let widest = -1;
  for (let i = 1; i < crossings.length; i += 2) {
    const width = crossings[i]! - crossings[i - 1]!;
    if (width > widest) {
      widest = width;
      best = [(crossings[i]! + crossings[i - 1]!) / 2, y];
    }
  }
  return best;
}

/** Halfway between the two vertices' heights about the middle, so that a line at it passes through no vertex. */
function heightBetween(rings: readonly (readonly Position[])[]): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const ring of rings)
    for (const position of ring) {
      low = Math.min(low, position[1]!);
      high = Math.max(high, position[1]!);
    }
  const middle = (low + high) / 2;
  let below = low;
  let above = high;
  for (const ring of rings)
    for (const position of ring) {
      const height = position[1]!;
      if (height > middle) above = Math.min(above, height);
      else below = Math.max(below, height);
    }
  return (below + above) / 2;
}
