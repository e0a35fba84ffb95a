import type { Position } from 'geojson';
import { cellToBoundary, compactCells, gridDisk, POLYGON_TO_CELLS_FLAGS, polygonToCellsExperimental } from 'h3-js';
import { sideOfMultiPolygon } from '../geometry/pointInPolygon.ts';

/** H3 cells that touch one region. */
export interface H3Cover {
  /** Cells of which every point lies in the region, compacted: seven siblings are their parent, and so on. Ascending. */
  readonly whole: readonly string[];
  /** Cells of the resolution that a border crosses. Ascending. */
  readonly mixed: readonly string[];
}

/**
 * Sides of cells are great circles on the faces of an icosahedron, here straight in degrees; from resolution 7 on they are off
 * by less than this share of a cell's size. Cells are taken larger by it, so that what is called whole is whole.
 */
const MARGIN = 1e-3;
/** Coarser cells are not straight enough for that. */
export const COARSEST = 7;

/**
 * The cells of one resolution that touch a region, apart by whether they lie in it entirely. A point whose cell (or, for
 * compacted ones, the ancestor of its cell by `cellToParent`) is whole lies in the region; one whose cell is neither whole
 * nor mixed does not. Ancestors are meant by index: a parent's outline is not that of its children. WGS 84 degrees,
 * resolution {@link COARSEST}–15. Cells that might touch × edges near them.
 */
export function h3Cover(ground: readonly (readonly Position[][])[], resolution: number): H3Cover {
  const candidates = new Set<string>();
  for (const rings of ground) {
    const flag = POLYGON_TO_CELLS_FLAGS.containmentOverlappingBbox;
    for (const cell of polygonToCellsExperimental(rings as number[][][], resolution, flag, true))
      for (const near of candidates.has(cell) ? [] : gridDisk(cell, 1)) candidates.add(near);
  }
  const edges = ground.flatMap((rings) => rings.flatMap(edgesOf));
  const whole: string[] = [];
  const mixed: string[] = [];
  for (const cell of candidates) {
    const hexagon = outline(cell);
    if (edges.some((edge) => meets(edge, hexagon))) mixed.push(cell);
    else if (sideOfMultiPolygon(hexagon.x, hexagon.y, ground as Position[][][]) > 0) whole.push(cell);
  }
  return { whole: compactCells(whole).sort(), mixed: mixed.sort() };
}

type Edge = readonly [ax: number, ay: number, bx: number, by: number];

interface Outline {
  /** Middle. */
  readonly x: number;
  readonly y: number;
  /** Corners, interleaved, counter-clockwise or clockwise. */
  readonly corners: Float64Array;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function edgesOf(ring: readonly Position[]): Edge[] {
  return ring.slice(1).map((end, i): Edge => [ring[i]![0]!, ring[i]![1]!, end[0]!, end[1]!]);
}

/** The corners of a cell, a little farther out. */
function outline(cell: string): Outline {
  const boundary = cellToBoundary(cell, true).slice(0, -1);
  const x = boundary.reduce((sum, [lon]) => sum + lon!, 0) / boundary.length;
  const y = boundary.reduce((sum, [, lat]) => sum + lat!, 0) / boundary.length;
  const corners = new Float64Array(2 * boundary.length);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  boundary.forEach(([lon, lat], i) => {
    corners[2 * i] = x + (lon! - x) * (1 + MARGIN);
    corners[2 * i + 1] = y + (lat! - y) * (1 + MARGIN);
    west = Math.min(west, corners[2 * i]!);
    east = Math.max(east, corners[2 * i]!);
    south = Math.min(south, corners[2 * i + 1]!);
    north = Math.max(north, corners[2 * i + 1]!);
  });
  return { x, y, corners, west, south, east, north };
}

/** Whether an edge has a point in a convex outline: it is clipped by each side in turn (Cyrus & Beck 1978). */
function meets([ax, ay, bx, by]: Edge, { x, y, corners, west, south, east, north }: Outline): boolean {
  if (Math.max(ax, bx) < west || Math.min(ax, bx) > east || Math.max(ay, by) < south || Math.min(ay, by) > north)
    return false;
  let from = 0;
  let to = 1;
  const count = corners.length / 2;
  for (let i = 0; i < count; i++) {
    const cx = corners[2 * i]!;
    const cy = corners[2 * i + 1]!;
    const next = (i + 1) % count;
    const dx = corners[2 * next]! - cx;
    const dy = corners[2 * next + 1]! - cy;
    // The middle of the outline tells which side is inside.
    const sign = dx * (y - cy) - dy * (x - cx) > 0 ? 1 : -1;
    const start = sign * (dx * (ay - cy) - dy * (ax - cx));
    const end = sign * (dx * (by - cy) - dy * (bx - cx));
    if (start < 0 && end < 0) return false;
    if (start < 0) from = Math.max(from, start / (start - end));
    else if (end < 0) to = Math.min(to, start / (start - end));
    if (from > to) return false;
  }
  return true;
}
