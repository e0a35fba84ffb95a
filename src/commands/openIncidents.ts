import { readClassTable } from '../io/incidents/classTable.ts';
import { joinIncidents } from '../io/incidents/joinIncidents.ts';
import { readIncidents } from '../io/incidents/readIncidents.ts';
import { crsOf, encodingOf } from '../io/readTown.ts';
import type { Incidents } from '../model/incident.ts';
import { type Note, note } from '../model/note.ts';
import type { InputChecksum } from '../model/plan.ts';
import { mapOf } from './mapOf.ts';
import { openEach } from './openEach.ts';
import type { Platform } from './platform.ts';

/** Where the incidents lie and how they are to be read, as the options tell. */
export interface IncidentFiles {
  readonly incidents: readonly string[];
  readonly classes: string | null;
  readonly zone: string | null;
  readonly dateOrder: 'auto' | 'mdy' | 'dmy';
  /** One datum, or datums by input (`incidents=gcj02`). */
  readonly crs: string | null;
  readonly encoding: string | null;
  /** `FIELD=COLUMN` or `incidents.FIELD=COLUMN`; entries of other inputs are passed over. */
  readonly map: readonly string[];
  readonly maxRejected: number;
  readonly planar?: { readonly x: string; readonly y: string } | null;
}

/** Opens and reads incidents, several files as one table, and says what is wrong with them: counted, with the first row. */
export async function openIncidents(
  platform: Platform,
  files: IncidentFiles,
): Promise<{
  readonly incidents: Incidents;
  readonly inputs: readonly InputChecksum[];
  readonly notes: readonly Note[];
}> {
  const inputs: InputChecksum[] = [];
  const notes: Note[] = [];
  const open = async (role: string, path: string) => {
    const { name, bytes, sha256 } = await platform.readInput(path);
    inputs.push({ role, file: name, bytes: bytes.length, sha256 });
    return { name, bytes };
  };
  const common = {
    map: mapOf(files.map, 'incidents'),
    crs: files.crs === null ? null : crsOf(files.crs, 'incidents'),
    encoding: encodingOf(files.encoding, 'incidents'),
    maxRejected: files.maxRejected,
  };
  const classes = files.classes === null ? null : readClassTable(await open('classes', files.classes), common);
  const parts: Incidents[] = [];
  for await (const source of openEach(platform, 'incidents', files.incidents, inputs)) {
    const { value, notes: said } = readIncidents(source, {
      ...common,
      zone: files.zone,
      dateOrder: files.dateOrder === 'auto' ? null : files.dateOrder,
      classes,
      planar: files.planar ?? null,
    });
    parts.push(value);
    notes.push(...said, ...value.dirt.faults.map((fault) => fault.note));
    const { rejections } = value.dirt;
    if (rejections.length > 0) notes.push(note('rows-rejected', { count: rejections.length }));
  }
  for (const n of notes) platform.say(n);
  return { incidents: joinIncidents(parts), inputs, notes };
}
