import { availableParallelism } from 'node:os';
import { loadGeos } from '../../geometry/geos.ts';
import { solve } from '../../partition/solve.ts';
import { doJob, type Job, type JobResult, withoutResult } from '../job.ts';
import { type PackedJob, packJob } from '../packedTask.ts';
import type { CityWork } from '../splitCity.ts';
import { WEAVER } from './batchInThreads.ts';
import { faultNote } from './faultNote.ts';
import { runPool } from './pool.ts';

/** Longest time of one grid, milliseconds, where nothing else was asked for. */
const TIMEOUT = 3_600_000;

/** Results by grid that outlive the run. */
interface Kept<R> {
  get(grid: number): R | null;
  put(grid: number, result: R): void;
}

/**
 * Does one job a grid on supervised threads, the largest grid first so that none is left waiting for one. Results stand in
 * memory, in the order of the grids, and do not depend on the number of threads. A grid that ends its thread or hangs is set
 * aside with the reason.
 *
 * @param workers threads; null for one a core, never more than grids
 * @param step called after each plan of a grid with the number done
 * @param kept results that need not be made again, and where new ones are kept
 */
export async function runInThreads<J extends Job>(
  work: CityWork,
  jobOf: (grid: number) => J,
  workers: number | null,
  step: (plans: number) => void,
  kept?: Kept<JobResult[J['kind']]>,
): Promise<JobResult[J['kind']][]> {
  const results = new Array<JobResult[J['kind']]>(work.length);
  const order: number[] = [];
  for (let grid = 0; grid < work.length; grid++) {
    const known = kept?.get(grid) ?? null;
    if (known === null) order.push(grid);
    else results[grid] = known;
  }
  let plans = work.length - order.length;
  if (plans > 0) step(plans);
  const threads = Math.min(workers ?? availableParallelism(), order.length);
  if (threads <= 1) {
    const engine = { geos: await loadGeos(), solve, now: () => performance.now() };
    for (const grid of order) {
      results[grid] = doJob(engine, jobOf(grid), () => step(++plans));
      kept?.put(grid, results[grid]!);
      // Lets signals and the progress bar through between grids.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return results;
  }
  order.sort((a, b) => work.rows[b]!.length - work.rows[a]!.length || a - b);
  await runPool<PackedJob, JobResult[J['kind']]>({
    module: WEAVER,
    threads,
    order,
    job: (grid) => packJob(jobOf(grid)),
    size: (grid) => work.rows[grid]!.length,
    timeout: TIMEOUT,
    step: () => step(++plans),
    result: (grid, result) => {
      results[grid] = result;
      kept?.put(grid, result);
    },
    failed: (grid, fault) => {
      const job = jobOf(grid);
      results[grid] = withoutResult(job, faultNote(job.task.grid.code, fault));
    },
  });
  return results;
}
