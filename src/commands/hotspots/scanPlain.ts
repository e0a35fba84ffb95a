import { suppressedWithin } from '../../hotspot/rates/suppress.ts';
import { TooManyWindows } from '../../hotspot/scan/nearestOrder.ts';
import { scan as scanRegions } from '../../hotspot/scan/scan.ts';
import type { ScanInput, ScanModel } from '../../hotspot/scan/scanInput.ts';
import { InputError } from '../../model/error.ts';
import { type Note, note } from '../../model/note.ts';
import type { Platform } from '../platform.ts';
import { figure, share } from '../wording.ts';
import { type Answer, digits, probability, wordsIn } from './answer.ts';
import { CLUSTER_CLASSES, circleLayer, regionClusters } from './clusterShapes.ts';
import type { Subject } from './openSubject.ts';
import { both, brief, risingView, shapesOf } from './pageParts.ts';
import { ringAround } from './ringAround.ts';
import { SCAN as W } from './scanWording.ts';

export interface ScanValues {
  readonly model: ScanModel;
  readonly maxShare: number;
  readonly maxRadius: number | null;
  readonly replicates: number;
  readonly seed: number;
  readonly workers: number | null;
  readonly publish: number | null;
}

/** Share of all cases from which the likeliest window says where cases can be, not where they are too many. */
const MOST_OF_ALL = 0.5;

/** Kulldorff's scan over regions with cases and population. */
export async function scanPlain(platform: Platform, subject: Subject, values: ScanValues): Promise<Answer> {
  const { table } = subject;
  const cases = subject.cases ?? subject.value;
  const population = subject.population ?? new Float64Array(cases.length).fill(1);
  check(table.id, cases, population, values.model);
  const input: ScanInput = {
    model: values.model,
    x: table.x,
    y: table.y,
    cases,
    population,
    maxShare: values.maxShare,
    maxRadius: values.maxRadius ?? Number.POSITIVE_INFINITY,
    seed: values.seed,
  };
  const bar = platform.progress(note('making-replicates'), values.replicates);
  const maxima = await guarded(() =>
    platform.simulate({ kind: 'scan', input }, values.replicates, values.workers, (done) => bar.step(done)),
  );
  bar.end();
  const result = await guarded(async () => scanRegions(input, maxima));
  const shown = values.publish === null ? 0 : values.publish;
  const clusters = result.clusters.filter(({ observed }) => observed >= shown).slice(0, 20);
  const warnings: Note[] = [...subject.notes];
  if (subject.population === null) warnings.push(note('warn-no-population'));
  if (subject.counted?.study === 'hull') {
    const filled = cases.filter((c) => c > 0).length;
    const all = cases.length;
    if (filled < all / 2) warnings.push(note('warn-empty-cells', { count: all - filled, all }));
  }
  const [first] = result.clusters;
  if (first && first.observed > MOST_OF_ALL * result.cases)
    warnings.push(note('warn-scan-wide', { share: share(first.observed, result.cases) }));
  if (values.replicates === 0) warnings.push(note('warn-no-replicates'));
  const of = regionClusters(table.id.length, clusters);
  const expected = population.map((n) => (result.cases * n) / result.population);
  const members = clusters.map((c) => c.regions);
  const hidden = values.publish === null ? null : suppressedWithin(cases, values.publish, members);
  const visible = (i: number) => hidden === null || hidden[i] === 0;
  const count = clusters.filter(({ p }) => p <= 0.05).length;
  const t = wordsIn(W, platform.lang);
  const most = `${100 * values.maxShare} %`;
  const properties = (k: number) => {
    const c = clusters[k]!;
    return {
      rank: c.rank,
      center: table.id[c.center]!,
      lon: table.lon[c.center]!,
      lat: table.lat[c.center]!,
      radius_m: c.radius,
      regions: c.regions.length,
      observed: c.observed,
      expected: c.expected,
      relative_risk: c.relativeRisk,
      llr: c.llr,
      p: c.p,
      population: subject.population === null ? null : c.population,
    };
  };
  return {
    question: 'scan',
    report: {
      regions: table.id.length,
      cases: result.cases,
      population: subject.population === null ? null : result.population,
      centres: result.centres,
      windows: result.windows,
      parameters: {
        model: values.model,
        windows: `circles around every region, at most ${most} of the population`,
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
      rejections: table.rejections.length,
    },
    warnings,
    inputs: subject.inputs,
    layers: [
      {
        name: 'clusters',
        columns: [
          'rank',
          'center',
          'lon',
          'lat',
          'radius_m',
          'regions',
          'observed',
          'expected',
          'relative_risk',
          'llr',
          'p',
          'population',
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
        columns: ['id', 'cluster', 'p', 'cases', 'expected', 'population'],
        shapes: true,
        layer: {
          count: table.id.length,
          properties: (i) => ({
            id: table.id[i]!,
            cluster: of.rank[i]! > 0 ? of.rank[i]! : null,
            p: clusters.find((c) => c.rank === of.rank[i]!)?.p ?? null,
            cases: visible(i) ? cases[i]! : null,
            expected: expected[i]!,
            population: subject.population === null ? null : population[i]!,
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
        { name: both(W.regions), value: brief(table.id.length), hint: null },
        { name: both(W.cases), value: brief(result.cases), hint: null },
        { name: both(W.significant), value: brief(count), hint: both(W['at-05']) },
        {
          name: both(W.strongest),
          value: clusters.length === 0 ? '–' : brief(clusters[0]!.relativeRisk),
          hint: both(W.rr),
        },
      ],
      statements: [
        { heading: both(W['head-tested']), text: both(W[`text-${values.model}`], { share: most }) },
        { heading: both(W['head-p']), text: both(W['text-p'], { replicates: values.replicates }) },
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
            { name: both(W.cases), values: Array.from(cases, (c, i) => (visible(i) ? c : null)) },
            { name: both(W.expected), values: expected },
          ],
          views: [
            { name: both(W.cluster), classes: CLUSTER_CLASSES, of: of.class },
            risingView(
              both(W.rate),
              cases.map((c, i) => (visible(i) ? c / expected[i]! : Number.NaN)),
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
            { name: both(W.size), number: true },
            { name: both(W.observed), number: true },
            { name: both(W.expected), number: true, decimals: 1 },
            { name: both(W.rr), number: true, decimals: 2 },
            { name: both(W.llr), number: true, decimals: 2 },
            { name: both(W.p), number: true, decimals: 4 },
          ],
          rows: clusters.map((c) => [
            c.rank,
            table.id[c.center]!,
            c.radius,
            c.regions.length,
            c.observed,
            c.expected,
            c.relativeRisk,
            c.llr,
            c.p,
          ]),
          at: { layer: 0, things: clusters.map((c) => c.center) },
        },
      ],
      parameters: [
        [both(W.share), most],
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
          t('size'),
          t('observed'),
          t('expected'),
          t('rr'),
          t('llr'),
          t('p'),
        ],
        rows: clusters
          .slice(0, 10)
          .map((c) => [
            c.rank,
            table.id[c.center]!,
            Math.round(c.radius),
            c.regions.length,
            c.observed,
            c.expected.toFixed(1),
            digits(c.relativeRisk),
            c.llr.toFixed(2),
            probability(c.p),
          ]),
      },
    ],
    lines: [
      t('looked', {
        windows: figure(result.windows),
        regions: figure(table.id.length),
        cases: figure(result.cases),
        replicates: values.replicates,
      }),
      t('found', { count }),
    ],
  };
}

/** Too many windows are told in words. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // What a thread throws comes back as a plain Error with the message.
    if (error instanceof TooManyWindows || (error instanceof Error && /windows$/.test(error.message)))
      throw new InputError('scan-too-large');
    throw error;
  }
}

function check(id: readonly string[], cases: Float64Array, population: Float64Array, model: ScanModel): void {
  let filled = 0;
  cases.forEach((c, i) => {
    if (!Number.isInteger(c) || c < 0) throw new InputError('scan-cases', { id: id[i]!, cases: c });
    if (c > 0) filled++;
    if (model === 'bernoulli' && (!Number.isInteger(population[i]!) || population[i]! < c))
      throw new InputError('scan-trials', { id: id[i]!, cases: c, population: population[i]! });
  });
  if (filled < 2) throw new InputError('scan-no-cases');
}
