import type { MultiPolygon } from 'geojson';
import type { Rejection } from './rejection.ts';

/** Areas or places with numbers of their own, one row a region, in file order. */
export interface RegionTable {
  readonly file: string;
  /** `degrees`: WGS 84; `planar`: the file's own plane, in its own unit (taken for metres). */
  readonly plane: 'degrees' | 'planar';
  /** Resolution where the regions are H3 cells, whose ids are then H3 indices; else null. */
  readonly h3: number | null;
  readonly id: readonly string[];
  /** Line or number of the feature in the file, from 1. */
  readonly row: Uint32Array;
  /** Ground of each in the coordinates of `plane`, rings closed; null for a region that is a point. */
  readonly ground: readonly (MultiPolygon | null)[];
  /** Whether corners may lie on an edge of another region that has no vertex there (micro-grids of different grids). */
  readonly cornersOnEdges: boolean;
  /** A point of each in the coordinates of `plane`: the centroid of its area, or the point itself. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** The same point in metres of a plane that is true at the middle of all regions (or the file's own plane). */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Columns of numbers that were asked for, by name; NaN where a cell is empty. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** Rows that could not be used, with their reason. */
  readonly rejections: readonly Rejection[];
}
