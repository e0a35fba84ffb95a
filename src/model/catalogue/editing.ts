import type { Entry } from './entry.ts';

/** Changing a plan by hand: why a step cannot be. */
export const editing = {
  'edit-nothing': {
    en: { text: 'All of that is in {code} already.' },
    zh: { text: '所选内容已全部属于 {code}。' },
  },
  'edit-locked': {
    en: { text: '{code} is locked.', remedy: 'Unlock it first.' },
    zh: { text: '{code} 已锁定。', remedy: '请先解除锁定。' },
  },
  'edit-empties': {
    en: { text: 'That is all of {code}: nothing would be left of it.', remedy: 'Merge it with {to} instead.' },
    zh: { text: '所选内容是 {code} 的全部，移走后该微网格将为空。', remedy: '可改为将其并入 {to}。' },
  },
  'edit-apart': {
    en: {
      text: 'It does not touch {code}, which would be in pieces.',
      remedy: 'Move what lies between them along with it, or choose a neighbour.',
    },
    zh: {
      text: '所选内容与 {code} 不相邻，移入后微网格将不连通。',
      remedy: '可连同两者之间的楼栋一并移动，或改选相邻微网格。',
    },
  },
  'edit-cuts': {
    en: {
      text: 'That would cut {count} {count:building or point|buildings or points} off from the rest of {code}.',
      remedy: 'Move them along with it.',
    },
    zh: { text: '这样会使 {code} 中的 {count} 处楼栋（点位）与其余部分断开。', remedy: '可将其一并移动。' },
  },
  'edit-mixes': {
    en: {
      text: '{code} would hold a part of one tower and a part of another.',
      remedy: 'Keep the parts of a tower in micro-grids of their own, or join all parts of one of them.',
    },
    zh: {
      text: '{code} 将同时含有两幢高楼各自的一部分。',
      remedy: '请让一幢楼的各部分单独成格，或将其中一幢整体并入。',
    },
  },
  'edit-no-border': {
    en: { text: '{a} and {b} do not touch.', remedy: 'Only neighbours can be merged.' },
    zh: { text: '{a} 与 {b} 不相邻。', remedy: '只有相邻的微网格才能合并。' },
  },
  'edit-one-place': {
    en: { text: '{code} is one place that cannot be split.' },
    zh: { text: '{code} 只有一处点位，不能再拆分。' },
  },
  'edit-line-misses': {
    en: { text: 'The line leaves all of {code} on one side.', remedy: 'Draw it through, or split automatically.' },
    zh: { text: '该线未穿过 {code}，全部点位都在同一侧。', remedy: '请重新画线，或自动拆分。' },
  },
  'edit-new-empties': {
    en: { text: 'A new micro-grid needs some buildings of another, and must leave it some.' },
    zh: { text: '新建微网格须从其他微网格划出部分楼栋，且不能全部划走。' },
  },
  'edit-new-apart': {
    en: {
      text: 'The selection lies in {pieces} pieces: a micro-grid must be connected.',
      remedy: 'Take the largest piece only, or add what lies between.',
    },
    zh: { text: '所选内容分为互不相连的 {pieces} 片，微网格应连通。', remedy: '可只取最大的一片，或补选其间的楼栋。' },
  },
  'edit-all-locked': {
    en: { text: 'Everything that was asked for is locked.', remedy: 'Unlock a micro-grid first.' },
    zh: { text: '所选微网格均已锁定。', remedy: '请先解除锁定。' },
  },
  'edited-exception': {
    en: { text: 'Drawn by hand: {households} {households:household|households} where {min}–{max} are asked for.' },
    zh: { text: '人工调整：{households} 户，要求为 {min}–{max} 户。' },
  },
} as const satisfies Record<string, Entry>;
