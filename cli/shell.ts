import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { undoInterrupted } from '../src/node.ts';
import { parseArguments } from './arguments.ts';
import { EXIT } from './exitCodes.ts';
import type { Report } from './messages.ts';
import { progressBars } from './progress.ts';
import { drawTable } from './tables.ts';
import { wording } from './wording.ts';

/** Longest wait for the working thread to end when the run is interrupted. */
const TERMINATION_MS = 600;

/** Parses the arguments, runs the command in a thread, shows what comes back; the exit code. */
export async function shell(argv: readonly string[]): Promise<number> {
  // A reader that has seen enough (head) ends the run without a stack trace.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.ourFault),
  );
  const parsed = parseArguments(argv);
  if ('exit' in parsed) return parsed.exit;
  const { job, json, quiet } = parsed;
  const bars = progressBars(process.stderr, quiet || json);
  const written = new Set<string>();
  let resumable = false;
  let serving = false;
  const worker = new Worker(fileURLToPath(new URL('./main.js', import.meta.url)), { workerData: job });
  const interrupt = async () => {
    bars.stop();
    // The thread must have stopped writing before its traces are taken away.
    await Promise.race([worker.terminate(), new Promise((resolve) => setTimeout(resolve, TERMINATION_MS))]);
    for (const path of written) undoInterrupted(path);
    if (serving) {
      // Ctrl-C is how a server is meant to end. The line after it leaves the ^C of the terminal alone.
      if (!quiet) process.stderr.write(`\n${wording(job.lang).serverEnded}\n`);
      process.exit(EXIT.done);
    }
    process.stderr.write(`${wording(job.lang)[resumable ? 'interruptedResumable' : 'interrupted']}\n`);
    process.exit(EXIT.interrupted);
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);

  return new Promise((resolve) => {
    const finish = (code: number) => {
      bars.stop();
      void worker.terminate();
      resolve(code);
    };
    worker.on('error', (error) => {
      process.stderr.write(`${error.stack ?? error.message}\n${wording(job.lang).ourFault}\n`);
      finish(EXIT.ourFault);
    });
    worker.on('message', (report: Report) => {
      switch (report.kind) {
        case 'say':
          if (!quiet) bars.print(report.text);
          return;
        case 'start':
          return bars.start(report.bar, report.what, report.total);
        case 'step':
          return bars.step(report.bar, report.done);
        case 'end':
          return bars.end(report.bar);
        case 'output':
          process.stdout.write(report.text);
          return;
        case 'writing':
          written.add(report.path);
          return;
        case 'resumable':
          resumable = true;
          return;
        case 'failed':
          bars.stop();
          process.stderr.write(`${report.text}\n`);
          if (report.fault === 'ours') process.stderr.write(`${wording(job.lang).ourFault}\n`);
          return finish(report.fault === 'user' ? EXIT.userInput : EXIT.ourFault);
        case 'done': {
          const { outcome } = report;
          bars.stop();
          if (json) process.stdout.write(`${JSON.stringify(outcome.json)}\n`);
          else if (outcome.result !== undefined) process.stdout.write(outcome.result);
          else if (!quiet || outcome.exit !== 0) {
            for (const table of outcome.tables) process.stdout.write(`${drawTable(table)}\n`);
            for (const line of outcome.lines) process.stdout.write(`${line}\n`);
          }
          // A server goes on until it is interrupted.
          serving = outcome.stays === true;
          return serving ? undefined : finish(outcome.exit);
        }
      }
    });
  });
}
