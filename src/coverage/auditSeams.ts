import type { Position } from 'geojson';
import { boxesMeet } from '../geometry/boxes.ts';
import type { Geom, Geos, GeosScope } from '../geometry/geos.ts';
import { interiorPoint } from '../geometry/interiorPoint.ts';
import { type Lattice, UNITS_PER_DEGREE } from '../geometry/lattice.ts';
import type { SquareMetres } from '../model/units.ts';
import { seamsByBorders } from './borderChain.ts';
import type { AuditedGrid, AuditedMicroGrid, Subject } from './subject.ts';

/**
 * Gap, overlap and overhang that a grid may have, each. Ground within one unit of the lattice (1e-7°, a centimetre) of the
 * other side does not count: where a micro-grid ends on a long slanted side of its grid, no point with seven decimals
 * need lie on that side.
 */
const SEAM_TOLERANCE: SquareMetres = 0.1;

/** Seams of a plan, summed over its grids. */
export interface SeamSums {
  readonly gap: SquareMetres;
  readonly overlap: SquareMetres;
  readonly outside: SquareMetres;
}

/** Ground that counts once: a micro-grid, or all those of one stack. */
interface Part {
  readonly members: readonly AuditedMicroGrid[];
  readonly polygons: readonly Position[][][];
}

/**
 * 区不漏格: the micro-grids of each grid tile it. First by their borders alone, which proves most grids in one pass; where
 * that leaves more than the tolerance, exactly by overlay, with the places. The micro-grids of one stack share the ground
 * of their building and count as one. The grid is taken as it can be written, with seven decimals.
 */
export function auditSeams(geos: Geos, subject: Subject): SeamSums {
  const sums = { gap: 0, overlap: 0, outside: 0 };
  for (const holder of subject.audited) {
    if (holder.microgrids.length === 0) continue;
    const found = seamsOf(geos, subject, holder);
    sums.gap += found.gap;
    sums.overlap += found.overlap;
    sums.outside += found.outside;
  }
  return sums;
}

function seamsOf(geos: Geos, subject: Subject, holder: AuditedGrid): SeamSums {
  const { lattice, grid } = holder;
  const parts = partsOf(geos, holder);
  const square = lattice.metresPerU * lattice.metresPerV;
  const seams = seamsByBorders(
    parts.map((part) => part.polygons),
    grid.ground.coordinates,
  );
  if (seams !== null && seams.bound * square <= SEAM_TOLERANCE)
    return { gap: seams.lacking * square, overlap: seams.excess * square, outside: 0 };
  return geos.scope((s) => overlay(s, subject, holder, parts));
}

/** Micro-grids of one building as one part. */
function partsOf(geos: Geos, { microgrids, lattice }: AuditedGrid): Part[] {
  const stacks = new Map<string, AuditedMicroGrid[]>();
  const parts: Part[] = [];
  for (const microgrid of microgrids) {
    if (!microgrid.closed) continue;
    const building = microgrid.stored.stack?.building;
    if (building === undefined) parts.push({ members: [microgrid], polygons: microgrid.polygons });
    else stacks.set(building, [...(stacks.get(building) ?? []), microgrid]);
  }
  for (const members of stacks.values()) {
    const distinct = new Map(members.map((member) => [JSON.stringify(member.polygons), member.polygons]));
    const [first] = distinct.values();
    parts.push({ members, polygons: distinct.size === 1 ? first! : unionOf(geos, lattice, [...distinct.values()]) });
  }
  return parts;
}

function unionOf(geos: Geos, lattice: Lattice, shapes: readonly Position[][][][]): Position[][][] {
  return geos.scope((s) =>
    s
      .polygonsOf(s.unaryUnion(s.collection(shapes.map((shape) => latticeShape(s, lattice, shape)))))
      .map((rings) => rings.map((ring) => ring.map((position) => toDegrees(lattice, position)))),
  );
}

/** A shape in lattice units from the lattice's origin, valid. */
function latticeShape(s: GeosScope, lattice: Lattice, polygons: readonly Position[][][]): Geom {
  const shape = s.multiPolygon(
    polygons.map((rings) =>
      rings.map((ring) =>
        ring.map(([lon, lat]) => [
          Math.round(lon! * UNITS_PER_DEGREE) - lattice.u0,
          Math.round(lat! * UNITS_PER_DEGREE) - lattice.v0,
        ]),
      ),
    ),
  );
  return s.isValid(shape) ? shape : s.makeValid(shape, 'structure');
}

function toDegrees({ u0, v0 }: Lattice, [x, y]: Position): Position {
  return [(x! + u0) / UNITS_PER_DEGREE, (y! + v0) / UNITS_PER_DEGREE];
}

function overlay(s: GeosScope, subject: Subject, holder: AuditedGrid, parts: readonly Part[]): SeamSums {
  const { lattice, grid } = holder;
  const { findings } = subject;
  const square = lattice.metresPerU * lattice.metresPerV;
  const ground = latticeShape(s, lattice, grid.ground.coordinates);
  const shapes = parts.map((part) => latticeShape(s, lattice, part.polygons));
  const union = s.unaryUnion(s.collection(shapes));
  const measured = (shape: Geom) => s.area(shape) * square;

  const lacking = s.difference(ground, union);
  const beyond = s.difference(union, ground);
  const gap = measured(lacking);
  const outside = measured(beyond);
  // Costly, so only where it can matter.
  const wideGap = gap > SEAM_TOLERANCE ? s.difference(lacking, s.buffer(union, 1)) : lacking;
  const wideOutside = outside > SEAM_TOLERANCE ? s.difference(beyond, s.buffer(ground, 1)) : beyond;
  const overlap = Math.max(0, shapes.reduce((sum, shape) => sum + measured(shape), 0) - measured(union));
  const at = (shape: Geom) => largestPlace(s, lattice, shape);
  const found = { grid: grid.code };
  if (measured(wideGap) > SEAM_TOLERANCE) findings.add('seam-gap', { ...found, value: gap, at: at(wideGap) });
  if (measured(wideOutside) > SEAM_TOLERANCE)
    findings.add('seam-outside', { ...found, value: outside, at: at(wideOutside) });
  if (overlap > SEAM_TOLERANCE) tellOverlaps(s, subject, holder, parts, shapes);
  return { gap, overlap, outside };
}

/** Which micro-grids overlap, and where; pairs below the tolerance only where no other shows. */
function tellOverlaps(
  s: GeosScope,
  { findings }: Subject,
  { lattice, grid }: AuditedGrid,
  parts: readonly Part[],
  shapes: readonly Geom[],
): void {
  const square = lattice.metresPerU * lattice.metresPerV;
  const pairs: { readonly value: number; readonly i: number; readonly j: number; readonly at: Position | null }[] = [];
  for (let i = 0; i < parts.length; i++)
    for (let j = i + 1; j < parts.length; j++) {
      if (!parts[i]!.members.some((a) => parts[j]!.members.some((b) => boxesMeet(a.box, b.box)))) continue;
      const common = s.intersection(shapes[i]!, shapes[j]!);
      const value = s.area(common) * square;
      if (value > 0) pairs.push({ value, i, j, at: largestPlace(s, lattice, common) });
    }
  const large = pairs.filter(({ value }) => value > SEAM_TOLERANCE);
  for (const { value, i, j, at } of large.length > 0 ? large : pairs) {
    const [microgrid, other] = [parts[i]!.members[0]!.stored.code, parts[j]!.members[0]!.stored.code];
    findings.add('seam-overlap', { value, at, grid: grid.code, microgrid, args: { other } });
  }
}

/** A point inside the largest piece of a shape, degrees. */
function largestPlace(s: GeosScope, lattice: Lattice, shape: Geom): Position | null {
  let largest: Position[][] | null = null;
  let most = 0;
  for (const rings of s.polygonsOf(shape)) {
    const area = s.area(s.polygon(rings));
    if (area <= most) continue;
    most = area;
    largest = rings;
  }
  return largest === null ? null : toDegrees(lattice, interiorPoint(largest));
}
