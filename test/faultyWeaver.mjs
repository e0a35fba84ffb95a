// A thread of a batch with faults, for tests alone: no command line leads to it. FAULTS names a JSON file of grids with
// what happens to their job: `throw` or `hang`, how many `times`. Attempts are counted in files beside it.
import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { recordToBytes } from '../dist/src/batch/node/recordBytes.js';
import { unpackJob } from '../dist/src/batch/packedTask.js';
import { doJob, loadGeos, solve } from '../dist/src/main.js';

const file = process.env.FAULTS;
const faults = JSON.parse(readFileSync(file, 'utf8'));
const engine = { geos: await loadGeos(), solve, now: () => performance.now() };

parentPort.on('message', ({ jobs }) => {
  for (const { id, job: packed } of jobs) {
    const job = unpackJob(packed);
    const { code } = job.task.grid;
    const fault = faults[code];
    if (fault) {
      appendFileSync(`${file}.${code}`, '.');
      if (statSync(`${file}.${code}`).size <= fault.times) {
        if (fault.what === 'throw') throw new Error('told to throw');
        for (;;);
      }
    }
    const bytes = recordToBytes(doJob(engine, job, () => {}));
    parentPort.postMessage({ id, result: bytes }, [bytes.buffer]);
  }
});
parentPort.postMessage('ready');
