import type { GridRow, HouseholdLine, InputChecksum, MicroGrid, PlanParameters } from './plan.ts';
import type { MicroGridChange, Redrawing } from './redrawing.ts';

/** A note as it was written: rendered in the plan's language, its code kept for programs. */
export interface StoredNote {
  /** Not `NoteCode`: a plan may come from a version with other messages. */
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly text: string;
  /** Empty where there is nothing to do. */
  readonly remedy: string;
}

/** A micro-grid as it was written: its reason is text, its border is known for its grid only. */
export interface StoredMicroGrid extends Omit<MicroGrid, 'reason'> {
  readonly reason: string | null;
}

export interface StoredGridRow extends Omit<GridRow, 'notes'> {
  readonly notes: readonly StoredNote[];
}

export interface StoredChange extends Omit<MicroGridChange, 'reason'> {
  readonly reason: StoredNote | null;
}

export interface StoredRedrawing extends Omit<Redrawing, 'changes'> {
  readonly changes: readonly StoredChange[];
}

export interface StoredRejection {
  readonly file: string;
  readonly row: number;
  readonly reason: StoredNote;
}

export interface StoredRepair {
  readonly file: string;
  readonly row: number;
  readonly what: StoredNote;
}

/** The plan in a few figures. */
export interface PlanCounts {
  readonly grids: number;
  readonly setAside: number;
  readonly microgrids: number;
  readonly ok: number;
  readonly undersize: number;
  readonly oversize: number;
  readonly detached: number;
  /** Micro-grids that are a part of one building. */
  readonly stacked: number;
  /** Lines of `households.csv`. */
  readonly lines: number;
  readonly households: number;
  /** Households in micro-grids of status `ok`. */
  readonly householdsOk: number;
  /** Households in no micro-grid. */
  readonly householdsOutside: number;
  /** Persons in micro-grids; null when unknown for any of them. */
  readonly people: number | null;
  readonly rejected: number;
  readonly repaired: number;
}

/** Features of `microgrids.geojson` that are written already: runs of them, each joined by `,\n`, and the box around all. */
export interface WrittenFeatures {
  readonly box: readonly number[] | null;
  readonly runs: Iterable<string>;
}

/** A plan as it is written: its long lists can be gone through again and again, but need not stand in memory. */
export interface WritablePlan extends Omit<StoredPlan, 'microgrids' | 'households'> {
  readonly microgrids: Iterable<StoredMicroGrid>;
  readonly households: Iterable<HouseholdLine>;
  /** Where they are known: the same as `microgrids` would give. */
  readonly features?: WrittenFeatures;
  /** Where it is known: `households.csv` in pieces, the same as `households` would give. A piece holds until the next one. */
  readonly lines?: Iterable<Uint8Array>;
}

/**
 * A plan as its files tell it, whether read back or about to be written: numbers rounded as they are written, notes
 * rendered. Writing it and reading it again gives an equal value.
 */
export interface StoredPlan {
  readonly parameters: PlanParameters;
  readonly inputs: readonly InputChecksum[];
  readonly counts: PlanCounts;
  readonly grids: readonly StoredGridRow[];
  readonly microgrids: readonly StoredMicroGrid[];
  readonly households: readonly HouseholdLine[];
  readonly rejections: readonly StoredRejection[];
  readonly repairs: readonly StoredRepair[];
  readonly notes: readonly StoredNote[];
  /** Only where the plan was redrawn from another. */
  readonly redrawing?: StoredRedrawing;
}
