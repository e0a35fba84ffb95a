import { type Grid, tileCount, tilesAcross } from './grid.ts';
import type { RegionShapes } from './shapes.ts';
import { Words } from './words.ts';

/**
 * What the pieces leave in each slot. `slots`: the region that covers the whole slot (the most preferred one), −1 for none;
 * below −1: the last of the slot's tests stands at `−2 − slot` of `tests`. A test: the one before it (or −1), the region, a word
 * of `edges · 4 + leftward · 2 + base`, then the edges (each by the place of its first end in `vertices`).
 *
 * A test says whether its piece holds a point of the slot: the parity `base` of the piece in the next slot of the row that
 * none of its edges crosses (leftward or rightward), changed by every edge of the list that a ray from the point in that
 * direction crosses. The list is short, as the ray ends in that slot. A test of base 1 without edges is always passed
 * ({@link covers}): none comes after it.
 */
export interface Raster {
  readonly slots: Int32Array;
  readonly tests: Words;
}

/** Whether a test with this word holds every point of its slot. */
export function covers(word: number): boolean {
  return (word & ~2) === 1;
}

/** Of a cell: by so much an edge is taken to be wider than it is, far more than rounding can move a point. */
const MARGIN = 1e-6;
/** Edges flatter than this are not clipped to a row, where division would lose digits. */
const FLAT = 1e-3;

/** Of an edge in a row: whether it crosses the row's middle, and the whole row. */
const MIDDLE = 1;
const WHOLE = 2;

/** Where an edge lies in one row: `first` and `last` column it may touch; `edge` is four times the edge, and {@link MIDDLE} and {@link WHOLE}. */
class RowEdges {
  row = new Int32Array(1024);
  edge = new Int32Array(1024);
  first = new Int32Array(1024);
  last = new Int32Array(1024);
  length = 0;

  push(row: number, edge: number, low: number, high: number, first: number, last: number): void {
    const i = this.length++;
    if (i === this.row.length) {
      for (const column of ['row', 'edge', 'first', 'last'] as const) {
        const longer = new Int32Array(2 * i);
        longer.set(this[column]);
        this[column] = longer;
      }
    }
    this.row[i] = row;
    const middle = low <= row + 0.5 && row + 0.5 < high ? MIDDLE : 0;
    this.edge[i] = 4 * edge + middle + (low <= row - MARGIN && high >= row + 1 + MARGIN ? WHOLE : 0);
    this.first[i] = first;
    this.last[i] = last;
  }
}

/** Draws all pieces into the slots, the preferred ones first; slots that one of them covers are closed to later ones. */
export function rasterize(shapes: RegionShapes, grid: Grid): Raster {
  const { vertices, ringStart, pieceRing, pieceRegion } = shapes;
  const { x0, y0, sx, sy, shift } = grid;
  const across = tilesAcross(grid);
  const mask = (1 << shift) - 1;
  const slots = new Int32Array(tileCount(grid) * 4 ** shift).fill(-1);
  const tests = new Words(6 * vertices.length + 1024);
  const found = new RowEdges();
  const rowOrder = new RowOrder();
  for (let piece = 0; piece < pieceRegion.length; piece++) {
    found.length = 0;
    let bottom = grid.rows;
    let top = 0;
    for (let ring = pieceRing[piece]!; ring < pieceRing[piece + 1]!; ring++) {
      const end = ringStart[ring + 1]! - 1;
      for (let v = ringStart[ring]!; v < end; v++) {
        const ax = (vertices[2 * v]! - x0) * sx + 1;
        const ay = (vertices[2 * v + 1]! - y0) * sy + 1;
        const bx = (vertices[2 * v + 2]! - x0) * sx + 1;
        const by = (vertices[2 * v + 3]! - y0) * sy + 1;
        const low = Math.min(ay, by);
        const high = Math.max(ay, by);
        const left = Math.min(ax, bx);
        const right = Math.max(ax, bx);
        const from = Math.floor(low - MARGIN);
        const to = Math.floor(high + MARGIN);
        if (from < bottom) bottom = from;
        if (to > top) top = to;
        const wide = MARGIN + (right - left) * 1e-9;
        if (from === to || high - low < FLAT) {
          for (let row = from; row <= to; row++)
            found.push(row, v, low, high, Math.floor(left - wide), Math.floor(right + wide));
          continue;
        }
        const slope = (bx - ax) / (by - ay);
        for (let row = from; row <= to; row++) {
          const p = ax + (Math.max(low, row - MARGIN) - ay) * slope;
          const q = ax + (Math.min(high, row + 1 + MARGIN) - ay) * slope;
          const first = Math.floor(Math.max(left, Math.min(p, q)) - wide);
          found.push(row, v, low, high, first, Math.floor(Math.min(right, Math.max(p, q)) + wide));
        }
      }
    }
    if (found.length > 0) drawRows(found, bottom, top, pieceRegion[piece]!);
  }
  return { slots, tests };

  /** Goes through the rows of a piece, its edges sorted by row and first column. */
  function drawRows(edges: RowEdges, bottom: number, top: number, region: number): void {
    const order = rowOrder.sorted(edges, bottom, top);
    const { length } = edges;
    for (let i = 0; i < length; ) {
      const row = edges.row[order[i]!]!;
      let status = 0;
      let covered = 0;
      while (i < length && edges.row[order[i]!] === row) {
        const start = i;
        const first = edges.first[order[i]!]!;
        let last = edges.last[order[i]!]!;
        for (i++; i < length && edges.row[order[i]!] === row && edges.first[order[i]!]! <= last + 1; i++)
          if (edges.last[order[i]!]! > last) last = edges.last[order[i]!]!;
        if (status === 1) {
          for (let column = covered; column < first; column++) cover(slotAt(row, column), region);
        }
        let after = status;
        for (let k = start; k < i; k++) after ^= edges.edge[order[k]!]! & MIDDLE;
        for (let column = first; column <= last; column++)
          if (isOpen(slotAt(row, column))) addTest(edges, order, start, i, row, column, region, status, after);
        status = after;
        covered = last + 1;
      }
    }
  }

  function slotAt(row: number, column: number): number {
    const tile = (row >> shift) * across + (column >> shift);
    return (((tile << shift) | (row & mask)) << shift) | (column & mask);
  }

  /** Whether no piece covers the whole slot yet. */
  function isOpen(slot: number): boolean {
    const held = slots[slot]!;
    return held === -1 || (held < -1 && !covers(tests.values[-2 - held + 2]!));
  }

  function cover(slot: number, region: number): void {
    if (slots[slot] === -1) slots[slot] = region;
    else if (isOpen(slot)) {
      tests.reserve(3);
      const at = tests.length;
      tests.values[at] = previous(slots[slot]!);
      tests.values[at + 1] = region;
      tests.values[at + 2] = 1;
      slots[slot] = -2 - at;
      tests.length += 3;
    }
  }

  function addTest(
    edges: RowEdges,
    order: Int32Array,
    start: number,
    end: number,
    row: number,
    column: number,
    region: number,
    before: number,
    after: number,
  ): void {
    let leftward = 0;
    let rightward = 0;
    for (let k = start; k < end; k++) {
      if (edges.first[order[k]!]! <= column) leftward++;
      if (edges.last[order[k]!]! >= column) rightward++;
    }
    const left = leftward < rightward;
    let base = left ? before : after;
    tests.reserve(3 + end - start);
    const { values } = tests;
    const at = tests.length;
    let to = at + 3;
    for (let k = start; k < end; k++) {
      const i = order[k]!;
      if (left ? edges.first[i]! > column : edges.last[i]! < column) continue;
      const edge = edges.edge[i]!;
      if (left ? edges.last[i]! < column : edges.first[i]! > column) {
        // One that lies wholly beside the slot and crosses its whole row is crossed by every ray.
        if (edge & WHOLE) {
          base ^= 1;
          continue;
        }
      }
      values[to++] = (edge >> 2) * 2;
    }
    const slot = slotAt(row, column);
    values[at] = previous(slots[slot]!);
    values[at + 1] = region;
    values[at + 2] = ((to - at - 3) << 2) | (left ? 2 : 0) | base;
    slots[slot] = -2 - at;
    tests.length = to;
  }
}

/** Offset of the last test of an open slot, −1 for none. */
function previous(held: number): number {
  return held < -1 ? -2 - held : -1;
}

/** Puts edges in order, by row, then by first column; what it gives is overwritten by the next one. */
class RowOrder {
  #start = new Int32Array(64);
  #next = new Int32Array(64);
  #order = new Int32Array(1024);

  sorted(edges: RowEdges, bottom: number, top: number): Int32Array {
    const rows = top - bottom + 2;
    if (rows > this.#start.length) {
      this.#start = new Int32Array(2 * rows);
      this.#next = new Int32Array(2 * rows);
    }
    if (edges.length > this.#order.length) this.#order = new Int32Array(edges.row.length);
    const start = this.#start;
    const next = this.#next;
    const order = this.#order;
    const { row, first } = edges;
    start.fill(0, 0, rows);
    for (let i = 0; i < edges.length; i++) start[row[i]! - bottom + 1]!++;
    for (let r = 1; r < rows; r++) start[r]! += start[r - 1]!;
    for (let r = 0; r < rows; r++) next[r] = start[r]!;
    for (let i = 0; i < edges.length; i++) {
      const r = row[i]! - bottom;
      const column = first[i]!;
      // Inserted in its place among those of the row.
      let at = next[r]!++;
      for (; at > start[r]! && first[order[at - 1]!]! > column; at--) order[at] = order[at - 1]!;
      order[at] = i;
    }
    return order;
  }
}
