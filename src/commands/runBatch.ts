import type { PlanFrame } from '../batch/assemblePlan.ts';
import { assembleRecords, type RecordedPlan } from '../batch/assembleRecords.ts';
import type { Batch, BatchKey, BatchSummary } from '../batch/batch.ts';
import { pairsByGrid } from '../batch/pairsByGrid.ts';
import type { EarlierPlan } from '../batch/since/earlierPlan.ts';
import { unchangedGrids } from '../batch/since/unchangedGrids.ts';
import { shareEffort } from '../batch/spareEffort.ts';
import { splitCity } from '../batch/splitCity.ts';
import type { Town } from '../io/readTown.ts';
import { InputError } from '../model/error.ts';
import { note } from '../model/note.ts';
import type { Pair } from '../model/pair.ts';
import type { InputChecksum, PlanParameters } from '../model/plan.ts';
import type { Platform } from './platform.ts';
import type { Ended } from './weaveTiming.ts';

/** The options of a command that weaves a whole city. */
export interface BatchValues {
  readonly out: string;
  readonly resume: boolean;
  readonly force: boolean;
  readonly workers: number | null;
  readonly gridTimeout: number;
}

/** What a batch is woven from, beside its parameters. */
export interface BatchInput {
  readonly command: string;
  readonly town: Town;
  readonly inputs: readonly InputChecksum[];
  readonly pairs: readonly Pair[];
  /** Whether two that are to be together are joined over what lies between them. */
  readonly through: boolean;
  /** An earlier plan, whose unchanged grids are taken over; null for none. */
  readonly earlier: EarlierPlan | null;
}

/** A plan that can be written, and what is known of its making. */
export interface BatchPlan {
  readonly plan: RecordedPlan;
  readonly frame: PlanFrame;
  readonly summary: BatchSummary;
  readonly ended: readonly Ended[];
}

/**
 * Refuses an output that may not be written, and one beside which a run has left its journal, unless that is to be gone on
 * with or dropped. A journal that is gone on with is the proof that its run was allowed to write there.
 *
 * @returns whether a plan that is there may be replaced
 */
export async function checkBatchOutput(
  platform: Platform,
  { out, resume, force }: Pick<BatchValues, 'out' | 'resume' | 'force'>,
): Promise<boolean> {
  const left = await platform.journal(out);
  if (left !== null && !resume && !force)
    throw new InputError('journal-left', { out, path: left.path, done: left.done, all: left.grids });
  const replace = force || (left !== null && resume);
  await platform.checkOutput(out, { force: replace });
  return replace;
}

/**
 * Weaves all grids of a town and lets `write` put the plan in its place; then the journal is forgotten. When anything fails
 * before, the journal stays and a message says so.
 */
export async function runBatch<T>(
  platform: Platform,
  parameters: PlanParameters,
  input: BatchInput,
  values: BatchValues,
  write: (made: BatchPlan) => Promise<T>,
): Promise<T> {
  const { town, inputs, pairs, through } = input;
  const shared = shareEffort(parameters.effort, town.grids.length);
  const city = splitCity(town, { ...parameters, effort: shared.first });
  const { work, notes } = pairsByGrid(town, city, pairs, through);
  const split = platform.now();
  const told = { lang: platform.lang, version: platform.version };
  const known = input.earlier && unchangedGrids(town, work, input.earlier, told);
  const key: BatchKey = {
    command: input.command,
    version: platform.version,
    parameters,
    inputs,
    others: { 'together-through': String(through) },
  };
  const bar = platform.progress(note('weaving'), work.length);
  let batch: Batch;
  try {
    batch = await platform.batch(work, {
      ...values,
      key,
      timeout: values.gridTimeout,
      lang: platform.lang,
      known,
      spare: shared.second === null ? null : { effort: shared.second, most: shared.most },
      say: (n) => platform.say(n),
      step: (done) => bar.step(done),
    });
  } finally {
    bar.end();
  }
  const woven = platform.now();
  const frame = { ...town, notes: [...town.notes, ...notes], inputs, parameters };
  try {
    const plan = assembled(batch, () => assembleRecords(town, work, batch.source, frame));
    const done = await write({
      plan,
      frame,
      summary: batch.summary,
      ended: [
        ['split', split],
        ['weave', woven],
      ],
    });
    batch.forget();
    return done;
  } catch (error) {
    batch.leave();
    const left = await platform.journal(values.out);
    if (left !== null) platform.say(note('journal-kept', { path: left.path }));
    throw error;
  }
}

/** A city of which no plan can be made leaves no journal: its input must change first. */
function assembled(batch: Batch, assemble: () => RecordedPlan): RecordedPlan {
  try {
    return assemble();
  } catch (error) {
    batch.forget();
    throw error;
  }
}
