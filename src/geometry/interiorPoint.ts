import type { Position } from 'geojson';

/**
 * A point inside a polygon (rings of positions, the first the shell): the middle of the widest stretch of a horizontal
 * line through the middle of the polygon's height. Inside for every valid polygon with area.
 */
export function interiorPoint(rings: readonly (readonly Position[])[]): [number, number] {
  const heights = [...new Set(rings.flatMap((ring) => ring.map((p) => p[1]!)))].sort((a, b) => a - b);
  const middle = (heights[0]! + heights[heights.length - 1]!) / 2;
  // Halfway between two vertices' heights, so that the line passes through no vertex.
  const above = Math.max(
    1,
    heights.findIndex((h) => h > middle),
  );
  const y = heights.length < 2 ? middle : (heights[above - 1]! + heights[above]!) / 2;
  const crossings: number[] = [];
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]! as [number, number];
      const [bx, by] = ring[i]! as [number, number];
      if (ay < y !== by < y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  crossings.sort((a, b) => a - b);
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
