import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { loadGeos } from '../../geometry/geos.ts';
import { solve } from '../../partition/solve.ts';
import { doJob, type Job, type JobResult } from '../job.ts';
import type { CityWork } from '../splitCity.ts';
import type { WeaverMessage } from './weaver.ts';

/**
 * Does one job a grid on worker threads, the largest grid first so that none is left waiting for one. Results stand in the
 * order of the grids and do not depend on the number of threads.
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
  let next = 0;
  let plans = 0;
  const pool = Array.from({ length: threads }, () => new Worker(new URL('./weaver.js', import.meta.url)));
  try {
    await Promise.all(
      pool.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            let current = -1;
            worker.on('error', reject);
            worker.on('exit', () =>
              reject(new Error(`A worker thread ended before its work was done (grid ${current}).`)),
            );
            worker.on('message', (message: WeaverMessage) => {
              if (message === 'step') return step(++plans);
              if (message !== 'ready') results[current] = message as JobResult[J['kind']];
              if (next >= order.length) return resolve();
              current = order[next++]!;
              worker.postMessage(jobOf(current));
            });
          }),
      ),
    );
  } finally {
    for (const worker of pool) void worker.terminate();
  }
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
