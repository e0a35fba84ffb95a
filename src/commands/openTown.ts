import type { Role, Town } from '../io/readTown.ts';
import type { TownOptions } from '../io/town.ts';
import { TownReader } from '../io/townReader.ts';
import { InputError } from '../model/error.ts';
import { note } from '../model/note.ts';
import type { InputChecksum } from '../model/plan.ts';
import { mapEntries } from './mapOf.ts';
import type { Platform } from './platform.ts';

/**
 * Where a town's inputs lie and how they are to be read, as the options tell. Several files of one input are read as one, in the
 * order given; a path may hold `*`: all files that fit, in the order of their names.
 */
export interface TownFiles {
  readonly grids: readonly string[];
  readonly households: readonly string[];
  readonly buildings: readonly string[];
  readonly barriers: readonly string[];
  readonly crs: string;
  readonly encoding: string | null;
  /** `FIELD=COLUMN` or `role.FIELD=COLUMN`. */
  readonly map: readonly string[];
  readonly maxRejected: number;
  /** A column of the household table that is to be kept beside the known ones. */
  readonly attribute?: string | null;
}

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

/** The inputs of a town, in the order in which they are read. */
export const TOWN_ROLES = ['grids', 'households', 'buildings', 'barriers'] as const satisfies readonly Role[];

/** Opens and reads all inputs of a town and says what was rejected, repaired or dropped. */
export async function openTown(
  platform: Platform,
  files: TownFiles,
): Promise<{ readonly town: Town; readonly inputs: readonly InputChecksum[] }> {
  const { reader, inputs } = await openRoles(platform, files, TOWN_ROLES);
  const town = reader.town();
  tellReading(platform, town);
  return { town, inputs };
}

/** Says what was rejected, repaired or dropped. */
export function tellReading(platform: Platform, town: Pick<Town, 'notes' | 'rejections' | 'repairs'>): void {
  for (const n of town.notes) platform.say(n);
  if (town.rejections.length > 0) platform.say(note('rows-rejected', { count: town.rejections.length }));
  if (town.repairs.length > 0) platform.say(note('rows-repaired', { count: town.repairs.length }));
}

/** How the files are to be read. */
export function readingOf(files: TownFiles): TownOptions {
  return { ...files, maps: mapsOf(files.map) };
}

/** Reads some inputs of a town alone. */
async function openRoles(platform: Platform, files: TownFiles, roles: readonly Role[]) {
  const inputs: InputChecksum[] = [];
  const reader = new TownReader(await platform.geos(), readingOf(files));
  for (const role of roles)
    for (const pattern of files[role])
      for (const { path, name } of await platform.findInputs(pattern)) {
        const { bytes, sha256 } = await platform.readInput(path);
        inputs.push({ role, file: name, bytes: bytes.length, sha256 });
        reader.read(role, { name, bytes });
      }
  return { reader, inputs };
}

/** One input of a town alone, for those who need no more of it at first: the rest of the town is empty. */
export async function openTownPart(
  platform: Platform,
  files: TownFiles,
  role: Role,
): Promise<{ readonly part: Town; readonly inputs: readonly InputChecksum[] }> {
  const { reader, inputs } = await openRoles(platform, files, [role]);
  return { part: reader.part(), inputs };
}

/** Inputs that were read apart as one town. */
export function joinTown(parts: readonly Town[]): Town {
  const all = <K extends keyof Omit<Town, 'households' | 'parts' | 'renamed'>>(key: K) =>
    parts.flatMap((part) => part[key] as Town[K][number][]);
  return {
    grids: all('grids') as Town['grids'],
    households: (parts.find(({ households }) => households.length > 0) ?? parts[0]!).households,
    buildings: all('buildings') as Town['buildings'],
    barriers: all('barriers') as Town['barriers'],
    rejections: all('rejections') as Town['rejections'],
    repairs: all('repairs') as Town['repairs'],
    notes: all('notes') as Town['notes'],
  };
}

/** Entries of `--map`, each with the role that its field belongs to. */
export function withRoles(texts: readonly string[]): string[] {
  return Object.entries(mapsOf(texts)).flatMap(([role, map]) =>
    [...map].map(([field, column]) => `${role}.${field}=${column}`),
  );
}

function mapsOf(texts: readonly string[]): Record<Role, Map<string, string>> {
  const maps: Record<Role, Map<string, string>> = {
    grids: new Map(),
    households: new Map(),
    buildings: new Map(),
    barriers: new Map(),
  };
  for (const text of mapEntries(texts)) {
    const match = /^\s*(?:(grids|households|buildings|barriers)\.)?([^=.\s]+)\s*=\s*(.+?)\s*$/.exec(text);
    if (!match) throw new InputError('option-pair', { flag: 'map', value: text, form: 'FIELD=COLUMN' });
    const field = match[2]!.toLowerCase();
    maps[(match[1] as Role | undefined) ?? ROLE_OF_FIELD[field] ?? 'households'].set(field, match[3]!);
  }
  return maps;
}
