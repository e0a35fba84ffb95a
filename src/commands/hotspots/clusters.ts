import { dbscan } from '../../hotspot/clusters/dbscan.ts';
import { hdbscan } from '../../hotspot/clusters/hdbscan.ts';
import { note } from '../../model/note.ts';
import { command } from '../command.ts';
import { figure, share } from '../wording.ts';
import { type Answer, answerFiles, dayText, give, wordsIn } from './answer.ts';
import { type Group, groupsOf } from './clusterGroups.ts';
import { clusterLayers, DOTS } from './clusterLayers.ts';
import { CLUSTERS as W } from './clustersWording.ts';
import { type Events, openEvents } from './openEvents.ts';
import * as shared from './options.ts';
import { both, brief } from './pageParts.ts';
import { publishedGroups } from './publishedGroups.ts';
import * as own from './questionOptions.ts';

const DAY = 86_400_000;
/** Incidents a place from which places, not incidents, rule the clusters. */
const PILED = 5;
/** Share of all incidents from which one cluster tells little. */
const MOST_OF_ALL = 0.3;

/** Which incidents lie close together? */
export const clusters = command({
  name: 'hotspots clusters',
  summary: {
    en: 'groups of incidents that lie close together: DBSCAN, HDBSCAN, or in space and time ST-DBSCAN',
    zh: '彼此靠近的事件分组：DBSCAN、HDBSCAN，或时空聚类 ST-DBSCAN',
  },
  arguments: [],
  options: {
    incidents: shared.incidents,
    category: shared.category,
    method: own.method,
    epsilon: own.epsilon,
    days: own.within,
    minPoints: own.minPoints,
    minSize: own.minSize,
    precision: own.precision,
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
    'gridloom hotspots clusters --incidents calls.csv --epsilon 100 --min-points 20 --out clusters',
    'gridloom hotspots clusters --incidents calls.csv --category 噪音 --epsilon 200 --days 7 --min-points 5 --out clusters',
    'gridloom hotspots clusters --incidents calls.csv --method hdbscan --min-size 50 --out clusters',
  ],
  async run(values, platform) {
    if (values.out !== null) await platform.checkFolder(values.out, answerFiles(['clusters'], ['incidents']), values);
    const timed = values.method === 'dbscan' && values.days !== null;
    const events = await openEvents(platform, values, { place: true, time: timed });
    const found =
      values.method === 'hdbscan'
        ? hdbscan({
            ...events,
            minClusterSize: values.minSize,
            minPoints: values.minPoints,
            precision: values.precision,
          })
        : dbscan({
            ...events,
            epsilon: values.epsilon,
            time: timed ? events.start.map((s, i) => (s + events.end[i]!) / 2) : null,
            epsilonTime: (values.days ?? 0) * DAY,
            minPoints: values.minPoints,
          });
    const groups = groupsOf(events, found.label, found.clusters);
    const inside = groups.reduce((sum, g) => sum + g.incidents, 0);
    const sizes = groups.map((g) => g.incidents);
    const published = publishedGroups(sizes, found.label.length - inside, values.publish);
    const told: Told = {
      groups: published.told.map((k) => groups[k]!),
      inside: published.sum ? inside : null,
      hidden: groups.length - published.told.length,
    };
    const words = {
      eps: values.epsilon,
      min: values.minPoints,
      days: values.days ?? 0,
      size: values.minSize,
      precision: values.precision,
    };
    const kind = values.method === 'hdbscan' ? 'hdbscan' : timed ? 'st-dbscan' : 'dbscan';
    const stability = 'stability' in found ? found.stability : null;
    return give(
      platform,
      values,
      answerOf(platform.lang, events, found.label, groups, told, kind, words, stability, values.publish),
    );
  },
});

/** What is told of all clusters. */
interface Told {
  readonly groups: readonly Group[];
  /** Incidents in clusters; null where it may not be told. */
  readonly inside: number | null;
  /** Clusters left out. */
  readonly hidden: number;
}

function answerOf(
  lang: 'en' | 'zh',
  events: Events,
  label: Int32Array,
  all: readonly Group[],
  { groups, inside, hidden }: Told,
  kind: 'dbscan' | 'st-dbscan' | 'hdbscan',
  words: Readonly<Record<'eps' | 'min' | 'days' | 'size' | 'precision', number>>,
  stability: Float64Array | null,
  publish: number | null,
): Answer {
  const t = wordsIn(W, lang);
  const places = new Set(Array.from(events.lon, (lon, i) => `${lon},${events.lat[i]}`)).size;
  const numberOf = new Map(all.map((g) => [g.label, g.number]));
  const day = (time: number) => (Number.isNaN(time) ? null : dayText(time));
  const properties = (k: number) => {
    const g = groups[k]!;
    return {
      cluster: g.number,
      incidents: g.incidents,
      places: g.places,
      area_m2: g.area,
      first: day(g.first),
      last: day(g.last),
      stability: stability === null ? null : stability[g.label]!,
    };
  };
  const row = (g: Group) => [g.number, g.incidents, g.places, g.area / 1e4, day(g.first), day(g.last)];
  const largest = groups[0]?.incidents ?? 0;
  const part = inside === null ? '–' : share(inside, label.length);
  return {
    question: 'clusters',
    report: {
      incidents: label.length,
      places,
      clusters: groups.map((_, k) => properties(k)),
      in_clusters: inside,
      suppressed: publish === null ? null : hidden,
      parameters: {
        method: kind,
        epsilon_m: kind === 'hdbscan' ? null : words.eps,
        epsilon_days: kind === 'st-dbscan' ? words.days : null,
        min_points: words.min,
        min_size: kind === 'hdbscan' ? words.size : null,
        precision_m: kind === 'hdbscan' ? words.precision : null,
        border: 'nearest core point, then nearest in time, then first in the file',
        publish,
      },
    },
    warnings: [
      ...events.notes,
      ...(label.length > PILED * places ? [note('warn-piled', { incidents: label.length, places })] : []),
      ...(largest > MOST_OF_ALL * label.length
        ? [note('warn-one-cluster', { share: share(largest, label.length) })]
        : []),
    ],
    inputs: events.inputs,
    layers: [
      {
        name: 'clusters',
        columns: ['cluster', 'incidents', 'places', 'area_m2', 'first', 'last', 'stability'],
        shapes: true,
        layer: { count: groups.length, properties, shape: (k) => groups[k]!.shape },
      },
      {
        name: 'incidents',
        columns: ['row', 'cluster'],
        shapes: false,
        layer: {
          // For publication single incidents are not told.
          count: publish === null ? label.length : 0,
          properties: (i) => ({ row: events.row[i]!, cluster: label[i]! < 0 ? null : numberOf.get(label[i]!)! }),
          shape: () => null,
        },
      },
    ],
    page: {
      title: both(W.title),
      question: both(W.question),
      plane: events.plane,
      figures: [
        { name: both(W.incidents), value: brief(label.length), hint: null },
        { name: both(W.clusters), value: brief(groups.length), hint: null },
        { name: both(W.inside), value: part, hint: null },
        { name: both(W.largest), value: brief(largest), hint: both(W.incidents) },
      ],
      statements: [
        { heading: both(W['head-tested']), text: both(W[`text-${kind}`], words) },
        { heading: both(W['head-not']), text: both(W['text-not']) },
        { heading: both(W['head-shapes']), text: both(W['text-shapes']) },
        ...(publish === null
          ? []
          : [{ heading: both(W['head-publish']), text: both(W['text-publish'], { n: publish }) }]),
        { heading: both(W['head-sources']), text: both(W['text-sources']) },
      ],
      layers: clusterLayers(groups, [
        { name: both(W.incidents), values: groups.map((g) => g.incidents) },
        { name: both(W.places), values: groups.map((g) => g.places) },
        { name: both(W.area), values: groups.map((g) => g.area / 1e4), decimals: 1 },
        { name: both(W.from), values: groups.map((g) => day(g.first)) },
        { name: both(W.to), values: groups.map((g) => day(g.last)) },
      ]),
      tables: [
        {
          title: both(W.table),
          columns: [
            { name: both(W.cluster), number: true },
            { name: both(W.incidents), number: true },
            { name: both(W.places), number: true },
            { name: both(W.area), number: true, decimals: 1 },
            { name: both(W.from) },
            { name: both(W.to) },
          ],
          rows: groups.slice(0, 500).map(row),
          at: { layer: DOTS, things: groups.slice(0, 500).map((_, k) => k) },
        },
      ],
      parameters: [
        [both(W.method), kind],
        ...(kind === 'hdbscan'
          ? ([
              [both(W['min-size']), brief(words.size)],
              [both(W['min-points']), brief(words.min)],
              [both(W.precision), brief(words.precision)],
            ] as const)
          : ([
              [both(W.epsilon), brief(words.eps)],
              ...(kind === 'st-dbscan' ? ([[both(W.days), brief(words.days)]] as const) : []),
              [both(W['min-points']), brief(words.min)],
            ] as const)),
      ],
    },
    tables: [
      {
        title: t('table'),
        columns: [t('cluster'), t('incidents'), t('places'), t('area'), t('from'), t('to')],
        rows: groups
          .slice(0, 10)
          .map((g) => [g.number, g.incidents, g.places, (g.area / 1e4).toFixed(1), day(g.first), day(g.last)]),
      },
    ],
    lines: [
      inside === null
        ? t('found-some', { clusters: figure(groups.length), all: figure(label.length) })
        : t('found', { clusters: figure(all.length), inside: figure(inside), all: figure(label.length) }),
      ...(hidden === 0 ? [] : [t('left-out', { clusters: figure(hidden) })]),
    ],
  };
}
