import type { City } from '../batch/splitCity.ts';
import { readBarriers } from '../io/readBarriers.ts';
import { readBuildings } from '../io/readBuildings.ts';
import { readGrids } from '../io/readGrids.ts';
import { readHouseholds } from '../io/readHouseholds.ts';
import { InputError } from '../model/error.ts';
import { type Note, note } from '../model/note.ts';
import type { InputChecksum } from '../model/plan.ts';
import type { Rejection, Repair } from '../model/rejection.ts';
import type { InputFile, Platform } from './platform.ts';

/** Where a town's inputs lie and how they are to be read. */
export interface TownFiles {
  readonly grids: string;
  readonly households: string;
  readonly buildings: string | null;
  readonly barriers: readonly string[];
  readonly crs: string;
  readonly encoding: string | null;
  readonly map: readonly string[];
  readonly maxRejected: number;
}

/** A town as read, with all that was said on the way. */
export interface Town extends City {
  readonly inputs: readonly InputChecksum[];
  readonly rejections: readonly Rejection[];
  readonly repairs: readonly Repair[];
  readonly notes: readonly Note[];
}

type Role = 'grids' | 'households' | 'buildings' | 'barriers';

/** Fields whose name alone tells which file they belong to; all others belong to the households. */
const ROLE_OF_FIELD: Readonly<Record<string, Role>> = {
  code: 'grids',
  name: 'grids',
  community: 'grids',
  min: 'grids',
  max: 'grids',
  kind: 'grids',
  units: 'buildings',
  class: 'barriers',
  strength: 'barriers',
};

/** Reads all inputs of a town; faults name the file, the row and the remedy. */
export async function readTown(platform: Platform, files: TownFiles): Promise<Town> {
  const geos = await platform.geos();
  const inputs: InputChecksum[] = [];
  const rejections: Rejection[] = [];
  const repairs: Repair[] = [];
  const notes: Note[] = [];
  const maps = mapsOf(files.map);
  const open = async (role: Role, path: string) => {
    const file = await platform.readInput(path);
    inputs.push({ role, file: file.name, bytes: file.bytes.length, sha256: file.sha256 });
    return file;
  };
  const take = <T>(read: {
    value: T;
    rejections: readonly Rejection[];
    repairs: readonly Repair[];
    notes: readonly Note[];
  }): T => {
    for (const r of read.rejections) rejections.push(r);
    for (const r of read.repairs) repairs.push(r);
    for (const n of read.notes) notes.push(n);
    return read.value;
  };
  const options = (role: Role) => ({
    map: maps[role],
    crs: files.crs,
    encoding: files.encoding,
    maxRejected: files.maxRejected,
  });
  const source = (file: InputFile) => ({ name: file.name, bytes: file.bytes });

  const grids = take(readGrids(geos, source(await open('grids', files.grids)), options('grids')));
  if (grids.length === 0) throw new InputError('no-grid', { file: files.grids });
  const households = take(readHouseholds(source(await open('households', files.households)), options('households')));
  const buildings =
    files.buildings === null
      ? []
      : take(readBuildings(geos, source(await open('buildings', files.buildings)), options('buildings')));
  const barriers = [];
  for (const path of files.barriers)
    for (const barrier of take(readBarriers(geos, source(await open('barriers', path)), options('barriers'))))
      barriers.push(barrier);
  for (const n of notes) platform.say(n);
  for (const [role, what] of [
    ['rejected', rejections],
    ['repaired', repairs],
  ] as const)
    if (what.length > 0) platform.say(note(`rows-${role}`, { count: what.length }));
  return { grids, households, buildings, barriers, inputs, rejections, repairs, notes };
}

/** `FIELD=COLUMN` or `role.FIELD=COLUMN`, by role. */
function mapsOf(texts: readonly string[]): Record<Role, Map<string, string>> {
  const maps = { grids: new Map(), households: new Map(), buildings: new Map(), barriers: new Map() };
  for (const text of texts.flatMap((t) => t.split(','))) {
    const match = /^\s*(?:(grids|households|buildings|barriers)\.)?([^=.\s]+)\s*=\s*(.+?)\s*$/.exec(text);
    if (!match) throw new InputError('option-pair', { flag: 'map', value: text, form: 'FIELD=COLUMN' });
    const field = match[2]!.toLowerCase();
    const role = (match[1] as Role | undefined) ?? ROLE_OF_FIELD[field] ?? 'households';
    maps[role].set(field, match[3]!);
  }
  return maps;
}
