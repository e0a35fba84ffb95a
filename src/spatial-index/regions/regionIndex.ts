import type { MultiPolygon } from 'geojson';
import { gridOver, slotOf } from './grid.ts';
import { type Layout, pack, unpack } from './layout.ts';
import { nearestPiece } from './nearestPiece.ts';
import { rasterize } from './rasterize.ts';
import { regionByRecord } from './record.ts';
import { settle } from './settle.ts';
import { type RegionShapes, shapesOf } from './shapes.ts';
import { sideOfPiece } from './sideOfPiece.ts';

const BLOCK = 2048;

/**
 * Which region holds a point, exactly: of all regions whose ground holds the point, its border included, the most
 * preferred one (`shapesOf`). So a point on a shared border belongs to exactly one region, and always to the same.
 *
 * A uniform raster answers most points by one read; a slot that borders cross holds the few edges that decide there.
 * Orientations are by Shewchuk's adaptive predicates behind an error filter. Everything lies in one buffer, which threads
 * can share and files can keep.
 */
export class RegionIndex {
  readonly #layout: Layout;
  readonly #pending = new Int32Array(BLOCK);

  private constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** The index of GeoJSON grounds; `preference` as in `shapesOf`. `shared`: in a buffer that threads can share. */
  static of(
    grounds: readonly MultiPolygon[],
    options: { readonly preference?: ArrayLike<number>; readonly shared?: boolean } = {},
  ): RegionIndex {
    return RegionIndex.ofShapes(shapesOf(grounds, options.preference), options.shared);
  }

  /** The same of flat columns. */
  static ofShapes(shapes: RegionShapes, shared = false): RegionIndex {
    const grid = gridOver(shapes.vertices);
    const { slots, records } = settle(shapes, grid, rasterize(shapes, grid));
    return new RegionIndex(pack({ shapes, grid, slots, records }, shared));
  }

  /** The index that `toBuffer` gave; nothing is copied. Errors: `index-unread`. */
  static fromBuffer(buffer: ArrayBufferLike): RegionIndex {
    return new RegionIndex(unpack(buffer));
  }

  /** The buffer of the index itself, not a copy: not to be written to. */
  toBuffer(): ArrayBufferLike {
    return this.#layout.buffer;
  }

  /** Number of regions. */
  get length(): number {
    return this.#layout.regions;
  }

  /** Index of the region that holds the point; −1 for none, and for what is no number. */
  locate(x: number, y: number): number {
    const { slots, grid } = this.#layout;
    const slot = slots[slotOf(grid, x, y)]!;
    return slot >= -1 ? slot : this.#decide(slot, x, y);
  }

  /** `locate` of many points: the same answers, several times as fast. */
  locateMany(x: Float64Array, y: Float64Array, out: Int32Array = new Int32Array(x.length)): Int32Array {
    const { slots, grid } = this.#layout;
    const { columns, x0, y0, sx, sy } = grid;
    const lastColumn = columns - 1;
    const lastRow = grid.rows - 1;
    const pending = this.#pending;
    // In blocks, so that the reads of many slots are under way at the same time.
    for (let start = 0; start < x.length; start += BLOCK) {
      const end = Math.min(x.length, start + BLOCK);
      let count = 0;
      for (let i = start; i < end; i++) {
        const column = Math.max(0, Math.min(lastColumn, (x[i]! - x0) * sx + 1)) | 0;
        const row = Math.max(0, Math.min(lastRow, (y[i]! - y0) * sy + 1)) | 0;
        const slot = slots[row * columns + column]!;
        out[i] = slot;
        pending[count] = i;
        count += slot < -1 ? 1 : 0;
      }
      for (let k = 0; k < count; k++) {
        const i = pending[k]!;
        out[i] = this.#decide(out[i]!, x[i]!, y[i]!);
      }
    }
    return out;
  }

  /** All regions that hold the point, their borders included, the most preferred first: a stack gives all its floors. */
  locateAll(x: number, y: number): number[] {
    const found: number[] = [];
    for (const piece of this.#piecesAt(x, y)) {
      const region = this.#layout.pieceRegion[piece]!;
      if (!found.includes(region) && sideOfPiece(this.#layout, piece, x, y) >= 0) found.push(region);
    }
    return found;
  }

  /**
   * The region whose ground is nearest to a point and how far it is, 0 where a region holds it; null where there are no
   * regions. Distances are Euclidean after x is multiplied by `scaleX` and y by `scaleY`: metres a degree at the point.
   */
  nearest(x: number, y: number, scaleX = 1, scaleY = 1): { readonly region: number; readonly distance: number } | null {
    const region = this.locate(x, y);
    if (region >= 0) return { region, distance: 0 };
    const near = nearestPiece(this.#layout, x, y, scaleX, scaleY);
    return near && { region: this.#layout.pieceRegion[near.piece]!, distance: near.distance };
  }

  #decide(slot: number, x: number, y: number): number {
    const { vertices, records } = this.#layout;
    const region = regionByRecord(vertices, records, -2 - slot, x, y);
    return region >= -1 ? region : (this.locateAll(x, y)[0] ?? -1);
  }

  /** Pieces whose box holds the point, the preferred first. */
  #piecesAt(x: number, y: number): number[] {
    return this.#layout.boxes?.search(x, y, x, y).sort((a, b) => a - b) ?? [];
  }
}
