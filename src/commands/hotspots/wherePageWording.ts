import type { Bilingual } from '../option.ts';

/** Texts of the page of `hotspots where`. */
export const WHERE_PAGE = {
  title: { en: 'Where it clusters', zh: '聚集在哪里' },
  question: {
    en: 'Which places have high or low values together with their neighbours, and could that be chance?',
    zh: '哪些地方与周边一起偏高或偏低？会不会只是偶然？',
  },
  regions: { en: 'Regions', zh: '区域' },
  'neighbours-hint': { en: 'neighbours: {how}', zh: '邻域：{how}' },
  hot: { en: 'Hot spots', zh: '热点' },
  cold: { en: 'Cold spots', zh: '冷点' },
  'at-95': { en: 'at 95 % or more', zh: '95 % 及以上' },
  region: { en: 'Region', zh: '区域' },
  value: { en: 'Value', zh: '数值' },
  count: { en: 'Incidents', zh: '事件数' },
  'rate-raw': { en: 'Rate per {per}', zh: '每 {per} 户（人）发生率' },
  'rate-eb': { en: 'Smoothed rate per {per}', zh: '平滑发生率（每 {per} 户/人）' },
  'rate-eb-local': { en: 'Locally smoothed rate per {per}', zh: '局部平滑发生率（每 {per} 户/人）' },
  'rate-smr': { en: 'Cases by expected cases', zh: '实际/预期比' },
  expected: { en: 'Expected cases', zh: '预期事件数' },
  cases: { en: 'Cases', zh: '事件数' },
  population: { en: 'Households or people', zh: '户数（人数）' },
  moran: { en: 'Local Moran', zh: '局部 Moran' },
  neighbours: { en: 'Neighbours', zh: '邻域' },
  'p-sim': { en: 'p by permutation', zh: '置换 p 值' },
  'by-class': { en: 'Hot and cold', zh: '冷热点' },
  'by-quadrant': { en: 'Outliers', zh: '异常值' },
  hh: { en: 'high among high', zh: '高值被高值包围' },
  hl: { en: 'high among low', zh: '高值被低值包围' },
  lh: { en: 'low among high', zh: '低值被高值包围' },
  ll: { en: 'low among low', zh: '低值被低值包围' },
  unsure: { en: 'not significant (p > 0.05)', zh: '不显著（p > 0.05）' },
  table: { en: 'Hot and cold spots, the strongest first', zh: '冷热点一览（由强到弱）' },
  class: { en: 'Class', zh: '等级' },
  quadrant: { en: 'Quadrant', zh: '象限' },
  'p-from': { en: 'p from', zh: 'p 值来源' },
  normal: { en: 'normal approximation, two-sided', zh: '正态近似，双侧' },
  exact: {
    en: 'exact distribution of the sum of counts dealt out at random, two-sided',
    zh: '计数随机分配下合计数的精确分布，双侧',
  },
  gamma: {
    en: 'gamma approximation with the skewness of the permutation distribution, two-sided',
    zh: '伽马近似（采用置换分布的偏度），双侧',
  },
  permutation: { en: 'conditional permutation, two-sided', zh: '条件置换，双侧' },
  correction: { en: 'Correction for many tests', zh: '多重检验校正' },
  'correct-fdr': { en: 'false discovery rate (Benjamini–Hochberg)', zh: '错误发现率（Benjamini–Hochberg）' },
  'correct-bonferroni': { en: 'Bonferroni', zh: 'Bonferroni' },
  'correct-none': { en: 'none', zh: '无' },
  permutations: { en: 'Permutations', zh: '置换次数' },
  seed: { en: 'Seed', zh: '随机种子' },
  'head-tested': { en: 'What was tested', zh: '检验了什么' },
  'text-tested': {
    en: 'For each region, whether the values of it and its neighbours ({how}) are together higher or lower than if all values had been dealt out to the regions at random (Gi*). A region can be hot with a middling value of its own when all around it are high.',
    zh: '逐个区域检验：该区域连同邻域（{how}）的数值，是否明显高于或低于把全部数值随机分配到各区域的情形（Gi*）。自身数值一般、但周边普遍偏高的区域，也可能是热点。',
  },
  'head-value': { en: 'What the value is', zh: '数值的含义' },
  'text-value': {
    en: 'The numbers of the input as they stand. Were they counts, more people alone would make a place hot: give rates then.',
    zh: '输入数据中的原始数值。若为计数，人多的地方自然偏高，此时应使用发生率。',
  },
  'text-count': {
    en: 'Numbers of incidents. Where more people live or pass, more happens: this map shows where the work is, not where the risk is higher.',
    zh: '事件数量。人多的地方事件自然多：本图反映工作量所在，不代表风险更高。',
  },
  'text-raw': {
    en: 'Cases per {per} households or people. Where few live, one case more or less moves a rate a lot.',
    zh: '每 {per} 户（人）的事件数。户数少的地方，多一件少一件都会使发生率大幅变化。',
  },
  'text-eb': {
    en: 'Cases per {per} households or people, drawn towards the overall rate, the more the fewer live there (empirical Bayes, Marshall 1991).',
    zh: '每 {per} 户（人）的事件数，并向总体发生率收缩，户数越少收缩越多（经验贝叶斯，Marshall 1991）。',
  },
  'text-eb-local': {
    en: 'Cases per {per} households or people, drawn towards the rate of the neighbourhood, the more the fewer live there (local empirical Bayes, Marshall 1991). Neighbours share a part of their values, so that clusters look smoother than they are.',
    zh: '每 {per} 户（人）的事件数，并向邻域发生率收缩，户数越少收缩越多（局部经验贝叶斯，Marshall 1991）。邻域之间共享部分数值，聚集会显得比实际平滑。',
  },
  'text-smr': {
    en: 'Cases divided by what the overall rate lets expect for the households or people there: 2 is twice as many as expected.',
    zh: '事件数除以按总体发生率推算的预期数：2 表示为预期的两倍。',
  },
  'head-study': { en: 'The study area', zh: '分析范围' },
  'study-hull': {
    en: 'H3 cells of resolution {res} within the convex hull of the incidents. Cells without any incident count as 0. Parts of the hull where nothing can happen (water, another town) make the rest look hotter: give --regions or --plan to exclude them.',
    zh: '事件凸包内的 {res} 级 H3 六边形，没有事件的记为 0。凸包内不可能发生事件的部分（水面、其他城镇）会使其余部分显得更热，可用 --regions 或 --plan 排除。',
  },
  'study-plan': {
    en: 'All micro-grids of the plan. Those without any incident count as 0.',
    zh: '方案的全部微网格，没有事件的记为 0。',
  },
  'study-regions': {
    en: 'All regions of the file. Those without any incident count as 0.',
    zh: '文件中的全部区域，没有事件的记为 0。',
  },
  'head-publish': { en: 'What is left out', zh: '未公开的内容' },
  'text-publish': {
    en: 'For publication, counts from 1 to below {n} are left out, and so are rates and exact measures, from which they could be worked out. Classes were made of all counts.',
    zh: '用于公开：1 至不足 {n} 的计数不予列出；可据以推算的发生率和精确统计量也不列出。等级按全部计数得出。',
  },
  'head-classes': { en: 'What “95 %” means', zh: '“95 %”的含义' },
  'text-fdr': {
    en: 'Every region is a test, and of many tests some succeed by chance. Classes allow for that by the false discovery rate: of all places called hot or cold at 95 %, about 5 % are expected to be false alarms. Where nothing passes, nothing is marked.',
    zh: '每个区域都是一次检验，检验多了总有一些会偶然“显著”。等级已按错误发现率校正：在 95 % 水平判为冷热点的地方中，预计约 5 % 为误报。若无一通过，则不标出任何区域。',
  },
  'text-bonferroni': {
    en: 'Every region is a test, and of many tests some succeed by chance. Classes allow for that by Bonferroni’s rule, the strictest: at 95 %, the chance of even one false alarm on the map is at most 5 %.',
    zh: '每个区域都是一次检验，检验多了总有一些会偶然“显著”。等级已按最严格的 Bonferroni 规则校正：95 % 水平下，全图出现哪怕一个误报的概率不超过 5 %。',
  },
  'text-none': {
    en: 'Classes are not corrected for the number of tests: at 95 %, about one region in twenty is marked by chance alone even where nothing clusters.',
    zh: '等级未作多重检验校正：即使毫无聚集，95 % 水平下也约有二十分之一的区域会被偶然标出。',
  },
  'head-overall': { en: 'Over the whole area', zh: '整体情况' },
  'moran-clustered': {
    en: "Moran's I is above what chance would give: like values lie together.",
    zh: "Moran's I 高于随机水平：相近的数值彼此相邻。",
  },
  'moran-dispersed': {
    en: "Moran's I is below what chance would give: high and low values alternate.",
    zh: "Moran's I 低于随机水平：高低值相间分布。",
  },
  'moran-chance': {
    en: "Moran's I does not differ from chance (p > 0.05): over the whole area there is no sign of clustering, so look at single hot spots with doubt.",
    zh: "Moran's I 与随机情形无显著差异（p > 0.05）：整体上没有聚集迹象，个别热点请谨慎看待。",
  },
  'head-not': { en: 'What it does not say', zh: '不能说明什么' },
  'text-not': {
    en: 'Not why, and not that a single building or person is the cause. Regions at the edge know only the neighbours inside. Another size of regions gives another map.',
    zh: '不说明原因，也不指向某一楼栋或某个人。边缘区域只计入范围内的邻域。区域大小不同，结果也会不同。',
  },
  'head-sources': { en: 'Sources', zh: '方法出处' },
  'text-sources': {
    en: 'Gi*: Ord & Getis 1995. Local Moran: Anselin 1995, moments by Sokal, Oden & Thomson 1998. Moran, Geary: Cliff & Ord 1981. G: Getis & Ord 1992. False discovery rate: Benjamini & Hochberg 1995.',
    zh: 'Gi*：Ord & Getis 1995。局部 Moran：Anselin 1995，矩取 Sokal、Oden & Thomson 1998。Moran、Geary：Cliff & Ord 1981。G：Getis & Ord 1992。错误发现率：Benjamini & Hochberg 1995。',
  },
} as const satisfies Record<string, Bilingual>;
