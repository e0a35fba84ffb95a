import type { Building } from '../../model/building.ts';
import type { HouseholdTable } from '../../model/household.ts';

/** A kind of file whose items lie in grids. */
export type PlacedRole = 'households' | 'buildings';

/** What the items of each kind are read as. */
export interface ItemsOf {
  readonly households: HouseholdTable;
  readonly buildings: readonly Building[];
}

/** The files of a city, by their numbers among its inputs, read as far as that is asked for. */
export interface CityFiles {
  of(role: PlacedRole): readonly number[];
  /** Number of the very same file among the inputs of the earlier plan; −1 for a file that only this run has. */
  old(input: number): number;
  /**
   * All items of a file that only this run has; null where ids in it were changed to be unlike others.
   * Errors: those of reading it.
   */
  all<R extends PlacedRole>(role: R, input: number): Promise<ItemsOf[R] | null>;
  /** Some items, by their ascending numbers among those that were taken of the file. */
  some<R extends PlacedRole>(role: R, input: number, wanted: Uint32Array): Promise<ItemsOf[R]>;
  /** The ids of all items of a file that the earlier plan knows too. */
  ids(role: PlacedRole, input: number): Promise<readonly string[]>;
}
