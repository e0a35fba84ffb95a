import { keepRegions } from '../../hotspot/keepRegions.ts';
import { InputError } from '../../model/error.ts';
import { note } from '../../model/note.ts';
import type { InputChecksum } from '../../model/plan.ts';
import type { RegionTable } from '../../model/region.ts';
import type { Platform } from '../platform.ts';
import { openRegions, type RegionFiles, valueColumns } from './openRegions.ts';

/** What is tested: regions with a value each. */
export interface Subject {
  readonly table: RegionTable;
  readonly value: Float64Array;
  /** What the value is: a column's own numbers, counts, or a rate of so many. */
  readonly kind: 'value' | 'count' | 'rate';
  /** Null where the value is not a rate or a count. */
  readonly cases: Float64Array | null;
  /** Households or people; null where none is known. */
  readonly population: Float64Array | null;
  readonly inputs: readonly InputChecksum[];
}

export interface SubjectValues extends Omit<RegionFiles, 'regions' | 'columns'> {
  readonly regions: string | null;
  readonly value: string | null;
  readonly cases: string | null;
  readonly population: string | null;
  readonly per: number;
}

/** Fewest regions that moments of the fourth order are defined for. */
const LEAST_REGIONS = 4;

/**
 * Opens what the options ask to be looked at.
 * @throws InputError `hotspots-no-subject`, `hotspots-half-rate`, `hotspots-too-few`, `hotspots-all-alike`, and those of reading
 */
export async function openSubject(platform: Platform, values: SubjectValues): Promise<Subject> {
  const columns = valueColumns(values);
  if (values.regions === null || columns === null) throw new InputError('hotspots-no-subject');
  const { table, input } = await openRegions(platform, { ...values, regions: values.regions, columns });
  const subject =
    columns.length === 1
      ? { table, value: table.columns.get(columns[0]!)!, kind: 'value' as const, cases: null, population: null }
      : rates(table, columns[0]!, columns[1]!, values.per);
  const count = subject.table.id.length;
  if (count < LEAST_REGIONS) throw new InputError('hotspots-too-few', { count });
  if (subject.value.every((v) => v === subject.value[0])) throw new InputError('hotspots-all-alike', { count });
  return { ...subject, inputs: [input] };
}

/** Cases by population, times `per`; regions without population are left out with their reason. */
function rates(all: RegionTable, casesName: string, populationName: string, per: number): Omit<Subject, 'inputs'> {
  const lived = all.columns.get(populationName)!;
  const table = keepRegions(
    all,
    (i) => lived[i]! > 0,
    () => note('region-no-population', { column: populationName }),
  );
  const cases = table.columns.get(casesName)!;
  const population = table.columns.get(populationName)!;
  return { table, value: cases.map((c, i) => (per * c) / population[i]!), kind: 'rate', cases, population };
}
