import { availableParallelism } from 'node:os';
import { note } from '../../model/note.ts';
import type { Batch, BatchOptions } from '../batch.ts';
import type { GridRecord } from '../gridRecord.ts';
import { type Job, withoutResult } from '../job.ts';
import { type PackedJob, packJob } from '../packedTask.ts';
import { type RecordSource, recordsInMemory } from '../recordSource.ts';
import { ofBothPasses, withEffort, worstGaps } from '../spareEffort.ts';
import type { CityWork } from '../splitCity.ts';
import { faultNote } from './faultNote.ts';
import { Journal } from './journal.ts';
import { journalFault } from './journalFault.ts';
import { type JobFault, runPool } from './pool.ts';
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
  const { out, key, lang, timeout, spare } = options;
  const journal = Journal.open(out, key, work.length, options.resume);
  // Second records come after all first ones.
  const resumed = Math.min(journal.size, work.length);
  if (resumed > 0) options.say(note('journal-resumed', { done: resumed, all: work.length }));
  const aside = new Map<number, GridRecord>();
  let all = work.length;
  const add = (entry: number, bytes: Uint8Array) => {
    try {
      journal.add(entry, bytes);
    } catch (error) {
      throw journalFault(error, out, journal.size, all);
    }
    options.step(journal.size + aside.size, all);
  };
  const job = (grid: number, effort: string | null): Job & { kind: 'record' } => {
    const task = work.task(grid);
    return {
      kind: 'record',
      task: effort === null ? task : withEffort(task, effort),
      lang,
      version: key.version,
    };
  };
  /** Weaves grids, with another effort where one is given, the largest first. */
  const weave = (
    grids: number[],
    effort: string | null,
    result: (grid: number, bytes: Uint8Array) => void,
    failed: (grid: number, fault: JobFault) => void,
  ) => {
    grids.sort((a, b) => work.rows[b]!.length - work.rows[a]!.length || a - b);
    return runPool<PackedJob, Uint8Array>({
      module: weaver,
      threads: options.workers ?? availableParallelism(),
      order: grids,
      job: (grid) => packJob(job(grid, effort)),
      size: (grid) => work.rows[grid]!.length,
      timeout: timeout * 1000,
      result,
      failed,
    });
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
    options.step(journal.size, all);
    await weave(order, null, add, (grid, fault) => {
      const task = job(grid, null);
      const reason = faultNote(task.task.grid.code, fault);
      aside.set(grid, withoutResult(task, reason));
      options.say(reason);
      options.step(journal.size + aside.size, all);
    });
    const first = sourceOf(journal, aside, work.length);
    const again = spare === null ? [] : worstGaps(first, spare.most);
    all += again.length;
    // In the journal the second record of a grid stands behind all first ones. One that cannot be made is not missed.
    const behind = (grid: number) => work.length + grid;
    await weave(
      again.filter((grid) => !journal.has(behind(grid))),
      spare?.effort ?? null,
      (grid, bytes) => add(behind(grid), bytes),
      () => {},
    );
    const second = (grid: number) => (journal.has(behind(grid)) ? sourceOf(journal, new Map(), 1, behind(grid)) : null);
    return {
      source: spare === null ? first : ofBothPasses(first, second),
      summary: {
        grids: work.length,
        woven: order.length - aside.size,
        again: again.length,
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

/** So many records of the journal from an entry on, and those that stand aside. */
function sourceOf(journal: Journal, aside: ReadonlyMap<number, GridRecord>, length: number, from = 0): RecordSource {
  const own = new Map([...aside].map(([grid, record]) => [grid, recordsInMemory([record])]));
  return {
    length,
    head: (grid) => own.get(grid)?.head(0) ?? journal.view(from + grid).head(),
    features: (grid) => own.get(grid)?.features(0) ?? journal.view(from + grid).features(),
    places: (grid) => own.get(grid)?.places(0) ?? journal.view(from + grid).places(),
  };
}
