import type { WhereResult } from '../../hotspot/where.ts';
import type { Note } from '../../model/note.ts';
import type { OpenedNeighbours } from './openNeighbours.ts';
import type { Subject } from './openSubject.ts';

/** All that the files and tables of `where` tell of. */
export interface WhereMade {
  readonly subject: Subject;
  readonly neighbours: OpenedNeighbours;
  readonly result: WhereResult;
  readonly warnings: readonly Note[];
  readonly options: {
    readonly per: number;
    readonly test: string;
    readonly correction: string;
    readonly permutations: number;
    readonly seed: number;
  };
  readonly version: string;
}
