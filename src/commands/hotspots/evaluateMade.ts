import type { Ground, Trial } from '../../hotspot/evaluate/backTest.ts';
import type { Cube } from '../../hotspot/time/cube.ts';
import type { Periods } from '../../hotspot/time/periods.ts';
import type { Timed } from './openTimed.ts';

/** One set of regions, and how its maps met the period before the last. */
export interface Tried {
  readonly timed: Timed;
  readonly periods: Periods;
  readonly cube: Cube;
  readonly ground: Ground;
  /** H3; null for other regions. */
  readonly res: number | null;
  /** Best of all maps, and of the densities. */
  readonly validation: Trial;
  readonly density: Trial;
}

/** Mean hit rate over the shares of the ground. */
export function meanHit({ scores }: Trial): number {
  return scores.reduce((sum, { hitRate }) => sum + hitRate, 0) / scores.length;
}
