import Flatbush from 'flatbush';
import { InputError } from '../../model/error.ts';
import { type Grid, type Steps, stepsOf, tileCount, tilesAcross } from './grid.ts';
import type { Settled } from './settle.ts';
import type { RegionShapes } from './shapes.ts';

/** Everything of a region index: views of one buffer, or columns by themselves where `buffer` is null. */
export interface Layout extends RegionShapes, Settled {
  readonly buffer: ArrayBufferLike | null;
  readonly grid: Grid;
  readonly steps: Steps;
  readonly tilesAcross: number;
  /** Boxes of the pieces; null where there are none. */
  readonly boxes: Flatbush | null;
}

/** `GLRI` as the bytes stand on every machine that Node runs on (little end first). */
const MAGIC = 0x49524c47;
const VERSION = 3;
const HEADER_BYTES = 128;
const SIZES = ['regions', 'vertices', 'rings', 'pieces', 'columns', 'rows', 'shift', 'records', 'boxes'] as const;
type Sizes = Readonly<Record<(typeof SIZES)[number], number>>;

/** Byte offsets of the columns, each a multiple of a line of memory, and the length of all. */
function offsetsOf(sizes: Sizes) {
  const tiles = tileCount(sizes);
  let at = HEADER_BYTES;
  const place = (bytes: number) => {
    const start = at;
    at += Math.ceil(bytes / 64) * 64;
    return start;
  };
  return {
    vertices: place(8 * sizes.vertices),
    boxes: place(sizes.boxes),
    slots: place(4 * tiles * 4 ** sizes.shift),
    records: place(4 * sizes.records),
    tileRecord: place(4 * (tiles + 1)),
    ringStart: place(4 * (sizes.rings + 1)),
    pieceRing: place(4 * (sizes.pieces + 1)),
    pieceRegion: place(4 * sizes.pieces),
    end: at,
  };
}

/** An index of columns by themselves: nothing is copied. */
export function loose(shapes: RegionShapes, grid: Grid, settled: Settled): Layout {
  return { ...shapes, ...settled, ...placing(grid), buffer: null, boxes: boxesOf(shapes) };
}

/** Puts all columns into one buffer; `shared`: one that threads can share. */
export function pack(from: Layout, shared: boolean): Layout {
  const { grid, boxes } = from;
  const sizes: Sizes = {
    regions: from.regions,
    vertices: from.vertices.length,
    rings: from.ringStart.length - 1,
    pieces: from.pieceRegion.length,
    columns: grid.columns,
    rows: grid.rows,
    shift: grid.shift,
    records: from.records.length,
    boxes: boxes === null ? 0 : boxes.data.byteLength,
  };
  const { end } = offsetsOf(sizes);
  const buffer = shared ? new SharedArrayBuffer(end) : new ArrayBuffer(end);
  const header = new Uint32Array(buffer, 0, HEADER_BYTES / 4);
  header.set([MAGIC, VERSION]);
  header.set(
    SIZES.map((name) => sizes[name]),
    2,
  );
  new Float64Array(buffer, 96, 4).set([grid.x0, grid.y0, grid.sx, grid.sy]);
  const layout = open(buffer);
  layout.vertices.set(from.vertices);
  layout.slots.set(from.slots);
  layout.records.set(from.records);
  layout.tileRecord.set(from.tileRecord);
  layout.ringStart.set(from.ringStart);
  layout.pieceRing.set(from.pieceRing);
  layout.pieceRegion.set(from.pieceRegion);
  if (boxes === null) return layout;
  const at = offsetsOf(sizes).boxes;
  new Uint8Array(buffer, at, sizes.boxes).set(new Uint8Array(boxes.data));
  return { ...layout, boxes: Flatbush.from(buffer, at) };
}

/** The index that a buffer holds. Errors: `index-unread` where it holds none, or one of another version. */
export function unpack(buffer: ArrayBufferLike): Layout {
  if (buffer.byteLength < HEADER_BYTES) throw new InputError('index-unread');
  const header = new Uint32Array(buffer, 0, HEADER_BYTES / 4);
  if (header[0] !== MAGIC || header[1] !== VERSION || buffer.byteLength !== offsetsOf(sizesOf(header)).end)
    throw new InputError('index-unread');
  const layout = open(buffer);
  const sizes = sizesOf(header);
  return sizes.boxes === 0 ? layout : { ...layout, boxes: Flatbush.from(buffer, offsetsOf(sizes).boxes) };
}

function sizesOf(header: Uint32Array): Sizes {
  return Object.fromEntries(SIZES.map((name, i) => [name, header[2 + i]!])) as Sizes;
}

/** The columns of a buffer, without its boxes. */
function open(buffer: ArrayBufferLike): Layout {
  const sizes = sizesOf(new Uint32Array(buffer, 0, HEADER_BYTES / 4));
  const at = offsetsOf(sizes);
  const [x0, y0, sx, sy] = new Float64Array(buffer, 96, 4);
  const { columns, rows, shift } = sizes;
  const tiles = tileCount(sizes);
  const grid: Grid = { columns, rows, x0: x0!, y0: y0!, sx: sx!, sy: sy!, shift };
  return {
    buffer,
    ...placing(grid),
    regions: sizes.regions,
    vertices: new Float64Array(buffer, at.vertices, sizes.vertices),
    slots: new Int32Array(buffer, at.slots, tiles * 4 ** shift),
    records: new Int32Array(buffer, at.records, sizes.records),
    tileRecord: new Uint32Array(buffer, at.tileRecord, tiles + 1),
    ringStart: new Uint32Array(buffer, at.ringStart, sizes.rings + 1),
    pieceRing: new Uint32Array(buffer, at.pieceRing, sizes.pieces + 1),
    pieceRegion: new Int32Array(buffer, at.pieceRegion, sizes.pieces),
    boxes: null,
  };
}

/** How a point finds its slot. */
function placing(grid: Grid) {
  return { grid, steps: stepsOf(grid), tilesAcross: tilesAcross(grid) };
}

function boxesOf({ vertices, ringStart, pieceRing, pieceRegion }: RegionShapes): Flatbush | null {
  if (pieceRegion.length === 0) return null;
  const boxes = new Flatbush(pieceRegion.length);
  for (let piece = 0; piece < pieceRegion.length; piece++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    const end = ringStart[pieceRing[piece + 1]!]!;
    for (let v = ringStart[pieceRing[piece]!]!; v < end; v++) {
      west = Math.min(west, vertices[2 * v]!);
      east = Math.max(east, vertices[2 * v]!);
      south = Math.min(south, vertices[2 * v + 1]!);
      north = Math.max(north, vertices[2 * v + 1]!);
    }
    boxes.add(west, south, east, north);
  }
  boxes.finish();
  return boxes;
}
