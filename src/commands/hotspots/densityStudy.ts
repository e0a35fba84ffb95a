import { boxOfPoints } from '../../geometry/boxes.ts';
import { eastOf, type Lattice, latticeAt, northOf, UNITS_PER_DEGREE } from '../../geometry/lattice.ts';
import { farPlaces } from '../../hotspot/study/farPlaces.ts';
import { InputError } from '../../model/error.ts';
import { type Note, note } from '../../model/note.ts';
import type { InputChecksum } from '../../model/plan.ts';
import type { RegionTable } from '../../model/region.ts';
import { RegionIndex } from '../../spatial-index/regions/regionIndex.ts';
import type { Platform } from '../platform.ts';
import { planRegions } from './countIncidents.ts';
import { type IncidentFiles, ofCategories, openIncidents } from './openIncidents.ts';
import { openRegions, type RegionFiles } from './openRegions.ts';

/** Incidents in metres of a plane, and the ground that they are looked at on. */
export interface DensityStudy {
  /** NaN for an incident that does not count. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Whether a place of the plane is in the study area; null: the hull of the incidents. */
  readonly within: ((x: number, y: number) => boolean) | null;
  readonly study: 'hull' | 'plan' | 'regions';
  readonly plane: 'degrees' | 'planar';
  /** A place of the plane in the coordinates that are written. */
  toOutput(x: number, y: number): [number, number];
  readonly inputs: readonly InputChecksum[];
  readonly notes: readonly Note[];
}

export interface DensityValues
  extends Omit<RegionFiles, 'regions' | 'columns' | 'id'>,
    Omit<IncidentFiles, 'incidents' | 'x' | 'y'> {
  readonly incidents: string;
  readonly category: readonly string[];
  readonly regions: string | null;
  readonly plan: string | null;
}

/**
 * Opens incidents and their study area: the regions or the plan that is given, else the hull of the incidents without those
 * far from the bulk.
 * @throws InputError `counting-no-places`, `category-unknown`, and those of reading
 */
export async function openDensityStudy(platform: Platform, values: DensityValues): Promise<DensityStudy> {
  const { incidents, inputs: opened, dirt } = await openIncidents(platform, values);
  const { table } = incidents;
  const keep = ofCategories(table, values.category);
  const planar = table.x !== null && table.y !== null;
  const kept = (column: Float64Array) => Float64Array.from(keep, (k, i) => (k === 1 ? column[i]! : Number.NaN));
  const [u, v] = [kept(planar ? table.x! : table.lon), kept(planar ? table.y! : table.lat)];
  const area = planar ? null : await openArea(platform, values);
  const inputs = [...opened, ...(area === null ? [] : area.inputs)];
  let left = 0;
  let inArea: ((u: number, v: number) => boolean) | null = null;
  if (area !== null) {
    const locator = RegionIndex.of(area.table.ground.map((g) => g ?? { type: 'MultiPolygon', coordinates: [] }));
    inArea = (lon, lat) => locator.locate(lon, lat) >= 0;
  }
  const far = area === null ? farPlaces(u, v) : null;
  for (let i = 0; i < u.length; i++) {
    if (Number.isNaN(u[i]!)) continue;
    if (inArea === null ? far![i] === 0 : inArea(u[i]!, v[i]!)) continue;
    u[i] = Number.NaN;
    v[i] = Number.NaN;
    left++;
  }
  const notes = [...dirt];
  if (left > 0) notes.push(note(area === null ? 'counting-far' : 'counting-outside', { count: left }));
  for (const n of notes) platform.say(n);
  const study = area === null ? 'hull' : values.plan !== null ? 'plan' : 'regions';
  if (planar) return { x: u, y: v, within: null, study, plane: 'planar', toOutput: (x, y) => [x, y], inputs, notes };
  const lattice = latticeAround(u, v);
  const toOutput = (x: number, y: number): [number, number] => [
    (x / lattice.metresPerU + lattice.u0) / UNITS_PER_DEGREE,
    (y / lattice.metresPerV + lattice.v0) / UNITS_PER_DEGREE,
  ];
  return {
    x: u.map((lon) => eastOf(lattice, lon)),
    y: v.map((lat) => northOf(lattice, lat)),
    within: inArea === null ? null : (x, y) => inArea(...toOutput(x, y)),
    study,
    plane: 'degrees',
    toOutput,
    inputs,
    notes,
  };
}

async function openArea(
  platform: Platform,
  values: DensityValues,
): Promise<{ readonly table: RegionTable; readonly inputs: readonly InputChecksum[] } | null> {
  if (values.plan !== null)
    return { table: planRegions(await platform.readPlan(values.plan), values.plan), inputs: [] };
  if (values.regions === null) return null;
  const { table, input } = await openRegions(platform, { ...values, regions: values.regions, id: null, columns: [] });
  return { table, inputs: [input] };
}

function latticeAround(lon: Float64Array, lat: Float64Array): Lattice {
  const [west, south, east, north] = boxOfPoints(lon, lat);
  if (west > east) throw new InputError('counting-no-places');
  return latticeAt((west + east) / 2, (south + north) / 2);
}
