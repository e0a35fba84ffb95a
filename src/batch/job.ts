import type { Lang, Note } from '../model/note.ts';
import { type GridRecord, recordOf } from './gridRecord.ts';
import type { GridResult, GridTask } from './gridTask.ts';
import type { Engine } from './prepareGround.ts';
import { figuresOf, sweepGrid, type Variant, type VariantFigures } from './sweepGrid.ts';
import { setAside, weaveOrSetAside } from './weaveOrSetAside.ts';

/**
 * One grid's work as a self-contained message: plain data that can be cloned, so that any thread of any machine can do it.
 * `weave` brings the result with all its shapes, `record` what the files of a plan tell of it, `sweep` figures.
 */
export type Job =
  | { readonly kind: 'weave'; readonly task: GridTask }
  | { readonly kind: 'record'; readonly task: GridTask; readonly lang: Lang; readonly version: string }
  | { readonly kind: 'sweep'; readonly task: GridTask; readonly variants: readonly Variant[] };

/** What each kind of job brings: self-contained too, and but for timings a function of the message alone. */
export interface JobResult {
  readonly weave: GridResult;
  readonly record: GridRecord;
  readonly sweep: readonly VariantFigures[];
}

/** Does a job; `step` is called once a plan that is done within it. */
export function doJob<J extends Job>(engine: Engine, job: J, step: () => void): JobResult[J['kind']];
export function doJob(engine: Engine, job: Job, step: () => void): JobResult[Job['kind']] {
  if (job.kind === 'sweep') return sweepGrid(engine, job.task, job.variants, step);
  const result = weaveOrSetAside(engine, job.task);
  step();
  return job.kind === 'weave' ? result : recordOf(result, job);
}

/** What stands in the place of a job's result when it could not be done: its grid is set aside with the reason. */
export function withoutResult<J extends Job>(job: J, reason: Note): JobResult[J['kind']];
export function withoutResult(job: Job, reason: Note): JobResult[Job['kind']] {
  const result = setAside(job.task, reason);
  if (job.kind === 'sweep') return job.variants.map(() => figuresOf(result));
  return job.kind === 'weave' ? result : recordOf(result, job);
}
