import type { MultiPolygon, Position } from 'geojson';
import type { Degrees, Share } from '../../model/units.ts';
import type { Polygons } from '../wkb.ts';

/** What one grid is cut into cells from. All places are WGS 84 degrees. */
export interface TessellationInput {
  /** The grid: valid; pieces, holes and pieces that touch in a point are allowed. */
  readonly ground: MultiPolygon;
  readonly sites: readonly TessellationSite[];
  /** Footprints of buildings without households: they compete for ground, and each cell then goes to a site as a whole. */
  readonly fillers: readonly Polygons[];
  /** Any line, also far outside; from CUTTING_STRENGTH it cuts the ground. */
  readonly barriers: readonly BarrierLine[];
}

export interface TessellationSite {
  /** Footprints of the site's building (or buildings, where sites were merged); null for a lone point. */
  readonly footprints: Polygons | null;
  /** The place of a lone point. */
  readonly lon: Degrees;
  readonly lat: Degrees;
}

export interface BarrierLine {
  readonly line: readonly Position[];
  readonly strength: Share;
}

/** Barriers from this strength on cut the ground into blocks. */
export const CUTTING_STRENGTH = 0.5;
