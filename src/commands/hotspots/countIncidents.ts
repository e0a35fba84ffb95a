import { countInRegions } from '../../hotspot/study/countInRegions.ts';
import { countOnH3 } from '../../hotspot/study/countOnH3.ts';
import { placed } from '../../io/regions/readRegions.ts';
import { centroid } from '../../io/regions/regionShape.ts';
import { InputError } from '../../model/error.ts';
import type { IncidentTable } from '../../model/incident.ts';
import type { RegionTable } from '../../model/region.ts';
import type { StoredMicroGrid, StoredPlan } from '../../model/storedPlan.ts';

/** Incidents counted by region, and how they came there. */
export interface Counted {
  readonly table: RegionTable;
  readonly counts: Float64Array;
  /** What was left out: outside all regions (on H3: far from all others), or without a place. */
  readonly outside: number;
  readonly placeless: number;
  /** Different places among those counted. */
  readonly places: number;
  /** How the study area was found, a word of the report: hull, plan, regions. */
  readonly study: 'hull' | 'plan' | 'regions';
}

/** Places of the incidents that are kept; NaN for the others. */
export interface KeptPlaces {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

export function keptPlaces(table: IncidentTable, keep: Uint8Array): KeptPlaces {
  const kept = (values: Float64Array) => Float64Array.from(keep, (k, i) => (k === 1 ? values[i]! : Number.NaN));
  return { lon: kept(table.lon), lat: kept(table.lat) };
}

/**
 * Counts on H3 cells over the hull of the incidents.
 * @throws InputError `counting-no-places`
 */
export function onH3({ lon, lat }: KeptPlaces, res: number | null): Counted {
  const counted = countOnH3(lon, lat, res);
  if (counted === null) throw new InputError('counting-no-places');
  const { table, counts, far, placeless, places } = counted;
  return { table, counts, outside: far, placeless, places, study: 'hull' };
}

/** Counts in polygons: their union is the study area. */
export function inRegions(table: RegionTable, { lon, lat }: KeptPlaces, study: 'plan' | 'regions'): Counted {
  const { counts, outside, placeless, places } = countInRegions(table.ground, lon, lat);
  if (places === 0) throw new InputError('counting-no-places');
  return { table, counts, outside, placeless, places, study };
}

/**
 * The micro-grids of a plan as regions, with households and people as columns. Those above each other in one building share
 * their ground, on which no incident tells them apart: they are one region, named by all their codes.
 */
export function planRegions(plan: StoredPlan, file: string): RegionTable {
  const grounds = new Map<string, StoredMicroGrid[]>();
  for (const m of plan.microgrids) {
    if (m.ground.coordinates.length === 0) continue;
    const key = JSON.stringify(m.ground.coordinates);
    grounds.set(key, [...(grounds.get(key) ?? []), m]);
  }
  const regions = [...grounds.values()];
  const ground = regions.map(([first]) => {
    const g = first!.ground;
    return g.type === 'Polygon' ? { type: 'MultiPolygon' as const, coordinates: [g.coordinates] } : g;
  });
  const sum = (of: (m: StoredMicroGrid) => number) =>
    Float64Array.from(regions, (members) => members.reduce((total, m) => total + of(m), 0));
  return {
    file,
    plane: 'degrees',
    h3: null,
    cornersOnEdges: true,
    id: regions.map((members) => members.map(({ code }) => code).join('+')),
    row: Uint32Array.from(regions, (_, i) => i + 1),
    ground,
    columns: new Map([
      ['households', sum((m) => m.households)],
      ['people', sum((m) => m.people ?? Number.NaN)],
    ]),
    rejections: [],
    ...placed(
      ground.map((g) => centroid(g.coordinates)),
      'degrees',
    ),
  };
}
