import { eastOf, latticeAt, northOf } from '../../geometry/lattice.ts';
import { farPlaces } from '../../hotspot/study/farPlaces.ts';
import { InputError } from '../../model/error.ts';
import { type Note, note } from '../../model/note.ts';
import type { InputChecksum } from '../../model/plan.ts';
import type { Metres } from '../../model/units.ts';
import type { Platform } from '../platform.ts';
import { type IncidentFiles, ofCategories, openIncidents } from './openIncidents.ts';

/** Incidents as points in a plane, in input order. */
export interface Events {
  readonly plane: 'degrees' | 'planar';
  /** In the coordinates of `plane`. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Milliseconds of local wall time; NaN unknown. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Row of the file. */
  readonly row: Uint32Array;
  readonly inputs: readonly InputChecksum[];
  readonly notes: readonly Note[];
}

export interface EventValues extends Omit<IncidentFiles, 'incidents'> {
  readonly incidents: string | null;
  readonly category: readonly string[];
}

/**
 * Opens incidents and keeps those of the categories that have a place not far from all others, and a time where it is needed.
 * @throws InputError `option-missing`, `counting-no-places`, `times-missing`, and those of reading
 */
export async function openEvents(
  platform: Platform,
  values: EventValues,
  needs: { readonly place: boolean; readonly time: boolean },
): Promise<Events> {
  if (values.incidents === null) throw new InputError('option-missing', { flag: 'incidents' });
  const { incidents, inputs, dirt } = await openIncidents(platform, { ...values, incidents: values.incidents });
  const { table } = incidents;
  const wanted = ofCategories(table, values.category);
  const plane = table.x === null ? 'degrees' : 'planar';
  const [east, north] = [table.x ?? table.lon, table.y ?? table.lat];
  const masked = (of: Float64Array) => of.map((v, i) => (wanted[i] === 1 ? v : Number.NaN));
  const far = needs.place ? farPlaces(masked(east), masked(north)) : new Uint8Array(table.length);
  const rows = [...wanted.keys()].filter((i) => wanted[i] === 1);
  const placed = needs.place ? rows.filter((i) => !Number.isNaN(east[i]!) && far[i] === 0) : rows;
  if (placed.length === 0) throw new InputError('counting-no-places');
  const kept = needs.time ? placed.filter((i) => !Number.isNaN(table.start[i]!)) : placed;
  if (kept.length === 0) throw new InputError('times-missing', { file: values.incidents });
  const notes: Note[] = [...dirt];
  const away = far.reduce((sum, one) => sum + one, 0);
  if (away > 0) notes.push(note('counting-far', { count: away }));
  if (kept.length < placed.length) notes.push(note('times-left-out', { count: placed.length - kept.length }));
  const take = (of: Float64Array) => Float64Array.from(kept, (i) => of[i]!);
  const [lon, lat] = [take(east), take(north)];
  return {
    plane,
    lon,
    lat,
    ...inMetres(plane, lon, lat),
    start: take(table.start),
    end: take(table.end),
    row: Uint32Array.from(kept, (i) => table.row[i]!),
    inputs,
    notes,
  };
}

/** Metres in a plane that is true at the middle of the places; a plane of the file's own stays as it is. */
function inMetres(plane: 'degrees' | 'planar', lon: Float64Array, lat: Float64Array) {
  if (plane === 'planar') return { x: lon, y: lat };
  const known = lon.filter((v) => !Number.isNaN(v));
  const mean = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length;
  const lattice = latticeAt(mean(known), mean(lat.filter((v) => !Number.isNaN(v))));
  return { x: lon.map((v): Metres => eastOf(lattice, v)), y: lat.map((v): Metres => northOf(lattice, v)) };
}
