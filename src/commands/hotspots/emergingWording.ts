import type { EmergingClass, Pattern } from '../../hotspot/time/emergingClass.ts';
import type { Bilingual } from '../option.ts';

/** Names of the patterns. */
export const PATTERNS: Readonly<Record<Pattern, Bilingual>> = {
  new: { en: 'new', zh: '新增' },
  consecutive: { en: 'consecutive', zh: '连续' },
  intensifying: { en: 'intensifying', zh: '加强' },
  persistent: { en: 'persistent', zh: '持续' },
  diminishing: { en: 'diminishing', zh: '减弱' },
  sporadic: { en: 'sporadic', zh: '零星' },
  oscillating: { en: 'oscillating', zh: '振荡' },
  historical: { en: 'historical', zh: '历史' },
};

/** The name of a class. */
export function classWord(of: EmergingClass): Bilingual {
  if (of === 'none') return EMERGING.none;
  const [kind, pattern] = of.split('-') as ['hot' | 'cold', Pattern];
  const word = PATTERNS[pattern];
  return { en: `${kind}, ${word.en}`, zh: `${word.zh}${kind === 'hot' ? '热点' : '冷点'}` };
}

/** Texts of `hotspots emerging`. */
export const EMERGING = {
  title: { en: 'Hot spots over time', zh: '热点的变化' },
  question: {
    en: 'Which places are hot now, which have become so, and which are cooling?',
    zh: '哪些地方现在是热点？哪些是新近形成的？哪些正在降温？',
  },
  none: { en: 'no pattern', zh: '无类型' },
  region: { en: 'Region', zh: '区域' },
  regions: { en: 'Regions', zh: '区域' },
  periods: { en: 'Periods', zh: '时段' },
  now: { en: 'Hot now', zh: '当前热点' },
  rising: { en: 'New or intensifying', zh: '新增或加强' },
  class: { en: 'Pattern', zh: '类型' },
  total: { en: 'Incidents', zh: '事件数' },
  hot: { en: 'Periods hot', zh: '热时段数' },
  cold: { en: 'Periods cold', zh: '冷时段数' },
  z: { en: 'Gi* now', zh: '当前 Gi*' },
  trend: { en: 'Trend (Mann–Kendall z)', zh: '趋势（Mann–Kendall z）' },
  slope: { en: 'Slope a period', zh: '每时段斜率' },
  p: { en: 'p of the trend', zh: '趋势 p 值' },
  table: { en: 'Places with a pattern', zh: '有类型的区域' },
  counts: { en: 'Patterns', zh: '类型统计' },
  'by-trend': { en: 'Trend of counts', zh: '事件数趋势' },
  up: { en: 'rising (p ≤ 0.05)', zh: '上升（p ≤ 0.05）' },
  down: { en: 'falling (p ≤ 0.05)', zh: '下降（p ≤ 0.05）' },
  flat: { en: 'no trend', zh: '无趋势' },
  'head-tested': { en: 'What was tested', zh: '检验了什么' },
  'text-tested': {
    en: 'Incidents were counted by region and period. In each period a region is hot or cold by its Gi*: the counts of it and its neighbours ({how}) in that period and the one before, against the mean and variance of all regions and periods; at most 5 % of what is called hot or cold is expected to be chance (false discovery rate over all).',
    zh: '按区域和时段统计事件。每个时段以 Gi* 判断冷热：该区域及邻域（{how}）在本时段和上一时段的计数，与全部区域、全部时段的均值和方差相比；按错误发现率校正，判为冷热者中约 5 % 可能出于偶然。',
  },
  'head-classes': { en: 'What the patterns mean', zh: '类型含义' },
  'text-classes': {
    en: 'New: hot in the last period, never before. Consecutive: one unbroken run of hot periods up to the last. Intensifying, persistent, diminishing: hot in the last period and in 90 % or more of all, with Gi* rising, without trend, or falling (Mann–Kendall, p ≤ 0.05). Sporadic: hot now, on and off before. Oscillating: hot now, cold before. Historical: hot in 90 % or more, but not now. Cold spots mirror this.',
    zh: '新增：仅最新时段为热点。连续：到最新时段为止一段不间断的热点。加强、持续、减弱：最新时段及 90 % 以上时段为热点，Gi* 上升、无趋势或下降（Mann–Kendall，p ≤ 0.05）。零星：当前为热点，此前时有时无。振荡：当前为热点，此前曾为冷点。历史：90 % 以上时段为热点，但当前不是。冷点类推。',
  },
  'head-not': { en: 'What it does not say', zh: '不能说明什么' },
  'text-not': {
    en: 'Counts show where the work is, not where the risk is higher. Neighbouring periods are alike, which makes p of trends too small.',
    zh: '计数反映工作量所在，不代表风险更高。相邻时段彼此相似，会使趋势的 p 偏小。',
  },
  'head-sources': { en: 'Sources', zh: '出处' },
  'text-sources': {
    en: 'Ord & Getis (1995), Geographical Analysis 27; Mann (1945), Econometrica 13; Kendall (1975); names of patterns: Esri, emerging hot spot analysis.',
    zh: 'Ord & Getis (1995), Geographical Analysis 27；Mann (1945), Econometrica 13；Kendall (1975)；类型名称参照 Esri 新兴时空热点分析。',
  },
  looked: {
    en: '{incidents} incidents in {regions} regions and {periods} periods from {from} to {to}',
    zh: '{from} 至 {to}，{periods} 个时段、{regions} 个区域、{incidents} 个事件',
  },
  number: { en: 'Regions', zh: '区域数' },
} as const satisfies Record<string, Bilingual>;
