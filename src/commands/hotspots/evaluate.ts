import type { MultiPolygon, Position } from 'geojson';
import { groundArea } from '../../geometry/groundArea.ts';
import { backTest, bestTrial, type Ground, trialBandwidths } from '../../hotspot/evaluate/backTest.ts';
import { spaceTimeCube } from '../../hotspot/time/cube.ts';
import { periodsOf } from '../../hotspot/time/periods.ts';
import { InputError } from '../../model/error.ts';
import { note } from '../../model/note.ts';
import { command } from '../command.ts';
import { optional } from '../option.ts';
import type { Platform } from '../platform.ts';
import { answerFiles, give } from './answer.ts';
import { evaluationOf } from './evaluateAnswer.ts';
import { meanHit, type Tried } from './evaluateMade.ts';
import { openNeighbours } from './openNeighbours.ts';
import { openTimed, type Timed, type TimedValues } from './openTimed.ts';
import * as shared from './options.ts';
import { periodLength } from './periodOption.ts';
import * as own from './questionOptions.ts';

const LEAST_PERIODS = 3;
const LEAST_HELD = 30;

/** Is the map any good? The last period is held out. */
export const evaluate = command({
  name: 'hotspots evaluate',
  summary: {
    en: 'is the map any good? Hold out the last period: hit rate, PAI, PEI, RRI against the naive map',
    zh: '地图是否有效？留出最新时段，与朴素地图比较命中率、PAI、PEI、RRI',
  },
  arguments: [],
  options: {
    incidents: shared.incidents,
    category: shared.category,
    res: optional({
      flag: 'res',
      placeholder: 'N,…',
      help: {
        en: 'H3 resolution; several (8,9,10): the one of the best map on the period before the last is taken (default: suggested from the data)',
        zh: 'H3 分辨率；可给多个（8,9,10），以倒数第二时段上表现最好者为准（默认按数据建议）',
      },
    }),
    plan: shared.plan,
    regions: shared.regions,
    id: shared.id,
    period: own.period,
    shares: optional({
      flag: 'shares',
      placeholder: 'PERCENT,…',
      help: {
        en: 'shares of the ground in percent (default 0.5,1,2,5,10)',
        zh: '面积比例，百分数（默认 0.5,1,2,5,10）',
      },
    }),
    bandwidth: optional({
      flag: 'bandwidth',
      placeholder: 'METRES',
      help: {
        en: 'bandwidth of the density (default: the best of nine on the period before the last)',
        zh: '核密度带宽（默认：以倒数第二时段从九个候选中选定）',
      },
    }),
    neighbours: shared.neighbours,
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
    'gridloom hotspots evaluate --incidents calls.csv --plan plan --period 4w --out evaluation',
    'gridloom hotspots evaluate --incidents calls.csv --res 8,9,10 --period month --category 噪音 --out evaluation',
  ],
  async run(values, platform) {
    if (values.out !== null) await platform.checkFolder(values.out, answerFiles(['regions'], ['maps']), values);
    const period = values.period ?? '4w';
    const length = periodLength(period);
    const shares = numbersOf('shares', values.shares ?? '0.5,1,2,5,10', 100)
      .map((percent) => percent / 100)
      .sort((a, b) => a - b);
    const given = values.bandwidth === null ? null : numbersOf('bandwidth', values.bandwidth, 1e7);
    const resolutions = values.res === null ? [null] : numbersOf('res', values.res, 15);
    const tried: Tried[] = [];
    for (const res of resolutions) {
      // What is said of the file is said once.
      const quiet = tried.length === 0 ? platform : { ...platform, say: () => {} };
      const timed = await openTimed(quiet, { ...values, x: null, y: null, res, population: null } as TimedValues);
      const [first, last] = timed.time.reduce(([a, b], t) => [Math.min(a, t), Math.max(b, t)], [Infinity, -Infinity]);
      const periods = periodsOf(first, last, length);
      if (periods.count < LEAST_PERIODS)
        throw new InputError('periods-too-few', { count: periods.count, least: LEAST_PERIODS });
      const cube = spaceTimeCube(timed.table.id.length, timed.region, timed.time, periods);
      const ground = await groundOf(platform, timed, values.neighbours, values.encoding);
      const validation = backTest(cube, periods.count - 2, ground, given ?? trialBandwidths(ground.area), shares);
      const density = bestTrial(validation.filter(({ map }) => map === 'density'));
      tried.push({ timed, periods, cube, ground, res: timed.table.h3, validation: bestTrial(validation), density });
    }
    const chosen = tried.reduce((best, one) => (meanHit(one.validation) > meanHit(best.validation) ? one : best));
    const { cube, ground, periods, density } = chosen;
    const held = sumOf(cube.counts.subarray((periods.count - 1) * cube.regions));
    if (held === 0) throw new InputError('evaluate-nothing', { period });
    const trials = backTest(cube, periods.count - 1, ground, [density.bandwidth!], shares);
    const warnings = [...chosen.timed.notes];
    if (held < LEAST_HELD) warnings.push(note('warn-few-held', { count: held }));
    const answer = evaluationOf(
      { chosen, tried, trials, held, period, given: given !== null, publish: values.publish, warnings },
      platform.lang,
    );
    return give(platform, values, answer);
  },
});

async function groundOf(
  platform: Platform,
  { table }: Timed,
  neighbours: string | null,
  encoding: string | null,
): Promise<Ground> {
  const { weights } = await openNeighbours(platform, table, neighbours, encoding);
  const areaOf = table.plane === 'planar' ? planarArea : groundArea;
  const area = Float64Array.from(table.ground, (ground) => (ground === null ? 1 : Math.max(1e-6, areaOf(ground))));
  return { x: table.x, y: table.y, area, weights };
}

/** Area in the unit of the plane; holes run the other way round and count less. */
function planarArea({ coordinates }: MultiPolygon): number {
  const twice = (ring: readonly Position[]) =>
    ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);
  return coordinates.reduce(
    (sum, rings) => sum + rings.reduce((own, ring, i) => own + (i === 0 ? 1 : -1) * Math.abs(twice(ring) / 2), 0),
    0,
  );
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Numbers above 0 (of `res` from 0) in a list. @throws InputError `option-number` */
function numbersOf(flag: string, text: string, most: number): number[] {
  return text.split(/[,，]/).map((one) => {
    const value = Number(one.trim());
    if (one.trim() === '' || !(value >= 0 && value <= most) || (flag !== 'res' && value === 0))
      throw new InputError('option-number', { flag, value: one, from: 0, to: most });
    return value;
  });
}
