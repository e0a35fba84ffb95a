import type { Lang } from '../../model/note.ts';
import type { Bilingual } from '../option.ts';
import { fill } from '../wording.ts';

/** Heads of tables and lines of `hotspots density`. */
const WORDS = {
  share: { en: 'of incidents', zh: '事件占比' },
  density: { en: 'from, per km²', zh: '密度下限（件/平方公里）' },
  area: { en: 'ground, km²', zh: '面积（平方公里）' },
  part: { en: 'of the area', zh: '占范围' },
  looked: {
    en: '{incidents} incidents on {places} places; {kernel} kernel, bandwidth {bandwidth} m, cells of {cell} m',
    zh: '{incidents} 个事件，{places} 个位置；核函数 {kernel}，带宽 {bandwidth} 米，单元 {cell} 米',
  },
  suggested: {
    en: 'the bandwidth is suggested by likelihood cross-validation; --bandwidth sets another',
    zh: '带宽按似然交叉验证建议；可用 --bandwidth 另设',
  },
  written: { en: 'written to {out}', zh: '已写入 {out}' },
} as const satisfies Record<string, Bilingual>;

/** Looks words up in one language; `{name}` is filled in. */
export function densityWord(
  lang: Lang,
): (key: keyof typeof WORDS, args?: Readonly<Record<string, string | number>>) => string {
  return (key, args = {}) => fill(WORDS[key][lang], args);
}
