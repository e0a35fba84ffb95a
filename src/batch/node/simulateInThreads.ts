import { availableParallelism } from 'node:os';
import { type Simulation, simulate } from '../simulation.ts';
import { runPool } from './pool.ts';
import type { Share } from './simulator.ts';

const SIMULATOR = new URL('./simulator.js', import.meta.url);
/** A thread may take as long as the person at the screen waits. */
const NO_LIMIT = 2 ** 31;

/**
 * Makes the replicates of a simulation on threads, one share a thread. The result does not depend on their number.
 * @param workers threads; null for one a core
 * @param done called with the number of replicates made
 */
export async function simulateInThreads(
  simulation: Simulation,
  replicates: number,
  workers: number | null,
  done: (replicates: number) => void,
): Promise<Float64Array> {
  const threads = Math.max(1, Math.min(workers ?? availableParallelism(), replicates));
  let made = 0;
  const step = () => done(++made);
  if (threads === 1) return simulate(simulation, 0, replicates, step);
  const from = (id: number) => Math.floor((id * replicates) / threads);
  const parts: Float64Array[] = [];
  await runPool<Share, Float64Array>({
    module: SIMULATOR,
    threads,
    order: Array.from({ length: threads }, (_, id) => id),
    job: (id) => ({ simulation, from: from(id), to: from(id + 1) }),
    size: () => 1,
    timeout: NO_LIMIT,
    result: (id, part) => {
      parts[id] = part;
    },
    failed: (_, fault) => {
      throw new Error(`Replicates could not be made: ${fault.kind === 'died' ? fault.detail : 'no answer'}`);
    },
    step,
  });
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
