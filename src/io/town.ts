import type { Barrier } from '../model/barrier.ts';
import type { Building } from '../model/building.ts';
import { InputError } from '../model/error.ts';
import type { Grid } from '../model/grid.ts';
import type { HouseholdTable } from '../model/household.ts';
import type { Note } from '../model/note.ts';
import type { Rejection, Repair } from '../model/rejection.ts';
import type { NumberColumns } from './columns/numberColumns.ts';
import type { Source } from './source.ts';

/** The files of a town. */
export interface TownSources {
  readonly grids: Source;
  readonly households: Source;
  readonly buildings: Source | null;
  readonly barriers: readonly Source[];
}

/** The four kinds of input. */
export type Role = keyof TownSources;

export interface TownOptions {
  /** Datum of all inputs (wgs84, cgcs2000, gcj02, bd09 or EPSG:n), or by role: `households=gcj02,grids=wgs84`. */
  readonly crs: string;
  /** Encoding of CSV files, or by role: `households=gb18030`; null: found out. */
  readonly encoding: string | null;
  /** Field → column, by role. */
  readonly maps: Readonly<Record<Role, ReadonlyMap<string, string>>>;
  /** Share of a file's rows that may be rejected. */
  readonly maxRejected: number;
  /** A column of the household table that is kept beside the known fields. */
  readonly attribute?: string | null;
}

/** A town as read, WGS 84, with all that was said on the way. */
export interface Town {
  readonly grids: readonly Grid[];
  readonly households: HouseholdTable;
  readonly buildings: readonly Building[];
  readonly barriers: readonly Barrier[];
  readonly rejections: readonly Rejection[];
  readonly repairs: readonly Repair[];
  readonly notes: readonly Note[];
  /** File by file in the order in which they were read; not of a town that was put together. */
  readonly parts?: readonly TownPart[];
  /** Whether an id of a household or building was changed to be unlike those of other rows and files. */
  readonly renamed?: boolean;
}

/** What one file brought: how many of each list of the town, in their order. */
export interface TownPart {
  readonly role: Role;
  readonly file: string;
  /** Grids, rows of households, buildings or barriers. */
  readonly taken: number;
  readonly rejections: number;
  readonly repairs: number;
  readonly notes: number;
  /** Of a file of households. */
  readonly columns?: NumberColumns;
}

const ROLES = ['grids', 'households', 'buildings', 'barriers', 'incidents', 'staff'] as const;

/** The datum of one role; WGS 84 for a role that a list by role leaves out. */
export function crsOf(text: string, role: string): string {
  return ofRole(text, role, { flag: 'crs', value: 'DATUM' }) ?? 'wgs84';
}

/** The encoding of one role's files; null, found out, for a role that a list by role leaves out or cannot name (neighbours, pairs). */
export function encodingOf(text: string | null, role: string): string | null {
  return text === null ? null : ofRole(text, role, { flag: 'encoding', value: 'NAME' });
}

function ofRole(
  text: string,
  role: string,
  { flag, value }: { readonly flag: string; readonly value: string },
): string | null {
  if (!text.includes('=')) return text;
  let found: string | null = null;
  for (const part of text.split(',')) {
    const [name = '', own = ''] = part.split('=').map((t) => t.trim());
    if (!ROLES.some((r) => r === name) || own === '')
      throw new InputError('option-pair', { flag, value: part, form: `${ROLES.join('|')}=${value}` });
    if (name === role) found = own;
  }
  return found;
}
