import { parentPort } from 'node:worker_threads';
import { type Simulation, simulate } from '../simulation.ts';
import type { Parcel, WorkerMessage } from './pool.ts';

/** A share of the replicates of a simulation. */
export interface Share {
  readonly simulation: Simulation;
  readonly from: number;
  readonly to: number;
}

/** One thread of a pool: makes shares of replicates. */
const port = parentPort;
if (port) {
  const tell = (message: WorkerMessage<Float64Array>) => port.postMessage(message);
  port.on('message', ({ jobs }: Parcel<Share>) => {
    for (const { id, job } of jobs)
      tell({ id, result: simulate(job.simulation, job.from, job.to, () => tell('step')) });
  });
  tell('ready');
}
