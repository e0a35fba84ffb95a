import type { Position } from 'geojson';
import type { Box } from '../geometry/boxes.ts';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';

/** Twice the area of a triangle, square degrees, from which rounding cannot turn it round (a micrometre off a long edge). */
const SURE = 1e-13;

/**
 * True only where a box lies inside a shape and no border comes into it, so that whatever the box holds is covered. False
 * says nothing. In degrees; linear in the vertices.
 */
export function surroundsBox(shape: readonly (readonly (readonly Position[])[])[], box: Box): boolean {
  const [west, south, east, north] = box;
  for (const rings of shape) {
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++) {
        const a = ring[i - 1]!;
        const b = ring[i]!;
        const [ax, ay, bx, by] = [a[0]!, a[1]!, b[0]!, b[1]!];
        if ((ax < west && bx < west) || (ax > east && bx > east)) continue;
        if ((ay < south && by < south) || (ay > north && by > north)) continue;
        if (!isBeside(ax, ay, bx, by, box)) return false;
      }
    }
  }
  return sideOfMultiPolygon(west, south, shape) === 1;
}

/** Whether all corners of the box lie on one side of the line through two points. */
function isBeside(ax: number, ay: number, bx: number, by: number, [west, south, east, north]: Box): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const p = dx * (south - ay) - dy * (west - ax);
  const q = dx * (south - ay) - dy * (east - ax);
  const r = dx * (north - ay) - dy * (west - ax);
  const s = dx * (north - ay) - dy * (east - ax);
  return Math.min(p, q, r, s) > SURE || Math.max(p, q, r, s) < -SURE;
}
