import { type Role, readTown, type Town, type TownSources } from '../io/readTown.ts';
import { InputError } from '../model/error.ts';
import { note } from '../model/note.ts';
import type { InputChecksum } from '../model/plan.ts';
import type { Platform } from './platform.ts';

/** Where a town's inputs lie and how they are to be read, as the options tell. */
export interface TownFiles {
  readonly grids: string;
  readonly households: string;
  readonly buildings: string | null;
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

/** Opens and reads all inputs of a town and says what was rejected, repaired or dropped. */
export async function openTown(
  platform: Platform,
  files: TownFiles,
): Promise<{ readonly town: Town; readonly inputs: readonly InputChecksum[] }> {
  const maps = mapsOf(files.map);
  const inputs: InputChecksum[] = [];
  const open = async (role: Role, path: string) => {
    const { name, bytes, sha256 } = await platform.readInput(path);
    inputs.push({ role, file: name, bytes: bytes.length, sha256 });
    return { name, bytes };
  };
  const sources: TownSources = {
    grids: await open('grids', files.grids),
    households: await open('households', files.households),
    buildings: files.buildings === null ? null : await open('buildings', files.buildings),
    barriers: await inOrder(files.barriers, (path) => open('barriers', path)),
  };
  const town = readTown(await platform.geos(), sources, { ...files, maps });
  for (const n of town.notes) platform.say(n);
  if (town.rejections.length > 0) platform.say(note('rows-rejected', { count: town.rejections.length }));
  if (town.repairs.length > 0) platform.say(note('rows-repaired', { count: town.repairs.length }));
  return { town, inputs };
}

async function inOrder<T>(paths: readonly string[], open: (path: string) => Promise<T>): Promise<T[]> {
  const opened: T[] = [];
  for (const path of paths) opened.push(await open(path));
  return opened;
}

function mapsOf(texts: readonly string[]): Record<Role, Map<string, string>> {
  const maps: Record<Role, Map<string, string>> = {
    grids: new Map(),
    households: new Map(),
    buildings: new Map(),
    barriers: new Map(),
  };
  for (const text of texts.flatMap((t) => t.split(','))) {
    const match = /^\s*(?:(grids|households|buildings|barriers)\.)?([^=.\s]+)\s*=\s*(.+?)\s*$/.exec(text);
    if (!match) throw new InputError('option-pair', { flag: 'map', value: text, form: 'FIELD=COLUMN' });
    const field = match[2]!.toLowerCase();
    maps[(match[1] as Role | undefined) ?? ROLE_OF_FIELD[field] ?? 'households'].set(field, match[3]!);
  }
  return maps;
}
