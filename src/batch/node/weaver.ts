import { parentPort } from 'node:worker_threads';
import { loadGeos } from '../../geometry/geos.ts';
import { solve } from '../../partition/solve.ts';
import type { GridTask } from '../gridTask.ts';
import { weaveOrSetAside } from '../weaveOrSetAside.ts';

/** One thread of the pool: takes a task, gives its result, takes the next. */
const port = parentPort;
if (port) {
  const geos = await loadGeos();
  const engine = { geos, solve, now: () => performance.now() };
  port.on('message', (task: GridTask) => port.postMessage(weaveOrSetAside(engine, task)));
  port.postMessage('ready');
}
