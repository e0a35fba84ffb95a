import type { Geos } from '../geometry/geos.ts';
import { Borders } from './borders.ts';
import { type BuiltGrid, buildGrid } from './buildGrid.ts';
import { type CityCounty, cityPlan, type Mend } from './cityPlan.ts';
import type { Lane } from './filling.ts';
import { type HotSpot, hotSpotsOf } from './hotSpots.ts';
import { type Incident, incidentsOf } from './incidents.ts';
import type { OutlineCounty } from './outline.ts';
import { type GridEntry, registerOf } from './register.ts';
import { type StaffMember, staffOf } from './staff.ts';
import { streetsOf } from './streets.ts';

/** What a synthetic city is made from. */
export interface CitySpec {
  readonly outline: readonly OutlineCounty[];
  /** Null: as many as fit on the outline. */
  readonly grids: number | null;
  readonly seed: number;
  /** Incidents of every day, a household and year. */
  readonly incidents: number;
}

/** A grid with all that stands, works and happens in it. */
export interface SyntheticGrid extends BuiltGrid {
  readonly staff: readonly StaffMember[];
  readonly incidents: readonly Incident[];
}

/** A city that is made a grid at a time: only its plan is held, nothing of what stands in it. */
export interface SyntheticCity {
  readonly counties: readonly CityCounty[];
  /** All grids in order, county by county. */
  readonly entries: readonly GridEntry[];
  readonly spots: readonly HotSpot[];
  /** The streets and waters between the grids of a county. */
  streets(county: number): Iterable<Lane>;
  /** Null where the outline leaves no ground. The content depends on the seed and the grid's code alone. */
  grid(entry: GridEntry): SyntheticGrid | null;
}

/** Plans a city; its grids are built when they are asked for. The same spec gives the same city. */
export function syntheticCity(geos: Geos, spec: CitySpec, mend: Mend): SyntheticCity {
  const { seed } = spec;
  const plan = cityPlan(spec.outline, spec.grids, seed, mend);
  const entries = registerOf(plan, seed);
  const spots = hotSpotsOf(entries, plan.terrain, seed);
  const borders = new Borders(plan.terrain);
  return {
    counties: plan.counties,
    entries,
    spots,
    streets: (county) => streetsOf(plan, borders, county, seed),
    grid: (entry) => {
      const built = buildGrid(geos, plan, borders, entry, seed);
      if (built === null) return null;
      const { homes } = built.filling;
      const own = spots.filter(({ grid }) => grid === entry.code);
      return {
        ...built,
        staff: staffOf(entry.code, homes, seed),
        incidents: incidentsOf(entry.code, homes, spec.incidents, own, seed),
      };
    },
  };
}
