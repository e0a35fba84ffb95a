import { command } from '../command.ts';
import { workers } from '../inputOptions.ts';
import { answerFiles, give } from './answer.ts';
import { openSubject } from './openSubject.ts';
import { openTimed } from './openTimed.ts';
import * as shared from './options.ts';
import { periodLength } from './periodOption.ts';
import * as own from './questionOptions.ts';
import { scanPlain } from './scanPlain.ts';
import { scanTime } from './scanTime.ts';

/** In which circles do more cases lie than chance explains? */
export const scan = command({
  name: 'hotspots scan',
  summary: {
    en: 'the circles in which cases are denser than chance explains: Kulldorff’s scan, in space or in space and time',
    zh: '哪些圆形范围内事件密集到难以用偶然解释：Kulldorff 扫描统计（空间或时空）',
  },
  arguments: [],
  options: {
    incidents: shared.incidents,
    category: shared.category,
    res: shared.res,
    plan: shared.plan,
    regions: shared.regions,
    id: shared.id,
    cases: shared.cases,
    population: shared.population,
    x: shared.x,
    y: shared.y,
    model: own.model,
    maxShare: own.maxShare,
    maxRadius: own.maxRadius,
    period: own.period,
    prospective: own.prospective,
    maxPeriods: own.maxPeriods,
    replicates: own.replicates,
    seed: shared.seed,
    workers,
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
    'gridloom hotspots scan --regions counties.geojson --id FIPS --cases SID74 --population BIR74 --out scan',
    'gridloom hotspots scan --incidents calls.csv --plan plan --population households --category 噪音 --out scan',
    'gridloom hotspots scan --regions sites.csv --x X --y Y --cases cases --population trials --model bernoulli --json',
    'gridloom hotspots scan --incidents calls.csv --res 9 --period 4w --max-share 0.1 --out scan',
  ],
  async run(values, platform) {
    if (values.out !== null) await platform.checkFolder(values.out, answerFiles(['clusters', 'regions']), values);
    if (values.period === null) {
      const subject = await openSubject(platform, { ...values, value: null, per: 1, strata: [], households: [] });
      return give(platform, values, await scanPlain(platform, subject, values));
    }
    const length = periodLength(values.period);
    const timed = await openTimed(platform, values);
    return give(
      platform,
      values,
      await scanTime(platform, timed, { ...values, question: 'scan', length, history: null }),
    );
  },
});
