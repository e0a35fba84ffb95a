import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { loadGeos } from '../../geometry/geos.ts';
import { solve } from '../../partition/solve.ts';
import type { GridResult } from '../gridTask.ts';
import type { CityWork } from '../splitCity.ts';
import { weaveOrSetAside } from '../weaveOrSetAside.ts';

/**
 * Weaves all grids of a city on worker threads, the largest first so that none is left waiting for one. Results stand in
 * the order of the grids and do not depend on the number of threads.
 *
 * @param workers threads; null for one a core, never more than grids
 * @param done called with the number of grids finished
 */
export async function weaveInThreads(
  work: CityWork,
  workers: number | null,
  done: (grids: number) => void,
): Promise<GridResult[]> {
  const threads = Math.min(workers ?? availableParallelism(), work.length);
  if (threads <= 1) return weaveHere(work, done);
  const order = Array.from({ length: work.length }, (_, grid) => grid);
  order.sort((a, b) => work.rows[b]!.length - work.rows[a]!.length || a - b);
  const results = new Array<GridResult>(work.length);
  let next = 0;
  let finished = 0;
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
            worker.on('message', (message: GridResult | 'ready') => {
              if (message !== 'ready') {
                results[current] = message;
                done(++finished);
              }
              if (next >= order.length) return resolve();
              current = order[next++]!;
              worker.postMessage(work.task(current));
            });
          }),
      ),
    );
  } finally {
    for (const worker of pool) void worker.terminate();
  }
  return results;
}

async function weaveHere(work: CityWork, done: (grids: number) => void): Promise<GridResult[]> {
  const engine = { geos: await loadGeos(), solve, now: () => performance.now() };
  const results: GridResult[] = [];
  for (let grid = 0; grid < work.length; grid++) {
    results.push(weaveOrSetAside(engine, work.task(grid)));
    done(grid + 1);
    // Lets signals and the progress bar through between grids.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return results;
}
