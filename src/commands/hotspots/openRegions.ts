import { crsOf, encodingOf } from '../../io/readTown.ts';
import { readRegions } from '../../io/regions/readRegions.ts';
import { InputError } from '../../model/error.ts';
import { note } from '../../model/note.ts';
import type { InputChecksum } from '../../model/plan.ts';
import type { RegionTable } from '../../model/region.ts';
import type { Platform } from '../platform.ts';

/** Where regions with values lie and which of their columns are wanted, as the options tell. */
export interface RegionFiles {
  readonly regions: string;
  readonly id: string | null;
  /** Columns of numbers. */
  readonly columns: readonly string[];
  readonly x: string | null;
  readonly y: string | null;
  readonly crs: string | null;
  readonly encoding: string | null;
  readonly rejectedShare: number;
}

/** Opens and reads a file of regions and says what was rejected. */
export async function openRegions(
  platform: Platform,
  files: RegionFiles,
): Promise<{ readonly table: RegionTable; readonly input: InputChecksum }> {
  const { name, bytes, sha256 } = await platform.readInput(files.regions);
  const { value: table, notes } = readRegions(
    { name, bytes },
    {
      ...files,
      crs: files.crs === null ? null : crsOf(files.crs, 'regions'),
      encoding: encodingOf(files.encoding, 'regions'),
      maxRejected: files.rejectedShare,
    },
  );
  for (const n of notes) platform.say(n);
  if (table.rejections.length > 0) platform.say(note('rows-rejected', { count: table.rejections.length }));
  return { table, input: { role: 'regions', file: name, bytes: bytes.length, sha256 } };
}

/** The columns that hold what is tested: one of values, or two of cases and population. Null: neither was asked for. */
export function valueColumns(values: {
  readonly value: string | null;
  readonly cases: string | null;
  readonly population: string | null;
}): readonly string[] | null {
  const { value, cases, population } = values;
  if (value !== null) return [value];
  if (cases === null && population === null) return null;
  if (cases === null || population === null) throw new InputError('hotspots-half-rate');
  return [cases, population];
}
