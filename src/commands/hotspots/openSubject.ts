import { keepRegions } from '../../hotspot/keepRegions.ts';
import type { Stratum } from '../../hotspot/rates/expected.ts';
import { InputError } from '../../model/error.ts';
import { type Note, note } from '../../model/note.ts';
import type { InputChecksum } from '../../model/plan.ts';
import type { RegionTable } from '../../model/region.ts';
import type { Platform } from '../platform.ts';
import { type Counted, inRegions, keptPlaces, onH3, planRegions } from './countIncidents.ts';
import { livedIn } from './livedIn.ts';
import { type IncidentFiles, ofCategories, openIncidents } from './openIncidents.ts';
import { openRegions, type RegionFiles, valueColumns } from './openRegions.ts';

/** What is looked at: regions with a number each, cases and population where they are known. */
export interface Subject {
  readonly table: RegionTable;
  /** The number as it came: a column's, counts, or cases by population times `per`. */
  readonly value: Float64Array;
  readonly kind: 'value' | 'count' | 'rate';
  /** Null where the value is of no cases. */
  readonly cases: Float64Array | null;
  /** Households or people; null where none is known. */
  readonly population: Float64Array | null;
  /** Cases and population by stratum, for expected cases; null: there is one stratum. */
  readonly strata: readonly Stratum[] | null;
  /** How incidents were counted; null where regions carried their values. */
  readonly counted: Counted | null;
  readonly inputs: readonly InputChecksum[];
  /** What was left out of the incidents. */
  readonly notes: readonly Note[];
}

export interface SubjectValues
  extends Omit<RegionFiles, 'regions' | 'columns'>,
    Omit<IncidentFiles, 'incidents' | 'x' | 'y'> {
  readonly incidents: string | null;
  readonly category: readonly string[];
  readonly res: number | null;
  readonly plan: string | null;
  readonly regions: string | null;
  readonly value: string | null;
  readonly cases: string | null;
  readonly population: string | null;
  readonly per: number;
  /** `POPULATION=CASES` columns, one pair a stratum; empty for none. */
  readonly strata: readonly string[];
  /** Files of the register of households that population is counted from; none: columns of the regions or the plan. */
  readonly households: readonly string[];
}

/**
 * Opens what the options ask to be looked at: regions that carry their values, or incidents counted on H3 cells, on the
 * micro-grids of a plan, or in polygons. Regions without population have no rate and are left out with their reason.
 * @throws InputError `hotspots-no-subject`, `hotspots-half-rate`, `counting-no-places`, and those of reading
 */
export async function openSubject(platform: Platform, values: SubjectValues): Promise<Subject> {
  return values.incidents === null
    ? carried(platform, values)
    : incidentsOn(platform, { ...values, incidents: values.incidents });
}

async function carried(platform: Platform, values: SubjectValues): Promise<Subject> {
  if (values.strata.length > 0) return stratified(platform, values);
  const columns = valueColumns(values);
  if (values.regions === null || columns === null) throw new InputError('hotspots-no-subject');
  const { table, input } = await openRegions(platform, { ...values, regions: values.regions, columns });
  const first = table.columns.get(columns[0]!)!;
  const none = { strata: null, counted: null, inputs: [input], notes: [] };
  if (columns.length === 1) return { table, value: first, kind: 'value', cases: null, population: null, ...none };
  return { ...rates(table, first, columns[1]!, values.per), ...none };
}

/** Regions with cases and population by stratum: their sums are the cases and the population of a region. */
async function stratified(platform: Platform, values: SubjectValues): Promise<Subject> {
  if (values.regions === null) throw new InputError('hotspots-no-subject');
  const pairs = values.strata
    .flatMap((text) => text.split(','))
    .map((text) => {
      const [population = '', cases = ''] = text.split('=').map((part) => part.trim());
      if (population === '' || cases === '')
        throw new InputError('option-pair', { flag: 'strata', value: text, form: 'POPULATION=CASES' });
      return { population, cases };
    });
  const columns = [...new Set(pairs.flatMap(({ population, cases }) => [population, cases]))];
  const opened = await openRegions(platform, { ...values, regions: values.regions, columns });
  const all = opened.table;
  const sumOf = (names: readonly string[]) =>
    Float64Array.from(all.id, (_, i) => names.reduce((total, name) => total + all.columns.get(name)![i]!, 0));
  const population = sumOf(pairs.map((pair) => pair.population));
  const cases = sumOf(pairs.map((pair) => pair.cases));
  const name = pairs.map((pair) => pair.population).join(' + ');
  const table = { ...all, columns: new Map([...all.columns, [name, population]]) };
  const rated = rates(table, cases, name, values.per);
  const column = (of: string) => rated.table.columns.get(of)!;
  const strata = pairs.map((pair) => ({ cases: column(pair.cases), population: column(pair.population) }));
  return { ...rated, strata, counted: null, inputs: [opened.input], notes: [] };
}

async function incidentsOn(
  platform: Platform,
  values: SubjectValues & { readonly incidents: string },
): Promise<Subject> {
  const { incidents, inputs: opened, dirt } = await openIncidents(platform, { ...values, x: null, y: null });
  const places = keptPlaces(incidents.table, ofCategories(incidents.table, values.category));
  const inputs = [...opened];
  let counted: Counted;
  if (values.regions !== null) {
    const columns = values.population === null ? [] : [values.population];
    const { table, input } = await openRegions(platform, { ...values, regions: values.regions, columns });
    inputs.push(input);
    counted = inRegions(table, places, 'regions');
  } else if (values.plan !== null) {
    counted = inRegions(planRegions(await platform.readPlan(values.plan), values.plan), places, 'plan');
  } else counted = onH3(places, values.res);
  const notes: Note[] = [...dirt];
  if (counted.outside > 0)
    notes.push(note(counted.study === 'hull' ? 'counting-far' : 'counting-outside', { count: counted.outside }));
  const { counts } = counted;
  let { table } = counted;
  let population = values.population;
  if (values.households.length > 0) {
    const lived = await livedIn(platform, table, values);
    table = lived.table;
    inputs.push(...lived.inputs);
    population ??= 'households';
  }
  const base = { strata: null, counted, inputs, notes };
  if (population === null) return { table, value: counts, kind: 'count', cases: counts, population: null, ...base };
  if (!table.columns.has(population))
    throw new InputError('region-column-missing', {
      file: table.file,
      column: population,
      found: [...table.columns.keys()].join(', ') || '–',
    });
  const rated = rates(table, counts, population, values.per);
  const left = table.id.length - rated.table.id.length;
  if (table.h3 === null || left === 0) return { ...rated, ...base };
  // Of hexagons where nobody lives there are many: they are told in one line.
  const there = sum(counts) - sum(rated.cases!);
  const unpeopled = note('counting-unpeopled', { count: left, incidents: there });
  return { ...rated, table: { ...rated.table, rejections: [] }, ...base, notes: [...notes, unpeopled] };
}

/** Cases by population, times `per`; regions without population are left out with their reason. */
function rates(
  all: RegionTable,
  allCases: Float64Array,
  populationName: string,
  per: number,
): Pick<Subject, 'table' | 'value' | 'kind' | 'cases' | 'population'> {
  const lived = all.columns.get(populationName)!;
  const kept = (i: number) => lived[i]! > 0;
  const table = keepRegions(all, kept, () => note('region-no-population', { column: populationName }));
  const cases = allCases.filter((_, i) => kept(i));
  const population = table.columns.get(populationName)!;
  return { table, value: cases.map((c, i) => (per * c) / population[i]!), kind: 'rate', cases, population };
}

function sum(numbers: Float64Array): number {
  let total = 0;
  for (const v of numbers) total += v;
  return total;
}
