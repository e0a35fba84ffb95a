import type { GridResult } from '../batch/gridTask.ts';
import { upperPlan } from '../batch/levelsRecount.ts';
import { reportHtml } from '../io/html/reportHtml.ts';
import { type GridChange, type LevelBorder, levelsFiles } from '../io/plan/levelsFiles.ts';
import { timingFile } from '../io/plan/planFiles.ts';
import { toStored } from '../io/plan/toStored.ts';
import type { Town } from '../io/readTown.ts';
import { InputError } from '../model/error.ts';
import type { Grid } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import { RegionIndex } from '../spatial-index/regions/regionIndex.ts';
import type { Outcome } from './command.ts';
import { drawUpper } from './levels.ts';
import type { Levels } from './levelsOptions.ts';
import { levelsOutcome } from './levelsOutcome.ts';
import { openPairs } from './openPairs.ts';
import { openPlanTown } from './openPlanTown.ts';
import type { TownFiles } from './openTown.ts';
import { withPairs } from './pairsOutcome.ts';
import { planOutcome } from './planOutcome.ts';
import { type PlanValues, planParameters } from './planParameters.ts';
import type { Platform } from './platform.ts';
import { weavePlan } from './weavePlan.ts';
import { type Ended, weaveTiming } from './weaveTiming.ts';

interface LevelsPlanValues extends PlanValues, Omit<TownFiles, 'crs'> {
  readonly out: string;
  readonly force: boolean;
  readonly workers: number | null;
  readonly together: readonly string[];
  readonly apart: readonly string[];
  readonly togetherThrough: boolean;
}

/** Grids first, micro-grids inside them after: one plan, with the grids that were drawn as a file beside it. */
export async function planOnLevels(values: LevelsPlanValues, levels: Levels, platform: Platform): Promise<Outcome> {
  const started = platform.now();
  const { out, force, workers, maxRejected, togetherThrough: through } = values;
  if (/\.gpkg$/i.test(out)) throw new InputError('levels-folder', { path: out });
  const parameters = planParameters({ ...values, ...levels.lower }, platform);
  await platform.checkOutput(out, { force });

  const { town, inputs } = await openPlanTown(platform, values, parameters);
  const { pairs, inputs: pairInputs } = await openPairs(platform, values, town);
  const read = platform.now();
  const { crs } = parameters;
  const options = { levels, workers, pairs, through, crs, maxRejected };
  const upper = await drawUpper(platform, town, parameters, options);
  const drawn = platform.now();

  const redrawn: Town = { ...town, grids: upper.drawn.map(({ grid }) => grid) };
  const woven = await weavePlan(platform, parameters, {
    town: redrawn,
    inputs: [...inputs, ...upper.inputs, ...pairInputs],
    workers,
    pairs,
    through,
    notes: upper.notes,
  });
  const above = toStored(upperPlan(upper.communities, upper.results, upper.drawn, woven.plan, upper.parameters));
  const stored = toStored(woven.plan);
  const shapes = new Map<string, (typeof above.microgrids)[number]>(
    above.microgrids.map((microgrid) => [microgrid.code, microgrid]),
  );
  const grids = upper.drawn.map(({ grid }) => ({ grid, drawn: shapes.get(grid.code) ?? null }));
  const told = {
    borders: { upper: borderOf(upper.results), lower: borderOf(woven.results) },
    changes: changesOf(upper.baseline ?? town.grids, town, woven.plan),
  };
  const html = { name: 'report.html', chunks: reportHtml(woven.plan, redrawn, platform.lang) };
  const phases: Ended[] = [['read', read], ['draw grids', drawn], ...woven.ended, ['assemble', platform.now()]];
  const timing = timingFile(
    weaveTiming(
      started,
      phases,
      woven.results.map(({ timing: t }) => t),
      platform.peakMemory(),
    ),
  );
  await platform.writePlan(out, stored, [timing, html, ...levelsFiles(above, grids, told)], { force });
  const outcome = levelsOutcome(planOutcome(stored, out, platform), above, grids, stored, told, platform.lang);
  return withPairs(outcome, stored, pairs, platform.lang);
}

/** The border inside one level, over all its parents. */
function borderOf(results: readonly GridResult[]): LevelBorder {
  const sum = (value: (result: GridResult) => number) => results.reduce((total, result) => total + value(result), 0);
  const metres = sum(({ row }) => row.innerBorder);
  const mean = (total: number) => (metres > 0 ? total / metres : null);
  return {
    metres,
    onBarrier: mean(sum(({ row }) => row.innerBarrier)),
    strength: mean(sum(({ innerStrength }) => innerStrength ?? 0)),
  };
}

/** Households by the old grid that holds their point and the new one that they are in; by old code, then by new. */
function changesOf(old: readonly Grid[], { households }: Town, plan: Plan): GridChange[] {
  const gridOf = new Map(plan.microgrids.map(({ code, grid }) => [code, grid]));
  const newOf = new Map(plan.households.map(({ household, microgrid }) => [household, gridOf.get(microgrid)]));
  const locator = RegionIndex.of(old.map(({ ground }) => ground));
  const counts = new Map<string, GridChange>();
  for (let row = 0; row < households.length; row++) {
    const from = locator.locate(households.lon[row]!, households.lat[row]!);
    const to = newOf.get(households.id[row]!);
    if (from < 0 || to === undefined) continue;
    const change = { old: old[from]!.code, new: to, households: households.households[row]! };
    const known = counts.get(`${from} ${to}`);
    counts.set(`${from} ${to}`, known ? { ...known, households: known.households + change.households } : change);
  }
  return [...counts.values()].sort((p, q) =>
    p.old !== q.old ? (p.old < q.old ? -1 : 1) : p.new === q.new ? 0 : p.new < q.new ? -1 : 1,
  );
}
