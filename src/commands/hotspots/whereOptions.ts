import { choice, number, repeatable } from '../option.ts';

export const per = number({
  flag: 'per',
  placeholder: 'N',
  from: 1,
  fallback: 1000,
  help: { en: 'rates are per so many households or people', zh: '发生率按每多少户（人）计' },
});

export const test = choice({
  flag: 'test',
  placeholder: 'HOW',
  words: ['auto', 'normal', 'exact', 'gamma', 'permutation'],
  fallback: 'auto',
  help: {
    en: 'p of Gi*: normal approximation, exact (for counts), gamma (heeds skewness), or permutation (auto: exact where incidents are counted, gamma for their rates, else normal)',
    zh: 'Gi* 的 p 值：normal 正态近似，exact 精确检验（计数），gamma 计入偏度的近似，permutation 置换检验（auto：事件计数用 exact，其发生率用 gamma，其余用 normal）',
  },
});

export const correction = choice({
  flag: 'correction',
  placeholder: 'HOW',
  words: ['fdr', 'bonferroni', 'none'],
  fallback: 'fdr',
  help: {
    en: 'classes allow for many tests: fdr (Benjamini–Hochberg), bonferroni, or none',
    zh: '分级时的多重检验校正：fdr（Benjamini–Hochberg）、bonferroni 或 none（不校正）',
  },
});

export const rate = choice({
  flag: 'rate',
  placeholder: 'HOW',
  words: ['raw', 'eb', 'eb-local', 'smr'],
  fallback: 'raw',
  help: {
    en: 'rates by population: raw, eb (empirical Bayes), eb-local (towards the neighbourhood), smr (cases by expected cases)',
    zh: '发生率：raw 原始，eb 经验贝叶斯，eb-local 向邻域收缩，smr 实际/预期',
  },
});

export const style = choice({
  flag: 'style',
  placeholder: 'HOW',
  words: ['row', 'binary'],
  fallback: 'row',
  help: {
    en: 'weights of Moran and Geary: row-standardized or binary (Gi and Gi* are the same either way)',
    zh: 'Moran 与 Geary 的权重：row 行标准化，binary 二值（Gi 与 Gi* 不受影响）',
  },
});

export const strata = repeatable({
  flag: 'strata',
  placeholder: 'POPULATION=CASES',
  help: {
    en: 'columns of population and cases by stratum, e.g. young=young_cases,old=old_cases: expected cases by indirect standardization (use with --rate smr)',
    zh: '分层的人口列与事件数列，例如 青年=青年事件,老年=老年事件：按间接标准化计算预期数（与 --rate smr 同用）',
  },
});
