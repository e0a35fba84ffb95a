import { copyFileSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { readPieces } from '../../io/node/readFile.ts';
import { holdsPlanTables, type PlanTables, planOfTables, type TableRow } from '../../io/plan/geopackagePlan.ts';
import { InputError } from '../../model/error.ts';
import type { StoredPlan } from '../../model/storedPlan.ts';

const MAGIC = 'SQLite format 3\0';

/** Whether the file begins as an SQLite database does. Faults where it cannot be read. */
function isDatabase(path: string): boolean {
  for (const piece of readPieces(path)) return new TextDecoder('latin1').decode(piece.subarray(0, 16)) === MAGIC;
  return false;
}

/** A plan from its GeoPackage, also from one that another program has saved anew. Faults are `InputError`s. */
export function readGeoPackage(path: string): StoredPlan {
  if (!isDatabase(path)) throw new InputError('plan-foreign', { file: path });
  return withDatabase(path, (database) => planOfTables(tablesOf(database), path));
}

/** Whether the file is a GeoPackage with a plan in it, sound or not. */
export function holdsPlan(path: string): boolean {
  try {
    return isDatabase(path) && withDatabase(path, (database) => holdsPlanTables(tablesOf(database)));
  } catch (error) {
    if (error instanceof InputError && error.note.code === 'geopackage-broken') return false;
    throw error;
  }
}

function withDatabase<T>(path: string, work: (database: sqlite.Database) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'gridloom-'));
  let database: sqlite.Database | null = null;
  try {
    const view = privateView(path, folder);
    database = new sqlite.Database(view, { readOnly: !existsSync(`${view}-wal`) });
    // Without shared memory, a database that another program keeps in write-ahead mode needs this.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    return work(database);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'SQLite3Error') throw error;
    throw new InputError('geopackage-broken', { file: path, cause: error.message });
  } finally {
    database?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function tablesOf(database: sqlite.Database): PlanTables {
  return {
    *each(sql) {
      const statement = database.prepare(sql);
      try {
        yield* statement.iterate() as Iterable<TableRow>;
      } finally {
        statement.finalize();
      }
    },
  };
}

/**
 * The database under a name of its own: the driver puts its lock beside the file, where we may not be allowed to write
 * and where a killed reader's lock would shut out all others.
 */
function privateView(path: string, folder: string): string {
  const view = join(folder, 'plan.gpkg');
  if (existsSync(`${path}-wal`)) {
    // Another program has it open or was stopped: what it committed stands in part beside the file.
    copyFileSync(path, view);
    copyFileSync(`${path}-wal`, `${view}-wal`);
    return view;
  }
  try {
    symlinkSync(resolve(path), view);
  } catch {
    copyFileSync(path, view);
  }
  return view;
}
