import sqlite from 'node-sqlite3-wasm';
import { changeRows } from '../../io/plan/changesFile.ts';
import { envelopeOf, toBlob, WGS84 } from '../../io/plan/geopackageBlob.ts';
import { propertiesOf } from '../../io/plan/microgridsFile.ts';
import { gridValue, reportEntries, reportLists } from '../../io/plan/reportFile.ts';
import type { WritablePlan } from '../../model/storedPlan.ts';
import { CHANGES_SCHEMA, CHANGES_TABLE, LAST_CHANGE, PRAGMAS, SCHEMA, TABLES } from './geopackageSchema.ts';

type Value = string | number | boolean | null | Uint8Array;

/**
 * Writes a plan as a new GeoPackage at a path where nothing is: layer `microgrids` (MultiPolygon, WGS 84) and the tables
 * `households`, `grids` and `report` (and `changes` after a redraw). Same plan, same bytes. Not flushed and not atomic: that is `replaceFileBy`'s.
 */
export function writeGeoPackage(path: string, plan: WritablePlan): void {
  const database = new sqlite.Database(path);
  try {
    // The file is new and private: no journal is needed, and none may be left.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA encoding = "UTF-8"; BEGIN');
    database.exec(SCHEMA + (plan.redrawing ? CHANGES_SCHEMA : '') + PRAGMAS);
    writeContents(database, plan);
    insert(database, 'microgrids', microgridRows(plan));
    insert(database, 'households', householdRows(plan));
    insert(database, 'grids', gridRows(plan));
    insert(database, 'report', reportRows(plan));
    if (plan.redrawing) insert(database, 'changes', changeRows(plan.redrawing));
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

function writeContents(database: sqlite.Database, plan: WritablePlan): void {
  const sql = 'INSERT INTO gpkg_contents VALUES (?,?,?,?,?,?,?,?,?,?)';
  const box = envelopeOfAll(plan) ?? [null, null, null, null];
  database.run(sql, ['microgrids', 'features', 'microgrids', 'micro-grids', LAST_CHANGE, ...box, WGS84]);
  for (const [name, description] of plan.redrawing ? [...TABLES, CHANGES_TABLE] : TABLES)
    database.run(sql, [name, 'attributes', name, description, LAST_CHANGE, null, null, null, null, null]);
  database.exec(`INSERT INTO gpkg_geometry_columns VALUES ('microgrids','geom','MULTIPOLYGON',${WGS84},0,0)`);
}

function envelopeOfAll({ microgrids }: WritablePlan): readonly number[] | null {
  const all = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { ground } of microgrids)
    envelopeOf(ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates).forEach((side, i) => {
      all[i] = i < 2 ? Math.min(all[i]!, side) : Math.max(all[i]!, side);
    });
  return all[0]! > all[2]! ? null : all;
}

/** Inserts rows whose values stand in the order of the table's columns after `fid`. */
function insert(database: sqlite.Database, table: string, rows: Iterable<readonly Value[]>): void {
  let statement: sqlite.Statement | null = null;
  try {
    for (const row of rows) {
      statement ??= database.prepare(`INSERT INTO ${table} VALUES (NULL${',?'.repeat(row.length)})`);
      statement.run(row as Value[]);
    }
  } finally {
    statement?.finalize();
  }
}

function* microgridRows(plan: WritablePlan): Generator<Value[]> {
  for (const microgrid of plan.microgrids) {
    const { stack, ...properties } = propertiesOf(microgrid);
    const { code, grid, households, people, buildings, status, reason, compactness, border_on_barrier, detached } =
      properties;
    const stackText = stack === null ? null : JSON.stringify(stack);
    const first = [toBlob(microgrid.ground), code, grid, households, people, buildings, status, reason, stackText];
    yield [...first, compactness, border_on_barrier, detached];
  }
}

function* householdRows(plan: WritablePlan): Generator<Value[]> {
  for (const { household, microgrid, households, building, unit, floor } of plan.households)
    yield [household, microgrid === '' ? null : microgrid, households, building, unit, floor];
}

function* gridRows(plan: WritablePlan): Generator<Value[]> {
  for (const row of plan.grids) {
    const { terms, notes, ...rest } = gridValue(row);
    const { bound, gap, bound_reason, status, inner_border, inner_barrier, input_hash, task_hash, ...first } = rest;
    const proven = [bound, gap, bound_reason, status];
    const last = [inner_border, inner_barrier, input_hash, task_hash, JSON.stringify(notes)];
    yield [...Object.values(first), JSON.stringify(terms), ...proven, ...last];
  }
}

function* reportRows(plan: WritablePlan): Generator<Value[]> {
  for (const [key, value] of reportEntries(plan)) yield [key, JSON.stringify(value)];
  for (const [key, values] of reportLists(plan)) yield [key, JSON.stringify(values)];
}
