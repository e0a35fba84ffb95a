import { parentPort } from 'node:worker_threads';
import { loadGeos } from '../../geometry/geos.ts';
import { solve } from '../../partition/solve.ts';
import type { GridRecord } from '../gridRecord.ts';
import { doJob, type JobResult } from '../job.ts';
import { type PackedJob, unpackJob } from '../packedTask.ts';
import type { Parcel, WorkerMessage } from './pool.ts';
import { recordToBytes } from './recordBytes.ts';

/** What a thread brings: records as bytes, all else as it is. */
export type Brought = Uint8Array | JobResult['weave'] | JobResult['sweep'];

/** One thread of a pool: takes parcels of jobs, gives their results one by one. */
const port = parentPort;
if (port) {
  const engine = { geos: await loadGeos(), solve, now: () => performance.now() };
  const tell = (message: WorkerMessage<Brought>, own: ArrayBuffer[] = []) => port.postMessage(message, own);
  port.on('message', ({ jobs }: Parcel<PackedJob>) => {
    for (const { id, job: packed } of jobs) {
      const job = unpackJob(packed);
      if (job.kind === 'record') {
        const bytes = recordToBytes(doJob(engine, job, () => {}) as GridRecord);
        tell({ id, result: bytes }, [bytes.buffer as ArrayBuffer]);
      } else tell({ id, result: doJob(engine, job, () => tell('step')) as Brought });
    }
  });
  tell('ready');
}
