import type { Position } from 'geojson';
import type { Metres } from '../../model/units.ts';
import { type Lattice, latticeAt, UNITS_PER_DEGREE } from '../lattice.ts';
import { gather } from '../planar/gather.ts';
import { SegmentList, type Segments } from '../planar/segments.ts';
import { LARGEST_SPAN } from '../planar/snapRound.ts';
import type { Polygons } from '../wkb.ts';
import { type Box, clipRing, clipSegment } from './clip.ts';
import { CUTTING_STRENGTH, type TessellationInput } from './input.ts';

/** What a drawn segment belongs to. */
export const GROUND = 0;
export const BARRIER = 1;
export const FOOTPRINT = 2;

/** All lines of one grid on its lattice. Coordinates are whole units relative to the lattice's origin. */
export interface Drawing {
  readonly lattice: Lattice;
  readonly segments: Segments;
  /** GROUND, BARRIER or FOOTPRINT. Ground and footprints have their inside on the left. */
  readonly kind: Uint8Array;
  /** Owner of a footprint, index of a barrier, 0 for ground. */
  readonly tag: Int32Array;
  /** Owners are the sites, then the fillers. */
  readonly sites: number;
  readonly owners: number;
  /** 1 for an owner that is drawn as a small square: a lone point, or a site whose footprint has no ground here. */
  readonly lone: Uint8Array;
  /** Area of each owner's footprints as given, squared lattice units. */
  readonly footprint: Float64Array;
  /** Bounds of the ground. */
  readonly box: Box;
}

/** Half the side of the square that a lone point is drawn as: sites half a metre apart never overlap. */
const HALF_SQUARE: Metres = 0.1;
/** Lattice units beyond the ground's bounds at which footprints end (whole ones are kept whole), and barriers. */
const ROOM = 20_000;
const BARRIER_ROOM = 100;

type Point = [number, number];

/** The lattice of a grid, and its bounds on it. Throws where the ground is empty or too wide to be one grid. */
export function latticeOf(input: TessellationInput): { lattice: Lattice; box: Box } {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rings of input.ground.coordinates)
    for (const p of rings[0] ?? []) {
      west = Math.min(west, p[0]!);
      south = Math.min(south, p[1]!);
      east = Math.max(east, p[0]!);
      north = Math.max(north, p[1]!);
    }
  if (!(west < east && south < north)) throw new Error('tessellate: the ground has no area');
  const lattice = latticeAt((west + east) / 2, (south + north) / 2);
  const [a, b] = toLattice(lattice, [west, south]);
  const [c, d] = toLattice(lattice, [east, north]);
  if (Math.max(c - a, d - b) + 2 * ROOM >= LARGEST_SPAN)
    throw new Error(`tessellate: the ground at ${west} ${south} is too wide for one lattice`);
  return { lattice, box: [a, b, c, d] };
}

/** Draws a grid. `squares` are the places (lattice units) of sites that get a small square instead of their footprints. */
export function draw(
  input: TessellationInput,
  lattice: Lattice,
  box: Box,
  squares: ReadonlyMap<number, readonly [number, number]>,
): Drawing {
  const list = new SegmentList();
  const kind: number[] = [];
  const tag: number[] = [];
  const add = (a: Point, b: Point, k: number, t: number) => {
    if (!list.push(a[0], a[1], b[0], b[1])) return;
    kind.push(k);
    tag.push(t);
  };
  const sites = input.sites.length;
  const owners = sites + input.fillers.length;
  const lone = new Uint8Array(owners);
  const footprint = new Float64Array(owners);
  const wide = widened(box, ROOM);
  const nearby = widened(box, BARRIER_ROOM);

  for (const rings of input.ground.coordinates)
    for (const ring of orientedRings(rings, lattice)) {
      for (let i = 1; i < ring.length; i++) add(ring[i - 1]!, ring[i]!, GROUND, 0);
    }

  const addFootprints = (polygons: Polygons, owner: number) => {
    for (const rings of polygons)
      for (const ring of orientedRings(rings, lattice)) {
        footprint[owner]! += areaOf(ring);
        if (outside(ring, box)) continue;
        const clipped = within(ring, wide) ? ring : (clipRing(ring, wide).map((p) => p.map(Math.round)) as Point[]);
        for (let i = 1; i < clipped.length; i++) add(clipped[i - 1]!, clipped[i]!, FOOTPRINT, owner);
      }
  };
  input.sites.forEach((site, owner) => {
    const place = squares.get(owner);
    if (place === undefined) {
      addFootprints(site.footprints ?? [], owner);
      return;
    }
    lone[owner] = 1;
    const ring = squareAt(lattice, place);
    footprint[owner] = areaOf(ring);
    for (let i = 1; i < ring.length; i++) add(ring[i - 1]!, ring[i]!, FOOTPRINT, owner);
  });
  input.fillers.forEach((polygons, i) => {
    addFootprints(polygons, sites + i);
  });

  input.barriers.forEach(({ line, strength }, b) => {
    if (strength < CUTTING_STRENGTH) return;
    for (let i = 1; i < line.length; i++) {
      const [ax, ay] = toLattice(lattice, line[i - 1]!);
      const [bx, by] = toLattice(lattice, line[i]!);
      const part = clipSegment(ax, ay, bx, by, nearby);
      if (part === null) continue;
      const [px, py, qx, qy] = part.map(Math.round) as [number, number, number, number];
      add([px, py], [qx, qy], BARRIER, b);
    }
  });

  return {
    lattice,
    segments: list.columns(),
    kind: new Uint8Array(kind),
    tag: new Int32Array(tag),
    sites,
    owners,
    lone,
    footprint,
    box,
  };
}

/** The walls of all buildings. */
export function wallsOf({ segments, kind }: Drawing): Segments {
  const walls: number[] = [];
  for (let i = 0; i < segments.length; i++) if (kind[i] === FOOTPRINT) walls.push(i);
  const pick = (column: Int32Array) => gather(column, walls);
  const { x0, y0, x1, y1 } = segments;
  return { length: walls.length, x0: pick(x0), y0: pick(y0), x1: pick(x1), y1: pick(y1) };
}

/** The nearest lattice point, relative to the lattice's origin. */
export function toLattice(lattice: Lattice, p: Position): Point {
  return [Math.round(p[0]! * UNITS_PER_DEGREE) - lattice.u0, Math.round(p[1]! * UNITS_PER_DEGREE) - lattice.v0];
}

function widened(box: Box, room: number): Box {
  return [box[0] - room, box[1] - room, box[2] + room, box[3] + room];
}

function squareAt(lattice: Lattice, [x, y]: readonly [number, number]): Point[] {
  const w = Math.max(2, Math.round(HALF_SQUARE / lattice.metresPerU));
  const h = Math.max(2, Math.round(HALF_SQUARE / lattice.metresPerV));
  return [
    [x - w, y - h],
    [x + w, y - h],
    [x + w, y + h],
    [x - w, y + h],
    [x - w, y - h],
  ];
}

/** Closed rings on the lattice, shells counter-clockwise and holes clockwise; rings that vanish are left out. */
function orientedRings(rings: readonly (readonly Position[])[], lattice: Lattice): Point[][] {
  const oriented: Point[][] = [];
  rings.forEach((positions, i) => {
    const ring = positions.map((p) => toLattice(lattice, p));
    const area = areaOf(ring);
    if (area === 0) return;
    oriented.push(area > 0 === (i === 0) ? ring : ring.reverse());
  });
  return oriented;
}

/** Signed area, positive counter-clockwise. */
function areaOf(ring: readonly Point[]): number {
  const [ox, oy] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    twice += (ax - ox) * (by - oy) - (ay - oy) * (bx - ox);
  }
  return twice / 2;
}

function within(ring: readonly Point[], box: Box): boolean {
  return ring.every(([x, y]) => x >= box[0] && y >= box[1] && x <= box[2] && y <= box[3]);
}

function outside(ring: readonly Point[], box: Box): boolean {
  return (
    ring.every(([x]) => x < box[0]) ||
    ring.every(([x]) => x > box[2]) ||
    ring.every(([, y]) => y < box[1]) ||
    ring.every(([, y]) => y > box[3])
  );
}
