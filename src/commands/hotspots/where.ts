import { clustersWhere } from '../../hotspot/where.ts';
import { command } from '../command.ts';
import { openNeighbours } from './openNeighbours.ts';
import { openSubject } from './openSubject.ts';
import * as shared from './options.ts';
import { whereFiles } from './whereFiles.ts';
import * as own from './whereOptions.ts';
import { whereOutcome } from './whereOutcome.ts';
import { whereReport } from './whereReport.ts';
import { whereWarnings } from './whereWarnings.ts';

/** Where do high and low values cluster, and is it chance? */
export const where = command({
  name: 'hotspots where',
  summary: {
    en: 'where values cluster and whether it is chance: Gi*, local and global Moran, Geary, G',
    zh: '数值在哪里聚集、是否偶然：Gi*、局部与全局 Moran、Geary、G',
  },
  arguments: [],
  options: {
    regions: shared.regions,
    id: shared.id,
    value: shared.value,
    cases: shared.cases,
    population: shared.population,
    x: shared.x,
    y: shared.y,
    neighbours: shared.neighbours,
    per: own.per,
    test: own.test,
    correction: own.correction,
    permutations: shared.permutations,
    seed: shared.seed,
    crs: shared.crs,
    encoding: shared.encoding,
    rejectedShare: shared.rejectedShare,
    out: shared.out,
    force: shared.force,
  },
  examples: [
    'gridloom hotspots where --regions counties.geojson --id FIPS --cases SID74 --population BIR74 --out where',
    'gridloom hotspots where --regions areas.geojson --id code --value calls --neighbours pairs.csv --json',
  ],
  async run(values, platform) {
    if (values.out !== null) await platform.checkFolder(values.out, whereFiles.names, values);
    const subject = await openSubject(platform, values);
    const opened = await openNeighbours(platform, subject.table, values.neighbours, values.encoding);
    const result = clustersWhere(subject.value, opened.weights, values);
    const warnings = whereWarnings(subject, opened.weights);
    for (const n of warnings) platform.say(n);
    const made = { subject, neighbours: opened, result, warnings, options: values, version: platform.version };
    const report = whereReport(made);
    if (values.out !== null) await platform.writeFolder(values.out, whereFiles.of(made, report, platform.lang), values);
    return whereOutcome(made, report, values.out, platform.lang);
  },
});
