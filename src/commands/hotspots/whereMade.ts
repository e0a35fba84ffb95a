import type { TestKind, WhereResult } from '../../hotspot/where.ts';
import type { Note } from '../../model/note.ts';
import type { OpenedNeighbours } from './openNeighbours.ts';
import type { Subject } from './openSubject.ts';
import type { RateKind } from './smoothed.ts';

/** All that the files, tables and page of `where` tell of. */
export interface WhereMade {
  readonly subject: Subject;
  /** What was tested: the subject's value, or its rate as `rate` asks. */
  readonly tested: Float64Array;
  /** Cases that the overall rate lets expect; null without population. */
  readonly expected: Float64Array | null;
  readonly neighbours: OpenedNeighbours;
  readonly result: WhereResult;
  readonly warnings: readonly Note[];
  readonly options: {
    readonly rate: RateKind;
    readonly per: number;
    readonly style: 'row' | 'binary';
    readonly test: TestKind;
    readonly correction: 'fdr' | 'bonferroni' | 'none';
    readonly permutations: number;
    readonly seed: number;
    readonly publish: number | null;
  };
  /** Regions whose counts must not be published; null when nothing is for publication. */
  readonly hidden: Uint8Array | null;
  readonly version: string;
}
