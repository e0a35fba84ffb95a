import { slotAt } from './grid.ts';
import type { Layout } from './layout.ts';
import { locateOne } from './locateOne.ts';
import { regionByLines } from './record.ts';
import { TileOrder, writeSteps } from './tileOrder.ts';

/** Points that are answered together, so that the reads of many slots are under way at the same time. */
const BLOCK = 2048;
/** Points that are put in order together: what they take then (24 bytes each) is small beside a large index. */
const CHUNK = 1 << 20;
/** Points from which on it pays to put them in order, in an index of more slots than a cache holds. */
const WORTH_ORDERING = 1 << 15;
const LARGE = 1 << 17;
/** Lines of memory that are read ahead in the time in which one is waited for. */
const AHEAD = 16;

/**
 * The regions of many points. Memory, not arithmetic, is what a look-up waits for: many points are put in the order of the
 * tiles that they lie in, what the index holds of a tile is read ahead in one go (it lies in one piece), and then all its
 * points are answered from the cache, by their steps alone. The answers are put back into the order of the points at the end,
 * where the few points that are too near to a line, or in a slot of tests, are answered one by one.
 */
export class LocateMany {
  readonly #layout: Layout;
  /** Points of a block that lie in slots with records. */
  readonly #held = new Int32Array(BLOCK + 1);
  readonly #block = new Int32Array(2 * BLOCK);
  #order: TileOrder | null = null;
  /** Answers in the order of the tiles. */
  #answers = new Int32Array(0);

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  locate(x: Float64Array, y: Float64Array, out: Int32Array): void {
    if (x.length < WORTH_ORDERING || this.#layout.slots.length < LARGE) {
      for (let from = 0; from < x.length; from += BLOCK) {
        const to = Math.min(x.length, from + BLOCK);
        writeSteps(this.#layout.steps, x, y, from, to, this.#block);
        this.#answer(this.#block, 0, to - from, out, from);
        for (let i = from; i < to; i++) if (out[i]! < -1) out[i] = locateOne(this.#layout, x[i]!, y[i]!);
      }
      return;
    }
    const room = Math.min(CHUNK, x.length);
    if (this.#order === null || this.#answers.length < room) {
      this.#order = new TileOrder(this.#layout.grid, room);
      this.#answers = new Int32Array(room);
    }
    for (let from = 0; from < x.length; from += CHUNK)
      this.#inOrder(this.#order, x, y, from, Math.min(x.length, from + CHUNK), out);
  }

  #inOrder(order: TileOrder, x: Float64Array, y: Float64Array, first: number, last: number, out: Int32Array): void {
    const layout = this.#layout;
    const answers = this.#answers;
    const { ends, points, places } = order;
    order.sort(x, y, first, last);
    for (let bucket = 0, from = 0; bucket < ends.length; bucket++) {
      const to = ends[bucket]!;
      readAhead(layout, order, bucket, to - from);
      for (; from < to; from += BLOCK) this.#answer(points, from, Math.min(BLOCK, to - from), answers, from);
      from = to;
    }
    for (let i = first; i < last; i++) {
      const region = answers[places[i - first]!]!;
      out[i] = region >= -1 ? region : locateOne(layout, x[i]!, y[i]!);
    }
  }

  /** Answers `count` points, given by their steps, from number `from`; below −1 what needs more care. */
  #answer(points: Int32Array, from: number, count: number, out: Int32Array, at: number): void {
    const { slots, records, grid, tilesAcross: across } = this.#layout;
    const { shift } = grid;
    const held = this.#held;
    const end = 2 * (from + count);
    let length = 0;
    for (let k = 2 * from, to = at; k < end; k += 2, to++) {
      const slot = slots[slotAt(shift, across, points[k]!, points[k + 1]!)]!;
      out[to] = slot;
      // One list, with no question whether the point belongs there: its end moves on or not.
      held[length] = to;
      length += (slot + 1) >>> 31;
    }
    const back = 2 * (from - at);
    for (let h = 0; h < length; h++) {
      const to = held[h]!;
      const k = 2 * to + back;
      out[to] = regionByLines(records, -2 - out[to]!, points[k]!, points[k + 1]!);
    }
  }
}

/** Reads a word of every line of memory that the index has of a bucket; what is read is of no use. */
function readAhead(layout: Layout, { shift, across }: TileOrder, bucket: number, points: number): void {
  if (points === 0) return;
  const { grid, slots, records, tileRecord, tilesAcross: tiles } = layout;
  const side = 1 << shift;
  const left = (bucket % across) * side;
  const right = Math.min(tiles, left + side);
  const bottom = Math.floor(bucket / across) * side;
  const size = 1 << (2 * grid.shift);
  let sum = 0;
  for (let row = bottom; row < bottom + side && (row + 1) * tiles < tileRecord.length; row++) {
    const [first, last] = [row * tiles + left, row * tiles + right];
    const lines = ((last - first) * size + tileRecord[last]! - tileRecord[first]!) / 16;
    if (lines > AHEAD * points) return;
    for (let i = first * size; i < last * size; i += 16) sum += slots[i]!;
    for (let i = tileRecord[first]!; i < tileRecord[last]!; i += 16) sum += records[i]!;
  }
  // Kept, so that the loops are not taken for idle ones.
  readAhead.sum = sum;
}
readAhead.sum = 0;
