import type { PlanFrame } from '../batch/assemblePlan.ts';
import { assembleRecords, type RecordedPlan } from '../batch/assembleRecords.ts';
import type { Batch, BatchKey, BatchOptions, BatchSummary } from '../batch/batch.ts';
import { pairsByGrid } from '../batch/pairsByGrid.ts';
import type { EarlierPlan } from '../batch/since/earlierPlan.ts';
import { indexOf, type UnsealedIndex } from '../batch/since/indexOf.ts';
import { unchangedGrids } from '../batch/since/unchangedGrids.ts';
import { shareEffort } from '../batch/spareEffort.ts';
import { type CityWork, splitCity } from '../batch/splitCity.ts';
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
  /** What a later run with `--since` needs, from how the inputs were read; null where it could not be trusted. */
  readonly index: ((reading: string) => UnsealedIndex | null) | null;
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
  const spare = shared.second === null ? null : { effort: shared.second, most: shared.most };
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
  const batch = await weaveBatch(platform, work, values, { key, known, spare });
  const woven = platform.now();
  const frame = { ...town, notes: [...town.notes, ...notes], inputs, parameters };
  return writeBatch(platform, batch, values, async () => {
    const plan = assembled(batch, () => assembleRecords(town, work, batch.source, frame));
    return write({
      plan,
      frame,
      // A second pass depends on all grids, so that a grid by itself tells nothing.
      index: pairs.length > 0 || spare !== null ? null : (reading) => indexOf(town, work, plan, { ...frame, reading }),
      summary: batch.summary,
      ended: [
        ['split', split],
        ['weave', woven],
      ],
    });
  });
}

/** Weaves the grids of a work with a bar to look at. */
export async function weaveBatch(
  platform: Platform,
  work: CityWork,
  values: BatchValues,
  options: Pick<BatchOptions, 'key' | 'known' | 'spare'>,
): Promise<Batch> {
  const bar = platform.progress(note('weaving'), work.length);
  try {
    return await platform.batch(work, {
      ...values,
      ...options,
      timeout: values.gridTimeout,
      lang: platform.lang,
      say: (n) => platform.say(n),
      step: (done) => bar.step(done),
    });
  } finally {
    bar.end();
  }
}

/** Lets `write` put the plan of a batch in its place, then forgets its journal; where that fails the journal stays. */
export async function writeBatch<T>(
  platform: Platform,
  batch: Batch,
  { out }: Pick<BatchValues, 'out'>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    const done = await write();
    batch.forget();
    return done;
  } catch (error) {
    batch.leave();
    const left = await platform.journal(out);
    if (left !== null) platform.say(note('journal-kept', { path: left.path }));
    throw error;
  }
}

/** A city of which no plan can be made leaves no journal: its input must change first. */
export function assembled<T>(batch: Batch, assemble: () => T): T {
  try {
    return assemble();
  } catch (error) {
    batch.forget();
    throw error;
  }
}
