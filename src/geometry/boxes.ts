import type { Position } from 'geojson';

/** West, south, east, north, in the unit of the positions. */
export type Box = readonly [number, number, number, number];

/** The box around all positions of a (nested) array of positions; infinite the wrong way round when there is none. */
export function boxOf(coordinates: Nested): Box {
  const box: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  grow(box, coordinates);
  return box;
}

/** Whether two boxes share a point. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

type Nested = readonly Position[] | readonly Nested[];

function grow(box: [number, number, number, number], coordinates: Nested): void {
  for (const item of coordinates) {
    const first = item[0];
    if (typeof first === 'number') {
      const [x, y] = item as Position;
      box[0] = Math.min(box[0], x!);
      box[1] = Math.min(box[1], y!);
      box[2] = Math.max(box[2], x!);
      box[3] = Math.max(box[3], y!);
    } else grow(box, item as Nested);
  }
}
