import { BESIDE, lineOf, TOO_SHORT } from './cellLine.ts';
import { faces, findFaces, MOST_LINES } from './faces.ts';
import { type Grid, tileCount, tilesAcross } from './grid.ts';
import { covers, type Raster } from './rasterize.ts';
import { FOUR_LINES, holds, REGION_BITS, TESTS, TWO_LINES } from './record.ts';
import type { RegionShapes } from './shapes.ts';
import { Words } from './words.ts';

/** What answers points: see {@link settle}. */
export interface Settled {
  /**
   * A slot's region; −1: outside of all; below −1: its record stands at `−2 − slot` of `records`, whose last two bits tell its
   * kind (`KIND`) and are no part of the offset.
   */
  readonly slots: Int32Array;
  readonly records: Int32Array;
  /** First word of each tile's records, and the number of words at the end. */
  readonly tileRecord: Uint32Array;
}

const MOST_REGIONS = 4;
/** Edges of a slot that are remembered: a power of two. */
const SEEN = 8;
/** In the place of a region: none yet, and one that the tests do not tell. */
const UNKNOWN = -3;
const UNTOLD = -2;

/**
 * Puts the slots' records, tile by tile, in the place of their tests (in `raster.slots` itself). Records begin at multiples of
 * four words, so that a short one lies in one line of memory.
 *
 * Where all edges that come into a slot lie on one or two lines, and these divide it between two regions, four words are the
 * record: nearly all slots are so. Up to four lines and regions, a corner where several meet, take twelve. The lines are
 * rounded; what is too near to them is answered with more care. The region of a face is what the slot's tests say of a place in it.
 *
 * In all other slots the record is one of tests: their number, the region of points that pass none (or −1), then the tests
 * in the order in which they are tried: the region, the word of `Raster.tests`, the edges, each by the place of its first end
 * in `vertices`.
 */
export function settle(shapes: RegionShapes, grid: Grid, { slots, tests: { values: tests, length } }: Raster): Settled {
  const { vertices } = shapes;
  const { columns, rows, shift, x0, y0, sx, sy } = grid;
  const [width, height] = [1 / sx, 1 / sy];
  const across = tilesAcross(grid);
  const tiles = tileCount(grid);
  const side = 1 << shift;
  const records = new Words(Math.ceil(length / 2) + 1024);
  const tileRecord = new Uint32Array(tiles + 1);
  let order = new Int32Array(64);
  let count = 0;
  const seen = new Int32Array(SEEN);
  let seenCount = 0;
  const lines = new Int32Array(MOST_LINES);
  let lineCount = 0;
  /** The regions of the slot's faces, and two bits a face that tell which of them is there. */
  const regions = new Int32Array(MOST_REGIONS);
  let table = 0;
  for (let tile = 0; tile < tiles; tile++) {
    const left = (tile % across) << shift;
    const bottom = Math.floor(tile / across) << shift;
    const right = Math.min(columns, left + side);
    const top = Math.min(rows, bottom + side);
    for (let row = bottom; row < top; row++)
      for (let column = left; column < right; column++) {
        const slot = (((tile << shift) | (row - bottom)) << shift) | (column - left);
        const held = slots[slot]!;
        if (held >= -1) continue;
        collect(-2 - held);
        slots[slot] = settled(row, column);
      }
    tileRecord[tile + 1] = records.length;
  }
  return {
    slots,
    records: records.values.subarray(0, records.length),
    tileRecord,
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

  /** What stands in the slot of the tests in `order`. */
  function settled(row: number, column: number): number {
    if (!findLines(row, column)) return byTests();
    regions.fill(UNKNOWN);
    table = 0;
    const found = findFaces(lines, lineCount);
    for (let face = 0; face < found; face++) {
      const region = regionAt(row, column, face);
      let k = 0;
      while (k < MOST_REGIONS && regions[k] !== UNKNOWN && regions[k] !== region) k++;
      if (k === MOST_REGIONS || region === UNTOLD) return byTests();
      regions[k] = region;
      table |= k << (2 * faces.sides[face]!);
    }
    // Without a line the slot is the region's, all of it.
    return lineCount === 0 ? regions[0]! : byLines();
  }

  /** The lines of all edges that come into the slot; false where they are too many, or not well known. */
  function findLines(row: number, column: number): boolean {
    lineCount = 0;
    seenCount = 0;
    for (let k = 0; k < count; k++) {
      const at = order[k]!;
      const end = at + 3 + (tests[at + 2]! >> 2);
      for (let e = at + 3; e < end; e++) {
        const edge = tests[e]!;
        const ax = vertices[edge]!;
        const ay = vertices[edge + 1]!;
        const bx = vertices[edge + 2]!;
        const by = vertices[edge + 3]!;
        if (wasSeen(ax, ay, bx, by)) continue;
        seen[seenCount++ & (SEEN - 1)] = edge;
        const line = lineOf(
          (ax - x0) * sx + 0.5 - column,
          (ay - y0) * sy + 0.5 - row,
          (bx - x0) * sx + 0.5 - column,
          (by - y0) * sy + 0.5 - row,
        );
        if (line === BESIDE) continue;
        if (line === TOO_SHORT) return false;
        let same = 0;
        while (same < lineCount && lines[same] !== line) same++;
        if (same === MOST_LINES) return false;
        if (same === lineCount) lines[lineCount++] = line;
      }
    }
    return true;
  }

  /** Whether the slot has had the edge the other way round, as neighbours have it of each other. */
  function wasSeen(ax: number, ay: number, bx: number, by: number): boolean {
    for (let i = Math.min(seenCount, SEEN) - 1; i >= 0; i--) {
      const edge = seen[i]!;
      if (vertices[edge] === bx && vertices[edge + 1] === by && vertices[edge + 2] === ax && vertices[edge + 3] === ay)
        return true;
    }
    return false;
  }

  /** The region of a face of the slot by its tests, or UNTOLD. */
  function regionAt(row: number, column: number, face: number): number {
    const x = x0 + (column - 0.5 + faces.places[2 * face]!) * width;
    const y = y0 + (row - 0.5 + faces.places[2 * face + 1]!) * height;
    for (let k = 0; k < count; k++) {
      const inside = holds(vertices, tests, order[k]! + 1, x, y);
      if (inside === 0) return UNTOLD;
      if (inside > 0) return tests[order[k]! + 1]!;
    }
    return -1;
  }

  /** What stands in a slot of lines, whose record is written. */
  function byLines(): number {
    records.reserve(12);
    const { values, length: at } = records;
    // Lines that are not there are like the last one.
    for (let k = lineCount; k < MOST_LINES; k++) lines[k] = lines[lineCount - 1]!;
    if (lineCount <= 2 && regions[2] === UNKNOWN) {
      const [first, second] = [regions[0]! + 1, (regions[1] === UNKNOWN ? regions[0]! : regions[1]!) + 1];
      // Of two bits a face the lower one; the faces of a line alone are 0 and 3 there.
      let bits = 0;
      for (let face = 0; face < 4; face++) bits |= ((table >>> (2 * (lineCount === 1 ? face & 1 : face))) & 1) << face;
      values[at] = first | (bits << REGION_BITS);
      values[at + 1] = second;
      values[at + 2] = lines[0]!;
      values[at + 3] = lines[1]!;
      records.length += 4;
      return -2 - (at + TWO_LINES);
    }
    let faces = table;
    for (let k = lineCount; k < MOST_LINES; k++) {
      // Where the last line has a face on its negative side, so have those like it.
      const last = lineCount - 1;
      for (let face = 0; face < 1 << k; face++)
        if ((face >> last) & 1) {
          const wide = face | (1 << k);
          faces |= ((faces >>> (2 * face)) & 3) << (2 * wide);
        }
    }
    for (let k = 0; k < MOST_LINES; k++) {
      values[at + k] = lines[k]!;
      values[at + 5 + k] = regions[k]! + 1;
    }
    values[at + 4] = faces;
    records.length += 12;
    return -2 - (at + FOUR_LINES);
  }

  /** What stands in a slot of tests, whose record is written. */
  function byTests(): number {
    const rest = covers(tests[order[count - 1]! + 2]!) ? tests[order[--count]! + 1]! : -1;
    let words = 2;
    for (let k = 0; k < count; k++) words += 2 + (tests[order[k]! + 2]! >> 2);
    words = (words + 3) & ~3;
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
      for (let e = test + 3; e < end; e++) values[to++] = tests[e]!;
    }
    records.length += words;
    return -2 - (at + TESTS);
  }
}
