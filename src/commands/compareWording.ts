import type { Lang } from '../model/note.ts';
import type { Bilingual } from './option.ts';
import { fill } from './wording.ts';

/** Heads of tables and lines of a comparison. */
const WORDS = {
  a: { en: 'A', zh: '甲方案' },
  b: { en: 'B', zh: '乙方案' },
  figure: { en: 'figure', zh: '指标' },
  difference: { en: 'difference', zh: '差' },
  households: { en: 'households', zh: '户数' },
  microgrids: { en: 'micro-grids', zh: '微网格' },
  people: { en: 'people needed', zh: '所需人员' },
  exceptions: { en: 'exceptions', zh: '例外' },
  violation: { en: 'households short/over', zh: '缺/超户数' },
  objective: { en: 'objective', zh: '目标值' },
  compact: { en: 'compact', zh: '紧凑' },
  border: { en: 'border', zh: '开放边界' },
  severed: { en: 'severed', zh: '内部阻隔' },
  balance: { en: 'balance', zh: '均衡' },
  'moved-line': {
    en: '{moved} ({share}) live outside of the micro-grid that holds most of their old one',
    zh: '{moved} 户（{share}）不在与原微网格重合最多的微网格内',
  },
  moved: { en: 'moved', zh: '变动' },
  second: { en: 'second attribute', zh: '第二指标' },
  compactness: { en: 'mean compactness (Polsby–Popper)', zh: '平均紧凑度（Polsby–Popper）' },
  barrier: { en: 'share of the inner border on barriers', zh: '内部边界沿阻隔比例' },
  grid: { en: 'grid', zh: '网格' },
  name: { en: 'name', zh: '名称' },
  grids: { en: 'Grids that differ ({shown} of {all})', zh: '有差异的网格（共 {all} 个，列出 {shown} 个）' },
  'recoded-head': { en: 'other code', zh: '换编码户数' },
  'moved-head': { en: 'moved', zh: '变动户数' },
  flows: {
    en: 'Households with another code, from A to B ({shown} of {all})',
    zh: '换编码的住户流向，甲 → 乙（共 {all} 项，列出 {shown} 项）',
  },
  'buildings-title': {
    en: 'Buildings with another code ({shown} of {all})',
    zh: '换编码的楼栋（共 {all} 幢，列出 {shown} 幢）',
  },
  building: { en: 'building', zh: '楼栋' },
  from: { en: 'in A', zh: '甲方案' },
  to: { en: 'in B', zh: '乙方案' },
  none: { en: '(none)', zh: '（无）' },
  common: {
    en: '{common} households are in micro-grids of both plans; {arrived} are only in B, {gone} only in A',
    zh: '两方案共有 {common} 户；仅在乙方案 {arrived} 户，仅在甲方案 {gone} 户',
  },
  recoded: { en: '{recoded} ({share}) bear another micro-grid code', zh: '{recoded} 户（{share}）微网格编码不同' },
  buildings: {
    en: '{recoded} of {common} buildings bear another code',
    zh: '{common} 幢楼中有 {recoded} 幢微网格编码不同',
  },
  alike: {
    en: 'Rand index {rand}, adjusted {adjusted} (1: alike, about 0: unrelated); variation of information {bits} bits (0: alike)',
    zh: 'Rand 指数 {rand}，调整后 {adjusted}（1 为相同，约 0 为无关）；信息差异 {bits} 比特（0 为相同）',
  },
  written: { en: 'list of households written to {out}', zh: '住户清单已写入 {out}' },
} as const satisfies Record<string, Bilingual>;

/** Looks words up in one language; `{name}` is filled in. */
export function compareWord(
  lang: Lang,
): (key: keyof typeof WORDS, args?: Readonly<Record<string, string | number>>) => string {
  return (key, args = {}) => fill(WORDS[key][lang], args);
}
