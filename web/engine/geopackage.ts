import initSqlJs from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { InputError, type PlanTables, planOfTables, type StoredPlan } from '../../src/main.ts';

const MAGIC = 'SQLite format 3\0';

/** Whether a file begins as a GeoPackage does. */
export async function isGeoPackage(file: Blob): Promise<boolean> {
  return new TextDecoder('latin1').decode(await file.slice(0, MAGIC.length).arrayBuffer()) === MAGIC;
}

/**
 * The plan in a GeoPackage.
 * @throws InputError `plan-foreign` where it holds another thing, `geopackage-broken`, and those of the plan's parts
 */
export async function planInGeoPackage(name: string, bytes: Uint8Array): Promise<StoredPlan> {
  const { Database } = await initSqlJs({ locateFile: () => wasm });
  const database = new Database(withoutLog(bytes));
  const tables: PlanTables = {
    *each(sql) {
      const statement = database.prepare(sql);
      try {
        while (statement.step()) yield statement.getAsObject();
      } finally {
        statement.free();
      }
    },
  };
  try {
    return planOfTables(tables, name);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError('geopackage-broken', {
      file: name,
      cause: error instanceof Error ? error.message : String(error),
    });
  } finally {
    database.close();
  }
}

/** A database in memory has no log beside it: a file that was closed in that mode is read as it stands. */
function withoutLog(bytes: Uint8Array): Uint8Array {
  if (bytes[18] !== 2) return bytes;
  const own = bytes.slice();
  own.fill(1, 18, 20);
  return own;
}
