import type { Barrier } from '../model/barrier.ts';
import type { Building } from '../model/building.ts';
import type { Grid } from '../model/grid.ts';
import type { HouseholdTable } from '../model/household.ts';
import type { Limits, Weights } from '../model/limits.ts';
import type { Note } from '../model/note.ts';
import type { Pair } from '../model/pair.ts';
import type { Balance, GridRow, MicroGrid } from '../model/plan.ts';
import type { Metres } from '../model/units.ts';
import type { GridBaseline } from './redraw/gridBaseline.ts';

/** What to do with a piece of a grid that holds fewer households than the minimum. */
export type SmallPieces =
  /** Join it over the shortest gap to another piece; the micro-grid is `detached`. */
  | 'join'
  /** Leave it a micro-grid of its own, undersize. */
  | 'keep';

/** How grids are woven; the same for all grids of a plan. */
export interface WeaveParameters {
  readonly limits: Limits;
  readonly weights: Weights;
  readonly seed: number;
  /** `fast`, `normal`, `best` or milliseconds a grid: counted in deterministic steps. */
  readonly effort: string;
  readonly smallPieces: SmallPieces;
  /** `{grid}` and `{number:2}` (serial number with at least so many digits). */
  readonly codePattern: string;
  readonly balance?: Balance | null;
}

/** The work of one grid: a self-contained message, so that it can be done in any thread or on any machine. */
export interface GridTask {
  readonly grid: Grid;
  /** The grid's rows alone. */
  readonly households: HouseholdTable;
  /** Buildings that belong to the grid: rows of the table stand in them, or most of their ground lies in the grid. */
  readonly buildings: readonly Building[];
  /** Barriers whose box meets the grid's. */
  readonly barriers: readonly Barrier[];
  readonly parameters: WeaveParameters;
  /** An earlier plan of this grid, when it is redrawn. */
  readonly baseline?: GridBaseline;
  /** Pairs of which both ends may lie in the grid. */
  readonly pairs?: TaskPairs;
  /** Grids are drawn, not micro-grids: the task's grid is a whole community. */
  readonly upper?: UpperTask;
}

/** That a task draws the grids of a community, and from which ones. */
export interface UpperTask {
  /** Grids of an earlier time, which as few households as possible shall leave; null: none. */
  readonly baseline: readonly Grid[] | null;
  /** The micro-grids that each grid must be divisible into. */
  readonly lower: Pick<WeaveParameters, 'limits' | 'weights'>;
}

/** Pairs to keep, and whether two that do not touch are joined over what lies between them. */
export interface TaskPairs {
  readonly list: readonly Pair[];
  readonly through: boolean;
}

/** Which micro-grid a row of the task lies in; a row that was divided has several entries. Rows ascending. */
export interface RowPlace {
  readonly row: number;
  /** Index into the result's micro-grids; −1 for households that a grid taken over from an earlier plan does not know. */
  readonly microgrid: number;
  readonly households: number;
}

/** Phases of the work, milliseconds of wall time in the thread that did it. */
export interface GridTiming {
  readonly grid: string;
  readonly place: number;
  readonly tessellate: number;
  readonly solve: number;
  readonly dissolve: number;
}

/** The result of one grid: self-contained too. But for the timing it depends on the task alone. */
export interface GridResult {
  readonly row: GridRow;
  readonly microgrids: readonly MicroGrid[];
  readonly places: readonly RowPlace[];
  /** Building of each row as an index into the task's buildings, −1 for none. */
  readonly buildingOfRow: Int32Array;
  /** Σ length × strength of the barriers along the border between its micro-grids, every stretch once; told when woven. */
  readonly innerStrength?: Metres;
  readonly timing: GridTiming;
  /** Told by a redraw only. */
  readonly redrawn?: RedrawnGrid;
}

/** What a redraw knows of a grid besides its result. */
export interface RedrawnGrid {
  /** Why a micro-grid of the baseline cannot stay as it was, in their order; null for those that could. */
  readonly troubles: readonly (Note | null)[];
  /** Why a micro-grid could not stay as it is although it was asked for; the result is then of no use. */
  readonly refusal: Note | null;
}
