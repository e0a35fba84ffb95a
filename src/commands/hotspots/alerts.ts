import { command } from '../command.ts';
import { workers } from '../inputOptions.ts';
import { answerFiles, give } from './answer.ts';
import { openTimed } from './openTimed.ts';
import * as shared from './options.ts';
import { periodLength } from './periodOption.ts';
import * as own from './questionOptions.ts';
import { scanTime } from './scanTime.ts';

/** What began in the newest periods and still goes on? */
export const alerts = command({
  name: 'hotspots alerts',
  summary: {
    en: 'what began of late and still goes on: a prospective space–time scan of the newest periods',
    zh: '近期出现、仍在持续的异常：对最新时段作前瞻性时空扫描',
  },
  arguments: [],
  options: {
    incidents: shared.incidents,
    category: shared.category,
    res: shared.res,
    plan: shared.plan,
    regions: shared.regions,
    id: shared.id,
    population: shared.population,
    x: shared.x,
    y: shared.y,
    period: own.period,
    history: own.history,
    maxPeriods: own.recent,
    maxShare: own.alertShare,
    maxRadius: own.maxRadius,
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
    'gridloom hotspots alerts --incidents calls.csv --plan plan --out alerts',
    'gridloom hotspots alerts --incidents calls.csv --res 9 --period 1d --history 60 --max-periods 7 --category 噪音',
  ],
  async run(values, platform) {
    if (values.out !== null) await platform.checkFolder(values.out, answerFiles(['alerts', 'regions']), values);
    const length = periodLength(values.period ?? '7d');
    const timed = await openTimed(platform, values);
    return give(
      platform,
      values,
      await scanTime(platform, timed, { ...values, question: 'alerts', length, prospective: true }),
    );
  },
});
