import type { Building } from '../model/building.ts';
import type { HouseholdTable } from '../model/household.ts';
import type { Limits } from '../model/limits.ts';
import type { Site } from '../model/site.ts';
import { type BuildingPart, cutBuilding, leastParts } from '../partition/cutBuilding.ts';

/** What the solver assigns: a site, or a part of a site above the maximum. */
export interface Atom {
  /** Index into the sites. */
  readonly site: number;
  readonly households: number;
  /** The part of a cut site; null for a whole one. */
  readonly part: BuildingPart | null;
}

/**
 * One atom a site, or one a part where the site exceeds the maximum; in the order of the sites, parts from the ground up.
 *
 * @param fine sites that are taken apart as far as they can be, so that the solver chooses their bands
 */
export function atomsOf(
  sites: readonly Site[],
  households: HouseholdTable,
  buildings: readonly Building[],
  limits: Limits,
  fine: ReadonlySet<number> = new Set(),
): Atom[] {
  return sites.flatMap((site, index): Atom[] => {
    if (site.households <= limits.max) return [{ site: index, households: site.households, part: null }];
    const dwellings = site.rows.map((row) => ({
      row,
      households: households.households[row]!,
      building: households.building[row] ?? site.id,
      unit: households.unit[row] ?? null,
      floor: households.floor[row] ?? null,
      room: households.room[row] ?? null,
    }));
    // A footprint is one building, whatever its rows call it; lone points at one place may be several.
    const named = site.building < 0 ? dwellings : dwellings.map((d) => ({ ...d, building: site.id }));
    const cut = fine.has(index) ? leastParts : cutBuilding;
    const parts = cut(named, storeys(site, households, buildings), limits);
    if (parts.length === 1) return [{ site: index, households: site.households, part: null }];
    return parts.map((part) => ({ site: index, households: part.households, part }));
  });
}

function storeys(site: Site, households: HouseholdTable, buildings: readonly Building[]): number | null {
  const known = site.building < 0 ? null : buildings[site.building]!.floors;
  if (known !== null && known >= 1) return known;
  let highest = 0;
  for (const row of site.rows) highest = Math.max(highest, households.floors?.[row] ?? 0);
  return highest > 0 ? highest : null;
}
