import { type CellIndex, indexPoints, indexSegments, type SegmentIndex } from './cellIndex.ts';
import { crossingPixel } from './crossingPixel.ts';
import { PairTable } from './pairTable.ts';
import type { Segments } from './segments.ts';

/** A planar straight-line graph on lattice points: no two edges cross or touch but at shared vertices. */
export interface Arrangement {
  readonly vertices: { readonly length: number; readonly x: Int32Array; readonly y: Int32Array };
  readonly edges: {
    readonly length: number;
    readonly from: Int32Array;
    readonly to: Int32Array;
    /** Segments that run along edge e: `source[start[e]..start[e+1])`, 2·segment, plus 1 where it runs from `to` to `from`. */
    readonly start: Uint32Array;
    readonly source: Uint32Array;
  };
}

/** Coordinates must differ by less than this, so that products of doubled differences are exact in 53 bits. */
export const LARGEST_SPAN = 2 ** 25;

/**
 * Nodes segments with snap rounding: every crossing is rounded to a lattice point, and every segment that passes through
 * the unit square about a vertex or a rounded crossing (a hot pixel) is bent to its centre. No vertex moves, no segment
 * moves by more than 0.71 units, and no crossing is left. Exact integer decisions, about linear time.
 * Hobby 1999, "Practical segment intersection with finite precision output".
 *
 * The first `noded` segments are known not to cross each other.
 */
export function snapRound(segments: Segments, noded = 0): Arrangement {
  const { length: n, x0, y0, x1, y1 } = segments;
  const points = new PairTable(2 * n);
  const startOf = new Int32Array(n);
  const endOf = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    startOf[i] = points.number(x0[i]!, y0[i]!);
    endOf[i] = points.number(x1[i]!, y1[i]!);
  }
  const cells = indexSegments(segments, 1, FINENESS);
  addCrossings(segments, cells, noded, points);
  const x = points.first.subarray(0, points.length);
  const y = points.second.subarray(0, points.length);
  const nodes = nodesAlong(segments, cells, startOf, endOf, x, y);

  const most = n + nodes.vertex.length;
  const edges = new PairTable(most);
  const runs = new PairList(most);
  for (let i = 0; i < n; i++) {
    let last = startOf[i]!;
    for (let k = nodes.start[i]!; k <= nodes.start[i + 1]!; k++) {
      const next = k === nodes.start[i + 1]! ? endOf[i]! : nodes.vertex[k]!;
      if (next === last) continue;
      if (last < next) runs.push(edges.number(last, next), 2 * i);
      else runs.push(edges.number(next, last), 2 * i + 1);
      last = next;
    }
  }
  return {
    vertices: { length: points.length, x: x.slice(), y: y.slice() },
    edges: {
      length: edges.length,
      from: edges.first.slice(0, edges.length),
      to: edges.second.slice(0, edges.length),
      ...grouped(runs, edges.length),
    },
  };
}

/** Lines stand in clusters: narrower cells than there are segments on average hold fewer of them. */
const FINENESS = 2;

/** Adds the rounded crossings of all pairs of segments to the points. */
function addCrossings(segments: Segments, cells: CellIndex, noded: number, points: PairTable): void {
  const { x0, y0, x1, y1 } = segments;
  const { start, items } = cells;
  for (let c = 0; c + 1 < start.length; c++) {
    const end = start[c + 1]!;
    // Items stand in their order: those that are noded come first, and need not be held against each other.
    let free = start[c]!;
    while (free < end && items[free]! < noded) free++;
    if (free === end) continue;
    for (let p = start[c]!; p < end; p++) {
      const i = items[p]!;
      const ax = x0[i]!;
      const ay = y0[i]!;
      const bx = x1[i]!;
      const by = y1[i]!;
      const west = Math.min(ax, bx);
      const east = Math.max(ax, bx);
      const south = Math.min(ay, by);
      const north = Math.max(ay, by);
      for (let q = p < free ? free : p + 1; q < end; q++) {
        const j = items[q]!;
        const cx = x0[j]!;
        const dx = x1[j]!;
        if ((cx < west && dx < west) || (cx > east && dx > east)) continue;
        const cy = y0[j]!;
        const dy = y1[j]!;
        if ((cy < south && dy < south) || (cy > north && dy > north)) continue;
        const c1 = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        const d1 = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
        if ((c1 >= 0 && d1 >= 0) || (c1 <= 0 && d1 <= 0)) continue;
        const a2 = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
        const b2 = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
        if ((a2 >= 0 && b2 >= 0) || (a2 <= 0 && b2 <= 0)) continue;
        points.number(crossingPixel(ax, bx, a2, b2), crossingPixel(ay, by, a2, b2));
      }
    }
  }
}

/** The hot pixels that each segment passes through, its own ends apart, in order along it. */
function nodesAlong(
  segments: Segments,
  cells: SegmentIndex,
  startOf: Int32Array,
  endOf: Int32Array,
  x: Int32Array,
  y: Int32Array,
): { start: Uint32Array; vertex: Uint32Array } {
  const { length: n, x0, y0, x1, y1 } = segments;
  const { visited, ends } = cells;
  const pixels = indexPoints(x.length, x, y, cells);
  const hits = new PairList(2 * n);
  for (let i = 0, k = 0; i < n; i++) {
    const ax = x0[i]!;
    const ay = y0[i]!;
    const bx = x1[i]!;
    const by = y1[i]!;
    const west = Math.min(ax, bx) - 1;
    const east = Math.max(ax, bx) + 1;
    const south = Math.min(ay, by) - 1;
    const north = Math.max(ay, by) + 1;
    for (; k < ends[i]!; k++) {
      const end = pixels.start[visited[k]! + 1]!;
      for (let p = pixels.start[visited[k]!]!; p < end; p++) {
        const v = pixels.items[p]!;
        const px = x[v]!;
        const py = y[v]!;
        if (px < west || px > east || py < south || py > north) continue;
        if (v === startOf[i] || v === endOf[i]) continue;
        if (passesThrough(ax, ay, bx, by, px, py)) hits.push(i, v);
      }
    }
  }
  const { start, source } = grouped(hits, n);
  for (let i = 0; i < n; i++) sortAlong(source, start[i]!, start[i + 1]!, x, y, x1[i]! - x0[i]!, y1[i]! - y0[i]!);
  return { start, vertex: source };
}

/** Whether a segment meets the half-open unit square [px − ½, px + ½) × [py − ½, py + ½). */
export function passesThrough(ax: number, ay: number, bx: number, by: number, px: number, py: number): boolean {
  if (ax > bx) return passesThrough(bx, by, ax, ay, px, py);
  const west = px - 0.5;
  const east = px + 0.5;
  const south = py - 0.5;
  const north = py + 0.5;
  if (ax >= east || bx < west) return false;
  if ((ay >= north && by >= north) || (ay < south && by < south)) return false;
  if (ax === bx || ay === by) return true;
  const dx = bx - ax;
  const dy = by - ay;
  const rising = dy > 0;
  const middle = dx * (py - ay) - dy * (px - ax);
  // Which side of the segment each corner lies on; only the south-west corner belongs to the square.
  const northWest = middle + (dx + dy) / 2;
  if (northWest === 0) return !rising;
  const northEast = middle + (dx - dy) / 2;
  if (northEast === 0) return rising;
  if (northWest > 0 !== northEast > 0) return true;
  const southWest = middle - (dx - dy) / 2;
  if (southWest === 0) return true;
  if (southWest > 0 !== northWest > 0) return true;
  const southEast = middle - (dx + dy) / 2;
  if (southEast === 0) return !rising;
  return southEast > 0 !== southWest > 0 || southEast > 0 !== northEast > 0;
}

function sortAlong(
  list: Uint32Array,
  first: number,
  end: number,
  x: Int32Array,
  y: Int32Array,
  dx: number,
  dy: number,
): void {
  for (let i = first + 1; i < end; i++) {
    const v = list[i]!;
    const at = dx * x[v]! + dy * y[v]!;
    let j = i;
    while (j > first && dx * x[list[j - 1]!]! + dy * y[list[j - 1]!]! > at) {
      list[j] = list[j - 1]!;
      j--;
    }
    list[j] = v;
  }
}

/** Pairs (group, value), one after the other. */
class PairList {
  length = 0;
  values: Int32Array;

  constructor(pairs: number) {
    this.values = new Int32Array(2 * pairs + 16);
  }

  push(group: number, value: number): void {
    if (this.length === this.values.length) {
      const wider = new Int32Array(2 * this.length);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = group;
    this.values[this.length++] = value;
  }
}

/** Groups pairs by group, values in their order. */
function grouped({ length, values }: PairList, groups: number): { start: Uint32Array; source: Uint32Array } {
  const start = new Uint32Array(groups + 1);
  for (let k = 0; k < length; k += 2) start[values[k]! + 1]!++;
  for (let g = 0; g < groups; g++) start[g + 1]! += start[g]!;
  const next = start.slice(0, groups);
  const source = new Uint32Array(length / 2);
  for (let k = 0; k < length; k += 2) source[next[values[k]!]!++] = values[k + 1]!;
  return { start, source };
}
