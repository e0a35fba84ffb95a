import type { Degrees } from './units.ts';

/**
 * The atom of partitioning on the ground (点位): a building, or a lone point. Buildings and rows are indices into the
 * tables of the grid's task.
 */
export interface Site {
  /** Building id, or `point:` and the id of its first household. */
  readonly id: string;
  /** The building of the table; −1 for a lone point. */
  readonly building: number;
  /** Rows of the household table, ascending. */
  readonly rows: readonly number[];
  /** Whole households, the sum over the rows. */
  readonly households: number;
  /** Household-weighted mean place, degrees, WGS 84; the plain mean where the site has no household. */
  readonly lon: Degrees;
  readonly lat: Degrees;
}
