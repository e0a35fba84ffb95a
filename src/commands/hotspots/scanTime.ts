import { suppressed } from '../../hotspot/rates/suppress.ts';
import { scanSpaceTime } from '../../hotspot/scan/spaceTime/scanSpaceTime.ts';
import type { SpaceTimeInput } from '../../hotspot/scan/spaceTime/spaceTimeInput.ts';
import { type PeriodLength, periodAt, periodsOf } from '../../hotspot/time/periods.ts';
import { InputError } from '../../model/error.ts';
import { type Note, note } from '../../model/note.ts';
import type { Platform } from '../platform.ts';
import { figure } from '../wording.ts';
import { type Answer, dayText, digits, probability, wordsIn } from './answer.ts';
import { CLUSTER_CLASSES, circleLayer, regionClusters } from './clusterShapes.ts';
import type { Timed } from './openTimed.ts';
import { both, brief, risingView, shapesOf } from './pageParts.ts';
import { ringAround } from './ringAround.ts';
import { guarded } from './scanPlain.ts';
import { SCAN as W } from './scanWording.ts';

export interface ScanTimeValues {
  readonly question: 'scan' | 'alerts';
  readonly length: PeriodLength;
  /** Newest periods that are looked at; null for all. */
  readonly history: number | null;
  readonly prospective: boolean;
  readonly maxPeriods: number | null;
  readonly maxShare: number;
  readonly maxRadius: number | null;
  readonly replicates: number;
  readonly seed: number;
  readonly workers: number | null;
  readonly publish: number | null;
}

const DAY = 86_400_000;
/** Fewest periods that a scan in time makes sense with. */
const LEAST_PERIODS = 4;

/** Kulldorff's space–time scan over incidents by region and time. */
export async function scanTime(platform: Platform, timed: Timed, values: ScanTimeValues): Promise<Answer> {
  const { table } = timed;
  const [first, last] = timed.time.reduce(([a, b], t) => [Math.min(a, t), Math.max(b, t)], [Infinity, -Infinity]);
  const all = periodsOf(first, last, values.length);
  const drop = values.history === null ? 0 : Math.max(0, all.count - values.history);
  const periods = { edges: all.edges.slice(drop), count: all.count - drop };
  if (periods.count < LEAST_PERIODS)
    throw new InputError('periods-too-few', { count: periods.count, least: LEAST_PERIODS });
  const lived = timed.population;
  const region: number[] = [];
  const period: number[] = [];
  timed.time.forEach((time, i) => {
    const at = periodAt(periods, time);
    if (at < 0 || (lived !== null && !(lived[timed.region[i]!]! > 0))) return;
    region.push(timed.region[i]!);
    period.push(at);
  });
  if (new Set(region).size < 2) throw new InputError('scan-no-cases');
  const kept = [...table.id.keys()].filter((i) => lived === null || lived[i]! > 0);
  const number = new Map(kept.map((i, k) => [i, k]));
  const maxPeriods = Math.min(values.maxPeriods ?? Math.floor(periods.count / 2), periods.count - 1);
  const input: SpaceTimeInput = {
    x: Float64Array.from(kept, (i) => table.x[i]!),
    y: Float64Array.from(kept, (i) => table.y[i]!),
    population: lived === null ? null : Float64Array.from(kept, (i) => lived[i]!),
    region: Uint32Array.from(region, (r) => number.get(r)!),
    period: Uint16Array.from(period),
    periods: periods.count,
    maxShare: values.maxShare,
    maxRadius: values.maxRadius ?? Number.POSITIVE_INFINITY,
    maxPeriods,
    prospective: values.prospective,
    seed: values.seed,
  };
  const bar = platform.progress(note('making-replicates'), values.replicates);
  const maxima = await guarded(() =>
    platform.simulate({ kind: 'space-time', input }, values.replicates, values.workers, (done) => bar.step(done)),
  );
  bar.end();
  const found = scanSpaceTime(input, maxima).map((c) => ({
    ...c,
    center: kept[c.center]!,
    regions: c.regions.map((k) => kept[k]!),
    from: periods.edges[c.firstPeriod]!,
    to: periods.edges[c.lastPeriod + 1]! - DAY,
  }));
  const clusters = found.filter(({ observed }) => values.publish === null || observed >= values.publish);
  const counts = new Float64Array(table.id.length);
  for (const r of region) counts[r]!++;
  const warnings: Note[] = [...timed.notes];
  if (values.replicates === 0) warnings.push(note('warn-no-replicates'));
  const of = regionClusters(table.id.length, clusters);
  const hidden = values.publish === null ? null : suppressed(counts, values.publish);
  const visible = (i: number) => hidden === null || hidden[i] === 0;
  const significant = clusters.filter(({ p }) => p <= 0.05).length;
  const t = wordsIn(W, platform.lang);
  const alerts = values.question === 'alerts';
  const share = `${100 * values.maxShare} %`;
  const properties = (k: number) => {
    const c = clusters[k]!;
    return {
      rank: c.rank,
      center: table.id[c.center]!,
      lon: table.lon[c.center]!,
      lat: table.lat[c.center]!,
      radius_m: c.radius,
      regions: c.regions.length,
      from: dayText(c.from),
      to: dayText(c.to),
      observed: c.observed,
      expected: c.expected,
      relative_risk: c.relativeRisk,
      llr: c.llr,
      p: c.p,
      recurrence_periods: c.recurrence,
    };
  };
  const span = { from: dayText(periods.edges[0]!), to: dayText(periods.edges[periods.count]! - DAY) };
  const title = alerts ? W['title-alerts'] : W['title-time'];
  return {
    question: values.question,
    report: {
      regions: table.id.length,
      cases: region.length,
      periods: periods.count,
      ...span,
      parameters: {
        model: lived === null ? 'space–time permutation' : 'poisson',
        form: values.prospective ? 'prospective' : 'retrospective',
        period: values.length === 'month' ? 'month' : `${values.length.days}d`,
        max_periods: maxPeriods,
        max_share: values.maxShare,
        max_radius_m: values.maxRadius,
        replicates: values.replicates,
        secondary: 'no region in common with a more likely cluster',
        seed: values.seed,
        publish: values.publish,
      },
      clusters: clusters.map((c, k) => ({
        ...properties(k),
        center: { id: table.id[c.center]!, x: table.lon[c.center]!, y: table.lat[c.center]! },
        relative_risk: Number.isFinite(c.relativeRisk) ? c.relativeRisk : null,
        regions: [...c.regions].map((i) => table.id[i]!),
      })),
    },
    warnings,
    inputs: timed.inputs,
    layers: [
      {
        name: alerts ? 'alerts' : 'clusters',
        columns: [
          'rank',
          'center',
          'lon',
          'lat',
          'radius_m',
          'regions',
          'from',
          'to',
          'observed',
          'expected',
          'relative_risk',
          'llr',
          'p',
          'recurrence_periods',
        ],
        shapes: true,
        layer: {
          count: clusters.length,
          properties,
          shape: (k) => ringAround(table, clusters[k]!.center, clusters[k]!.radius),
        },
      },
      {
        name: 'regions',
        columns: ['id', 'cluster', 'p', 'cases'],
        shapes: true,
        layer: {
          count: table.id.length,
          properties: (i) => ({
            id: table.id[i]!,
            cluster: of.rank[i]! > 0 ? of.rank[i]! : null,
            p: clusters.find((c) => c.rank === of.rank[i]!)?.p ?? null,
            cases: visible(i) ? counts[i]! : null,
          }),
          shape: (i) => table.ground[i] ?? { type: 'Point', coordinates: [table.lon[i]!, table.lat[i]!] },
        },
      },
    ],
    page: {
      title: both(title),
      question: both(alerts ? W['question-alerts'] : W['question-time']),
      plane: table.plane,
      figures: [
        {
          name: both(W.cases),
          value: brief(region.length),
          hint: [`${span.from} – ${span.to}`, `${span.from} – ${span.to}`],
        },
        { name: both(alerts ? W.alerts : W.significant), value: brief(significant), hint: both(W['at-05']) },
        { name: both(W.newest), value: span.to, hint: null },
        {
          name: both(W.strongest),
          value: clusters.length === 0 ? '–' : brief(clusters[0]!.relativeRisk),
          hint: both(W.rr),
        },
      ],
      statements: [
        {
          heading: both(W['head-tested']),
          text: both(lived === null ? W['text-time-permutation'] : W['text-time-poisson'], {
            share,
            periods: maxPeriods,
          }),
        },
        { heading: both(W['head-p']), text: both(W['text-p'], { replicates: values.replicates }) },
        ...(values.prospective ? [{ heading: both(W['head-recurrence']), text: both(W['text-recurrence']) }] : []),
        { heading: both(W['head-overlap']), text: both(W['text-overlap']) },
        { heading: both(W['head-sources']), text: both(W['text-sources']) },
      ],
      layers: [
        {
          name: both(W.regions),
          shapes: shapesOf(table),
          names: table.id,
          facts: [
            { name: both(W.cluster), values: Array.from(of.rank, (rank) => (rank > 0 ? rank : null)) },
            { name: both(W.cases), values: Array.from(counts, (c, i) => (visible(i) ? c : null)) },
          ],
          views: [
            { name: both(W.cluster), classes: CLUSTER_CLASSES, of: of.class },
            risingView(
              both(W.cases),
              counts.map((c, i) => (visible(i) && c > 0 ? c : Number.NaN)),
            ),
          ],
        },
        circleLayer(table, clusters),
      ],
      tables: [
        {
          title: both(W.table),
          columns: [
            { name: both(W.rank), number: true },
            { name: both(W.center) },
            { name: both(W.radius), number: true, decimals: 0 },
            { name: both(W.from) },
            { name: both(W.to) },
            { name: both(W.observed), number: true },
            { name: both(W.expected), number: true, decimals: 1 },
            { name: both(W.rr), number: true, decimals: 2 },
            { name: both(W.p), number: true, decimals: 4 },
            ...(values.prospective ? [{ name: both(W.recurrence), number: true, decimals: 0 }] : []),
          ],
          rows: clusters.map((c) => [
            c.rank,
            table.id[c.center]!,
            c.radius,
            dayText(c.from),
            dayText(c.to),
            c.observed,
            c.expected,
            c.relativeRisk,
            c.p,
            ...(values.prospective ? [c.recurrence] : []),
          ]),
          at: { layer: 0, things: clusters.map((c) => c.center) },
        },
      ],
      parameters: [
        [both(W.period), values.length === 'month' ? 'month' : `${values.length.days} d`],
        [both(W.share), share],
        [both(W.replicates), String(values.replicates)],
        [both(W.seed), String(values.seed)],
      ],
    },
    tables: [
      {
        title: t('table'),
        columns: [
          t('rank'),
          t('center'),
          t('radius'),
          t('from'),
          t('to'),
          t('observed'),
          t('expected'),
          t('rr'),
          t('p'),
        ],
        rows: clusters
          .slice(0, 10)
          .map((c) => [
            c.rank,
            table.id[c.center]!,
            Math.round(c.radius),
            dayText(c.from),
            dayText(c.to),
            c.observed,
            c.expected.toFixed(1),
            digits(c.relativeRisk),
            probability(c.p),
          ]),
      },
    ],
    lines: [
      t('looked-time', {
        cases: figure(region.length),
        regions: figure(table.id.length),
        periods: periods.count,
        ...span,
        replicates: values.replicates,
      }),
      t(alerts ? 'found-alerts' : 'found', { count: significant }),
    ],
  };
}
