import Flatbush from 'flatbush';
import { type Box, boxOf } from '../geometry/boxes.ts';
import type { Barrier } from '../model/barrier.ts';
import type { Building } from '../model/building.ts';
import { plainBuilding } from '../model/buildingColumns.ts';
import { InputError } from '../model/error.ts';
import type { Grid } from '../model/grid.ts';
import { type HouseholdTable, rowsOf } from '../model/household.ts';
import { RegionIndex } from '../spatial-index/regions/regionIndex.ts';
import { gridOfBuildings } from './gridOfBuildings.ts';
import type { GridTask, WeaveParameters } from './gridTask.ts';

/** A city's input, all in WGS 84. */
export interface City {
  readonly grids: readonly Grid[];
  readonly households: HouseholdTable;
  readonly buildings: readonly Building[];
  readonly barriers: readonly Barrier[];
}

/** The work of a city, one message a grid, made when it is asked for. */
export interface CityWork {
  readonly length: number;
  task(grid: number): GridTask;
  /** Rows of the household table in each grid, ascending. */
  readonly rows: readonly Uint32Array[];
  /** Buildings of the table in each grid, ascending. */
  readonly buildings: readonly Uint32Array[];
  /** Barriers whose box meets that of the grid, ascending. */
  barriers(grid: number): readonly number[];
  /** Rows that lie in no grid, ascending. */
  readonly outside: Uint32Array;
  /** Buildings that a grid's border runs through, ascending. */
  readonly straddling: Uint32Array;
}

/** Which rows and buildings lie in each grid. */
export type CityPlaces = Pick<CityWork, 'rows' | 'buildings' | 'outside' | 'straddling'>;

/**
 * Hands the city out by grid. A household belongs to the grid that holds its point, a building to the grid of most of its
 * households, else to the grid that holds its interior point; households inside a building follow it. A barrier goes to
 * every grid whose box it meets.
 * @throws InputError `all-outside` when no household lies in any grid
 */
export function splitCity(city: City, parameters: WeaveParameters): CityWork {
  const { grids, households, buildings } = city;
  const grounds = grids.map((grid) => grid.ground);
  const locator = RegionIndex.of(grounds);
  const gridOfRow = locator.locateMany(households.lon, households.lat);
  const placed = gridOfBuildings(locator, grounds, households, buildings, gridOfRow);

  const rows = indicesOf(gridOfRow, grids.length);
  const own = indicesOf(placed.grid, grids.length);
  const outside: number[] = [];
  gridOfRow.forEach((grid, row) => {
    if (grid < 0) outside.push(row);
  });
  if (outside.length === households.length && outside.length > 0) throw allOutside(city);
  const { straddling } = placed;
  return cityWork(city, { rows, buildings: own, outside: Uint32Array.from(outside), straddling }, parameters);
}

/** The work of a city whose rows and buildings have their grids. */
export function cityWork(
  { grids, households, buildings, barriers }: City,
  { rows, buildings: own, outside, straddling }: CityPlaces,
  parameters: WeaveParameters,
): CityWork {
  const search = boxSearch(barriers.map((barrier) => boxOf(barrier.line)));
  const barriersIn = (grid: number) => search(boxOf(grids[grid]!.ground.coordinates));
  return {
    length: grids.length,
    rows,
    buildings: own,
    barriers: barriersIn,
    outside,
    straddling,
    task: (grid) => ({
      grid: grids[grid]!,
      households: rowsOf(households, rows[grid]!),
      buildings: Array.from(own[grid]!, (i) => plainBuilding(buildings[i]!)),
      barriers: barriersIn(grid).map((i) => barriers[i]!),
      parameters,
    }),
  };
}

/** Finds the boxes that meet a box, ascending. */
export function boxSearch(boxes: readonly Box[]): (box: Box) => number[] {
  if (boxes.length === 0) return () => [];
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return (box) => index.search(...box).sort((a, b) => a - b);
}

/** The indices that carry each of the labels 0..n−1. */
export function indicesOf(labels: Int32Array, n: number): Uint32Array[] {
  const counts = new Uint32Array(n);
  for (const label of labels) if (label >= 0) counts[label]!++;
  const lists = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  labels.forEach((label, i) => {
    if (label >= 0) lists[label]![counts[label]!++] = i;
  });
  return lists;
}

function allOutside({ grids, households }: City): InputError {
  const [gridLon, gridLat] = grids[0]!.ground.coordinates[0]![0]![0]!;
  return new InputError('all-outside', {
    rows: households.length,
    lon: households.lon[0]!.toFixed(4),
    lat: households.lat[0]!.toFixed(4),
    gridLon: gridLon!.toFixed(4),
    gridLat: gridLat!.toFixed(4),
  });
}
