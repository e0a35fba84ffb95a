import type { MultiPolygon, Position } from 'geojson';
import type { Datum } from '../../geometry/datum.ts';
import { coordinateFault } from '../../geometry/datum.ts';
import type { Note } from '../../model/note.ts';
import { pointOf, polygonsOf } from '../geojson/shapesOf.ts';

/** A region's ground (null for a point) and a point of it, in the plane of the table. */
export interface RegionShape {
  readonly ground: MultiPolygon | null;
  readonly at: readonly [number, number];
}

/** The shape of a feature: a polygon with its centroid, or a point. */
export function regionShape(geometry: unknown, datum: Datum): RegionShape | { readonly fault: Note } {
  if ((geometry as { type?: unknown } | null)?.type === 'Point') {
    const read = pointOf(geometry);
    if ('fault' in read) return read;
    return pointShape(read.shapes[0]!, read.shapes[1]!, datum);
  }
  const read = polygonsOf(geometry, datum);
  if ('fault' in read) return read;
  const coordinates = read.shapes.map((rings) => rings.map(closed));
  const ground: MultiPolygon = { type: 'MultiPolygon', coordinates };
  return { ground, at: centroid(coordinates) };
}

/** A point in the datum's own coordinates. */
export function pointShape(x: number, y: number, datum: Datum): RegionShape | { readonly fault: Note } {
  const fault = coordinateFault(datum, x, y);
  return fault === null ? { ground: null, at: datum.toWgs84(x, y) } : { fault };
}

function closed(ring: readonly Position[]): Position[] {
  const first = ring[0]!;
  const last = ring[ring.length - 1]!;
  return first[0] === last[0] && first[1] === last[1] ? [...ring] : [...ring, first];
}

/** Centroid of the area (holes count off); of the first ring's vertices where there is no area. */
export function centroid(polygons: readonly (readonly (readonly Position[])[])[]): [number, number] {
  const [ox, oy] = polygons[0]![0]![0]! as [number, number];
  let area = 0;
  let x = 0;
  let y = 0;
  for (const rings of polygons) {
    for (const [r, ring] of rings.entries()) {
      let [ringArea, ringX, ringY] = [0, 0, 0];
      for (let i = 1; i < ring.length; i++) {
        const ax = ring[i - 1]![0]! - ox;
        const ay = ring[i - 1]![1]! - oy;
        const bx = ring[i]![0]! - ox;
        const by = ring[i]![1]! - oy;
        const cross = ax * by - bx * ay;
        ringArea += cross;
        ringX += (ax + bx) * cross;
        ringY += (ay + by) * cross;
      }
      // Shells count on and holes off, whichever way they are drawn.
      const sign = ringArea >= 0 === (r === 0) ? 1 : -1;
      area += sign * ringArea;
      x += sign * ringX;
      y += sign * ringY;
    }
  }
  if (area !== 0) return [ox + x / (3 * area), oy + y / (3 * area)];
  const ring = polygons[0]![0]!;
  const mean = (axis: number) => ring.reduce((sum, p) => sum + p[axis]!, 0) / ring.length;
  return [mean(0), mean(1)];
}
