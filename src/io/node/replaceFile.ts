import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../../model/error.ts';
import { DISK, type Disk, systemCode, writeFault } from './disk.ts';
import { tracePath, tracesBeside } from './traces.ts';
import { settleParent, writeDurably } from './writeDurably.ts';

/**
 * Writes a file so that its place holds the old content or the new at any moment, never a part: all is written under
 * another name beside it, flushed, and renamed over it (one step of the system). Where that fails, nothing is changed
 * and nothing is left. What killed runs left beside it is removed.
 */
export function replaceFile(target: string, chunks: Iterable<string | Uint8Array>, disk: Disk = DISK): void {
  replaceFileBy(target, (path) => writeDurably(path, chunks, disk), disk);
}

/**
 * The same where something else writes the file: `write` makes it at the path that it is given, flushed. The path is in
 * a folder of its own, so that what a driver puts beside its file is removed with it.
 */
export function replaceFileBy(target: string, write: (path: string) => void, disk: Disk = DISK): void {
  const place = realPlace(target, disk);
  if (isFolder(place, disk)) throw new InputError('out-is-folder', { path: target });
  const fresh = tracePath(place, 'new');
  try {
    disk.mkdirSync(dirname(place), { recursive: true });
    for (const trace of tracesBeside(place, disk)) if (trace.dead) disk.rmSync(trace.path, { recursive: true });
    disk.mkdirSync(fresh);
    const file = join(fresh, basename(place));
    write(file);
    disk.renameSync(file, place);
  } catch (error) {
    forget(fresh, disk);
    throw writeFault(error, target);
  }
  settleParent(place, disk);
  forget(fresh, disk);
}

/** Follows a link, so that what it points to is replaced and the link stays. */
export function realPlace(target: string, disk: Disk = DISK): string {
  try {
    return disk.realpathSync(target);
  } catch {
    return resolve(target);
  }
}

function isFolder(path: string, disk: Disk): boolean {
  try {
    return disk.statSync(path).isDirectory();
  } catch (error) {
    if (systemCode(error) !== null) return false;
    throw error;
  }
}

/** Removes what is left of a run; a fault in that must not hide an earlier one. */
function forget(path: string, disk: Disk): void {
  try {
    disk.rmSync(path, { recursive: true, force: true });
  } catch {
    // The next run removes it.
  }
}
