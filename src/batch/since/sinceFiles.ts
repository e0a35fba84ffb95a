import type { FileSum } from './sinceIndex.ts';

/** The folder of an earlier plan with an index (`SinceIndex`); its files are read when they are asked for, as often as that. */
export interface SinceFiles {
  /** The index as it was written. */
  readonly index: Uint8Array;
  text(name: string): Iterable<string>;
  /** A piece holds until the next one is asked for. */
  pieces(name: string): Iterable<Uint8Array>;
  sum(name: string): FileSum;
}
