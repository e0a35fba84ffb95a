import { pairsByGrid } from '../batch/pairsByGrid.ts';
import { splitCity } from '../batch/splitCity.ts';
import type { VariantFigures } from '../batch/sweepGrid.ts';
import { note } from '../model/note.ts';
import type { Outcome } from './command.ts';
import { openPairs } from './openPairs.ts';
import { openPlanTown } from './openPlanTown.ts';
import type { TownFiles } from './openTown.ts';
import { type PlanValues, planParameters } from './planParameters.ts';
import type { Platform } from './platform.ts';
import { SWEEP_FILES, sweepFiles, sweepReport } from './sweepFiles.ts';
import { sweepOutcome } from './sweepOutcome.ts';
import { sweepRows } from './sweepRows.ts';
import { sweepOf } from './sweepVariants.ts';

interface SweepValues extends PlanValues, Omit<TownFiles, 'crs'> {
  readonly sweep: readonly string[];
  /** The folder of the table; null: printed only. */
  readonly out: string | null;
  readonly force: boolean;
  readonly workers: number | null;
  readonly together: readonly string[];
  readonly apart: readonly string[];
  readonly togetherThrough: boolean;
}

/**
 * What another size would cost: the town's plans under several limits or weights, as a table. The ground of a grid is cut
 * once for all of them. No plan is written.
 */
export async function sweepTown(values: SweepValues, platform: Platform): Promise<Outcome> {
  const parameters = planParameters(values, platform);
  const { limits, weights } = parameters;
  const sweep = sweepOf(values.sweep, { limits, weights, targetGiven: values.target !== null });
  if (values.out !== null) await platform.checkFolder(values.out, SWEEP_FILES, { force: values.force });

  const { town, inputs } = await openPlanTown(platform, values, parameters);
  const asked = await openPairs(platform, values, town);
  const { work } = pairsByGrid(town, splitCity(town, parameters), asked.pairs, values.togetherThrough);
  const bar = platform.progress(
    note('sweeping', { plans: sweep.variants.length }),
    work.length * sweep.variants.length,
  );
  let figures: (readonly VariantFigures[])[];
  try {
    figures = await platform.sweep(work, sweep.variants, values.workers, (done) => bar.step(done));
  } finally {
    bar.end();
  }
  const rows = sweepRows(sweep, figures);
  const ownLimits = town.grids.filter(({ min, max }) => min !== null || max !== null).length;
  const report = sweepReport(rows, sweep.keys, sweep.leftOut, ownLimits, [...inputs, ...asked.inputs], parameters);
  if (values.out !== null) await platform.writeFolder(values.out, sweepFiles(report), { force: values.force });
  return sweepOutcome(report, values.out, platform.lang);
}
