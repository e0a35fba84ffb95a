import type { Lang, Note } from '../model/note.ts';
import type { InputChecksum, PlanParameters } from '../model/plan.ts';
import type { GridRecord } from './gridRecord.ts';
import type { RecordSource } from './recordSource.ts';

/** What the journal of a batch belongs to: only a run with all of this the same may go on with it. */
export interface BatchKey {
  readonly command: string;
  /** Of Gridloom. */
  readonly version: string;
  readonly parameters: PlanParameters;
  readonly inputs: readonly InputChecksum[];
  /** Whatever else the records depend on, by the name of its option. */
  readonly others: Readonly<Record<string, string>>;
}

/** How the grids of a city are woven. */
export interface BatchOptions {
  /** Where the plan will go: the journal is kept beside it. */
  readonly out: string;
  readonly key: BatchKey;
  /** Go on with a journal that a run has left; where there is none, begin. */
  readonly resume: boolean;
  /** Threads; null for one a core. The records do not depend on them. */
  readonly workers: number | null;
  /** Longest time of one grid, seconds. */
  readonly timeout: number;
  readonly lang: Lang;
  /** What the grids of the worst gaps get in a second pass; null for none. */
  readonly spare: { readonly effort: string; readonly most: number } | null;
  /** The record of a grid that need not be woven; null for one that must. */
  readonly known: ((grid: number) => GridRecord | null) | null;
  readonly say: (note: Note) => void;
  /** @param done grids that have a record, of `all` */
  readonly step: (done: number, all: number) => void;
}

/** Where the records of a batch came from, and how long it took. */
export interface BatchSummary {
  readonly grids: number;
  readonly woven: number;
  /** Of the worst gaps, in a second pass. */
  readonly again: number;
  /** From the journal of an earlier run. */
  readonly resumed: number;
  /** From an earlier plan. */
  readonly unchanged: number;
  /** Hung or ended their thread, twice: set aside, and tried again by the next run. */
  readonly failed: number;
}

/** The records of a whole city. */
export interface Batch {
  readonly source: RecordSource;
  readonly summary: BatchSummary;
  /** Forgets the journal: the plan is in its place, or there can be none. */
  forget(): void;
  /** Leaves the journal for a run with `resume`. */
  leave(): void;
}

/** A journal that a run has left: how many grids of how many it holds. */
export interface LeftJournal {
  readonly path: string;
  readonly done: number;
  readonly grids: number;
}
