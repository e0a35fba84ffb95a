import { suppressed } from '../../hotspot/rates/suppress.ts';
import { type Cube, spaceTimeCube } from '../../hotspot/time/cube.ts';
import { type Emerging, emerging as emergingSpots } from '../../hotspot/time/emerging.ts';
import type { EmergingClass, Pattern } from '../../hotspot/time/emergingClass.ts';
import { type Periods, periodsOf } from '../../hotspot/time/periods.ts';
import type { PageClass } from '../../io/html/hotspots/resultPage.ts';
import { InputError } from '../../model/error.ts';
import { type Lang, type Note, note } from '../../model/note.ts';
import { command } from '../command.ts';
import { figure } from '../wording.ts';
import { type Answer, answerFiles, dayText, give, probability, wordsIn } from './answer.ts';
import { classWord, PATTERNS, EMERGING as W } from './emergingWording.ts';
import { type OpenedNeighbours, openNeighbours } from './openNeighbours.ts';
import { openTimed, type Timed } from './openTimed.ts';
import * as shared from './options.ts';
import { both, brief, risingView, shapesOf } from './pageParts.ts';
import { periodLength } from './periodOption.ts';
import * as own from './questionOptions.ts';

const DAY = 86_400_000;
const LEAST_PERIODS = 4;
const FEW_PERIODS = 10;
const ROWS = 500;

/** Classes in the order of the legend, and their colours on light and dark ground. */
const HOT: Readonly<Record<Pattern, readonly [string, string]>> = {
  new: ['#7a0177', '#ff8cf5'],
  consecutive: ['#c51b8a', '#f768a1'],
  intensifying: ['#b2182b', '#ff6b57'],
  persistent: ['#e34a33', '#e2704f'],
  diminishing: ['#fc8d59', '#b7683f'],
  sporadic: ['#fdbb84', '#8a5a37'],
  oscillating: ['#fde0a8', '#6b5a2f'],
  historical: ['#d8b365', '#7c6630'],
};
const COLD: Readonly<Record<Pattern, readonly [string, string]>> = {
  new: ['#045a8d', '#7cc4ff'],
  consecutive: ['#2b8cbe', '#5aaee8'],
  intensifying: ['#2166ac', '#4f9be0'],
  persistent: ['#4a90c2', '#3f86b5'],
  diminishing: ['#74a9cf', '#39729a'],
  sporadic: ['#a6bddb', '#375f7f'],
  oscillating: ['#c6dbef', '#2f4d66'],
  historical: ['#9ebcda', '#33566f'],
};
const NAMES = Object.keys(PATTERNS) as Pattern[];
const CLASSES: readonly EmergingClass[] = [
  ...NAMES.map((name): EmergingClass => `hot-${name}`),
  ...NAMES.map((name): EmergingClass => `cold-${name}`),
  'none',
];
const PALETTE: readonly PageClass[] = CLASSES.map((one) => {
  const [kind, pattern] = one.split('-') as ['hot' | 'cold' | 'none', Pattern];
  const colours = kind === 'none' ? (['#e8eaea', '#262b32'] as const) : (kind === 'hot' ? HOT : COLD)[pattern];
  return { label: both(classWord(one)), colours };
});

/** Which places are hot now, which have become so, and which are cooling? */
export const emerging = command({
  name: 'hotspots emerging',
  summary: {
    en: 'which hot spots are new, growing, lasting or fading: Gi* by period, Mann–Kendall trends, classes',
    zh: '热点是新增、加强、持续还是减弱：分时段 Gi*、Mann–Kendall 趋势与分类',
  },
  arguments: [],
  options: {
    incidents: shared.incidents,
    category: shared.category,
    res: shared.res,
    plan: shared.plan,
    regions: shared.regions,
    id: shared.id,
    x: shared.x,
    y: shared.y,
    period: own.period,
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
    'gridloom hotspots emerging --incidents calls.csv --plan plan --period 4w --out emerging',
    'gridloom hotspots emerging --incidents calls.csv --res 8 --period month --category 噪音 --out emerging',
  ],
  async run(values, platform) {
    if (values.out !== null) await platform.checkFolder(values.out, answerFiles(['regions']), values);
    const timed = await openTimed(platform, { ...values, population: null });
    const [first, last] = timed.time.reduce(([a, b], t) => [Math.min(a, t), Math.max(b, t)], [Infinity, -Infinity]);
    const period = values.period ?? usualPeriod(first, last);
    const periods = periodsOf(first, last, periodLength(period));
    if (periods.count < LEAST_PERIODS)
      throw new InputError('periods-too-few', { count: periods.count, least: LEAST_PERIODS });
    const neighbours = await openNeighbours(platform, timed.table, values.neighbours, values.encoding);
    const cube = spaceTimeCube(timed.table.id.length, timed.region, timed.time, periods);
    const found = emergingSpots(cube, neighbours.weights);
    const made = { timed, periods, neighbours, cube, found, publish: values.publish, period };
    return give(platform, values, answerOf(made, platform.lang));
  },
});

/** The longest usual period of which there are enough. */
function usualPeriod(first: number, last: number): string {
  const enough = (period: string) => periodsOf(first, last, periodLength(period)).count >= FEW_PERIODS;
  return ['4w', '2w', '7d'].find(enough) ?? '7d';
}

interface Made {
  readonly timed: Timed;
  readonly periods: Periods;
  readonly neighbours: OpenedNeighbours;
  readonly cube: Cube;
  readonly found: Emerging;
  readonly publish: number | null;
  readonly period: string;
}

function answerOf({ timed, periods, neighbours, cube, found, publish, period }: Made, lang: Lang): Answer {
  const t = wordsIn(W, lang);
  const { table } = timed;
  const regions = table.id.length;
  const totals = new Float64Array(regions);
  cube.counts.forEach((count, k) => {
    totals[k % regions]! += count;
  });
  const newest = (periods.count - 1) * regions;
  // Measures of small counts would let one solve for them.
  const hidden = publish === null ? null : suppressed(totals, publish);
  const exact = (value: number, i: number) => (hidden?.[i] === 1 ? null : value);
  const count = (pattern: RegExp) => found.class.filter((c) => pattern.test(c)).length;
  const classes = CLASSES.map((c) => [c, found.class.filter((one) => one === c).length] as const);
  const listed = found.class
    .flatMap((c, i) => (c === 'none' ? [] : [i]))
    .sort(
      (a, b) => CLASSES.indexOf(found.class[a]!) - CLASSES.indexOf(found.class[b]!) || totals[b]! - totals[a]! || a - b,
    );
  const warnings: Note[] = [...timed.notes];
  if (periods.count < FEW_PERIODS) warnings.push(note('warn-few-periods', { count: periods.count }));
  const filled = totals.filter((total) => total > 0).length;
  if (timed.study === 'hull' && filled < regions / 2)
    warnings.push(note('warn-empty-cells', { count: regions - filled, all: regions }));
  const span = { from: dayText(periods.edges[0]!), to: dayText(periods.edges[periods.count]! - DAY) };
  const incidents = totals.reduce((a, b) => a + b, 0);
  const trendClass = found.countTrend.map(({ p, s }) => (p > 0.05 || s === 0 ? 2 : s > 0 ? 0 : 1));
  return {
    question: 'emerging',
    report: {
      regions,
      periods: periods.count,
      ...span,
      incidents,
      outside_periods: cube.left,
      classes: Object.fromEntries(classes),
      parameters: {
        period,
        neighbours: neighbours.how,
        time_neighbours: 'the same period and the one before',
        level: 'false discovery rate 0.05 over all regions and periods (Benjamini–Hochberg)',
        trend: 'Mann–Kendall of Gi*, two-sided, p at most 0.05',
        publish,
      },
    },
    warnings,
    inputs: [...timed.inputs, ...(neighbours.input === null ? [] : [neighbours.input])],
    layers: [
      {
        name: 'regions',
        columns: [
          'id',
          'class',
          'incidents',
          'periods_hot',
          'periods_cold',
          'z_gistar',
          'q',
          'trend_z',
          'trend_p',
          'count_trend_z',
          'count_trend_p',
          'count_slope',
        ],
        shapes: true,
        layer: {
          count: regions,
          properties: (i) => ({
            id: table.id[i]!,
            class: found.class[i]!,
            incidents: exact(totals[i]!, i),
            periods_hot: found.hot[i]!,
            periods_cold: found.cold[i]!,
            z_gistar: exact(found.z[newest + i]!, i),
            q: exact(found.q[newest + i]!, i),
            trend_z: exact(found.trend[i]!.z, i),
            trend_p: exact(found.trend[i]!.p, i),
            count_trend_z: exact(found.countTrend[i]!.z, i),
            count_trend_p: exact(found.countTrend[i]!.p, i),
            count_slope: exact(found.countTrend[i]!.slope, i),
          }),
          shape: (i) => table.ground[i] ?? { type: 'Point', coordinates: [table.lon[i]!, table.lat[i]!] },
        },
      },
    ],
    page: {
      title: both(W.title),
      question: both(W.question),
      plane: table.plane,
      figures: [
        { name: both(W.regions), value: brief(regions), hint: null },
        {
          name: both(W.periods),
          value: brief(periods.count),
          hint: [`${span.from} – ${span.to}`, `${span.from} – ${span.to}`],
        },
        { name: both(W.now), value: brief(count(/^hot-(?!historical)/)), hint: null },
        { name: both(W.rising), value: brief(count(/^hot-(new|consecutive|intensifying)/)), hint: null },
      ],
      statements: [
        { heading: both(W['head-tested']), text: both(W['text-tested'], { how: neighbours.how }) },
        { heading: both(W['head-classes']), text: both(W['text-classes']) },
        { heading: both(W['head-not']), text: both(W['text-not']) },
        { heading: both(W['head-sources']), text: both(W['text-sources']) },
      ],
      layers: [
        {
          name: both(W.regions),
          shapes: shapesOf(table),
          names: table.id,
          facts: [
            { name: both(W.class), values: found.class.map((c) => both(classWord(c))) },
            { name: both(W.total), values: Array.from(totals, exact) },
            { name: both(W.hot), values: found.hot },
            { name: both(W.cold), values: found.cold },
            { name: both(W.trend), values: found.trend.map(({ z }, i) => exact(z, i)), decimals: 2 },
          ],
          views: [
            { name: both(W.class), classes: PALETTE, of: found.class.map((c) => CLASSES.indexOf(c)) },
            {
              name: both(W['by-trend']),
              classes: [
                { label: both(W.up), colours: ['#b2182b', '#ff6b57'] },
                { label: both(W.down), colours: ['#2166ac', '#7cc4ff'] },
                { label: both(W.flat), colours: ['#e8eaea', '#262b32'] },
              ],
              of: trendClass,
            },
            risingView(
              both(W.total),
              totals.map((v, i) => (v > 0 ? (exact(v, i) ?? Number.NaN) : Number.NaN)),
            ),
          ],
        },
      ],
      tables: [
        {
          title: both(W.table),
          columns: [
            { name: both(W.region) },
            { name: both(W.class) },
            { name: both(W.total), number: true },
            { name: both(W.hot), number: true },
            { name: both(W.trend), number: true, decimals: 2 },
            { name: both(W.p), number: true, decimals: 4 },
          ],
          rows: listed
            .slice(0, ROWS)
            .map((i) => [
              table.id[i]!,
              both(classWord(found.class[i]!)),
              exact(totals[i]!, i),
              found.hot[i]!,
              exact(found.trend[i]!.z, i),
              exact(found.trend[i]!.p, i),
            ]),
          at: { layer: 0, things: listed.slice(0, ROWS) },
        },
      ],
      parameters: [[both(W.periods), period]],
    },
    tables: [
      {
        title: t('counts'),
        columns: [t('class'), t('number')],
        rows: classes.filter(([, n]) => n > 0).map(([c, n]) => [classWord(c)[lang], n]),
      },
      {
        title: t('table'),
        columns: [t('region'), t('class'), t('total'), t('hot'), t('trend'), t('p')],
        rows: listed
          .slice(0, 10)
          .map((i) => [
            table.id[i]!,
            classWord(found.class[i]!)[lang],
            exact(totals[i]!, i),
            found.hot[i]!,
            found.trend[i]!.z.toFixed(2),
            probability(found.trend[i]!.p),
          ]),
      },
    ],
    lines: [t('looked', { incidents: figure(incidents), regions: figure(regions), periods: periods.count, ...span })],
  };
}
