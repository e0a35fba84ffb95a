import type { MultiPolygon, Polygon, Position } from 'geojson';
import { multiPolygonToWkb, partsOfWkb } from '../../geometry/wkb.ts';

/** Of the spatial reference systems of a GeoPackage, WGS 84 longitude and latitude. */
export const WGS84 = 4326;

/** Bytes of each kind of envelope in the header: none, XY, XYZ, XYM, XYZM. */
const ENVELOPES = [0, 32, 48, 48, 64];

/**
 * A geometry as a GeoPackage keeps it (OGC 12-128r18 §2.1.3): little-endian header with the envelope, then well-known
 * binary. Always a MultiPolygon, so that a layer has one type of geometry.
 */
export function toBlob(ground: Polygon | MultiPolygon): Uint8Array {
  const polygons = ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;
  const wkb = multiPolygonToWkb(polygons);
  const blob = new Uint8Array(40 + wkb.length);
  const view = new DataView(blob.buffer);
  blob.set([0x47, 0x50, 0, 0b011]);
  view.setInt32(4, WGS84, true);
  const [west, south, east, north] = envelopeOf(polygons);
  [west, east, south, north].forEach((value, i) => {
    view.setFloat64(8 + 8 * i, value, true);
  });
  blob.set(wkb, 40);
  return blob;
}

/** The polygons of such a geometry, one piece as a Polygon; null where it is none. */
export function fromBlob(blob: Uint8Array): Polygon | MultiPolygon | null {
  if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50) return null;
  const envelope = ENVELOPES[(blob[3]! >> 1) & 0b111];
  if (envelope === undefined || blob.length < 8 + envelope + 5) return null;
  let polygons: Position[][][];
  try {
    ({ polygons } = partsOfWkb(blob.subarray(8 + envelope)));
  } catch {
    return null;
  }
  const [only] = polygons;
  if (!only) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** West, south, east, north of all shells; of nothing, the point 0, 0. */
export function envelopeOf(polygons: readonly (readonly (readonly Position[])[])[]): [number, number, number, number] {
  let box: [number, number, number, number] | null = null;
  for (const [shell] of polygons)
    for (const [x, y] of (shell ?? []) as [number, number][]) {
      if (box === null) box = [x, y, x, y];
      else box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
    }
  return box ?? [0, 0, 0, 0];
}
