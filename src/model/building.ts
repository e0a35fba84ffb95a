import type { MultiPolygon } from 'geojson';
import type { BuildingId } from './codes.ts';

/** A building (幢/楼栋). It is never split between micro-grids, unless it alone exceeds the maximum. */
export interface Building {
  readonly id: BuildingId;
  /** Footprint in WGS 84 degrees, valid, outer rings counter-clockwise. */
  readonly ground: MultiPolygon;
  /** Storeys, entrances (单元) and dwellings; null where unknown. */
  readonly floors: number | null;
  readonly units: number | null;
  readonly households: number | null;
}
