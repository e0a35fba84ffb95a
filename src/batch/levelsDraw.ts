import { roundedGround } from '../io/plan/rounding.ts';
import type { Grid } from '../model/grid.ts';
import type { HouseholdTable } from '../model/household.ts';
import type { MicroGrid } from '../model/plan.ts';
import { RegionIndex } from '../spatial-index/regions/regionIndex.ts';
import type { GridResult } from './gridTask.ts';
import { gridCodes, type Overlap, serialOf } from './levelsCodes.ts';
import type { Community } from './levelsCommunities.ts';
import type { CityWork } from './splitCity.ts';

/** A grid of the new upper level. */
export interface DrawnGrid {
  readonly grid: Grid;
  /** What the drawing tells of it; null for a grid that was kept as it is. */
  readonly drawn: MicroGrid | null;
  /** The old grid whose code it bears; null for a new code. */
  readonly heir: Grid | null;
}

/** What codes are made from. */
export interface Coding {
  /** `{community}` and `{number:3}`. */
  readonly pattern: string;
  readonly kept: readonly Grid[];
  readonly baseline: readonly Grid[] | null;
}

/**
 * The grids of the upper level from the results of all communities, in their order and by code, then those that were kept.
 * A community that could not be drawn keeps the grids it has.
 */
export function drawnGrids(
  communities: readonly Community[],
  work: CityWork,
  results: readonly GridResult[],
  households: HouseholdTable,
  { pattern, kept, baseline }: Coding,
): DrawnGrid[] {
  const locator = baseline && RegionIndex.of(baseline.map(({ ground }) => ground));
  const aside = communities.flatMap(({ members }, c) => (results[c]!.microgrids.length === 0 ? members : []));
  const taken = new Set([...kept, ...aside].map(({ code }) => code));
  const claimed = new Set<string>();
  const grids = communities.flatMap(({ grid: community, members }, c): DrawnGrid[] => {
    const { microgrids, places } = results[c]!;
    if (microgrids.length === 0) return members.map((grid) => ({ grid, drawn: null, heir: grid }));
    let overlap: Overlap | null = null;
    if (baseline && locator) {
      const all = new Float64Array(baseline.length * microgrids.length);
      for (const place of places) {
        const row = work.rows[c]![place.row]!;
        const old = locator.locate(households.lon[row]!, households.lat[row]!);
        if (old < 0) continue;
        const cell = old * microgrids.length + place.microgrid;
        all[cell] = all[cell]! + place.households;
      }
      // An old grid across the border of two communities lives on in one of them.
      const rows = baseline.flatMap(({ code }, old) =>
        !taken.has(code) && !claimed.has(code) && rowSum(all, old, microgrids.length) > 0 ? [old] : [],
      );
      overlap = {
        old: rows.map((old) => baseline[old]!),
        drawn: microgrids.length,
        households: Float64Array.from(
          rows.flatMap((old) => [...all.subarray(old * microgrids.length, (old + 1) * microgrids.length)]),
        ),
      };
    }
    const { codes, heirs } = gridCodes(
      pattern,
      community.code,
      serialOf(microgrids),
      new Set([...taken, ...claimed]),
      (baseline ?? []).map(({ code }) => code),
      overlap,
    );
    for (const code of codes) claimed.add(code);
    return microgrids
      .map((drawn, i): DrawnGrid => {
        const ground = roundedGround(drawn.ground);
        const grid: Grid = {
          code: codes[i]!,
          name: heirs[i]?.name ?? null,
          community: community.code,
          kind: heirs[i]?.kind ?? null,
          min: null,
          max: null,
          ground: ground.type === 'MultiPolygon' ? ground : { type: 'MultiPolygon', coordinates: [ground.coordinates] },
        };
        return { grid, drawn: { ...drawn, code: codes[i]!, ground }, heir: heirs[i] ?? null };
      })
      .sort((p, q) => (p.grid.code < q.grid.code ? -1 : 1));
  });
  return [...grids, ...kept.map((grid) => ({ grid, drawn: null, heir: grid }))];
}

function rowSum(values: Float64Array, row: number, columns: number): number {
  let sum = 0;
  for (let c = 0; c < columns; c++) sum += values[row * columns + c]!;
  return sum;
}
