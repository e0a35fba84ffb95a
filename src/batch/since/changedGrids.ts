import { boxOf } from '../../geometry/boxes.ts';
import type { Barrier } from '../../model/barrier.ts';
import type { Building } from '../../model/building.ts';
import type { Grid } from '../../model/grid.ts';
import { type HouseholdTable, rowsOf } from '../../model/household.ts';
import type { StoredGridRow } from '../../model/storedPlan.ts';
import type { WeaveParameters } from '../gridTask.ts';
import { boxSearch, type City, type CityWork, cityWork } from '../splitCity.ts';
import { type Told, taskHash } from '../taskHash.ts';
import type { DifferingInputs } from './differingInputs.ts';
import type { GridMatch } from './gridMatch.ts';
import { listsOfFiles } from './indexOf.ts';
import { pickLabels } from './runs.ts';
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
  /** Number in the whole table of each row of the city's; rows outside all grids are among them where those differ. */
  readonly rows: Uint32Array;
}

/** The grids of a city and where everything lies among them. */
export interface CityNow {
  readonly grids: readonly Grid[];
  readonly match: GridMatch;
  /** Grid of every row and building, −1 for none. */
  readonly rows: Int32Array;
  readonly buildings: Int32Array;
  readonly straddling: Uint32Array;
  /** Whether the rows outside all grids differ from those of the earlier plan. */
  readonly outside: boolean;
}

/**
 * The grids that may have changed: altered ones, those that barriers of a differing file meet, those that files bring other
 * rows or buildings to, and those that the earlier plan has no result of.
 *
 * @param fresh barriers of the files that only this run has
 * @param parts grids of which the parts differ
 */
export function suspectGrids(
  index: SinceIndex,
  { before }: DifferingInputs,
  { grids, match }: Pick<CityNow, 'grids' | 'match'>,
  fresh: readonly Barrier[],
  rows: readonly StoredGridRow[],
  parts: Iterable<number>,
): readonly number[] {
  const suspects = new Set<number>(match.altered);
  const met = listsOfFiles(index.barriers);
  for (const input of before)
    for (const old of met.get(input) ?? []) if (match.newOf[old]! >= 0) suspects.add(match.newOf[old]!);
  const gridsIn = boxSearch(grids.map(({ ground }) => boxOf(ground.coordinates)));
  for (const { line } of fresh) for (const grid of gridsIn(boxOf(line))) suspects.add(grid);
  rows.forEach((row, old) => {
    if (match.newOf[old]! >= 0 && !isResult(row)) suspects.add(match.newOf[old]!);
  });
  for (const grid of parts) if (grid >= 0) suspects.add(grid);
  return [...suspects].sort((a, b) => a - b);
}

/** Of the suspects those whose whole message differs from the one that the earlier plan was made from. */
export async function changedGrids(
  suspects: readonly number[],
  now: CityNow,
  rows: readonly StoredGridRow[],
  parts: CityParts,
  parameters: WeaveParameters,
  told: Told,
): Promise<ChangedGrids> {
  const barriers = await parts.barriers(new Set(suspects));
  const all = await partOf(suspects, now, barriers, parts, parameters);
  const changed = suspects.filter((grid, i) => {
    const row = rows[now.match.oldOf[grid]!];
    return row === undefined || !isResult(row) || row.taskHash !== taskHash(all.work.task(i), told);
  });
  return changed.length === suspects.length ? all : narrowed(all, changed, parameters);
}

/** Whether a grid of an earlier plan can be taken over at all. */
function isResult({ status, taskHash: hash }: StoredGridRow): boolean {
  return status !== 'set-aside' && hash !== undefined && hash !== '';
}

async function partOf(
  wanted: readonly number[],
  now: CityNow,
  barriers: readonly Barrier[],
  parts: CityParts,
  parameters: WeaveParameters,
): Promise<ChangedGrids> {
  const { grids } = now;
  const places = new Int32Array(grids.length).fill(-1);
  wanted.forEach((grid, place) => {
    places[grid] = place;
  });
  const rows = pickLabels(now.rows, places, wanted.length, now.outside);
  const buildings = pickLabels(now.buildings, places, wanted.length, false);
  const city: City = {
    grids: wanted.map((grid) => grids[grid]!),
    households: await parts.households(rows.items),
    buildings: await parts.buildings(buildings.items),
    barriers,
  };
  const placed = { rows: rows.of, buildings: buildings.of, outside: rows.none, straddling: NONE };
  return { grids: wanted, city, work: cityWork(city, placed, parameters), rows: rows.items };
}

const NONE = new Uint32Array(0);

/** The same of some of the grids. */
function narrowed(
  { grids, city, work, rows }: ChangedGrids,
  wanted: readonly number[],
  parameters: WeaveParameters,
): ChangedGrids {
  const places = wanted.map((grid) => grids.indexOf(grid));
  const ownRows = renumbered(places, work.rows, work.outside);
  const ownBuildings = renumbered(places, work.buildings, NONE);
  const own: City = {
    grids: places.map((place) => city.grids[place]!),
    households: rowsOf(city.households, ownRows.items),
    buildings: Array.from(ownBuildings.items, (i) => city.buildings[i]!),
    barriers: city.barriers,
  };
  const placed = { rows: ownRows.of, buildings: ownBuildings.of, outside: ownRows.others, straddling: NONE };
  return {
    grids: wanted,
    city: own,
    work: cityWork(own, placed, parameters),
    rows: ownRows.items.map((row) => rows[row]!),
  };
}

/** Of some lists and others all items, ascending, and the lists by their places among those. */
function renumbered(places: readonly number[], lists: readonly Uint32Array[], others: Uint32Array) {
  const items = Uint32Array.from([...places.flatMap((place) => [...lists[place]!]), ...others]).sort();
  const number = new Map(Array.from(items, (item, i) => [item, i]));
  const numbersOf = (list: Uint32Array) => list.map((item) => number.get(item)!);
  return { items, of: places.map((place) => numbersOf(lists[place]!)), others: numbersOf(others) };
}
