import { copyFileSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { readPieces } from '../../io/node/readFile.ts';
import { Fields, parseJson } from '../../io/plan/fields.ts';
import { fromBlob } from '../../io/plan/geopackageBlob.ts';
import { householdLine, interning } from '../../io/plan/householdsFile.ts';
import { microgridFrom } from '../../io/plan/microgridsFile.ts';
import { readReport } from '../../io/plan/readReport.ts';
import { InputError } from '../../model/error.ts';
import type { HouseholdLine } from '../../model/plan.ts';
import type { StoredMicroGrid, StoredPlan } from '../../model/storedPlan.ts';

const MAGIC = 'SQLite format 3\0';

type Row = Record<string, unknown>;

/** Whether the file begins as an SQLite database does. Faults where it cannot be read. */
function isDatabase(path: string): boolean {
  for (const piece of readPieces(path)) return new TextDecoder('latin1').decode(piece.subarray(0, 16)) === MAGIC;
  return false;
}

/** A plan from its GeoPackage, also from one that another program has saved anew. Faults are `InputError`s. */
export function readGeoPackage(path: string): StoredPlan {
  if (!isDatabase(path)) throw new InputError('plan-foreign', { file: path });
  return withDatabase(path, (database) => planOf(database, path));
}

/** Whether the file is a GeoPackage with a plan in it, sound or not. */
export function holdsPlan(path: string): boolean {
  try {
    return isDatabase(path) && withDatabase(path, (database) => hasTables(database));
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

function hasTables(database: sqlite.Database): boolean {
  const tables = database.all("SELECT name FROM sqlite_master WHERE type IN ('table','view')") as Row[];
  const names = new Set(tables.map(({ name }) => name));
  return ['report', 'grids', 'microgrids', 'households'].every((name) => names.has(name));
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

function planOf(database: sqlite.Database, path: string): StoredPlan {
  if (!hasTables(database)) throw new InputError('plan-foreign', { file: path });
  const json: Row = {};
  for (const { key, value } of database.all('SELECT key, value FROM report') as Row[])
    json[String(key)] = parseJson(String(value), `${path}: report`, 1);
  json.grids = (database.all('SELECT * FROM grids ORDER BY fid') as Row[]).map((row) => ({
    ...row,
    terms: parseJson(String(row.terms), `${path}: grids`, Number(row.fid)),
    notes: parseJson(String(row.notes), `${path}: grids`, Number(row.fid)),
  }));
  return {
    ...readReport(json, path),
    microgrids: [...microgridsOf(database, path)],
    households: householdsOf(database, path),
  };
}

function* microgridsOf(database: sqlite.Database, path: string): Generator<StoredMicroGrid> {
  for (const row of database.all('SELECT * FROM microgrids ORDER BY fid') as Row[]) {
    const place = `microgrids[${row.fid}]`;
    const stack = row.stack === null ? null : parseJson(String(row.stack), `${path}: ${place}`, 1);
    const fields = Fields.of({ ...row, stack, detached: row.detached === 1 }, path, place);
    const ground = row.geom instanceof Uint8Array ? fromBlob(row.geom) : null;
    if (ground === null) throw fields.fault('geom');
    yield microgridFrom(fields, ground);
  }
}

function householdsOf(database: sqlite.Database, path: string): HouseholdLine[] {
  const once = interning();
  const households: HouseholdLine[] = [];
  const statement = database.prepare('SELECT * FROM households ORDER BY fid');
  try {
    for (const row of statement.iterate() as Iterable<Row>) {
      const { household, microgrid, building, unit, floor } = row;
      const texts = [household, microgrid, row.households, building, unit, floor].map((value) =>
        value === null || value === undefined ? '' : String(value),
      );
      const line = householdLine(texts, once);
      if (line === null) throw Fields.of(row, path, `households[${row.fid}]`).fault('household');
      households.push(line);
    }
  } finally {
    statement.finalize();
  }
  return households;
}
