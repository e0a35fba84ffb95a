import { systemCode, writeFault } from '../../io/node/disk.ts';
import { InputError } from '../../model/error.ts';
import { journalPath } from './journal.ts';

/** What a fault of the journal beside `out` means to the user, with how many of the grids it holds. */
export function journalFault(error: unknown, out: string, done: number, all: number): unknown {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new InputError('batch-disk-full', { path: out, done, all, journal: journalPath(out) });
  return writeFault(error, out);
}
