import type { Lang } from '../model/note.ts';
import type { Bilingual } from './option.ts';
import { fill } from './wording.ts';

/** Heads of tables and lines of a redraw. */
const WORDS = {
  kept: { en: 'kept', zh: '不变' },
  grown: { en: 'grown', zh: '增户' },
  shrunk: { en: 'shrunk', zh: '减户' },
  exchanged: { en: 'exchanged', zh: '调换' },
  split: { en: 'split', zh: '拆分' },
  merged: { en: 'merged', zh: '合并' },
  new: { en: 'new', zh: '新设' },
  retired: { en: 'retired', zh: '撤销' },
  change: { en: 'change', zh: '变化' },
  microgrid: { en: 'micro-grid', zh: '微网格' },
  microgrids: { en: 'micro-grids', zh: '微网格' },
  before: { en: 'before', zh: '原户数' },
  after: { en: 'after', zh: '现户数' },
  arrived: { en: 'arrived', zh: '新增' },
  gone: { en: 'gone', zh: '减少' },
  from: { en: 'taken from', zh: '划入自' },
  to: { en: 'given to', zh: '划出至' },
  reason: { en: 'reason', zh: '原因' },
  title: {
    en: 'Micro-grids that exchanged households ({shown} of {all}; all stand in changes.csv)',
    zh: '住户有划入划出的微网格（共 {all} 个，列出 {shown} 个；全部见 changes.csv）',
  },
  grids: {
    en: '{redrawn} of {all} grids redrawn; {unchanged} taken over as they were, since nothing changed in them',
    zh: '共 {all} 个网格，重划 {redrawn} 个；{unchanged} 个数据无变化，原样沿用',
  },
  households: { en: '{arrived} households arrived, {gone} are gone', zh: '新增 {arrived} 户，减少 {gone} 户' },
  moved: {
    en: '{moved} of {common} households ({share}) change their micro-grid',
    zh: '{common} 户中有 {moved} 户（{share}）变动微网格',
  },
  regridded: {
    en: '{count} households belong to another grid now: their address or the borders of the grids changed',
    zh: '{count} 户改属其他网格（住址或网格边界有变）',
  },
  held: {
    en: 'held to {limit} moved households (--max-moved); without it {from} would have moved, for a better plan',
    zh: '变动户数控制在 {limit} 户以内（--max-moved）；不加限制时方案更优，但有 {from} 户变动',
  },
  codes: {
    en: '{before} micro-grids → {after}: {fresh} new codes, {retired} retired',
    zh: '微网格 {before} 个 → {after} 个：新设编码 {fresh} 个，撤销 {retired} 个',
  },
  'retired-codes': {
    en: 'retired, and never given again: {codes}',
    zh: '已撤销且不再使用的编码：{codes}',
  },
} as const satisfies Record<string, Bilingual>;

/** Looks words up in one language; `{name}` is filled in. */
export function redrawWord(
  lang: Lang,
): (key: keyof typeof WORDS, args?: Readonly<Record<string, string | number>>) => string {
  return (key, args = {}) => fill(WORDS[key][lang], args);
}
