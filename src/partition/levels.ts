import type { CutBy, Dwelling } from './dwelling.ts';

/** The least that a cut keeps together: a unit, a storey, or one household where nothing is known. */
export interface Level {
  readonly households: number;
  readonly pieces: readonly { readonly row: number; readonly households: number }[];
  readonly unit: string | null;
  readonly floor: number | null;
  /** Levels of one unit (or building) carry the same group. */
  readonly group: string;
  readonly by: CutBy;
}

/**
 * How fine a building is taken apart, the coarsest first: whole units where they fit, else their storeys; the storeys of
 * the whole building, through all units; the storeys of every unit.
 */
export const GRAINS = ['units', 'storeys', 'storeys-of-units'] as const;
export type Grain = (typeof GRAINS)[number];

/** Storeys count as known when at least this share of the households tells them; the others join the lowest. */
const KNOWN_SHARE = 0.8;

/**
 * The levels of a building above the maximum, in the order of its parts: by building (where several share a place), then
 * unit, then storey.
 *
 * @param storeys number of storeys of the building, for rows that do not tell theirs; null when unknown
 * @param floorOf storey of a dwelling, null when unknown
 * @param grain how fine
 */
export function levelsOf(
  dwellings: readonly Dwelling[],
  storeys: number | null,
  max: number,
  floorOf: (d: Dwelling) => number | null,
  grain: Grain,
): Level[] {
  const levels: Level[] = [];
  for (const building of groupBy(dwellings, (d) => d.building)) {
    const name = building[0]!.building;
    if (sum(building) <= max) {
      levels.push(level(building, null, null, name, 'units'));
      continue;
    }
    if (grain === 'storeys') {
      levels.push(...storeysOf(building, null, name, storeys, floorOf));
      continue;
    }
    const units = groupBy(building, (d) => d.unit ?? '');
    units.sort((a, b) => naturalOrder(a[0]!.unit ?? '', b[0]!.unit ?? ''));
    for (const rows of units) {
      const unit = rows[0]!.unit;
      const group = `${name}|${unit ?? ''}`;
      if (grain === 'units' && units.length > 1 && sum(rows) <= max)
        levels.push(level(rows, unit, null, group, 'units'));
      else levels.push(...storeysOf(rows, unit, group, storeys, floorOf));
    }
  }
  return levels;
}

function storeysOf(
  rows: readonly Dwelling[],
  unit: string | null,
  group: string,
  storeys: number | null,
  floorOf: (d: Dwelling) => number | null,
): Level[] {
  const total = sum(rows);
  const told = rows.filter((d) => floorOf(d) !== null);
  const floors = [...new Set(told.map((d) => floorOf(d)!))].sort((a, b) => a - b);
  if (floors.length > 1 && sum(told) >= KNOWN_SHARE * total)
    return floors.map((floor) =>
      level(
        rows.filter((d) => (floorOf(d) ?? floors[0]) === floor),
        unit,
        floor,
        group,
        'floors',
      ),
    );
  const singles = rows.flatMap((d) => Array.from({ length: d.households }, () => ({ ...d, households: 1 })));
  if (storeys === null || storeys < 2) return singles.map((d) => level([d], unit, null, group, 'equal-parts'));
  const spread: Level[] = [];
  for (let floor = 1; floor <= storeys; floor++) {
    const from = Math.round((total * (floor - 1)) / storeys);
    const to = Math.round((total * floor) / storeys);
    if (to > from) spread.push(level(singles.slice(from, to), unit, floor, group, 'floors-spread'));
  }
  return spread;
}

function level(rows: readonly Dwelling[], unit: string | null, floor: number | null, group: string, by: CutBy): Level {
  const pieces = rows.map((d) => ({ row: d.row, households: d.households }));
  return { households: sum(rows), pieces, unit, floor, group, by };
}

function sum(rows: readonly Dwelling[]): number {
  return rows.reduce((total, d) => total + d.households, 0);
}

function groupBy(rows: readonly Dwelling[], key: (d: Dwelling) => string): Dwelling[][] {
  const groups = new Map<string, Dwelling[]>();
  for (const d of rows) {
    const group = groups.get(key(d));
    if (group) group.push(d);
    else groups.set(key(d), [d]);
  }
  return [...groups.values()];
}

/** Numbers by value, then text by code units, so that `2单元` comes before `10单元`; the same on every machine. */
function naturalOrder(a: string, b: string): number {
  const x = Number.parseInt(/\d+/.exec(a)?.[0] ?? '', 10);
  const y = Number.parseInt(/\d+/.exec(b)?.[0] ?? '', 10);
  if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return Number.isNaN(x) ? 1 : Number.isNaN(y) ? -1 : x - y;
  return a < b ? -1 : a > b ? 1 : 0;
}
