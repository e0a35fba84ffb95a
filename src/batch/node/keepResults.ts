import { deserialize, serialize } from 'node:v8';
import type { GridResult } from '../gridTask.ts';
import type { KeepOptions, KeptResults } from '../keptResults.ts';
import { Journal } from './journal.ts';
import { journalFault } from './journalFault.ts';

/**
 * Keeps results in a journal beside the plan in the making. In it those of the second pass stand behind all of the first,
 * and so on.
 *
 * @throws InputError `batch-disk-full`, `journal-other`, `journal-busy`
 */
export function keepResults({ out, key, grids, resume }: KeepOptions): KeptResults {
  const journal = Journal.open(out, key, grids, resume);
  let passes = 0;
  return {
    resumed: journal.size,
    pass() {
      const first = grids * passes++;
      return {
        get: (place) => (journal.has(first + place) ? (deserialize(journal.bytes(first + place)) as GridResult) : null),
        put: (place, result) => {
          try {
            journal.add(first + place, serialize(result));
          } catch (error) {
            throw journalFault(error, out, journal.size, grids);
          }
        },
      };
    },
    forget: () => journal.forget(),
    leave: () => journal.leave(),
  };
}
