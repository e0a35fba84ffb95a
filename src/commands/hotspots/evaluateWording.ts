import type { MapKind } from '../../hotspot/evaluate/backTest.ts';
import type { Bilingual } from '../option.ts';

/** Names of the maps. */
export const MAPS: Readonly<Record<MapKind, Bilingual>> = {
  'last-period': { en: 'last period (naive)', zh: '上一时段（朴素）' },
  'all-periods': { en: 'all periods', zh: '全部历史' },
  gistar: { en: 'Gi*', zh: 'Gi*' },
  density: { en: 'kernel density', zh: '核密度' },
};

/** Texts of `hotspots evaluate`. */
export const EVALUATE = {
  title: { en: 'Is the map any good?', zh: '地图是否有效' },
  question: {
    en: 'Had the map been drawn before the last period, how much of what then happened would it have marked?',
    zh: '若在最新时段之前绘制该地图，能标出多少随后发生的事件？',
  },
  held: { en: 'Incidents held out', zh: '留出的事件' },
  before: { en: 'Incidents before', zh: '此前的事件' },
  chosen: { en: 'Bandwidth', zh: '带宽' },
  'chosen-hint': { en: 'chosen on the period before the last', zh: '以倒数第二时段选定' },
  'given-hint': { en: 'as given', zh: '按给定' },
  metres: { en: '{n} m', zh: '{n} 米' },
  best: { en: 'Best map', zh: '最佳地图' },
  'best-hint': { en: '{rate} of the incidents on {share} of the ground', zh: '{share} 的面积上命中 {rate} 的事件' },
  regions: { en: 'Regions', zh: '区域' },
  map: { en: 'Map', zh: '地图' },
  bandwidth: { en: 'Bandwidth (m)', zh: '带宽（米）' },
  share: { en: 'Share of ground', zh: '面积比例' },
  hit: { en: 'Hit rate', zh: '命中率' },
  pai: { en: 'PAI', zh: 'PAI' },
  pei: { en: 'PEI', zh: 'PEI' },
  rri: { en: 'RRI', zh: 'RRI' },
  rank: { en: 'Marked within', zh: '列入前' },
  rest: { en: 'the rest', zh: '其余' },
  'rank-class': { en: 'first {share} of the ground', zh: '前 {share} 的面积' },
  after: { en: 'Incidents after', zh: '随后的事件' },
  table: { en: 'Maps against the period held out', zh: '各地图与留出时段对照' },
  resolutions: { en: 'Resolutions, judged on the period before the last', zh: '各分辨率（以倒数第二时段评判）' },
  resolution: { en: 'H3 resolution', zh: 'H3 分辨率' },
  'head-what': { en: 'What was done', zh: '做了什么' },
  'text-what': {
    en: 'The last period ({from} – {to}) was held out. Each map ranks the {regions} regions by the {periods} periods before it, takes the highest until they cover a share of the ground, and counts what happened there in the period held out.',
    zh: '留出最新时段（{from} 至 {to}）。各地图仅用此前 {periods} 个时段对 {regions} 个区域排序，从高到低取至一定面积比例，统计留出时段内落入其中的事件。',
  },
  'head-measures': { en: 'The measures', zh: '指标' },
  'text-measures': {
    en: 'Hit rate: share of the later incidents on that ground. PAI (predictive accuracy index): hit rate by share of ground; 1 is chance. PEI (predictive efficiency index): PAI by the largest that any map could have had. RRI (recapture rate index): share of the later incidents by the share of the earlier ones there; near 1, the places stay.',
    zh: '命中率：随后事件落入所标面积的比例。PAI（预测精度指数）：命中率除以面积比例，1 为随机水平。PEI（预测效率指数）：PAI 与可能最大值之比。RRI（再捕获率指数）：该面积上随后与此前事件比例之比，接近 1 表示热点稳定。',
  },
  'head-chosen': { en: 'How the bandwidth was chosen', zh: '带宽如何选定' },
  'text-chosen': {
    en: 'By the mean hit rate on the period before the last, with maps made from what came before that; the period held out had no part in it.',
    zh: '以倒数第二时段的平均命中率选定，地图仅用更早的数据制作；留出时段未参与选择。',
  },
  'head-not': { en: 'What it does not say', zh: '不能说明什么' },
  'text-not': {
    en: 'One period is one sample: differences of a few incidents are chance. Where the naive map is as good, the simpler map is the better one.',
    zh: '一个时段只是一次样本，差几个事件可能出于偶然。若朴素地图同样好，应选更简单者。',
  },
  'head-sources': { en: 'Sources', zh: '出处' },
  'text-sources': {
    en: 'PAI: Chainey, Tompson & Uhlig (2008), Security Journal 21. RRI: Levine (2008), Security Journal 21. PEI: Hunt (2016).',
    zh: 'PAI：Chainey, Tompson & Uhlig (2008), Security Journal 21。RRI：Levine (2008), Security Journal 21。PEI：Hunt (2016)。',
  },
  looked: {
    en: '{held} incidents of {from} – {to} against maps of the {periods} periods before ({before} incidents, {regions} regions)',
    zh: '以 {from} 至 {to} 的 {held} 个事件检验此前 {periods} 个时段（{before} 个事件、{regions} 个区域）的地图',
  },
} as const satisfies Record<string, Bilingual>;
