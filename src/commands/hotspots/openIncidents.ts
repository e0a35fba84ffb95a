import { readClassTable } from '../../io/incidents/classTable.ts';
import { readIncidents } from '../../io/incidents/readIncidents.ts';
import { DEFAULT_READ_OPTIONS } from '../../io/reading.ts';
import { crsOf, encodingOf } from '../../io/readTown.ts';
import { InputError } from '../../model/error.ts';
import type { Incidents, IncidentTable } from '../../model/incident.ts';
import { type Note, note } from '../../model/note.ts';
import type { InputChecksum } from '../../model/plan.ts';
import { mapOf } from '../mapOf.ts';
import type { Platform } from '../platform.ts';

/** Where incidents lie and how they are to be read, as the options tell. */
export interface IncidentFiles {
  readonly incidents: string;
  readonly classes: string | null;
  readonly zone: string | null;
  readonly crs: string | null;
  readonly encoding: string | null;
  /** `FIELD=COLUMN` or `incidents.FIELD=COLUMN`. */
  readonly map: readonly string[];
  readonly rejectedShare: number;
  /** Names of planar columns in place of longitude and latitude; both or none. */
  readonly x?: string | null;
  readonly y?: string | null;
}

/** Opens and reads a file of incidents. `dirt` is what was wrong with it, for the answer to say and to keep. */
export async function openIncidents(
  platform: Platform,
  files: IncidentFiles,
): Promise<{
  readonly incidents: Incidents;
  readonly inputs: readonly InputChecksum[];
  readonly dirt: readonly Note[];
}> {
  const inputs: InputChecksum[] = [];
  const open = async (role: string, path: string) => {
    const { name, bytes, sha256 } = await platform.readInput(path);
    inputs.push({ role, file: name, bytes: bytes.length, sha256 });
    return { name, bytes };
  };
  const options = {
    ...DEFAULT_READ_OPTIONS,
    map: mapOf(files.map, 'incidents'),
    crs: files.crs === null ? null : crsOf(files.crs, 'incidents'),
    encoding: encodingOf(files.encoding, 'incidents'),
    maxRejected: files.rejectedShare,
  };
  const source = await open('incidents', files.incidents);
  const classes =
    files.classes === null
      ? null
      : readClassTable(await open('classes', files.classes), {
          ...DEFAULT_READ_OPTIONS,
          encoding: encodingOf(files.encoding, 'classes'),
        });
  const planar = files.x && files.y ? { x: files.x, y: files.y } : null;
  const read = readIncidents(source, { ...options, classes, zone: files.zone, dateOrder: null, planar });
  for (const n of read.notes) platform.say(n);
  const dirt = read.value.dirt.faults.map((fault) => fault.note);
  if (read.rejections.length > 0) dirt.push(note('rows-rejected', { count: read.rejections.length }));
  return { incidents: read.value, inputs, dirt };
}

/**
 * Which incidents are of the categories or groups asked for, by name without case; all where none is asked for.
 * @throws InputError `category-unknown`
 */
export function ofCategories(table: IncidentTable, names: readonly string[]): Uint8Array {
  const keep = new Uint8Array(table.length).fill(names.length === 0 ? 1 : 0);
  for (const name of names.flatMap((n) => n.split(',')).map((n) => n.trim())) {
    const numbers = (list: readonly string[]) =>
      list.flatMap((one, i) => (one.toLowerCase() === name.toLowerCase() ? [i] : []));
    const categories = new Set(numbers(table.categories));
    const groups = new Set(numbers(table.groups));
    if (categories.size + groups.size === 0)
      throw new InputError('category-unknown', { name, known: table.categories.slice(0, 12).join(', ') });
    for (let i = 0; i < keep.length; i++)
      if (categories.has(table.category[i]!) || groups.has(table.group[i]!)) keep[i] = 1;
  }
  return keep;
}
