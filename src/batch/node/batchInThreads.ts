import { availableParallelism } from 'node:os';
import { systemCode, writeFault } from '../../io/node/disk.ts';
import { InputError } from '../../model/error.ts';
import { note } from '../../model/note.ts';
import type { Batch, BatchOptions } from '../batch.ts';
import type { GridRecord } from '../gridRecord.ts';
import { type Job, withoutResult } from '../job.ts';
import { type RecordSource, recordsInMemory } from '../recordSource.ts';
import type { CityWork } from '../splitCity.ts';
import { faultNote } from './faultNote.ts';
import { Journal, journalPath } from './journal.ts';
import { runPool } from './pool.ts';
import { recordToBytes } from './recordBytes.ts';

/** The module that threads run. */
export const WEAVER = new URL('./weaver.js', import.meta.url);

/**
 * Weaves all grids of a city on supervised threads, the largest first, and keeps their records in a journal beside the plan.
 * What the journal of an earlier run holds, and what `known` brings, is not woven again. The records do not depend on
 * threads, order or interruptions; only a grid that exceeds the time limit on one machine need not on another.
 *
 * @throws InputError `batch-disk-full`, `journal-other`, `journal-busy`; the journal is left then
 */
export async function batchInThreads(work: CityWork, options: BatchOptions, weaver: URL = WEAVER): Promise<Batch> {
  const { out, key, lang, timeout } = options;
  const journal = Journal.open(out, key, work.length, options.resume);
  const resumed = journal.size;
  if (resumed > 0) options.say(note('journal-resumed', { done: resumed, all: work.length }));
  const aside = new Map<number, GridRecord>();
  const add = (grid: number, bytes: Uint8Array) => {
    try {
      journal.add(grid, bytes);
    } catch (error) {
      throw journalFault(error, out, journal.size, work.length);
    }
    options.step(journal.size + aside.size, work.length);
  };
  try {
    let unchanged = 0;
    if (options.known)
      for (let grid = 0; grid < work.length; grid++) {
        if (journal.has(grid)) continue;
        const record = options.known(grid);
        if (record === null) continue;
        add(grid, recordToBytes(record));
        unchanged++;
      }
    const order = Array.from({ length: work.length }, (_, grid) => grid).filter((grid) => !journal.has(grid));
    order.sort((a, b) => work.rows[b]!.length - work.rows[a]!.length || a - b);
    options.step(journal.size, work.length);
    const job = (grid: number): Job & { kind: 'record' } => ({
      kind: 'record',
      task: work.task(grid),
      lang,
      version: key.version,
    });
    await runPool<Job, Uint8Array>({
      module: weaver,
      threads: options.workers ?? availableParallelism(),
      order,
      job,
      size: (grid) => work.rows[grid]!.length,
      timeout: timeout * 1000,
      result: add,
      failed: (grid, fault) => {
        const task = job(grid);
        const reason = faultNote(task.task.grid.code, fault);
        aside.set(grid, withoutResult(task, reason));
        options.say(reason);
        options.step(journal.size + aside.size, work.length);
      },
    });
    return {
      source: sourceOf(journal, aside, work.length),
      summary: {
        grids: work.length,
        woven: order.length - aside.size,
        resumed,
        unchanged,
        failed: aside.size,
      },
      forget: () => journal.forget(),
      leave: () => journal.leave(),
    };
  } catch (error) {
    journal.leave();
    throw error;
  }
}

function sourceOf(journal: Journal, aside: ReadonlyMap<number, GridRecord>, length: number): RecordSource {
  const own = new Map([...aside].map(([grid, record]) => [grid, recordsInMemory([record])]));
  return {
    length,
    head: (grid) => own.get(grid)?.head(0) ?? journal.view(grid).head(),
    features: (grid) => own.get(grid)?.features(0) ?? journal.view(grid).features(),
    places: (grid) => own.get(grid)?.places(0) ?? journal.view(grid).places(),
  };
}

function journalFault(error: unknown, out: string, done: number, all: number): unknown {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new InputError('batch-disk-full', { path: out, done, all, journal: journalPath(out) });
  return writeFault(error, out);
}
