import type { Batch, BatchOptions } from './batch.ts';
import { doJob } from './job.ts';
import type { Engine } from './prepareGround.ts';
import { recordsInMemory } from './recordSource.ts';
import { ofBothPasses, withEffort, worstGaps } from './spareEffort.ts';
import type { CityWork } from './splitCity.ts';

/**
 * Weaves all grids of a city in this thread and keeps their records in memory: for a browser, where there are no files.
 * The records are those of a batch with a journal.
 */
export function batchHere(
  engine: Engine,
  work: CityWork,
  { lang, key, known, spare, step }: Pick<BatchOptions, 'lang' | 'key' | 'known' | 'spare' | 'step'>,
): Batch {
  let unchanged = 0;
  const records = Array.from({ length: work.length }, (_, grid) => {
    const task = work.task(grid);
    const taken = known?.(grid) ?? null;
    if (taken !== null) unchanged++;
    const record = taken ?? doJob(engine, { kind: 'record', task, lang, version: key.version }, () => {});
    step(grid + 1, work.length);
    return record;
  });
  const first = recordsInMemory(records);
  const again = spare === null ? [] : worstGaps(first, spare.most);
  const second = new Map(
    again.map((grid, i) => {
      const task = withEffort(work.task(grid), spare!.effort);
      const record = doJob(engine, { kind: 'record', task, lang, version: key.version }, () => {});
      step(work.length + i + 1, work.length + again.length);
      return [grid, recordsInMemory([record])];
    }),
  );
  return {
    source: spare === null ? first : ofBothPasses(first, (grid) => second.get(grid) ?? null),
    summary: {
      grids: work.length,
      woven: work.length - unchanged,
      again: again.length,
      resumed: 0,
      unchanged,
      failed: 0,
    },
    forget: () => {},
    leave: () => {},
  };
}
