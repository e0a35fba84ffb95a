import type { IncidentDirt, Incidents, IncidentTable } from '../../model/incident.ts';
import { foldClass } from './classTable.ts';
import { repeatPlaces } from './repeats.ts';

/**
 * Several tables as one, in their order; categories and groups of one name become one. Of the joined dirt the faults stay one
 * a file; places are counted anew by coordinates (the addresses of different files are not compared).
 */
export function joinIncidents(parts: readonly Incidents[]): Incidents {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const tables = parts.map(({ table }) => table);
  const categories = new Names();
  const groups = new Names();
  const planar = tables.some(({ x }) => x !== null);
  const table: IncidentTable = {
    length: tables.reduce((sum, { length }) => sum + length, 0),
    lon: floats(tables, (t) => t.lon),
    lat: floats(tables, (t) => t.lat),
    x: planar ? floats(tables, (t) => t.x) : null,
    y: planar ? floats(tables, (t) => t.y) : null,
    start: floats(tables, (t) => t.start),
    end: floats(tables, (t) => t.end),
    category: integers(tables, (t) =>
      renumbered(
        t.category,
        t.categories.map((name) => categories.numberOf(name)),
      ),
    ),
    group: integers(tables, (t) =>
      renumbered(
        t.group,
        t.groups.map((name) => groups.numberOf(name)),
      ),
    ),
    categories: categories.names,
    groups: groups.names,
    row: wholes(tables),
  };
  return {
    table,
    dirt: joinDirt(
      parts.map(({ dirt }) => dirt),
      table,
    ),
  };
}

class Names {
  readonly names: string[] = [];
  readonly #known = new Map<string, number>();

  numberOf(name: string): number {
    const folded = foldClass(name);
    const known = this.#known.get(folded);
    if (known !== undefined) return known;
    this.#known.set(folded, this.names.length);
    return this.names.push(name) - 1;
  }
}

function renumbered(column: Int32Array, numbers: readonly number[]): Int32Array {
  return column.map((c) => (c < 0 ? -1 : numbers[c]!));
}

function floats(tables: readonly IncidentTable[], of: (table: IncidentTable) => Float64Array | null): Float64Array {
  const joined = new Float64Array(tables.reduce((sum, { length }) => sum + length, 0)).fill(Number.NaN);
  let at = 0;
  for (const table of tables) {
    const column = of(table);
    if (column !== null) joined.set(column, at);
    at += table.length;
  }
  return joined;
}

function integers(tables: readonly IncidentTable[], of: (table: IncidentTable) => Int32Array): Int32Array {
  const joined = new Int32Array(tables.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const table of tables) {
    joined.set(of(table), at);
    at += table.length;
  }
  return joined;
}

function joinDirt(parts: readonly IncidentDirt[], table: IncidentTable): IncidentDirt {
  const unknown = new Map<string, number>();
  for (const { name, count } of parts.flatMap(({ unknownClasses }) => unknownClasses))
    unknown.set(name, (unknown.get(name) ?? 0) + count);
  const address = new Int32Array(table.length).fill(-1);
  return {
    total: parts.reduce((sum, { total }) => sum + total, 0),
    rejections: parts.flatMap(({ rejections }) => rejections),
    faults: parts.flatMap(({ faults }) => faults),
    unknownClasses: [...unknown].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count),
    places: repeatPlaces({ across: table.x ?? table.lon, up: table.y ?? table.lat, address }),
  };
}

function wholes(tables: readonly IncidentTable[]): Uint32Array {
  const joined = new Uint32Array(tables.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const { row, length } of tables) {
    joined.set(row, at);
    at += length;
  }
  return joined;
}
