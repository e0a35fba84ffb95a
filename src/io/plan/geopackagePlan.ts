import { InputError } from '../../model/error.ts';
import type { HouseholdLine } from '../../model/plan.ts';
import type { StoredMicroGrid, StoredPlan } from '../../model/storedPlan.ts';
import { Fields, parseJson } from './fields.ts';
import { fromBlob } from './geopackageBlob.ts';
import { householdLine, interning } from './householdsFile.ts';
import { microgridFrom } from './microgridsFile.ts';
import { readReport } from './readReport.ts';

export type TableRow = Record<string, unknown>;

/** A database that was opened, by whichever driver the machine has. */
export interface PlanTables {
  /** The rows of a query, by the names of its columns: numbers, texts, bytes and null. */
  each(sql: string): Iterable<TableRow>;
}

/** Whether there are the tables of a plan, sound or not. */
export function holdsPlanTables(tables: PlanTables): boolean {
  const names = new Set<unknown>();
  for (const { name } of tables.each("SELECT name FROM sqlite_master WHERE type IN ('table','view')")) names.add(name);
  return ['report', 'grids', 'microgrids', 'households'].every((name) => names.has(name));
}

/**
 * A plan from the tables of its GeoPackage, also of one that another program has saved anew.
 * @throws InputError `plan-foreign` where there is none, and those of the plan's parts
 */
export function planOfTables(tables: PlanTables, path: string): StoredPlan {
  if (!holdsPlanTables(tables)) throw new InputError('plan-foreign', { file: path });
  const json: TableRow = {};
  for (const { key, value } of tables.each('SELECT key, value FROM report'))
    json[String(key)] = parseJson(String(value), `${path}: report`, 1);
  json.grids = [...tables.each('SELECT * FROM grids ORDER BY fid')].map((row) => ({
    ...row,
    terms: parseJson(String(row.terms), `${path}: grids`, Number(row.fid)),
    notes: parseJson(String(row.notes), `${path}: grids`, Number(row.fid)),
  }));
  return {
    ...readReport(json, path),
    microgrids: [...microgridsOf(tables, path)],
    households: householdsOf(tables, path),
  };
}

function* microgridsOf(tables: PlanTables, path: string): Generator<StoredMicroGrid> {
  for (const row of tables.each('SELECT * FROM microgrids ORDER BY fid')) {
    const place = `microgrids[${row.fid}]`;
    const stack = row.stack === null ? null : parseJson(String(row.stack), `${path}: ${place}`, 1);
    const fields = Fields.of({ ...row, stack, detached: row.detached === 1 }, path, place);
    const ground = row.geom instanceof Uint8Array ? fromBlob(row.geom) : null;
    if (ground === null) throw fields.fault('geom');
    yield microgridFrom(fields, ground);
  }
}

function householdsOf(tables: PlanTables, path: string): HouseholdLine[] {
  const once = interning();
  const households: HouseholdLine[] = [];
  for (const row of tables.each('SELECT * FROM households ORDER BY fid')) {
    const { household, microgrid, building, unit, floor } = row;
    const texts = [household, microgrid, row.households, building, unit, floor].map((value) =>
      value === null || value === undefined ? '' : String(value),
    );
    const line = householdLine(texts, once);
    if (line === null) throw Fields.of(row, path, `households[${row.fid}]`).fault('household');
    households.push(line);
  }
  return households;
}
