import type { Position } from 'geojson';
import type { Solve } from '../../model/instance.ts';
import type { Note } from '../../model/note.ts';
import type { GridState } from './openGrid.ts';

/** One step of a planner in one grid. Atoms and slots are indices into the open grid. */
export type Edit =
  /** Atoms to another micro-grid. */
  | { readonly kind: 'move'; readonly atoms: readonly number[]; readonly to: number }
  /** Atoms to a micro-grid of their own. */
  | { readonly kind: 'new'; readonly atoms: readonly number[] }
  /** Two micro-grids to one; the code of the larger lives on. */
  | { readonly kind: 'merge'; readonly slots: readonly [number, number] }
  /** One micro-grid in two: along a drawn line (degrees, WGS 84), or as the solver sees fit. */
  | { readonly kind: 'split'; readonly slot: number; readonly line: readonly Position[] | null }
  | { readonly kind: 'lock'; readonly slot: number; readonly locked: boolean }
  /** The solver draws these micro-grids anew (null: all), but for the locked ones. */
  | { readonly kind: 'solve'; readonly slots: readonly number[] | null };

/** What became of a step: the next state, or why it cannot be and the nearest step that can. */
export type Edited = { readonly state: GridState } | { readonly refusal: Note; readonly offer: Edit | null };

/** What the steps need beside the grid: a solver, with its seed and effort. */
export interface EditTools {
  readonly solve: Solve;
  readonly seed: number;
  /** `fast`, `normal`, `best` or milliseconds. */
  readonly effort: string;
}
