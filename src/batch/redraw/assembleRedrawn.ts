import { note } from '../../model/note.ts';
import type { HouseholdLine, Plan } from '../../model/plan.ts';
import { assemblePlan, type PlanFrame } from '../assemblePlan.ts';
import type { City, CityWork } from '../splitCity.ts';
import type { BaselineIndex } from './baselineIndex.ts';
import { changesBetween } from './changes.ts';
import type { Redrawn, Wishes } from './redrawCity.ts';

/**
 * The plan of a redraw: results put together as ever, with what changed since the baseline and the codes that are retired.
 * Households that are gone from the input of a grid that was left behind stay in its lines, after all others, so that its
 * figures remain true.
 */
export function assembleRedrawn(
  city: City,
  work: CityWork,
  redrawn: Redrawn,
  index: BaselineIndex,
  wishes: Wishes,
  frame: PlanFrame,
): Plan {
  const fresh = assemblePlan(city, work, redrawn.results, frame);
  const left = new Set(redrawn.leftBehind.map((grid) => city.grids[grid]!.code));
  const households = [...fresh.households, ...linesLeftBehind(city, index, left)];
  const { changes, ...figures } = changesBetween(
    index.plan,
    { microgrids: fresh.microgrids, households },
    redrawn.troubles,
  );
  const waiting = redrawn.leftBehind.reduce((sum, grid) => {
    const { places } = redrawn.results[grid]!;
    const placed = places.reduce((total, place) => total + (place.microgrid < 0 ? 0 : place.households), 0);
    const all = Array.from(work.rows[grid]!, (row) => city.households.households[row]!);
    return sum + Math.max(0, all.reduce((total, n) => total + n, 0) - placed);
  }, 0);
  const codes = [...left];
  return {
    ...fresh,
    households,
    notes: [
      ...fresh.notes,
      ...(codes.length > 0
        ? [note('redraw-left-behind', { count: codes.length, grids: shortList(codes), households: waiting })]
        : []),
      ...(figures.common === 0 ? [note('redraw-no-match')] : []),
      ...(redrawn.unhashed > 0 ? [note('redraw-hash-missing', { count: redrawn.unhashed })] : []),
    ],
    redrawing: {
      ...figures,
      maxMoved: redrawn.limit?.households ?? null,
      locked: [...wishes.locked].sort(),
      only: [...wishes.only].sort(),
      unchanged: redrawn.unchanged,
      leftBehind: codes,
      changes,
      retired: retiredSince(index, new Set(fresh.microgrids.map(({ code }) => code))),
    },
  };
}

/** Lines of the baseline in grids that were left behind, of households that no input row of the city bears any more. */
function linesLeftBehind(city: City, index: BaselineIndex, left: ReadonlySet<string>): HouseholdLine[] {
  if (left.size === 0) return [];
  const present = new Set(city.households.id);
  return index.plan.households.filter(
    ({ household, microgrid }) => !present.has(household) && left.has(index.gridOf(microgrid) ?? ''),
  );
}

function retiredSince(index: BaselineIndex, present: ReadonlySet<string>) {
  const retired = new Map((index.plan.redrawing?.retired ?? []).map((one) => [one.code, one.grid]));
  for (const { code, grid } of index.plan.microgrids) if (!present.has(code)) retired.set(code, grid);
  return [...retired]
    .map(([code, grid]) => ({ grid, code }))
    .sort((a, b) => (a.grid < b.grid ? -1 : a.grid > b.grid ? 1 : a.code < b.code ? -1 : 1));
}

function shortList(codes: readonly string[]): string {
  return codes.slice(0, 8).join(', ') + (codes.length > 8 ? ' …' : '');
}
