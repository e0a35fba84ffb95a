import type { GridResult, GridTask } from './gridTask.ts';
import type { Engine } from './prepareGround.ts';
import { sweepGrid, type Variant, type VariantFigures } from './sweepGrid.ts';
import { weaveOrSetAside } from './weaveOrSetAside.ts';

/** One grid's work as a message. */
export type Job =
  | { readonly kind: 'weave'; readonly task: GridTask }
  | { readonly kind: 'sweep'; readonly task: GridTask; readonly variants: readonly Variant[] };

/** What each kind of job brings. */
export interface JobResult {
  readonly weave: GridResult;
  readonly sweep: readonly VariantFigures[];
}

/** Does a job; `step` is called once a plan that is done within it. */
export function doJob<J extends Job>(engine: Engine, job: J, step: () => void): JobResult[J['kind']];
export function doJob(engine: Engine, job: Job, step: () => void): JobResult[Job['kind']] {
  if (job.kind === 'sweep') return sweepGrid(engine, job.task, job.variants, step);
  const result = weaveOrSetAside(engine, job.task);
  step();
  return result;
}
