import { type Grid, tileCount, tilesAcross } from './grid.ts';
import { covers, type Raster } from './rasterize.ts';
import { holds } from './record.ts';
import type { RegionShapes } from './shapes.ts';
import { twins } from './twins.ts';
import { Words } from './words.ts';

/** What answers points: see {@link settle}. */
export interface Settled {
  /** A slot's region; −1: outside of all; below −1: its record stands at `−2 − slot` of `records`. */
  readonly slots: Int32Array;
  readonly records: Int32Array;
  /** x and y of the first end, x and y of the other end of every edge that a record names. */
  readonly edges: Float64Array;
  /** First word of each tile's records, and the number of words at the end. */
  readonly tileRecord: Uint32Array;
  /** First number of each tile's edges in `edges`, and their number at the end. */
  readonly tileEdge: Uint32Array;
}

/**
 * Puts the slots' records, tile by tile, in the place of their tests (in `raster.slots` itself). A record: the number of tests, the region of points that pass none (or −1),
 * then the tests in the order in which they are tried: the region, the word of `Raster.tests`, the edges, each by its place in
 * `edges`. A record that equals that of the slot to the left or below in the tile is used again. Each tile has its own copy
 * of its edges, a border between two regions once: to answer a tile's points nothing else is read.
 *
 * Where every edge in a slot is a border between two pieces, the number of pieces over it is the same everywhere in it: when
 * that is at least one, what passes no other test lies in the last one's region, which need not be tested. When it is
 * exactly one, the order is free and the longest test is the one that is left out.
 */
export function settle(shapes: RegionShapes, grid: Grid, { slots, tests: { values: tests, length } }: Raster): Settled {
  const { vertices } = shapes;
  const { isTwin, first } = twins(shapes);
  const { columns, rows, shift } = grid;
  const across = tilesAcross(grid);
  const tiles = tileCount(grid);
  const side = 1 << shift;
  const records = new Words(Math.ceil(length / 2) + 1024);
  const tileRecord = new Uint32Array(tiles + 1);
  const tileEdge = new Uint32Array(tiles + 1);
  let edges = new Float64Array(vertices.length + 1024);
  let edgeLength = 0;
  /** By edge: where it was last put among `edges`, plus one; below the tile's start when that was another tile. */
  const placed = new Int32Array(vertices.length / 2);
  let order = new Int32Array(64);
  let count = 0;
  let start = 0;
  for (let tile = 0; tile < tiles; tile++) {
    start = edgeLength;
    const left = (tile % across) << shift;
    const bottom = Math.floor(tile / across) << shift;
    const right = Math.min(columns, left + side);
    const top = Math.min(rows, bottom + side);
    for (let row = bottom; row < top; row++)
      for (let column = left; column < right; column++) {
        const slot = (((tile << shift) | (row - bottom)) << shift) | (column - left);
        const held = slots[slot]!;
        if (held >= -1) continue;
        const last = -2 - held;
        collect(last);
        const rest = covers(tests[last + 2]!) ? tests[order[--count]! + 1]! : restOf(row, column);
        slots[slot] = -2 - kept(rest, column > left ? slots[slot - 1]! : -1, row > bottom ? slots[slot - side]! : -1);
      }
    tileRecord[tile + 1] = records.length;
    tileEdge[tile + 1] = edgeLength;
  }
  return {
    slots,
    records: records.values.subarray(0, records.length),
    edges: edges.subarray(0, edgeLength),
    tileRecord,
    tileEdge,
  };

  /** The tests of a slot into `order`, the first drawn first. */
  function collect(last: number): void {
    count = 0;
    for (let at = last; at >= 0; at = tests[at]!) {
      if (count === order.length) {
        const longer = new Int32Array(2 * count);
        longer.set(order);
        order = longer;
      }
      order[count++] = at;
    }
    for (let i = 0, j = count - 1; i < j; i++, j--) {
      const at = order[i]!;
      order[i] = order[j]!;
      order[j] = at;
    }
  }

  /** The region of what passes no test; takes the test of that region out of the order. */
  function restOf(row: number, column: number): number {
    for (let k = 0; k < count; k++) {
      const at = order[k]!;
      const end = at + 3 + (tests[at + 2]! >> 2);
      for (let e = at + 3; e < end; e++) if (isTwin[tests[e]! >> 1] === 0) return -1;
    }
    const x = grid.x0 + (column - 0.5) / grid.sx;
    const y = grid.y0 + (row - 0.5) / grid.sy;
    let over = 0;
    for (let k = 0; k < count; k++) {
      const inside = holds(vertices, tests, order[k]! + 1, x, y);
      if (inside === 0) return -1;
      if (inside > 0) over++;
    }
    if (over === 0) return -1;
    if (over === 1) byLength();
    return tests[order[--count]! + 1]!;
  }

  /** Puts tests with fewer edges first, of equals the one drawn first. */
  function byLength(): void {
    for (let i = 1; i < count; i++) {
      const at = order[i]!;
      let j = i;
      for (; j > 0 && tests[order[j - 1]! + 2]! > tests[at + 2]!; j--) order[j] = order[j - 1]!;
      order[j] = at;
    }
  }

  /** Offset of the slot's record, written or found beside. */
  function kept(rest: number, west: number, south: number): number {
    let words = 2;
    for (let k = 0; k < count; k++) words += 2 + (tests[order[k]! + 2]! >> 2);
    records.reserve(words);
    const { values, length: at } = records;
    values[at] = count;
    values[at + 1] = rest;
    let to = at + 2;
    for (let k = 0; k < count; k++) {
      const test = order[k]!;
      const end = test + 3 + (tests[test + 2]! >> 2);
      values[to++] = tests[test + 1]!;
      values[to++] = tests[test + 2]!;
      for (let e = test + 3; e < end; e++) values[to++] = placeOf(first[tests[e]! >> 1]!);
    }
    if (same(values, -2 - west, at, words)) return -2 - west;
    if (same(values, -2 - south, at, words)) return -2 - south;
    records.length += words;
    return at;
  }

  function placeOf(edge: number): number {
    if (placed[edge]! > start) return placed[edge]! - 1;
    if (edgeLength + 4 > edges.length) {
      const longer = new Float64Array(2 * edges.length);
      longer.set(edges);
      edges = longer;
    }
    for (let k = 0; k < 4; k++) edges[edgeLength + k] = vertices[2 * edge + k]!;
    placed[edge] = edgeLength + 1;
    edgeLength += 4;
    return edgeLength - 4;
  }
}

/** Whether the same words stand at both places; `other` is negative where there is no record. */
function same(values: Int32Array, other: number, at: number, words: number): boolean {
  if (other < 0) return false;
  for (let i = 0; i < words; i++) if (values[other + i] !== values[at + i]) return false;
  return true;
}
