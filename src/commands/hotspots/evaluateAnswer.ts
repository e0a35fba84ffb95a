import type { Trial } from '../../hotspot/evaluate/backTest.ts';
import { bestTrial } from '../../hotspot/evaluate/backTest.ts';
import { suppressed } from '../../hotspot/rates/suppress.ts';
import type { PageClass } from '../../io/html/hotspots/resultPage.ts';
import type { Lang, Note } from '../../model/note.ts';
import { figure } from '../wording.ts';
import { type Answer, dayText, digits, wordsIn } from './answer.ts';
import { meanHit, type Tried } from './evaluateMade.ts';
import { MAPS, EVALUATE as W } from './evaluateWording.ts';
import { both, brief, risingView, shapesOf } from './pageParts.ts';

const DAY = 86_400_000;
const SHADES: readonly (readonly [string, string])[] = [
  ['#67000d', '#ff9a88'],
  ['#a50f15', '#ff7a63'],
  ['#cb181d', '#e8604c'],
  ['#ef3b2c', '#c04a3a'],
  ['#fb6a4a', '#8f3a2f'],
  ['#fcae91', '#65302a'],
];
const REST = ['#e8eaea', '#262b32'] as const;

/** What has come of a back-test. */
export interface Evaluated {
  readonly chosen: Tried;
  readonly tried: readonly Tried[];
  /** All maps against the period held out. */
  readonly trials: readonly Trial[];
  readonly held: number;
  readonly period: string;
  /** Whether the bandwidth was given. */
  readonly given: boolean;
  readonly publish: number | null;
  readonly warnings: readonly Note[];
}

/** The answer for files, page and screen. */
export function evaluationOf(made: Evaluated, lang: Lang): Answer {
  const { chosen, tried, trials, held, publish } = made;
  const { timed, periods, cube, ground, density } = chosen;
  const { table } = timed;
  const t = wordsIn(W, lang);
  const newest = periods.count - 1;
  const span = { from: dayText(periods.edges[newest]!), to: dayText(periods.edges[newest + 1]! - DAY) };
  const before = new Float64Array(cube.regions);
  for (let k = 0; k < newest * cube.regions; k++) before[k % cube.regions]! += cube.counts[k]!;
  const after = cube.counts.subarray(newest * cube.regions);
  const allBefore = before.reduce((sum, count) => sum + count, 0);
  const best = bestTrial(trials);
  const shares = best.scores.map(({ area }) => area);
  const marked = markedWithin(best.rank, ground.area, shares);
  const open = (counts: Float64Array) => {
    const hidden = publish === null ? null : suppressed(counts, publish);
    return (i: number) => (hidden?.[i] === 1 ? null : counts[i]!);
  };
  const shownBefore = open(before);
  const shownAfter = open(after);
  const percent = (share: number) => `${digits(100 * share)} %`;
  const rows = trials.flatMap((trial) => trial.scores.map((score) => ({ trial, score })));
  const line = ({ trial, score }: (typeof rows)[number]) => ({
    map: trial.map,
    bandwidth: trial.bandwidth,
    area_share: score.area,
    hit_rate: score.hitRate,
    pai: score.pai,
    pei: score.pei,
    rri: Number.isFinite(score.rri) ? score.rri : null,
  });
  const at = best.scores[Math.floor(best.scores.length / 2)]!;
  const classes: readonly PageClass[] = [
    ...shares.map((share, i) => ({
      label: both(W['rank-class'], { share: percent(share) }),
      colours: SHADES[Math.min(i, SHADES.length - 1)]!,
    })),
    { label: both(W.rest), colours: REST },
  ];
  return {
    question: 'evaluate',
    report: {
      held_out: { ...span, incidents: held },
      before: { periods: newest, incidents: allBefore },
      regions: cube.regions,
      resolution: table.h3,
      best: { map: best.map, bandwidth: best.bandwidth },
      maps: rows.map(line),
      chosen_on_the_period_before: tried.map((one) => ({
        resolution: one.res,
        map: one.validation.map,
        bandwidth: one.density.bandwidth,
        mean_hit_rate: meanHit(one.validation),
      })),
      parameters: { period: made.period, area_shares: shares, publish },
    },
    warnings: made.warnings,
    inputs: timed.inputs,
    layers: [
      {
        name: 'regions',
        columns: ['id', 'incidents_before', 'incidents_after', 'marked_within'],
        shapes: true,
        layer: {
          count: cube.regions,
          properties: (i) => ({
            id: table.id[i]!,
            incidents_before: shownBefore(i),
            incidents_after: shownAfter(i),
            marked_within: marked[i]! < shares.length ? shares[marked[i]!]! : null,
          }),
          shape: (i) => table.ground[i] ?? { type: 'Point', coordinates: [table.lon[i]!, table.lat[i]!] },
        },
      },
      {
        name: 'maps',
        columns: ['map', 'bandwidth', 'area_share', 'hit_rate', 'pai', 'pei', 'rri'],
        shapes: false,
        layer: { count: rows.length, properties: (i) => line(rows[i]!), shape: () => null },
      },
    ],
    page: {
      title: both(W.title),
      question: both(W.question),
      plane: table.plane,
      figures: [
        { name: both(W.held), value: brief(held), hint: [`${span.from} – ${span.to}`, `${span.from} – ${span.to}`] },
        { name: both(W.before), value: brief(allBefore), hint: null },
        {
          name: both(W.best),
          value: both(MAPS[best.map]),
          hint: both(W['best-hint'], { rate: percent(at.hitRate), share: percent(at.area) }),
        },
        {
          name: both(W.chosen),
          value: both(W.metres, { n: brief(density.bandwidth!) }),
          hint: both(made.given ? W['given-hint'] : W['chosen-hint']),
        },
      ],
      statements: [
        {
          heading: both(W['head-what']),
          text: both(W['text-what'], { ...span, regions: cube.regions, periods: newest }),
        },
        { heading: both(W['head-measures']), text: both(W['text-measures']) },
        ...(made.given ? [] : [{ heading: both(W['head-chosen']), text: both(W['text-chosen']) }]),
        { heading: both(W['head-not']), text: both(W['text-not']) },
        { heading: both(W['head-sources']), text: both(W['text-sources']) },
      ],
      layers: [
        {
          name: both(W.regions),
          shapes: shapesOf(table),
          names: table.id,
          facts: [
            { name: both(W.before), values: Array.from(before, (_, i) => shownBefore(i)) },
            { name: both(W.after), values: Array.from(after, (_, i) => shownAfter(i)) },
          ],
          views: [
            { name: both(W.rank), classes, of: Array.from(marked) },
            risingView(
              both(W.after),
              after.map((count, i) => (count > 0 ? (shownAfter(i) ?? Number.NaN) : Number.NaN)),
            ),
          ],
        },
      ],
      tables: [
        {
          title: both(W.table),
          columns: [
            { name: both(W.map) },
            { name: both(W.bandwidth), number: true },
            { name: both(W.share) },
            { name: both(W.hit) },
            { name: both(W.pai), number: true, decimals: 2 },
            { name: both(W.pei), number: true, decimals: 3 },
            { name: both(W.rri), number: true, decimals: 2 },
          ],
          rows: rows.map(({ trial, score }) => [
            both(MAPS[trial.map]),
            trial.bandwidth,
            percent(score.area),
            percent(score.hitRate),
            score.pai,
            score.pei,
            Number.isFinite(score.rri) ? score.rri : null,
          ]),
        },
      ],
      parameters: [],
    },
    tables: [
      ...(tried.length > 1
        ? [
            {
              title: t('resolutions'),
              columns: [t('resolution'), t('map'), t('bandwidth'), t('hit')],
              rows: tried.map((one) => [
                one.res,
                MAPS[one.validation.map][lang],
                one.density.bandwidth,
                percent(meanHit(one.validation)),
              ]),
            },
          ]
        : []),
      {
        title: t('table'),
        columns: [t('map'), t('bandwidth'), t('share'), t('hit'), t('pai'), t('pei'), t('rri')],
        rows: rows.map(({ trial, score }) => [
          MAPS[trial.map][lang],
          trial.bandwidth,
          percent(score.area),
          percent(score.hitRate),
          score.pai.toFixed(2),
          score.pei.toFixed(3),
          Number.isFinite(score.rri) ? score.rri.toFixed(2) : '–',
        ]),
      },
    ],
    lines: [
      t('looked', {
        ...span,
        held: figure(held),
        periods: newest,
        before: figure(allBefore),
        regions: figure(cube.regions),
      }),
    ],
  };
}

/** Of each region the first of the rising shares of the ground that takes it in, highest ranks first; else their number. */
function markedWithin(rank: Float64Array, area: Float64Array, shares: readonly number[]): Int32Array {
  const order = Uint32Array.from(rank.keys()).sort((a, b) => rank[b]! - rank[a]! || a - b);
  const ground = area.reduce((sum, own) => sum + own, 0);
  const within = new Int32Array(rank.length);
  let covered = 0;
  for (const i of order) {
    const at = shares.findIndex((share) => covered < share * ground);
    within[i] = at < 0 ? shares.length : at;
    covered += area[i]!;
  }
  return within;
}
