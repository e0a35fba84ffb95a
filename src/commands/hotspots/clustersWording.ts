import type { Bilingual } from '../option.ts';

/** Texts of `hotspots clusters`. */
export const CLUSTERS = {
  title: { en: 'Clusters of incidents', zh: '事件聚类' },
  question: {
    en: 'Which incidents lie close together, and where are the groups?',
    zh: '哪些事件彼此靠近？成片的地方在哪里？',
  },
  clusters: { en: 'Clusters', zh: '聚类' },
  incidents: { en: 'Incidents', zh: '事件数' },
  inside: { en: 'In clusters', zh: '属于聚类' },
  largest: { en: 'Largest', zh: '最大聚类' },
  cluster: { en: 'Cluster', zh: '聚类' },
  places: { en: 'Places', zh: '位置数' },
  area: { en: 'Ground, ha', zh: '面积（公顷）' },
  from: { en: 'First', zh: '最早' },
  to: { en: 'Last', zh: '最晚' },
  stability: { en: 'Stability', zh: '稳定度' },
  'by-size': { en: 'Incidents', zh: '事件数' },
  table: { en: 'Clusters, the largest first', zh: '聚类一览（由大到小）' },
  'head-tested': { en: 'What was done', zh: '做了什么' },
  'text-dbscan': {
    en: 'DBSCAN: an incident with at least {min} incidents (itself among them) within {eps} m is a core; cores within reach of each other are one cluster, and what lies within reach of a core belongs to the nearest. All else is noise.',
    zh: 'DBSCAN：{eps} 米内（含自身）有不少于 {min} 个事件的为核心点；相互可达的核心点同属一类，核心点邻域内的事件归入最近的核心点，其余为噪声。',
  },
  'text-st-dbscan': {
    en: 'ST-DBSCAN: an incident with at least {min} incidents (itself among them) within {eps} m and {days} days is a core; cores within reach of each other are one cluster, and what lies within reach of a core belongs to the nearest. All else is noise.',
    zh: 'ST-DBSCAN：{eps} 米且 {days} 天内（含自身）有不少于 {min} 个事件的为核心点；相互可达的核心点同属一类，核心点邻域内的事件归入最近的核心点，其余为噪声。',
  },
  'text-hdbscan': {
    en: 'HDBSCAN: clusters of at least {size} incidents at whatever density holds them together longest (excess of mass); distances below {precision} m count as {precision} m.',
    zh: 'HDBSCAN：不少于 {size} 个事件、在最稳定密度下成类（超额质量法）；小于 {precision} 米的距离按 {precision} 米计。',
  },
  'head-not': { en: 'What it does not say', zh: '不能说明什么' },
  'text-not': {
    en: 'Clusters are descriptions: no test of chance was made, and where more people live more happens. To ask whether chance explains them, use scan or where.',
    zh: '聚类只作描述：未检验是否偶然，人多处事件自然多。如需判断是否偶然，请用 scan 或 where。',
  },
  'head-shapes': { en: 'How clusters are drawn', zh: '图形说明' },
  'text-shapes': {
    en: 'Each cluster is a dot at the mean place of its incidents, coloured by their number, with the convex hull of its places; a hull may hold incidents of no cluster.',
    zh: '每个聚类以圆点标在其事件的平均位置，颜色按事件数；各位置的凸包一并绘出，其中可能含有不属于该类的事件。',
  },
  hulls: { en: 'Convex hulls', zh: '凸包范围' },
  middles: { en: 'Clusters', zh: '聚类' },
  'head-sources': { en: 'Sources', zh: '出处' },
  'text-sources': {
    en: 'Ester et al. (1996), KDD; Birant & Kut (2007), Data & Knowledge Engineering 60; Campello et al. (2015), ACM TKDD 10(1).',
    zh: 'Ester 等 (1996), KDD；Birant & Kut (2007), Data & Knowledge Engineering 60；Campello 等 (2015), ACM TKDD 10(1)。',
  },
  found: {
    en: '{clusters} clusters with {inside} of {all} incidents',
    zh: '{clusters} 个聚类，含 {all} 个事件中的 {inside} 个',
  },
  'found-some': { en: '{clusters} clusters of {all} incidents', zh: '{all} 个事件中有 {clusters} 个聚类' },
  'left-out': { en: '{clusters} left out for publication', zh: '另有 {clusters} 个因公开要求未列出' },
  'head-publish': { en: 'What is left out', zh: '未公开的内容' },
  'text-publish': {
    en: 'For publication, clusters of fewer than {n} incidents are left out, and where that is only one, the smallest other as well: it could be worked out from the sum. Where fewer than {n} incidents are in no cluster, the sum is left out. Single incidents are not listed.',
    zh: '用于公开：不足 {n} 个事件的聚类不予列出；若仅有一个，则同时隐去其余中最小的一个，以免由合计推算。不属于任何聚类的事件不足 {n} 个时，合计也不列出。单个事件一律不列。',
  },
  method: { en: 'Method', zh: '方法' },
  epsilon: { en: 'Neighbours within, m', zh: '邻近距离（米）' },
  days: { en: 'Neighbours within, days', zh: '邻近时间（天）' },
  'min-points': { en: 'Incidents that make a core', zh: '核心点最少事件数' },
  'min-size': { en: 'Least incidents of a cluster', zh: '聚类最少事件数' },
  precision: { en: 'Precision of places, m', zh: '位置精度（米）' },
} as const satisfies Record<string, Bilingual>;
