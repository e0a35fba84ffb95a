import type { MultiPolygon, Polygon } from 'geojson';
import type { Barrier } from '../../model/barrier.ts';
import type { Building } from '../../model/building.ts';
import type { Grid } from '../../model/grid.ts';
import type { MicroGrid } from '../../model/plan.ts';
import { encodePolyline, type PageLattice } from './encodePolyline.ts';
import type { PageBarrier, PageShape } from './pageData.ts';

/** The map behind a plan, WGS 84 degrees. */
export interface ReportContext {
  readonly grids: readonly Grid[];
  readonly buildings: readonly Building[];
  readonly barriers: readonly Barrier[];
}

/** Everything that is drawn, encoded. Slots follow the given lists. */
export interface PageDrawing {
  readonly lattice: PageLattice;
  readonly grids: readonly PageShape[];
  readonly microgrids: readonly PageShape[];
  /** Null where buildings are left out. */
  readonly buildings: readonly PageShape[] | null;
  readonly barriers: readonly PageBarrier[];
  /** What was left out, as words of the page. */
  readonly omitted: readonly string[];
}

/** Lattices of the page: 0.1 m, and 1 m where a city would not open otherwise. */
const FINE = 1e6;
const COARSE = 1e5;
/** Barriers below this strength are crossed casually; they go first. */
const MINOR = 0.5;

/**
 * Encodes the map so that it takes at most `budget` characters: first without buildings, then without minor barriers,
 * then on a coarser lattice; the last is taken even if it exceeds the budget. Shapes that vanish on the lattice are empty.
 */
export function pageDrawing(
  microgrids: readonly MicroGrid[],
  { grids, buildings, barriers }: ReportContext,
  budget: number,
): PageDrawing {
  const fine = latticeOf(FINE, grids, microgrids);
  let omitted: string[] = [];
  let lattice = fine;
  let shapes = { grids: grounds(grids, lattice), microgrids: grounds(microgrids, lattice) };
  let lines = encodeBarriers(barriers, lattice);
  const size = () => sizeOf(shapes.grids) + sizeOf(shapes.microgrids) + sizeOfLines(lines);
  const houses = encodeBuildings(buildings, lattice, budget - size());
  if (houses === null) omitted = ['omitted-buildings'];
  if (size() > budget) {
    lines = lines.filter((barrier) => barrier.strength >= MINOR);
    omitted = [...omitted, 'omitted-minor-barriers'];
  }
  if (size() > budget) {
    lattice = latticeOf(COARSE, grids, microgrids);
    shapes = { grids: grounds(grids, lattice), microgrids: grounds(microgrids, lattice) };
    lines = encodeBarriers(
      barriers.filter((barrier) => barrier.strength >= MINOR),
      lattice,
    );
    omitted = [...omitted, 'omitted-detail'];
  }
  return { lattice, ...shapes, buildings: houses, barriers: lines, omitted };
}

/** A lattice with its origin in the south-west of what is drawn. */
function latticeOf(unitsPerDegree: number, grids: readonly Grid[], microgrids: readonly MicroGrid[]): PageLattice {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  for (const { ground } of [...grids, ...microgrids]) {
    for (const polygon of polygonsOf(ground)) {
      for (const [lon, lat] of polygon[0] ?? []) {
        west = Math.min(west, lon!);
        south = Math.min(south, lat!);
      }
    }
  }
  const unit = (degrees: number) => (Number.isFinite(degrees) ? Math.floor(degrees * unitsPerDegree) : 0);
  return { unitsPerDegree, origin: [unit(west), unit(south)] };
}

const polygonsOf = (ground: Polygon | MultiPolygon) =>
  ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;

function grounds(of: readonly { readonly ground: Polygon | MultiPolygon }[], lattice: PageLattice): PageShape[] {
  return of.map(({ ground }) => encodeShape(ground, lattice));
}

/** A shape on the lattice; rings that shrink to less than a triangle are left out. */
export function encodeShape(ground: Polygon | MultiPolygon, lattice: PageLattice): PageShape {
  const shape: string[][] = [];
  for (const polygon of polygonsOf(ground)) {
    const rings = polygon.map((ring) => encodePolyline(ring, lattice, true, 3));
    if (rings[0]) shape.push(rings.filter((ring) => ring !== null));
  }
  return shape;
}

/** The footprints; null as soon as they take more than `room` characters with their ids and counts. */
function encodeBuildings(buildings: readonly Building[], lattice: PageLattice, room: number): PageShape[] | null {
  const out: PageShape[] = [];
  let left = room;
  for (const { id, ground } of buildings) {
    const shape = encodeShape(ground, lattice);
    left -= sizeOf([shape]) + id.length + 12;
    if (left < 0) return null;
    out.push(shape);
  }
  return out;
}

function encodeBarriers(barriers: readonly Barrier[], lattice: PageLattice): PageBarrier[] {
  const out: PageBarrier[] = [];
  for (const barrier of barriers) {
    const line = encodePolyline(barrier.line, lattice, false, 2);
    if (line !== null) out.push({ class: barrier.class, strength: barrier.strength, line });
  }
  return out;
}

function sizeOf(shapes: readonly PageShape[]): number {
  let size = 0;
  for (const shape of shapes) for (const polygon of shape) for (const ring of polygon) size += ring.length + 3;
  return size;
}

const sizeOfLines = (lines: readonly PageBarrier[]) => lines.reduce((sum, { line }) => sum + line.length + 50, 0);
