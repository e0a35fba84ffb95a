import type { GridCode } from './codes.ts';

/** Wall-clock times of one run, in milliseconds: kept apart from the plan, whose bytes must not depend on the machine. */
export interface Timing {
  readonly milliseconds: number;
  /** In the order in which they ran. */
  readonly phases: readonly { readonly phase: string; readonly milliseconds: number }[];
  readonly grids: readonly { readonly grid: GridCode; readonly milliseconds: number }[];
  /** Greatest memory of the process, bytes; null where it cannot be known. */
  readonly peakMemory: number | null;
}
