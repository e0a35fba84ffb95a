import type { Lang } from '../model/note.ts';
import type { Bilingual } from './option.ts';

/** Heads of tables and lines of summaries. */
const WORDS = {
  grid: { en: 'grid', zh: '网格' },
  name: { en: 'name', zh: '名称' },
  'grid-kind': { en: 'kind', zh: '类别' },
  limits: { en: 'limits', zh: '户数上下限' },
  households: { en: 'households', zh: '户数' },
  sites: { en: 'sites', zh: '点位' },
  microgrids: { en: 'micro-grids', zh: '微网格' },
  microgrid: { en: 'micro-grid', zh: '微网格' },
  ok: { en: 'ok', zh: '达标' },
  undersize: { en: 'undersize', zh: '不足' },
  oversize: { en: 'oversize', zh: '超限' },
  violation: { en: 'short/over', zh: '超缺户数' },
  objective: { en: 'objective', zh: '目标值' },
  gap: { en: 'gap', zh: '最优差距' },
  barrier: { en: 'on barriers', zh: '沿阻隔' },
  proven: { en: 'proven', zh: '已证最优' },
  'no-bound': { en: 'no bound', zh: '无下界' },
  'set-aside': { en: 'set aside', zh: '已搁置' },
  status: { en: 'status', zh: '状态' },
  reason: { en: 'reason', zh: '原因' },
  'so-many-grids': { en: '({count} grids)', zh: '（{count} 个网格）' },
  'grids-of': {
    en: 'Grids ({shown} of {all}, the worst first; report.json has all)',
    zh: '网格（共 {all} 个，优先列出问题网格 {shown} 个；全部见 report.json）',
  },
  exceptions: { en: 'Exceptions ({shown} of {all})', zh: '例外（共 {all} 个，列出 {shown} 个）' },
  summary: {
    en: '{grids} grids → {microgrids} micro-grids, {households} households, {ok} of them in micro-grids within the limits',
    zh: '{grids} 个网格 → {microgrids} 个微网格，{households} 户，其中 {ok} 在达标的微网格内',
  },
  shape: {
    en: 'mean compactness (Polsby–Popper) {compactness}; {barrier} of the inner border along barriers',
    zh: '平均紧凑度（Polsby–Popper）{compactness}；内部边界 {barrier} 沿阻隔线',
  },
  'people-needed': {
    en: '{people} people needed (1 liaison + 2 volunteers a micro-grid)',
    zh: '共需 {people} 人（每个微网格 1 名联络员 + 2 名志愿者）',
  },
  written: { en: 'written to {out}', zh: '已写入 {out}' },
  rule: { en: 'rule', zh: '规则' },
  level: { en: 'level', zh: '层级' },
  hard: { en: 'hard', zh: '硬性' },
  warning: { en: 'warning', zh: '提示' },
  kind: { en: 'kind', zh: '性质' },
  findings: { en: 'findings', zh: '发现' },
  worst: { en: 'worst', zh: '最严重' },
  where: { en: 'where', zh: '位置' },
  finding: { en: 'finding', zh: '问题' },
  'level-grids': { en: '1 grids', zh: '1 区不漏格' },
  'level-buildings': { en: '2 buildings', zh: '2 格不漏房' },
  'level-households': { en: '3 households', zh: '3 房不漏户' },
  'level-people': { en: '4 people', zh: '4 户不漏人' },
  'level-sizes': { en: '5 sizes', zh: '5 规模' },
  'level-parents': { en: '6 codes', zh: '6 编码' },
  'findings-title': { en: 'What was found', zh: '发现的问题' },
  'looked-at': {
    en: 'looked at {grids} grids, {microgrids} micro-grids, {households} households, {buildings} buildings',
    zh: '已检查 {grids} 个网格、{microgrids} 个微网格、{households} 户、{buildings} 幢楼栋',
  },
  seams: {
    en: 'seams of the whole plan: gaps {gap} m², overlaps {overlap} m², beyond the border {outside} m²',
    zh: '全部接缝：缝隙 {gap} m²，重叠 {overlap} m²，越界 {outside} m²',
  },
  passed: { en: 'The plan passes: no hard rule is broken.', zh: '方案通过检查：未违反硬性规则。' },
  'pairs-failed': {
    en: 'The plan FAILS: pairs are broken without a reason in the plan.',
    zh: '方案未通过：有成对要求未满足，且方案中没有说明原因。',
  },
  failed: { en: 'The plan FAILS: {count} findings against hard rules.', zh: '方案未通过：{count} 处违反硬性规则。' },
} as const satisfies Record<string, Bilingual>;

/** Looks words up in one language; `{name}` is filled in. */
export function word(
  lang: Lang,
): (key: keyof typeof WORDS, args?: Readonly<Record<string, string | number>>) => string {
  return (key, args = {}) => fill(WORDS[key][lang], args);
}

/** `{name}` in a text replaced by the argument of that name. */
export function fill(text: string, args: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}

/** A whole number with thin spaces between thousands. */
export function figure(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** A share as per cent with one decimal; 100 % only where it is all, 0 % only where it is nothing; a dash without a whole. */
export function share(part: number, whole: number): string {
  if (!(whole > 0)) return '–';
  const tenths = Math.round((1000 * part) / whole);
  const shown = part < whole ? Math.min(999, tenths) : tenths;
  return `${((part > 0 ? Math.max(1, shown) : shown) / 10).toFixed(1)} %`;
}

/** Lines of a summary with more figures after the first three, but before what was written or passed. */
export function withSummary(lines: readonly string[], more: readonly string[]): string[] {
  const at = Math.min(3, lines.length - 1);
  return [...lines.slice(0, at), ...more, ...lines.slice(at)];
}
