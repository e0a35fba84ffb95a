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

/** The box around points by their columns, those with NaN left out; infinite the wrong way round when there is none. */
export function boxOfPoints(x: ArrayLike<number>, y: ArrayLike<number>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]!) || Number.isNaN(y[i]!)) continue;
    west = Math.min(west, x[i]!);
    south = Math.min(south, y[i]!);
    east = Math.max(east, x[i]!);
    north = Math.max(north, y[i]!);
  }
  return [west, south, east, north];
}

/** Whether two boxes share a point. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

type Nested = readonly Position[] | readonly Nested[];

function grow(box: [number, number, number, number], coordinates: Nested): void {
  if (typeof coordinates[0]?.[0] !== 'number') {
    for (const item of coordinates as readonly Nested[]) grow(box, item);
    return;
  }
  for (const [x, y] of coordinates as readonly Position[]) {
    if (x! < box[0]) box[0] = x!;
    if (y! < box[1]) box[1] = y!;
    if (x! > box[2]) box[2] = x!;
    if (y! > box[3]) box[3] = y!;
  }
}
