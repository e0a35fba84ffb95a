import { realPlace } from '../../io/node/replaceFile.ts';
import { settle } from './replaceFolder.ts';

/**
 * Takes back what this process was writing at the target (a folder or a file) when it was interrupted: half written new
 * output is removed, the old output is put back. Nothing in this process may be writing any more. Never throws: what
 * cannot be removed now, the next run removes.
 */
export function undoInterrupted(target: string): void {
  try {
    settle(realPlace(target));
  } catch {
    // The next run settles it.
  }
}
