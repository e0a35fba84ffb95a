import type { MultiPolygon } from 'geojson';
import type { GridCode } from './codes.ts';

/** A community grid (社区网格): the parent polygon that is woven into micro-grids. */
export interface Grid {
  readonly code: GridCode;
  readonly name: string | null;
  /** Code of the community that the grid belongs to. */
  readonly community: string | null;
  /** 专属网格 (a campus, a market …) are a kind of their own, with their own limits. */
  readonly kind: string | null;
  /** Limits of this grid alone, households a micro-grid; null: the plan's. */
  readonly min: number | null;
  readonly max: number | null;
  /** Ground in WGS 84 degrees, valid, outer rings counter-clockwise. Pieces and holes are allowed. */
  readonly ground: MultiPolygon;
}
