import { featureBox, featureFigures } from '../../io/plan/microgridsFile.ts';
import type { GridRecord } from '../gridRecord.ts';
import type { City, CityWork } from '../splitCity.ts';
import { type Told, taskHash } from '../taskHash.ts';
import type { EarlierPlan } from './earlierPlan.ts';
import { TakenGrid } from './takenGrid.ts';

/**
 * The records of the grids that are in an earlier plan and whose whole task is the same (`taskHash`): such a record is the
 * one that weaving the grid again would bring, but for the reasons of exceptions, which are known as texts only. A grid that
 * was set aside then is never among them; nor one whose lines do not fit its rows.
 *
 * @returns the record of a grid by its number; null for one that must be woven
 */
export function unchangedGrids(
  city: City,
  work: CityWork,
  earlier: EarlierPlan,
  told: Told,
): (grid: number) => GridRecord | null {
  const rows = new Map(earlier.report.grids.map((row) => [row.grid, row]));
  const taken = new Map<string, TakenGrid>();
  for (let grid = 0; grid < work.length; grid++) {
    const row = rows.get(city.grids[grid]!.code);
    if (!row?.taskHash || row.status === 'set-aside' || row.taskHash !== taskHash(work.task(grid), told)) continue;
    taken.set(row.grid, new TakenGrid(row, city, work.rows[grid]!, work.buildings[grid]!));
  }
  if (taken.size > 0) {
    const places = new Map<string, { readonly grid: TakenGrid; readonly microgrid: number }>();
    for (const feature of earlier.features) {
      const figures = featureFigures(feature);
      const grid = taken.get(figures.grid);
      if (grid) places.set(figures.code, { grid, microgrid: grid.add(figures, feature, featureBox(feature)) });
    }
    for (const line of earlier.lines) {
      const place = places.get(line.microgrid);
      place?.grid.take(place.microgrid, line);
    }
  }
  return (grid) => taken.get(city.grids[grid]!.code)?.record() ?? null;
}
