import { suppressedWithin } from '../../hotspot/rates/suppress.ts';
import { TooManyPairs } from '../../hotspot/time/closePairs.ts';
import { type KnoxCell, knox } from '../../hotspot/time/knox.ts';
import type { KnoxInput } from '../../hotspot/time/knoxInput.ts';
import { InputError } from '../../model/error.ts';
import { note } from '../../model/note.ts';
import { command } from '../command.ts';
import { workers } from '../inputOptions.ts';
import { figure } from '../wording.ts';
import { answerFiles, digits, give, probability, wordsIn } from './answer.ts';
import { type Events, openEvents } from './openEvents.ts';
import * as shared from './options.ts';
import { both, brief } from './pageParts.ts';
import { bandEdges } from './periodOption.ts';
import * as own from './questionOptions.ts';
import { REPEATS as W } from './repeatsWording.ts';

const DAY = 86_400_000;
/** Ratio from which an excess matters in practice (Ratcliffe's Near Repeat Calculator). */
const MATTERS = 1.2;

/** Do incidents follow close to earlier ones? */
export const repeats = command({
  name: 'hotspots repeats',
  summary: {
    en: 'whether incidents follow soon and close to earlier ones: Knox’s test of near repeats',
    zh: '事件是否在短期内就近重复发生：Knox 近重复检验',
  },
  arguments: [],
  options: {
    incidents: shared.incidents,
    category: shared.category,
    distances: own.distances,
    days: own.days,
    metric: own.metric,
    replicates: own.replicates,
    seed: shared.seed,
    workers,
    x: shared.x,
    y: shared.y,
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
    'gridloom hotspots repeats --incidents calls.csv --category 盗窃 --out repeats',
    'gridloom hotspots repeats --incidents calls.csv --distances 1,100,200 --days 1,4,8 --metric manhattan --json',
  ],
  async run(values, platform) {
    if (values.out !== null) await platform.checkFolder(values.out, answerFiles([], ['knox']), values);
    const distances = bandEdges('distances', values.distances ?? '1,100,200,300,400', false);
    const days = bandEdges('days', values.days ?? '7,14,21,28', true);
    const events = await openEvents(platform, values, { place: true, time: true });
    const input: KnoxInput = {
      x: events.x,
      y: events.y,
      day: Int32Array.from(events.start, (s, i) => Math.floor((s + events.end[i]!) / 2 / DAY)),
      distances,
      days,
      metric: values.metric,
      seed: values.seed,
    };
    const bar = platform.progress(note('making-replicates'), values.replicates);
    let cells: KnoxCell[];
    try {
      const tables = await platform.simulate({ kind: 'knox', input }, values.replicates, values.workers, (d) =>
        bar.step(d),
      );
      cells = knox(input, tables);
    } catch (error) {
      if (error instanceof TooManyPairs || (error instanceof Error && /pairs$/.test(error.message)))
        throw new InputError('knox-too-many');
      throw error;
    }
    bar.end();
    const same = doubled(events);
    const t = wordsIn(W, platform.lang);
    const hidden = hiddenCells(cells, days.length - 1, values.publish);
    const known = (c: KnoxCell, value: number) => (hidden.has(c) || !Number.isFinite(value) ? null : value);
    const band = ([from, to]: readonly [number, number]) => `[${from}, ${Number.isFinite(to) ? to : '∞'})`;
    const notable = cells.filter((c) => !hidden.has(c) && c.p <= 0.05 && c.ratio >= MATTERS);
    const row = (c: KnoxCell) => ({
      distance_from_m: c.distance[0],
      distance_to_m: Number.isFinite(c.distance[1]) ? c.distance[1] : null,
      days_from: c.days[0],
      days_to: Number.isFinite(c.days[1]) ? c.days[1] : null,
      observed: known(c, c.observed),
      expected: known(c, c.expected),
      ratio: known(c, c.ratio),
      p: known(c, c.p),
    });
    const columns = days.length - 1;
    const rows = Array.from({ length: distances.length - 1 }, (_, r) => cells.slice(r * columns, (r + 1) * columns));
    const ratioText = (c: KnoxCell) =>
      known(c, c.ratio) === null ? '–' : `${digits(c.ratio)}${c.p <= 0.05 ? '*' : ''}`;
    // Only what chance does not explain is shaded, from 1 to twice as many.
    const shade = (c: KnoxCell) =>
      known(c, c.ratio) === null ? null : c.p <= 0.05 && c.ratio > 1 ? Math.min(1, 0.15 + 0.85 * (c.ratio - 1)) : 0;
    return give(platform, values, {
      question: 'repeats',
      report: {
        incidents: input.x.length,
        knox: cells.map(row),
        parameters: {
          distances_m: distances.map((d) => (Number.isFinite(d) ? d : 'inf')),
          days: days.map((d) => (Number.isFinite(d) ? d : 'inf')),
          bands: 'closed below, open above; whole days between calendar days',
          metric: values.metric,
          replicates: values.replicates,
          seed: values.seed,
          publish: values.publish,
        },
        suppressed: values.publish === null ? null : hidden.size,
      },
      warnings: [
        ...events.notes,
        ...(same > 0 ? [note('warn-repeats-doubled', { count: same })] : []),
        ...(values.replicates === 0 ? [note('warn-no-replicates')] : []),
      ],
      inputs: events.inputs,
      layers: [
        {
          name: 'knox',
          columns: ['distance_from_m', 'distance_to_m', 'days_from', 'days_to', 'observed', 'expected', 'ratio', 'p'],
          shapes: false,
          layer: { count: cells.length, properties: (k) => row(cells[k]!), shape: () => null },
        },
      ],
      page: {
        title: both(W.title),
        question: both(W.question),
        plane: events.plane,
        figures: [
          { name: both(W.incidents), value: brief(input.x.length), hint: null },
          { name: both(W.notable), value: brief(notable.length), hint: both(W['notable-hint']) },
          {
            name: both(W.strongest),
            value: notable.length === 0 ? '–' : brief(Math.max(...notable.map((c) => c.ratio))),
            hint: both(W.ratio),
          },
        ],
        statements: [
          { heading: both(W['head-tested']), text: both(W['text-tested'], { replicates: values.replicates }) },
          { heading: both(W['head-bands']), text: both(W['text-bands']) },
          { heading: both(W['head-reading']), text: both(W['text-reading']) },
          { heading: both(W['head-shaded']), text: both(W['text-shaded']) },
          ...(values.publish === null
            ? []
            : [{ heading: both(W['head-publish']), text: both(W['text-publish'], { n: values.publish }) }]),
          { heading: both(W['head-sources']), text: both(W['text-sources']) },
        ],
        layers: [],
        tables: [
          {
            title: both(W.ratios),
            columns: [
              { name: both(W.distance) },
              ...cells
                .slice(0, columns)
                .map((c) => ({ name: both(W['of-days'], { days: band(c.days) }), number: true })),
            ],
            rows: rows.map((row) => [band(row[0]!.distance), ...row.map(ratioText)]),
            shade: rows.map((row) => [null, ...row.map(shade)]),
          },
          {
            title: both(W.table),
            columns: [
              { name: both(W.distance) },
              { name: both(W.days) },
              { name: both(W.observed), number: true },
              { name: both(W.expected), number: true, decimals: 1 },
              { name: both(W.ratio), number: true, decimals: 2 },
              { name: both(W.p), number: true, decimals: 4 },
            ],
            rows: cells.map((c) => [
              band(c.distance),
              band(c.days),
              known(c, c.observed),
              known(c, c.expected),
              known(c, c.ratio),
              known(c, c.p),
            ]),
          },
        ],
        parameters: [
          [both(W.replicates), String(values.replicates)],
          [both(W.seed), String(values.seed)],
        ],
      },
      tables: [
        {
          title: t('ratios'),
          columns: [t('distance'), ...cells.slice(0, columns).map((c) => band(c.days))],
          rows: rows.map((row) => [band(row[0]!.distance), ...row.map(ratioText)]),
        },
      ],
      lines: [
        t('looked', { incidents: figure(input.x.length), replicates: values.replicates }),
        t('star'),
        ...notable
          .slice(0, 1)
          .map((c) =>
            t('found', { distance: band(c.distance), days: band(c.days), ratio: digits(c.ratio), p: probability(c.p) }),
          ),
      ],
    });
  },
});

/**
 * Cells that must not be told: those of few pairs, and as many others as it takes that none is alone in its row or column:
 * where the bands hold all pairs, the expected ones have the same sums, and a single gap could be worked out.
 */
function hiddenCells(cells: readonly KnoxCell[], columns: number, least: number | null): ReadonlySet<KnoxCell> {
  if (least === null) return new Set();
  const counts = Float64Array.from(cells, (c) => c.observed);
  const rows = Array.from({ length: cells.length / columns }, (_, r) =>
    Array.from({ length: columns }, (_, c) => r * columns + c),
  );
  const across = Array.from({ length: columns }, (_, c) => rows.map((row) => row[c]!));
  const hidden = suppressedWithin(counts, least, [...rows, ...across]);
  return new Set(cells.filter((_, k) => hidden[k] === 1));
}

/** Incidents at the place and time of an earlier one: each makes pairs of distance 0 and no days with it. */
function doubled({ lon, lat, start }: Events): number {
  return lon.length - new Set(Array.from(lon, (x, i) => `${x},${lat[i]},${start[i]}`)).size;
}
