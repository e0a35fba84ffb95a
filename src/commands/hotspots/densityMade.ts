import type { DensityMap } from '../../hotspot/density/densityMap.ts';
import type { Note } from '../../model/note.ts';
import type { DensityStudy } from './densityStudy.ts';

/** All that the files, tables and page of `density` tell of. */
export interface DensityMade {
  readonly study: DensityStudy;
  readonly map: DensityMap;
  /** Cells that are written, densest first. */
  readonly cells: Uint32Array;
  readonly warnings: readonly Note[];
  readonly options: {
    readonly kernel: 'quartic' | 'gaussian';
    readonly adaptive: boolean;
    readonly edge: 'corrected' | 'none';
    readonly seed: number;
    readonly publish: number | null;
  };
  readonly version: string;
}
