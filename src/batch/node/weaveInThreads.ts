import type { GridResult } from '../gridTask.ts';
import type { KeptPass } from '../keptResults.ts';
import type { CityWork } from '../splitCity.ts';
import type { Variant, VariantFigures } from '../sweepGrid.ts';
import { runInThreads } from './runInThreads.ts';

/**
 * Weaves all grids of a city; results in the order of the grids.
 *
 * @param workers threads; null for one a core
 * @param done called with the number of grids finished
 * @param kept results that need not be made again, and where new ones are kept; a grid that hung or died is not
 */
export function weaveInThreads(
  work: CityWork,
  workers: number | null,
  done: (grids: number) => void,
  kept?: KeptPass,
): Promise<GridResult[]> {
  return runInThreads(work, (grid) => ({ kind: 'weave', task: work.task(grid) }), workers, done, kept);
}

/** Weaves all grids of a city once a variant: figures by grid, then by variant. `done`: plans of single grids finished. */
export function sweepInThreads(
  work: CityWork,
  variants: readonly Variant[],
  workers: number | null,
  done: (plans: number) => void,
): Promise<(readonly VariantFigures[])[]> {
  return runInThreads(work, (grid) => ({ kind: 'sweep', task: work.task(grid), variants }), workers, done);
}
