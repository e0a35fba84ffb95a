import { boxOf } from '../../geometry/boxes.ts';
import type { Barrier } from '../../model/barrier.ts';
import type { Building } from '../../model/building.ts';
import type { Grid } from '../../model/grid.ts';
import { type HouseholdTable, rowsOf } from '../../model/household.ts';
import type { StoredGridRow } from '../../model/storedPlan.ts';
import type { WeaveParameters } from '../gridTask.ts';
import { boxSearch, type City, type CityWork, cityWork } from '../splitCity.ts';
import { type Told, taskHash } from '../taskHash.ts';
import type { DifferingBarriers } from './differingBarriers.ts';
import { barrierGrids } from './indexOf.ts';
import { pickRuns } from './runs.ts';
import type { SinceIndex } from './sinceIndex.ts';

/** Reads parts of the city's inputs; numbers of rows and buildings are those in the lists of the whole city. */
export interface CityParts {
  /** The rows, ascending, as a table. */
  households(rows: Uint32Array): Promise<HouseholdTable>;
  buildings(numbers: Uint32Array): Promise<readonly Building[]>;
  /** The barriers whose box meets one of some grids, in their order. Those of a file that meets none need not be read. */
  barriers(grids: ReadonlySet<number>): Promise<readonly Barrier[]>;
}

/** The grids of a city that must be woven again, as a city of their own. */
export interface ChangedGrids {
  /** Their numbers among all grids, ascending. */
  readonly grids: readonly number[];
  readonly city: City;
  readonly work: CityWork;
  /** Number in the whole table of each row of the city's. */
  readonly rows: Uint32Array;
}

/**
 * The grids that may have changed: those that barriers of a differing file meet, and those that the earlier plan has no
 * result of.
 *
 * @param fresh barriers of the files that only this run has
 */
export function suspectGrids(
  index: SinceIndex,
  { before }: DifferingBarriers,
  grids: readonly Grid[],
  fresh: readonly Barrier[],
  rows: readonly StoredGridRow[],
): readonly number[] {
  const suspects = new Set<number>();
  const met = barrierGrids(index);
  for (const input of before) for (const grid of met.get(input) ?? []) suspects.add(grid);
  const gridsIn = boxSearch(grids.map(({ ground }) => boxOf(ground.coordinates)));
  for (const { line } of fresh) for (const grid of gridsIn(boxOf(line))) suspects.add(grid);
  rows.forEach((row, grid) => {
    if (!isResult(row)) suspects.add(grid);
  });
  return [...suspects].sort((a, b) => a - b);
}

/** Of the suspects those whose whole message differs from the one that the earlier plan was made from. */
export async function changedGrids(
  index: SinceIndex,
  suspects: readonly number[],
  { grids, rows }: { readonly grids: readonly Grid[]; readonly rows: readonly StoredGridRow[] },
  parts: CityParts,
  parameters: WeaveParameters,
  told: Told,
): Promise<ChangedGrids> {
  const barriers = await parts.barriers(new Set(suspects));
  const all = await partOf(index, suspects, grids, barriers, parts, parameters);
  const changed = suspects.filter((grid, i) => {
    const row = rows[grid]!;
    return !isResult(row) || row.taskHash !== taskHash(all.work.task(i), told);
  });
  return changed.length === suspects.length ? all : narrowed(all, changed, parameters);
}

/** Whether a grid of an earlier plan can be taken over at all. */
function isResult({ status, taskHash: hash }: StoredGridRow): boolean {
  return status !== 'set-aside' && hash !== undefined && hash !== '';
}

async function partOf(
  index: SinceIndex,
  wanted: readonly number[],
  grids: readonly Grid[],
  barriers: readonly Barrier[],
  parts: CityParts,
  parameters: WeaveParameters,
): Promise<ChangedGrids> {
  const places = new Int32Array(grids.length).fill(-1);
  wanted.forEach((grid, place) => {
    places[grid] = place;
  });
  const rows = pickRuns(index.rows, places, wanted.length);
  const buildings = pickRuns(index.buildings, places, wanted.length);
  const city: City = {
    grids: wanted.map((grid) => grids[grid]!),
    households: await parts.households(rows.items),
    buildings: await parts.buildings(buildings.items),
    barriers,
  };
  const placed = { rows: rows.of, buildings: buildings.of, outside: new Uint32Array(0) };
  return { grids: wanted, city, work: cityWork(city, placed, parameters), rows: rows.items };
}

/** The same of some of the grids. */
function narrowed(
  { grids, city, work, rows }: ChangedGrids,
  wanted: readonly number[],
  parameters: WeaveParameters,
): ChangedGrids {
  const places = wanted.map((grid) => grids.indexOf(grid));
  const [ownRows, ownBuildings] = [renumbered(places, work.rows), renumbered(places, work.buildings)];
  const own: City = {
    grids: places.map((place) => city.grids[place]!),
    households: rowsOf(city.households, ownRows.items),
    buildings: Array.from(ownBuildings.items, (i) => city.buildings[i]!),
    barriers: city.barriers,
  };
  const placed = { rows: ownRows.of, buildings: ownBuildings.of, outside: new Uint32Array(0) };
  return {
    grids: wanted,
    city: own,
    work: cityWork(own, placed, parameters),
    rows: ownRows.items.map((row) => rows[row]!),
  };
}

/** Of some lists all items, ascending, and the lists by their places among those. */
function renumbered(places: readonly number[], lists: readonly Uint32Array[]) {
  const items = Uint32Array.from(places.flatMap((place) => [...lists[place]!])).sort();
  const number = new Map(Array.from(items, (item, i) => [item, i]));
  return { items, of: places.map((place) => lists[place]!.map((item) => number.get(item)!)) };
}
