import { parentPort, workerData } from 'node:worker_threads';
import { COMMANDS, InputError } from '../src/main.ts';
import type { Job, Report } from './messages.ts';
import { nodePlatform } from './platform.ts';

/** Runs one command and tells the shell of it. */
export async function work(): Promise<void> {
  const job = workerData as Job;
  const tell = (report: Report) => parentPort?.postMessage(report);
  try {
    const command = COMMANDS.find((c) => c.name === job.command);
    if (!command) throw new Error(`There is no command ${job.command}.`);
    const outcome = await command.run(job.raw, nodePlatform(job, tell));
    tell({ kind: 'done', outcome });
  } catch (error) {
    if (error instanceof InputError) tell({ kind: 'failed', fault: 'user', text: error.render(job.lang) });
    else
      tell({
        kind: 'failed',
        fault: 'ours',
        text: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
}
