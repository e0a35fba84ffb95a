import type { Bilingual } from '../option.ts';

/** Texts of `hotspots repeats`. */
export const REPEATS = {
  title: { en: 'Repeats and near repeats', zh: '重复与近重复' },
  question: {
    en: 'After an incident, do more follow close by and soon than chance explains?',
    zh: '发生一起事件后，近处短期内再发生的是否多于偶然？',
  },
  incidents: { en: 'Incidents', zh: '事件数' },
  notable: { en: 'Bands with an excess', zh: '明显偏多的分级' },
  'notable-hint': { en: 'p at most 0.05, ratio 1.2 or more', zh: 'p 不大于 0.05，比值不小于 1.2' },
  strongest: { en: 'Strongest', zh: '最强' },
  distance: { en: 'Distance, m', zh: '距离（米）' },
  days: { en: 'Days', zh: '天' },
  observed: { en: 'Pairs', zh: '事件对' },
  expected: { en: 'By chance', zh: '偶然期望' },
  ratio: { en: 'Ratio', zh: '比值' },
  p: { en: 'p', zh: 'p' },
  table: { en: 'Pairs by distance and days', zh: '按距离和天数分级的事件对' },
  ratios: { en: 'Ratio of pairs to chance, by distance and days', zh: '事件对与偶然期望之比（按距离和天数）' },
  star: { en: '* p at most 0.05; [a, b) holds a, not b', zh: '* p 不大于 0.05；[a, b) 含 a 不含 b' },
  'head-tested': { en: 'What was tested', zh: '检验了什么' },
  'text-tested': {
    en: 'All pairs of incidents were sorted by how far apart they lie and how many days lie between. Then the days were shuffled among the incidents {replicates} times, which keeps busy places and busy times but breaks any tie between them. The ratio is pairs seen by pairs expected; p the share of shuffles with at least as many.',
    zh: '将所有事件对按相隔距离与天数分级，再把日期在事件间随机打乱 {replicates} 次：繁忙地点和繁忙时段保持不变，两者的联系被打断。比值为实际对数与期望对数之比，p 为打乱后对数不少于实际的次数比例。',
  },
  'head-bands': { en: 'How the bands are written', zh: '分级写法' },
  'text-bands': {
    en: '[a, b) holds a and what is below b: [0, 1) days is the same day, [0, 7) a week from it, [0, 1) m the same place.',
    zh: '[a, b) 含 a、不含 b：[0, 1) 天为同一天，[0, 7) 为一周之内，[0, 1) 米为同一位置。',
  },
  'head-reading': { en: 'How to read it', zh: '如何解读' },
  'text-reading': {
    en: 'A ratio of 2 at [0, 100) m and [0, 7) days: within a week and a hundred metres of an incident, twice as many follow as by chance. Each band is a test of its own; among twenty, one falls below 0.05 by chance.',
    zh: '例如 [0, 100) 米、[0, 7) 天的比值为 2：一起事件后一周内、百米内再发的为偶然的两倍。每个分级各为一次检验，二十个中约有一个会偶然低于 0.05。',
  },
  'of-days': { en: '{days} days', zh: '{days} 天' },
  'head-shaded': { en: 'Stars and shades', zh: '星号与底色' },
  'text-shaded': {
    en: 'A star: p at most 0.05. Ratios above 1 with a star are shaded, the fullest from twice as many. With many incidents, ratios hardly above 1 have small p too: 1.2 and more matter in practice.',
    zh: '星号：p 不大于 0.05。带星号且大于 1 的比值加底色，达到 2 倍时最深。事件很多时，略大于 1 的比值 p 也会很小：实践中不小于 1.2 才有意义。',
  },
  'head-sources': { en: 'Sources', zh: '出处' },
  'text-sources': {
    en: 'Knox (1964), Applied Statistics 13, 25–29; Johnson et al. (2007), Journal of Quantitative Criminology 23, 201–219.',
    zh: 'Knox (1964), Applied Statistics 13, 25–29；Johnson 等 (2007), Journal of Quantitative Criminology 23, 201–219。',
  },
  looked: { en: '{incidents} incidents, {replicates} shuffles', zh: '{incidents} 个事件，打乱 {replicates} 次' },
  found: {
    en: 'within {distance} m and {days} days of an incident: {ratio} times as many as by chance (p {p})',
    zh: '一起事件后 {distance} 米、{days} 天内：为偶然的 {ratio} 倍（p {p}）',
  },
  'head-publish': { en: 'What is left out', zh: '未公开的内容' },
  'text-publish': {
    en: 'For publication, bands of 1 to below {n} pairs are left out, and where one would stand alone in its row or column, the smallest other there as well: it could be worked out from the sums.',
    zh: '用于公开：1 至不足 {n} 对的分级不予列出；若某行或某列仅隐去一个，则同时隐去其中最小的另一个，以免由合计推算。',
  },
  replicates: { en: 'Shuffles', zh: '打乱次数' },
  seed: { en: 'Seed', zh: '随机种子' },
} as const satisfies Record<string, Bilingual>;
