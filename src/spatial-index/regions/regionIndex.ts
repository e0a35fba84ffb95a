import type { MultiPolygon } from 'geojson';
import type { Box } from '../../geometry/boxes.ts';
import { gridOver } from './grid.ts';
import { type Layout, loose, pack, unpack } from './layout.ts';
import { LocateMany } from './locateMany.ts';
import { locateOne } from './locateOne.ts';
import { nearestPiece } from './nearestPiece.ts';
import { rasterize } from './rasterize.ts';
import { regionsAt } from './regionsAt.ts';
import { regionsWithin } from './regionsWithin.ts';
import { settle } from './settle.ts';
import { type RegionShapes, shapesOf } from './shapes.ts';

/**
 * Which region holds a point, exactly: of all regions whose ground holds the point, its border included, the most
 * preferred one (`shapesOf`). So a point on a shared border belongs to exactly one region, and always to the same.
 *
 * A uniform raster answers most points by one read; a slot that borders cross holds their lines there, 32 bits each. A point
 * that rounding could have put on the wrong side of one is answered from the vertices, by Shewchuk's adaptive predicates.
 * Everything lies in one buffer, where that is asked for, which threads can share and files can keep.
 */
export class RegionIndex {
  #layout: Layout;
  #many: LocateMany | null = null;

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

  /** The same of flat columns, which are kept: they must not change. */
  static ofShapes(shapes: RegionShapes, shared = false): RegionIndex {
    const grid = gridOver(shapes.vertices);
    const layout = loose(shapes, grid, settle(shapes, grid, rasterize(shapes, grid)));
    return new RegionIndex(shared ? pack(layout, true) : layout);
  }

  /** The index that `toBytes` gave; nothing is copied. Errors: `index-unread`. */
  static fromBytes(buffer: ArrayBufferLike): RegionIndex {
    return new RegionIndex(unpack(buffer));
  }

  /** The buffer of the index itself, not a copy: not to be written to. */
  toBytes(): ArrayBufferLike {
    const packed = this.#layout.buffer === null ? pack(this.#layout, false) : this.#layout;
    if (packed !== this.#layout) {
      this.#layout = packed;
      this.#many = null;
    }
    return packed.buffer!;
  }

  /** Number of regions. */
  get length(): number {
    return this.#layout.regions;
  }

  /** Index of the region that holds the point; −1 for none, and for what is no number. */
  locate(x: number, y: number): number {
    return locateOne(this.#layout, x, y);
  }

  /** `locate` of many points: the same answers, several times as fast. */
  locateMany(x: Float64Array, y: Float64Array, out: Int32Array = new Int32Array(x.length)): Int32Array {
    this.#many ??= new LocateMany(this.#layout);
    this.#many.locate(x, y, out);
    return out;
  }

  /** All regions that hold the point, their borders included, the most preferred first: a stack gives all its floors. */
  locateAll(x: number, y: number): number[] {
    return regionsAt(this.#layout, x, y);
  }

  /** The regions that have a point in the box, both with their borders; ascending. Exact. */
  within(box: Box): number[] {
    return regionsWithin(this.#layout, box);
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
}
