import { assemblePlan } from '../batch/assemblePlan.ts';
import type { GridResult } from '../batch/gridTask.ts';
import { pairsByGrid } from '../batch/pairsByGrid.ts';
import { splitCity } from '../batch/splitCity.ts';
import type { Town } from '../io/readTown.ts';
import { type Note, note } from '../model/note.ts';
import type { Pair } from '../model/pair.ts';
import type { InputChecksum, Plan, PlanParameters } from '../model/plan.ts';
import type { Platform } from './platform.ts';
import type { Ended } from './weaveTiming.ts';

/** What a plan is woven from, beside its parameters. */
export interface Weaving {
  readonly town: Town;
  readonly inputs: readonly InputChecksum[];
  readonly workers: number | null;
  readonly pairs: readonly Pair[];
  /** Whether two that are to be together are joined over what lies between them. */
  readonly through: boolean;
  /** Notes on the whole plan. */
  readonly notes: readonly Note[];
}

/** A plan with the times of its making. */
export interface WovenPlan {
  readonly plan: Plan;
  readonly results: readonly GridResult[];
  readonly ended: readonly Ended[];
}

/** Weaves all grids of a town on the platform's threads. */
export async function weavePlan(platform: Platform, parameters: PlanParameters, weaving: Weaving): Promise<WovenPlan> {
  const { town, inputs, workers } = weaving;
  const { work, notes } = pairsByGrid(town, splitCity(town, parameters), weaving.pairs, weaving.through);
  const split = platform.now();
  const bar = platform.progress(note('weaving'), work.length);
  let results: GridResult[];
  try {
    results = await platform.weave(work, workers, (done) => bar.step(done));
  } finally {
    bar.end();
  }
  const woven = platform.now();
  const plan = assemblePlan(town, work, results, {
    ...town,
    notes: [...town.notes, ...weaving.notes, ...notes],
    inputs,
    parameters,
  });
  return {
    plan,
    results,
    ended: [
      ['split', split],
      ['weave', woven],
    ],
  };
}
