import { closeSync, fsyncSync, openSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DISK, type Disk, systemCode } from '../../io/node/disk.ts';
import { readText } from '../../io/node/readFile.ts';
import { realPlace, replaceFileBy } from '../../io/node/replaceFile.ts';
import { namesIn } from '../../io/node/traces.ts';
import { writeDurably } from '../../io/node/writeDurably.ts';
import { CHANGES_FILE, HOUSEHOLDS_FILE, MICROGRIDS_FILE, type PlanFile, REPORT_FILE } from '../../io/plan/planFile.ts';
import { readPlan, readPlanReport, storedPlanFiles } from '../../io/plan/planFiles.ts';
import { InputError } from '../../model/error.ts';
import type { PlanParameters } from '../../model/plan.ts';
import type { StoredPlan, WritablePlan } from '../../model/storedPlan.ts';
import { checkPlanFile, checkPlanFolder } from './checkOutput.ts';
import { readGeoPackage } from './readGeoPackage.ts';
import { folderToRead, replaceFolder } from './replaceFolder.ts';
import { writeGeoPackage } from './writeGeoPackage.ts';

export interface WriteOptions {
  /** Replace a plan that is there. What is no plan is never replaced. */
  readonly force: boolean;
  /** One more file of a folder, made from the sums of the others once they are written. */
  readonly last?: (sums: ReadonlyMap<string, FileSum>) => WrittenFile;
}

/** Bytes and checksum (CRC-32) of a file as it was written. */
interface FileSum {
  readonly bytes: number;
  readonly crc32: number;
}

interface WrittenFile {
  readonly name: string;
  readonly chunks: Iterable<string | Uint8Array>;
}

/** Refuses, before any work is done, a place where `writePlanTo` would not write. */
export function checkOutput(path: string, options: WriteOptions): void {
  if (isGeoPackage(path)) checkPlanFile(path, options.force);
  else checkPlanFolder(path, options.force);
}

/**
 * Writes a plan: one GeoPackage where the path ends in `.gpkg`, else a folder of plain files. `extra` are more files for
 * the folder (timings, a page to look at); a GeoPackage stays one file and takes none. After a crash at any moment there
 * is the old plan or the new one (`replaceFolder` tells what exactly is promised).
 */
export function writePlanTo(
  path: string,
  plan: WritablePlan,
  extra: readonly PlanFile[],
  options: WriteOptions,
  disk: Disk = DISK,
): void {
  if (isGeoPackage(path)) {
    checkPlanFile(path, options.force);
    replaceFileBy(path, (fresh) => writeFlushed(fresh, plan), disk);
    return;
  }
  checkPlanFolder(path, options.force, extra);
  replaceFolder(
    path,
    (folder) => {
      const sums = new Map<string, FileSum>();
      const write = ({ name, chunks }: WrittenFile) => sums.set(name, writeDurably(join(folder, name), chunks, disk));
      for (const file of [...storedPlanFiles(plan), ...extra])
        write(file.name === HOUSEHOLDS_FILE && plan.lines ? { ...file, chunks: plan.lines } : file);
      if (options.last) write(options.last(sums));
    },
    disk,
  );
}

/**
 * Reads a plan from its folder or GeoPackage, whatever the name; never a part of one run and a part of another.
 * @param ids see `readPlan`
 */
export function readPlanFrom(path: string, ids: readonly string[] = []): StoredPlan {
  for (let attempts = 1; ; attempts++) {
    const folder = folderToRead(path);
    const before = identity(folder);
    if (before === null) throw new InputError('plan-missing', { path });
    try {
      const plan = before.folder ? readFolder(folder, ids) : readGeoPackage(path);
      if (sameAs(before, folder) || attempts === 3) return plan;
    } catch (error) {
      // A run that replaced the folder while it was read is no fault of the plan.
      if (sameAs(before, folder) || attempts === 3) throw error;
    }
  }
}

/** The folder to read a plan from; null where the path is a file. Faults where there is no plan. */
export function planFolder(path: string): string | null {
  const folder = folderToRead(path);
  const found = identity(folder);
  if (found === null) throw new InputError('plan-missing', { path });
  if (!found.folder) return null;
  if (!namesIn(folder).includes(REPORT_FILE)) throw new InputError('plan-missing', { path });
  return folder;
}

/** The files of a plan's folder as it is now, unread; null where the path is a GeoPackage. Errors: `plan-missing`. */
export function planFilesAt(path: string): readonly { readonly path: string; readonly name: string }[] | null {
  const folder = planFolder(path);
  if (folder === null) return null;
  const present = namesIn(folder);
  return [MICROGRIDS_FILE, HOUSEHOLDS_FILE, REPORT_FILE, CHANGES_FILE]
    .filter((name) => present.includes(name))
    .map((name) => ({ name, path: join(folder, name) }));
}

function readFolder(folder: string, ids: readonly string[]): StoredPlan {
  const present = namesIn(folder);
  if (!present.includes(REPORT_FILE)) throw new InputError('plan-missing', { path: folder });
  const names = [REPORT_FILE, MICROGRIDS_FILE, HOUSEHOLDS_FILE].filter((name) => present.includes(name));
  return readPlan(
    names.map((name) => ({ name, chunks: readText(join(folder, name)) })),
    ids,
  );
}

/** Parameters of a plan in a folder, by its report alone; null for a GeoPackage. Errors: `plan-missing`. */
export function readParametersFrom(path: string): PlanParameters | null {
  const folder = planFolder(path);
  if (folder === null) return null;
  return readPlanReport([{ name: REPORT_FILE, chunks: readText(join(folder, REPORT_FILE)) }]).parameters;
}

function writeFlushed(path: string, plan: WritablePlan): void {
  // Made here, since the driver would make a file that nobody else may read.
  closeSync(openSync(path, 'wx'));
  try {
    writeGeoPackage(path, plan);
  } catch (error) {
    throw driverFault(error, path);
  }
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The driver does not tell why the disk failed: when hardly anything is free, that is why. */
function driverFault(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error.name !== 'SQLite3Error') return error;
  const { bavail, bsize } = statfsSync(dirname(path));
  return Object.assign(new Error(error.message, { cause: error }), {
    code: bavail * bsize < 1 << 18 ? 'ENOSPC' : 'EIO',
  });
}

function isGeoPackage(path: string): boolean {
  return /\.gpkg$/i.test(path);
}

interface Identity {
  readonly device: number;
  readonly inode: number;
  readonly folder: boolean;
}

function identity(path: string): Identity | null {
  try {
    const stats = statSync(realPlace(path));
    return { device: stats.dev, inode: stats.ino, folder: stats.isDirectory() };
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}

function sameAs(before: Identity, path: string): boolean {
  const now = identity(path);
  return now !== null && now.device === before.device && now.inode === before.inode;
}
