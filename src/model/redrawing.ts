import type { GridCode, MicroGridCode } from './codes.ts';
import type { Note } from './note.ts';

/**
 * What became of a micro-grid: `kept` with the same households; `grown`, `shrunk` or, with as many, `exchanged`; `split`
 * when a new one was taken out of it, `merged` when a retired one was joined to it; `new`; `retired`.
 */
export const CHANGES = ['kept', 'grown', 'shrunk', 'exchanged', 'split', 'merged', 'new', 'retired'] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** Households that a micro-grid took from another, or gave to it. */
export interface Exchange {
  readonly code: MicroGridCode;
  readonly households: number;
}

/** One line of the table old → new: an old micro-grid, a new one, or one that is both. Counts are households. */
export interface MicroGridChange {
  readonly grid: GridCode;
  readonly code: MicroGridCode;
  readonly change: ChangeKind;
  /** before = stayed + to others + gone; after = stayed + from others + arrived. */
  readonly before: number;
  readonly after: number;
  readonly stayed: number;
  /** Not in the input of the baseline, or no longer in the input. */
  readonly arrived: number;
  readonly gone: number;
  /** Most first. Micro-grids of other grids are among them when a household changed its grid. */
  readonly from: readonly Exchange[];
  readonly to: readonly Exchange[];
  /** Why it changed; null for one that is kept. */
  readonly reason: Note | null;
}

/** How a plan differs from the one that it was redrawn from. */
export interface Redrawing {
  /** Households in both plans and in the same grid. */
  readonly common: number;
  /** Of these, in another micro-grid now. */
  readonly moved: number;
  /** Households in both plans whose grid is another one now: their address or the grids' borders changed. */
  readonly regridded: number;
  readonly arrived: number;
  readonly gone: number;
  /** The hard limit of `moved` in households; null for none. */
  readonly maxMoved: number | null;
  /** What was asked to stay untouched, and the only grids that were asked to be touched (empty: all). */
  readonly locked: readonly MicroGridCode[];
  readonly only: readonly GridCode[];
  /** Grids taken over as they were, since nothing changed in them, or since they were not asked for though it did. */
  readonly unchanged: number;
  readonly leftBehind: readonly GridCode[];
  readonly changes: readonly MicroGridChange[];
  /** Codes that were given up in this redraw or an earlier one, by grid and code: they never return. */
  readonly retired: readonly { readonly grid: GridCode; readonly code: MicroGridCode }[];
}
