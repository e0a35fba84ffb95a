import { InputError } from '../../model/error.ts';
import { type Note, note } from '../../model/note.ts';
import type { InputChecksum } from '../../model/plan.ts';
import type { RegionTable } from '../../model/region.ts';
import type { Platform } from '../platform.ts';
import { type Counted, inRegions, keptPlaces, onH3, planRegions } from './countIncidents.ts';
import { type IncidentFiles, ofCategories, openIncidents } from './openIncidents.ts';
import { openRegions, type RegionFiles } from './openRegions.ts';
import { regionOfEach } from './regionOfEach.ts';

/** Incidents by region and time. */
export interface Timed {
  readonly table: RegionTable;
  readonly study: Counted['study'];
  /** By region; null where none was asked for. */
  readonly population: Float64Array | null;
  /** Region and time (middle of the window, milliseconds of local wall time) of every incident that has both. */
  readonly region: Int32Array;
  readonly time: Float64Array;
  readonly inputs: readonly InputChecksum[];
  readonly notes: readonly Note[];
}

export interface TimedValues
  extends Omit<RegionFiles, 'regions' | 'columns'>,
    Omit<IncidentFiles, 'incidents' | 'x' | 'y'> {
  readonly incidents: string | null;
  readonly category: readonly string[];
  readonly res: number | null;
  readonly plan: string | null;
  readonly regions: string | null;
  readonly population: string | null;
}

/**
 * Opens incidents and the regions they are counted on (H3 cells where no others are named).
 * @throws InputError `option-missing`, `counting-no-places`, `region-column-missing`, `times-missing`, and those of reading
 */
export async function openTimed(platform: Platform, values: TimedValues): Promise<Timed> {
  if (values.incidents === null) throw new InputError('option-missing', { flag: 'incidents' });
  const { incidents, inputs, dirt } = await openIncidents(platform, {
    ...values,
    incidents: values.incidents,
    x: null,
    y: null,
  });
  const all = [...inputs];
  const places = keptPlaces(incidents.table, ofCategories(incidents.table, values.category));
  let counted: Counted;
  if (values.regions !== null) {
    const columns = values.population === null ? [] : [values.population];
    const { table, input } = await openRegions(platform, { ...values, regions: values.regions, columns });
    all.push(input);
    counted = inRegions(table, places, 'regions');
  } else if (values.plan !== null)
    counted = inRegions(planRegions(await platform.readPlan(values.plan), values.plan), places, 'plan');
  else counted = onH3(places, values.res);
  const { table } = counted;
  const population = values.population === null ? null : (table.columns.get(values.population) ?? null);
  if (values.population !== null && population === null)
    throw new InputError('region-column-missing', {
      file: table.file,
      column: values.population,
      found: [...table.columns.keys()].join(', ') || '–',
    });
  const notes: Note[] = [...dirt];
  if (counted.outside > 0)
    notes.push(note(counted.study === 'hull' ? 'counting-far' : 'counting-outside', { count: counted.outside }));
  const at = regionOfEach(table, places.lon, places.lat);
  const { start, end } = incidents.table;
  const kept = [...at.keys()].filter((i) => at[i]! >= 0 && !Number.isNaN(start[i]!));
  const timeless = at.filter((r, i) => r >= 0 && Number.isNaN(start[i]!)).length;
  if (kept.length === 0) throw new InputError('times-missing', { file: values.incidents });
  if (timeless > 0) notes.push(note('times-left-out', { count: timeless }));
  return {
    table,
    study: counted.study,
    population,
    region: Int32Array.from(kept, (i) => at[i]!),
    time: Float64Array.from(kept, (i) => (start[i]! + end[i]!) / 2),
    inputs: all,
    notes,
  };
}
