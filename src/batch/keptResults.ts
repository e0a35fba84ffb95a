import type { BatchKey } from './batch.ts';
import type { GridResult } from './gridTask.ts';

/** Where the results of a run are kept while it is at work, so that one that died can be gone on with. */
export interface KeepOptions {
  /** Where the plan will go: the journal is kept beside it. */
  readonly out: string;
  readonly key: BatchKey;
  /** Grids of the whole work; a pass may be over fewer. */
  readonly grids: number;
  /** Go on with a journal that a run has left; where there is none, begin. */
  readonly resume: boolean;
}

/** The results of one pass over grids, by their place in it. */
export interface KeptPass {
  /** From the run that is gone on with; null for a grid that must be woven. */
  get(place: number): GridResult | null;
  put(place: number, result: GridResult): void;
}

/** The results of a run that weaves its grids in one pass or several, the same ones in the same order each time. */
export interface KeptResults {
  /** How many the run before has left. */
  readonly resumed: number;
  /** The next pass. */
  pass(): KeptPass;
  /** Forgets the journal: the plan is in its place, or there can be none. */
  forget(): void;
  /** Leaves the journal for a run with `resume`. */
  leave(): void;
}

/** Where there are no files. */
export const KEEP_NOTHING: KeptResults = {
  resumed: 0,
  pass: () => ({ get: () => null, put: () => {} }),
  forget: () => {},
  leave: () => {},
};
