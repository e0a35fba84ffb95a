import type { Lang } from '../../model/note.ts';
import type { Bilingual } from '../option.ts';
import { fill } from '../wording.ts';

/** Heads of tables and lines of `hotspots where`. */
const WORDS = {
  measure: { en: 'measure', zh: '指标' },
  value: { en: 'value', zh: '值' },
  expected: { en: 'by chance', zh: '随机期望' },
  z: { en: 'z', zh: 'z' },
  p: { en: 'p', zh: 'p' },
  moran: { en: "Moran's I", zh: "Moran's I" },
  geary: { en: "Geary's C", zh: "Geary's C" },
  g: { en: 'Getis–Ord G', zh: 'Getis–Ord G' },
  overall: { en: 'Over all regions', zh: '全局' },
  region: { en: 'region', zh: '区域' },
  'z-gistar': { en: 'Gi*', zh: 'Gi*' },
  q: { en: 'q', zh: 'q' },
  class: { en: 'class', zh: '等级' },
  quadrant: { en: 'quadrant', zh: '象限' },
  top: {
    en: 'Strongest clusters ({shown} of {all} significant)',
    zh: '最显著的区域（显著 {all} 个，列出 {shown} 个）',
  },
  hot99: { en: 'hot 99 %', zh: '热点 99 %' },
  hot95: { en: 'hot 95 %', zh: '热点 95 %' },
  hot90: { en: 'hot 90 %', zh: '热点 90 %' },
  none: { en: 'not significant', zh: '不显著' },
  cold90: { en: 'cold 90 %', zh: '冷点 90 %' },
  cold95: { en: 'cold 95 %', zh: '冷点 95 %' },
  cold99: { en: 'cold 99 %', zh: '冷点 99 %' },
  looked: {
    en: 'looked at {regions} regions with {mean} neighbours on average ({how})',
    zh: '共 {regions} 个区域，平均每个区域 {mean} 个邻近区域（{how}）',
  },
  found: { en: '{hot} hot and {cold} cold at 95 %', zh: '95 % 水平：热点 {hot} 个，冷点 {cold} 个' },
  'by-fdr': {
    en: 'classes by the false discovery rate (Benjamini–Hochberg): at 95 %, of what is called hot or cold about 5 % are expected to be chance',
    zh: '等级按错误发现率（Benjamini–Hochberg）：95 % 水平下，判为冷热点者中约 5 % 可能出于偶然',
  },
  'by-bonferroni': {
    en: 'classes by Bonferroni: at 95 %, the chance that even one is wrong is at most 5 %',
    zh: '等级按 Bonferroni 校正：95 % 水平下，哪怕误判一个的概率也不超过 5 %',
  },
  'by-none': {
    en: 'classes without correction: at 95 %, about 5 % of all regions are expected to be called hot or cold by chance alone',
    zh: '等级未作多重检验校正：95 % 水平下，约 5 % 的区域会仅因偶然被判为冷热点',
  },
  written: { en: 'written to {out}', zh: '已写入 {out}' },
} as const satisfies Record<string, Bilingual>;

/** Looks words up in one language; `{name}` is filled in. */
export function whereWord(
  lang: Lang,
): (key: keyof typeof WORDS, args?: Readonly<Record<string, string | number>>) => string {
  return (key, args = {}) => fill(WORDS[key][lang], args);
}
