import { parentPort } from 'node:worker_threads';
import { loadGeos } from '../../geometry/geos.ts';
import { solve } from '../../partition/solve.ts';
import { doJob, type Job, type JobResult } from '../job.ts';

/** What a thread tells: that it is ready, that one plan of its job is done, or the job's result. */
export type WeaverMessage = 'ready' | 'step' | JobResult[Job['kind']];

/** One thread of the pool: takes a job, gives its result, takes the next. */
const port = parentPort;
if (port) {
  const geos = await loadGeos();
  const engine = { geos, solve, now: () => performance.now() };
  port.on('message', (job: Job) => port.postMessage(doJob(engine, job, () => port.postMessage('step'))));
  port.postMessage('ready');
}
