import { readHouseholds } from '../../io/readHouseholds.ts';
import { crsOf, encodingOf } from '../../io/readTown.ts';
import type { InputChecksum } from '../../model/plan.ts';
import type { RegionTable } from '../../model/region.ts';
import { mapOf } from '../mapOf.ts';
import type { Platform } from '../platform.ts';
import { regionOfEach } from './regionOfEach.ts';

/** How a register of households is to be read; several files are one register. */
export interface HouseholdFile {
  readonly households: readonly string[];
  readonly crs: string | null;
  readonly encoding: string | null;
  readonly map: readonly string[];
  readonly rejectedShare: number;
}

/**
 * The table with the columns `households` and `people` (NaN where a household's people are not known), counted from a register
 * of households by their places.
 */
export async function livedIn(
  platform: Platform,
  table: RegionTable,
  file: HouseholdFile,
): Promise<{ readonly table: RegionTable; readonly inputs: readonly InputChecksum[] }> {
  const options = {
    map: mapOf(file.map, 'households', true),
    crs: file.crs === null ? null : crsOf(file.crs, 'households'),
    encoding: encodingOf(file.encoding, 'households'),
    maxRejected: file.rejectedShare,
  };
  const households = new Float64Array(table.id.length);
  const people = new Float64Array(table.id.length);
  const inputs: InputChecksum[] = [];
  for (const pattern of file.households)
    for (const { path } of await platform.findInputs(pattern)) {
      const { name, bytes, sha256 } = await platform.readInput(path);
      inputs.push({ role: 'households', file: name, bytes: bytes.length, sha256 });
      const { value: register, notes } = readHouseholds({ name, bytes }, options);
      for (const n of notes) platform.say(n);
      regionOfEach(table, register.lon, register.lat).forEach((region, i) => {
        if (region < 0) return;
        households[region]! += register.households[i]!;
        people[region]! += register.people?.[i] ?? Number.NaN;
      });
    }
  const columns = new Map([...table.columns, ['households', households], ['people', people]] as const);
  return { table: { ...table, columns }, inputs };
}
