import type { MultiPolygon, Polygon } from 'geojson';
import type { MicroGridCode } from '../../model/codes.ts';
import type { Stack } from '../../model/plan.ts';

/** A micro-grid of the baseline, as far as its grid's redraw needs it. Its label is its place in the list. */
export interface OldMicroGrid {
  readonly code: MicroGridCode;
  readonly stack: Stack | null;
  readonly ground: Polygon | MultiPolygon;
}

/** What a grid's task says of an earlier plan of the grid: a part of the message, so plain data. */
export interface GridBaseline {
  readonly microgrids: readonly OldMicroGrid[];
  /** Old places of row r of the task are start[r]..start[r+1]: none for a new household, several for a divided row. */
  readonly start: Uint32Array;
  /** Label of each place. */
  readonly label: Int32Array;
  /** Households of each place, as they were then. */
  readonly households: Float64Array;
  /** Codes that were ever used in the grid: no new micro-grid gets one of them. */
  readonly used: readonly MicroGridCode[];
  /** Labels that must stay as they are. */
  readonly locked: readonly number[];
  /** What the weight of `moved` is multiplied by; null: as steady as the quality of the old plan allows. */
  readonly stickiness: number | null;
  /** Objective of the old plan without `moved`; infinite under other limits, null under other weights. */
  readonly quality: number | null;
}
