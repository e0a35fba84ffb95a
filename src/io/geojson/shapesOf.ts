import type { Position } from 'geojson';
import { isLineString, isMultiLineString, isMultiPolygon, isPoint, isPolygon } from 'geojson-validation';
import { coordinateFault, type Datum } from '../../geometry/datum.ts';
import { type Note, note } from '../../model/note.ts';

/** Parts of a geometry in WGS 84 degrees without heights, or why it cannot be read. */
export type Shapes<T> = { readonly shapes: T; readonly notes: readonly Note[] } | { readonly fault: Note };

type Rings = readonly (readonly Position[])[];

/**
 * The polygons of a Polygon, MultiPolygon or GeometryCollection; structure checked with geojson-validation, then every
 * position. Rings are as drawn, open ones too: mending is the business of `repairGround`.
 */
export function polygonsOf(geometry: unknown, datum: Datum): Shapes<readonly Rings[]> {
  const { type, coordinates, geometries } = membersOf(geometry);
  if (type === 'GeometryCollection' && Array.isArray(geometries)) return polygonsOfCollection(geometries, datum);
  if (type !== 'Polygon' && type !== 'MultiPolygon') return { fault: wrongKind(geometry, 'Polygon / MultiPolygon') };
  const drawn = type === 'Polygon' ? [coordinates] : coordinates;
  const fault = malformed(type, {
    type,
    coordinates: type === 'Polygon' ? closed(coordinates) : closedAll(coordinates),
  });
  if (fault !== null) return { fault };
  return placed(
    (drawn as Position[][][]).map((rings) => rings ?? []),
    datum,
  );
}

function polygonsOfCollection(geometries: readonly unknown[], datum: Datum): Shapes<readonly Rings[]> {
  const polygons: Rings[] = [];
  for (const member of geometries) {
    const { type } = membersOf(member);
    if (type !== 'Polygon' && type !== 'MultiPolygon') continue;
    const read = polygonsOf(member, datum);
    if ('fault' in read) return read;
    polygons.push(...read.shapes);
  }
  if (polygons.length === 0) return { fault: wrongKind({ type: 'GeometryCollection' }, 'Polygon / MultiPolygon') };
  return { shapes: polygons, notes: polygons.length < geometries.length ? [note('repaired-collection')] : [] };
}

/** The lines of a LineString or MultiLineString, or the rings of a Polygon or MultiPolygon as closed lines. */
export function linesOf(geometry: unknown, datum: Datum): Shapes<Rings> {
  const { type, coordinates } = membersOf(geometry);
  if (type === 'Polygon' || type === 'MultiPolygon') {
    const read = polygonsOf(geometry, datum);
    if ('fault' in read) return read;
    return { shapes: read.shapes.flatMap((rings) => rings.map(closedRing)), notes: read.notes };
  }
  if (type !== 'LineString' && type !== 'MultiLineString') {
    return { fault: wrongKind(geometry, 'LineString / MultiLineString / Polygon') };
  }
  const fault = malformed(type, { type, coordinates });
  if (fault !== null) return { fault };
  const drawn = (type === 'LineString' ? [coordinates] : coordinates) as Position[][];
  const read = placed([drawn], datum);
  return 'fault' in read ? read : { shapes: read.shapes.flat(), notes: [] };
}

/** The coordinates of a Point as they stand in the file, in its own datum. */
export function pointOf(geometry: unknown): { readonly shapes: Position } | { readonly fault: Note } {
  const { type, coordinates } = membersOf(geometry);
  if (type !== 'Point') return { fault: wrongKind(geometry, 'Point') };
  const fault = malformed(type, { type, coordinates });
  return fault === null ? { shapes: coordinates as Position } : { fault };
}

const CHECKS = {
  Point: isPoint,
  LineString: isLineString,
  MultiLineString: isMultiLineString,
  Polygon: isPolygon,
  MultiPolygon: isMultiPolygon,
} as const;

function malformed(found: keyof typeof CHECKS, geometry: object): Note | null {
  const detail = firstFault(found, geometry);
  return detail === undefined ? null : note('geometry-malformed', { found, detail });
}

function firstFault(found: keyof typeof CHECKS, geometry: object): string | undefined {
  try {
    return CHECKS[found](geometry, true)?.[0];
  } catch {
    // geojson-validation throws on a null where it looks for a ring or a position.
    return 'null in coordinates';
  }
}

/** Every position checked against the datum and turned into WGS 84; the first fault ends it. */
function placed(polygons: readonly Rings[], datum: Datum): Shapes<readonly Rings[]> {
  let fault: Note | null = null;
  const place = (position: Position): Position => {
    const [x, y] = position as [number, number];
    fault ??= coordinateFault(datum, x, y);
    return fault === null ? [...datum.toWgs84(x, y)] : position;
  };
  const shapes = polygons.map((rings) => rings.map((ring) => ring.map(place)));
  return fault === null ? { shapes, notes: [] } : { fault };
}

function wrongKind(geometry: unknown, wanted: string): Note {
  const { type } = membersOf(geometry);
  return typeof type === 'string' ? note('geometry-kind', { found: type, wanted }) : note('geometry-missing');
}

function membersOf(geometry: unknown): { type?: unknown; coordinates?: unknown; geometries?: unknown } {
  return typeof geometry === 'object' && geometry !== null ? geometry : {};
}

function closedAll(coordinates: unknown): unknown {
  return Array.isArray(coordinates) ? coordinates.map(closed) : coordinates;
}

/**
 * The rings as geojson-validation wants them: closed, and with the four positions that a triangle needs. What is open or
 * short in the file is mended or refused later, with its own reason.
 */
function closed(rings: unknown): unknown {
  if (!Array.isArray(rings)) return rings;
  return rings.map((ring: unknown) => {
    if (!Array.isArray(ring) || ring.length === 0) return ring;
    const whole = closedRing(ring as Position[]);
    return whole.length < 4 ? [...whole, whole[0], whole[0], whole[0]] : whole;
  });
}

function closedRing<T extends readonly unknown[]>(ring: readonly T[]): readonly T[] {
  const first = ring[0];
  const last = ring.at(-1);
  if (first === undefined || (Array.isArray(first) && first[0] === last?.[0] && first[1] === last?.[1])) return ring;
  return [...ring, first];
}
