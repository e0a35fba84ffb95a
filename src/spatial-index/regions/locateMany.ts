import { tilesAcross } from './grid.ts';
import type { Layout } from './layout.ts';
import { regionByRecord } from './record.ts';
import { regionsAt } from './regionsAt.ts';
import { type TileOrder, tileOrders } from './tileOrder.ts';

/** Points that are answered together, so that the reads of many slots are under way at the same time. */
const BLOCK = 2048;
/** Points that are put in order together: what they take then (12 bytes each) is small beside a large index. */
const CHUNK = 1 << 20;
/** Points from which on it pays to put them in order, in an index of more slots than a cache holds. */
const WORTH_ORDERING = 1 << 15;
const LARGE = 1 << 17;
/** Lines of memory that are read ahead in the time in which one is waited for. */
const AHEAD = 16;

interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly out: Int32Array;
}

/**
 * The regions of many points. Memory, not arithmetic, is what a look-up waits for: many points are put in the order of the
 * tiles that they lie in, what the index holds of a tile is read ahead in one go (it lies in one piece), and then all its
 * points are answered from the cache.
 */
export function locateMany(layout: Layout, x: Float64Array, y: Float64Array, out: Int32Array): void {
  const answer = answers(layout, { x, y, out });
  const ordered = x.length >= WORTH_ORDERING && layout.slots.length >= LARGE;
  const chunk = ordered ? CHUNK : BLOCK;
  const orderOf = tileOrders(layout.grid, Math.min(chunk, x.length), ordered);
  for (let start = 0; start < x.length; start += chunk) {
    const order = orderOf(x, y, start, Math.min(x.length, start + chunk));
    for (let bucket = 0, from = 0; bucket < order.ends.length; bucket++) {
      const to = order.ends[bucket]!;
      if (ordered) readAhead(layout, order, bucket, to - from);
      for (; from < to; from += BLOCK) answer(order.points, from, Math.min(to, from + BLOCK));
      from = to;
    }
  }
}

/** Answers the points `from` to `to` of an order, at most {@link BLOCK}. */
function answers(layout: Layout, { x, y, out }: Columns): (points: Int32Array, from: number, to: number) => void {
  const { slots, records, edges } = layout;
  const pending = new Int32Array(BLOCK);
  const record = new Int32Array(BLOCK);
  const pendingX = new Float64Array(BLOCK);
  const pendingY = new Float64Array(BLOCK);
  return (points, from, to) => {
    let count = 0;
    for (let at = 2 * from; at < 2 * to; at += 2) {
      const slot = slots[points[at]!]!;
      const i = points[at + 1]!;
      pending[count] = i;
      record[count] = -2 - slot;
      if (slot < -1) count++;
      else out[i] = slot;
    }
    for (let k = 0; k < count; k++) {
      pendingX[k] = x[pending[k]!]!;
      pendingY[k] = y[pending[k]!]!;
    }
    for (let k = 0; k < count; k++) {
      const region = regionByRecord(edges, records, record[k]!, pendingX[k]!, pendingY[k]!);
      out[pending[k]!] = region >= -1 ? region : (regionsAt(layout, pendingX[k]!, pendingY[k]!)[0] ?? -1);
    }
  };
}

/** Reads a word of every line of memory that the index has of a bucket; what is read is of no use. */
function readAhead(layout: Layout, { shift, across }: TileOrder, bucket: number, points: number): void {
  if (points === 0) return;
  const { grid, slots, records, edges, tileRecord, tileEdge } = layout;
  const side = 1 << shift;
  const tiles = tilesAcross(grid);
  const left = (bucket % across) * side;
  const right = Math.min(tiles, left + side);
  const bottom = Math.floor(bucket / across) * side;
  const size = 1 << (2 * grid.shift);
  let sum = 0;
  for (let row = bottom; row < bottom + side && (row + 1) * tiles < tileRecord.length; row++) {
    const [first, last] = [row * tiles + left, row * tiles + right];
    const lines =
      ((last - first) * size + tileRecord[last]! - tileRecord[first]!) / 16 + (tileEdge[last]! - tileEdge[first]!) / 8;
    if (lines > AHEAD * points) return;
    for (let i = first * size; i < last * size; i += 16) sum += slots[i]!;
    for (let i = tileRecord[first]!; i < tileRecord[last]!; i += 16) sum += records[i]!;
    for (let i = tileEdge[first]!; i < tileEdge[last]!; i += 8) sum += edges[i]!;
  }
  // Kept, so that the loops are not taken for idle ones.
  readAhead.sum = sum;
}
readAhead.sum = 0;
