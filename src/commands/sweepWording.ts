import type { Lang } from '../model/note.ts';
import type { Bilingual } from './option.ts';
import { fill } from './wording.ts';

/** Heads and lines of the table of a sweep. */
const WORDS = {
  plan: { en: 'plan', zh: '方案' },
  base: { en: '(present)', zh: '（现行）' },
  limits: { en: 'limits', zh: '户数上下限' },
  target: { en: 'target', zh: '目标户数' },
  weight: { en: 'weight of', zh: '权重' },
  microgrids: { en: 'micro-grids', zh: '微网格' },
  people: { en: 'people', zh: '所需人员' },
  difference: { en: 'difference', zh: '人员增减' },
  outside: { en: 'outside', zh: '超限户数' },
  exceptions: { en: 'exceptions', zh: '例外' },
  violation: { en: 'short/over', zh: '缺/超户数' },
  compactness: { en: 'PP', zh: '紧凑度' },
  barrier: { en: 'on barriers', zh: '沿阻隔' },
  gap: { en: 'mean gap', zh: '平均差距' },
  'no-bound': { en: 'no bound', zh: '无下界' },
  proven: { en: 'proven grids', zh: '已证最优网格' },
  terms: {
    en: 'people: 1 liaison + 2 volunteers a micro-grid. outside: households in micro-grids outside the limits. Terms are relative to each plan’s own target and limits: compare them between weights, not between sizes.',
    zh: '所需人员：每个微网格 1 名联络员 + 2 名志愿者。超限户数：所在微网格不符合上下限的户数。各项目标值以各方案自身的目标户数和上下限为基准：可在不同权重之间比较，不宜在不同规模之间比较。',
  },
  cheapest: {
    en: 'Fewest people: plan {plan} ({options}) needs {people}, {fewer} fewer than the present limits; {outside} households outside the limits instead of {before}.',
    zh: '人员最少：方案 {plan}（{options}）需 {people} 人，比现行上下限少 {fewer} 人；超限户数由 {before} 变为 {outside}。',
  },
  'base-cheapest': {
    en: 'No other plan needs fewer people than the present limits ({people}).',
    zh: '没有比现行上下限（{people} 人）用人更少的方案。',
  },
  'left-out': {
    en: '{count} combinations contradict themselves (min ≤ target ≤ max is needed) and were left out.',
    zh: '{count} 个组合自相矛盾（须满足 下限 ≤ 目标 ≤ 上限），已略去。',
  },
  'own-limits': {
    en: '{count} grids have limits of their own (columns min, max) and keep them in every plan.',
    zh: '{count} 个网格自带上下限（min、max 列），在各方案中均保持不变。',
  },
  written: { en: 'written to {out}: sweep.csv, sweep.json', zh: '已写入 {out}：sweep.csv、sweep.json' },
} as const satisfies Record<string, Bilingual>;

/** Looks words up in one language; `{name}` is filled in. */
export function sweepWord(
  lang: Lang,
): (key: keyof typeof WORDS, args?: Readonly<Record<string, string | number>>) => string {
  return (key, args = {}) => fill(WORDS[key][lang], args);
}
