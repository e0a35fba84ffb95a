import { type Grid, tileCount, tilesAcross } from './grid.ts';

/** Buckets at most: so many open ends stay in the cache nearest to the processor. */
const BUCKETS = 1200;

/** Points side by side by the bucket that they lie in. */
export interface TileOrder {
  /** Of each point its slot and its number in the columns that it came from: 8 bytes that are written to one place. */
  readonly points: Int32Array;
  /** Of each bucket the number of points up to its end. */
  readonly ends: Int32Array;
  /** A bucket is a square of `2^shift` tiles a side. */
  readonly shift: number;
  /** Buckets in a row of them. */
  readonly across: number;
}

/** A counting sort of the points `from` to `to` of two columns; what it gives is overwritten by the next one. */
export type OrderOf = (x: Float64Array, y: Float64Array, from: number, to: number) => TileOrder;

/** Room for so many points at a time; not `sorted`: all are left in one bucket, in their order. Linear. */
export function tileOrders(grid: Grid, room: number, sorted: boolean): OrderOf {
  const { columns, rows, x0, y0, sx, sy, shift } = grid;
  const [lastColumn, lastRow] = [columns - 1, rows - 1];
  const tiles = tilesAcross(grid);
  const mask = (1 << shift) - 1;
  const coarse = bucketsOf(grid, sorted ? BUCKETS : 1);
  const { bucketOf, across } = coarse;
  const points = new Int32Array(2 * room);
  const slotOf = new Int32Array(room);
  const next = new Int32Array(coarse.count + 1);
  return (x, y, from, to) => {
    next.fill(0);
    for (let i = from; i < to; i++) {
      const column = Math.max(0, Math.min(lastColumn, (x[i]! - x0) * sx + 1)) | 0;
      const row = Math.max(0, Math.min(lastRow, (y[i]! - y0) * sy + 1)) | 0;
      const tile = Math.imul(row >> shift, tiles) + (column >> shift);
      slotOf[i - from] = (((tile << shift) | (row & mask)) << shift) | (column & mask);
      next[bucketOf[tile]! + 1]!++;
    }
    for (let bucket = 1; bucket < next.length; bucket++) next[bucket]! += next[bucket - 1]!;
    for (let i = from; i < to; i++) {
      const slot = slotOf[i - from]!;
      const at = next[bucketOf[slot >> (2 * shift)]!]!++;
      points[2 * at] = slot;
      points[2 * at + 1] = i;
    }
    return { points, ends: next.subarray(0, -1), shift: coarse.shift, across };
  };
}

/** The bucket of each tile, and how many there are: at most so many. */
function bucketsOf(grid: Grid, most: number) {
  const tiles = tilesAcross(grid);
  const bucketOf = new Uint16Array(tileCount(grid));
  const down = bucketOf.length / tiles;
  let shift = 0;
  while ((((tiles - 1) >> shift) + 1) * (((down - 1) >> shift) + 1) > most) shift++;
  const across = ((tiles - 1) >> shift) + 1;
  for (let tile = 0; tile < bucketOf.length; tile++)
    bucketOf[tile] = (Math.floor(tile / tiles) >> shift) * across + ((tile % tiles) >> shift);
  return { bucketOf, shift, across, count: across * (((down - 1) >> shift) + 1) };
}
