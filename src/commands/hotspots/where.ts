import { suppressed } from '../../hotspot/rates/suppress.ts';
import { clustersWhere } from '../../hotspot/where.ts';
import { InputError } from '../../model/error.ts';
import { command } from '../command.ts';
import { openNeighbours } from './openNeighbours.ts';
import { openSubject } from './openSubject.ts';
import * as shared from './options.ts';
import { smoothed } from './smoothed.ts';
import { whereFiles } from './whereFiles.ts';
import type { WhereMade } from './whereMade.ts';
import * as own from './whereOptions.ts';
import { whereOutcome } from './whereOutcome.ts';
import { whereReport } from './whereReport.ts';
import { whereWarnings } from './whereWarnings.ts';

/** Fewest regions that moments of the fourth order are defined for. */
const LEAST_REGIONS = 4;

/** Regions above which permutations would take longer than all else. */
const MANY_REGIONS = 50_000;

/** Where do high and low values cluster, and is it chance? */
export const where = command({
  name: 'hotspots where',
  summary: {
    en: 'where values cluster and whether it is chance: Gi*, local and global Moran, Geary, G',
    zh: '数值在哪里聚集、是否偶然：Gi*、局部与全局 Moran、Geary、G',
  },
  arguments: [],
  options: {
    incidents: shared.incidents,
    category: shared.category,
    res: shared.res,
    plan: shared.plan,
    regions: shared.regions,
    id: shared.id,
    value: shared.value,
    cases: shared.cases,
    population: shared.population,
    households: shared.households,
    strata: own.strata,
    rate: own.rate,
    per: own.per,
    x: shared.x,
    y: shared.y,
    neighbours: shared.neighbours,
    style: own.style,
    test: own.test,
    correction: own.correction,
    permutations: shared.permutations,
    seed: shared.seed,
    zone: shared.zone,
    classes: shared.classes,
    publish: shared.publish,
    map: shared.map,
    crs: shared.crs,
    encoding: shared.encoding,
    rejectedShare: shared.rejectedShare,
    out: shared.out,
    force: shared.force,
  },
  examples: [
    'gridloom hotspots where --incidents calls.csv --plan plan --population households --rate eb --out where',
    'gridloom hotspots where --incidents calls.csv --res 9 --households households.csv --rate eb --out where',
    'gridloom hotspots where --incidents calls.csv.gz --res 9 --neighbours ring:2 --category 噪音 --out where',
    'gridloom hotspots where --regions counties.geojson --id FIPS --cases SID74 --population BIR74 --out where',
    'gridloom hotspots where --regions areas.geojson --id code --value calls --neighbours pairs.csv --json',
  ],
  async run(values, platform) {
    if (values.out !== null) await platform.checkFolder(values.out, whereFiles.names, values);
    const subject = await openSubject(platform, values);
    const count = subject.table.id.length;
    if (count < LEAST_REGIONS) throw new InputError('hotspots-too-few', { count });
    const neighbours = await openNeighbours(platform, subject.table, values.neighbours, values.encoding);
    const { tested, expected } = smoothed(subject, neighbours.weights, values.rate, values.per);
    const permutations = values.permutations ?? (count > MANY_REGIONS && values.test !== 'permutation' ? 0 : 999);
    if (values.test === 'permutation' && permutations === 0) throw new InputError('test-needs-permutations');
    if (tested.every((v) => v === tested[0])) throw new InputError('hotspots-all-alike', { count });
    const test = values.test !== 'auto' ? values.test : subject.counted === null ? 'normal' : 'exact';
    const result = clustersWhere(tested, neighbours.weights, { ...values, permutations, test });
    const warnings = whereWarnings(subject, neighbours.weights, expected, { ...values, test: result.test });
    for (const n of [...subject.notes, ...warnings]) platform.say(n);
    const made: WhereMade = {
      subject,
      tested,
      expected,
      neighbours,
      result,
      warnings,
      options: { ...values, permutations, test: result.test },
      hidden: values.publish === null ? null : suppressed(subject.cases ?? tested, values.publish),
      version: platform.version,
    };
    const report = whereReport(made);
    if (values.out !== null) await platform.writeFolder(values.out, whereFiles.of(made, report, platform.lang), values);
    return whereOutcome(made, report, values.out, platform.lang);
  },
});
