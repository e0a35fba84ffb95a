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

/**
 * Does one job a grid on supervised threads, the largest grid first so that none is left waiting for one. Results stand in
 * memory, in the order of the grids, and do not depend on the number of threads. A grid that ends its thread or hangs is set
 * aside with the reason.
 *
 * @param workers threads; null for one a core, never more than grids
 * @param step called after each plan of a grid with the number done
 */
export async function runInThreads<J extends Job>(
  work: CityWork,
  jobOf: (grid: number) => J,
  workers: number | null,
  step: (plans: number) => void,
): Promise<JobResult[J['kind']][]> {
  const threads = Math.min(workers ?? availableParallelism(), work.length);
  if (threads <= 1) return runHere(work, jobOf, step);
  const order = Array.from({ length: work.length }, (_, grid) => grid);
  order.sort((a, b) => work.rows[b]!.length - work.rows[a]!.length || a - b);
  const results = new Array<JobResult[J['kind']]>(work.length);
  let plans = 0;
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
    },
    failed: (grid, fault) => {
      const job = jobOf(grid);
      results[grid] = withoutResult(job, faultNote(job.task.grid.code, fault));
    },
  });
  return results;
}

async function runHere<J extends Job>(
  work: CityWork,
  jobOf: (grid: number) => J,
  step: (plans: number) => void,
): Promise<JobResult[J['kind']][]> {
  const engine = { geos: await loadGeos(), solve, now: () => performance.now() };
  const results: JobResult[J['kind']][] = [];
  let plans = 0;
  for (let grid = 0; grid < work.length; grid++) {
    results.push(doJob(engine, jobOf(grid), () => step(++plans)));
    // Lets signals and the progress bar through between grids.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return results;
}
