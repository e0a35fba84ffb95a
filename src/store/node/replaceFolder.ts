import { dirname } from 'node:path';
import { DISK, type Disk, systemCode, writeFault } from '../../io/node/disk.ts';
import { realPlace } from '../../io/node/replaceFile.ts';
import { namesIn, type Trace, tracePath, tracesBeside } from '../../io/node/traces.ts';
import { settleFolder, settleParent } from '../../io/node/writeDurably.ts';
import { InputError } from '../../model/error.ts';

/**
 * Replaces a whole folder by a new one that `fill` writes, so that no killed run ever leaves half a file or files of
 * two runs in it.
 *
 * 1. The new folder is written and flushed beside the target, under a hidden name.
 * 2. Where the target does not exist or is empty, it is renamed into place: one step.
 * 3. Else the target is renamed to a hidden name (`old`) and the new folder into its place: two steps, with nothing but
 *    the second call between them. No portable call swaps two folders in one. A process killed between the two leaves
 *    the old output whole under its hidden name: readers of plans look there (`folderToRead`), and the next run puts it
 *    back (`settle`). Other programs see no folder at all in that case, never a mixture.
 * 4. The old folder is renamed once more (`gone`) before it is deleted, so that a half deleted one is never put back.
 *
 * A fault changes nothing and leaves nothing.
 */
export function replaceFolder(target: string, fill: (folder: string) => void, disk: Disk = DISK): void {
  const place = realPlace(target, disk);
  const fresh = tracePath(place, 'new');
  try {
    disk.mkdirSync(dirname(place), { recursive: true });
    settle(place, disk);
    disk.mkdirSync(fresh);
  } catch (error) {
    throw beside(error, place, target, disk);
  }
  try {
    fill(fresh);
    settleFolder(fresh, disk);
    swap(fresh, place, target, disk);
  } catch (error) {
    remove(fresh, disk);
    throw writeFault(error, target);
  }
}

/** Finishes or undoes what killed runs left beside the target. */
export function settle(place: string, disk: Disk = DISK): void {
  for (const trace of tracesBeside(place, disk)) {
    if (!trace.dead) continue;
    if (trace.stage === 'old' && isVacant(place, disk)) {
      removeVacant(place, disk);
      disk.renameSync(trace.path, place);
    } else if (trace.stage === 'old') discard(trace.path, place, disk);
    else disk.rmSync(trace.path, { recursive: true });
  }
}

/** The folder to read for a target: itself, or the old one where a run was killed (or is at work) between two steps. */
export function folderToRead(target: string, disk: Disk = DISK): string {
  const place = realPlace(target, disk);
  if (!isVacant(place, disk)) return place;
  const old = tracesBeside(place, disk).find((trace: Trace) => trace.stage === 'old');
  // The swap may have ended since the first look.
  return old && isVacant(place, disk) ? old.path : place;
}

function swap(fresh: string, place: string, target: string, disk: Disk): void {
  if (isVacant(place, disk)) {
    removeVacant(place, disk);
    disk.renameSync(fresh, place);
    settleParent(place, disk);
    return;
  }
  const old = tracePath(place, 'old');
  disk.chmodSync(fresh, disk.statSync(place).mode & 0o7777);
  try {
    disk.renameSync(place, old);
  } catch (error) {
    throw beside(error, place, target, disk);
  }
  try {
    disk.renameSync(fresh, place);
  } catch (error) {
    disk.renameSync(old, place);
    throw error;
  }
  settleParent(place, disk);
  discard(old, place, disk);
}

function discard(old: string, place: string, disk: Disk): void {
  const gone = tracePath(place, 'gone');
  disk.rmSync(gone, { recursive: true, force: true });
  disk.renameSync(old, gone);
  remove(gone, disk);
}

/** Does not exist, or is an empty folder. A file is not vacant. */
function isVacant(place: string, disk: Disk): boolean {
  try {
    return namesIn(place, disk).length === 0;
  } catch (error) {
    if (systemCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** POSIX renames over an empty folder; Windows does not. */
function removeVacant(place: string, disk: Disk): void {
  if (process.platform !== 'win32') return;
  try {
    disk.rmdirSync(place);
  } catch {
    // It was not there.
  }
}

/** What cannot be removed now is removed by the next run. */
function remove(path: string, disk: Disk): void {
  try {
    disk.rmSync(path, { recursive: true, force: true });
  } catch {
    // See above; the first fault must not be hidden.
  }
}

/** A closed parent, or a mount point, where the target itself could be written. */
function beside(error: unknown, place: string, target: string, disk: Disk): unknown {
  const code = systemCode(error);
  if (code === null || code === 'ENOSPC' || code === 'EDQUOT') return writeFault(error, target);
  const exists = namesIn(dirname(place), disk).length > 0 && folderExists(place, disk);
  return exists ? new InputError('out-not-replaceable', { path: target, cause: code }) : writeFault(error, target);
}

function folderExists(place: string, disk: Disk): boolean {
  try {
    return disk.statSync(place).isDirectory();
  } catch {
    return false;
  }
}
