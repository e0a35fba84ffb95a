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
  'change-by-hand': {
    en: { text: 'Changed by hand.' },
    zh: { text: '人工调整。' },
  },
  'step-grid': {
    en: {
      text: 'Grid {grid} cannot be changed by hand: the plan or the inputs do not have it, or it has no micro-grids.',
      remedy: 'Use the inputs that the plan was made from.',
    },
    zh: {
      text: '网格 {grid} 无法人工调整：方案或输入数据中没有该网格，或其下没有微网格。',
      remedy: '请使用生成该方案的输入数据。',
    },
  },
  'step-other-inputs': {
    en: {
      text: 'The plan does not know grid {grid} of the inputs.',
      remedy: 'Changes by hand need the inputs that the plan was made from; redraw it first where they are newer.',
    },
    zh: {
      text: '方案中没有输入数据里的网格 {grid}。',
      remedy: '人工调整须使用生成该方案的数据；数据已更新的，请先用 redraw 重划。',
    },
  },
  'step-code': {
    en: { text: 'Grid {grid} has no micro-grid {code} now.', remedy: 'See the codes after the steps before it.' },
    zh: { text: '网格 {grid} 中目前没有微网格 {code}。', remedy: '请核对前面各步之后的编码。' },
  },
  'step-merge': {
    en: { text: '{code} cannot be merged with itself.' },
    zh: { text: '{code} 不能与自身合并。' },
  },
  'step-place': {
    en: {
      text: 'Grid {grid} has no building or point {place}.',
      remedy: 'Write the id of a building, or point: and the id of a household that lives in none.',
    },
    zh: {
      text: '网格 {grid} 中没有楼栋或点位 {place}。',
      remedy: '请写楼栋编号；不在楼栋内的住户写作 point: 加户编号。',
    },
  },
  'step-part': {
    en: { text: '{place} has no part {part}: it is in {count} {count:part|parts}, counted from the ground.' },
    zh: { text: '{place} 没有第 {part} 部分：自下而上共 {count} 部分。' },
  },
  'step-form': {
    en: {
      text: '{where}: this is no step: {text}',
      remedy:
        'Write one as {"grid":"…","move":["building"],"to":"code"}, or with "new", "merge", "split", "lock", "unlock" or "solve".',
    },
    zh: {
      text: '{where}：无法识别的操作：{text}',
      remedy:
        '请写作 {"grid":"…","move":["楼栋"],"to":"编码"}，或使用 "new"、"merge"、"split"、"lock"、"unlock"、"solve"。',
    },
  },
  'step-refused': {
    en: { text: '{where}: {reason}', remedy: 'Nothing was written. {offer}' },
    zh: { text: '{where}：{reason}', remedy: '未写出任何文件。{offer}' },
  },
  'step-offer': {
    en: { text: 'The nearest step that can be done: {step}' },
    zh: { text: '最接近的可行操作：{step}' },
  },
  'edit-without': {
    en: { text: 'No step is given.', remedy: 'Give --step for each, or --steps FILE with one a line.' },
    zh: { text: '没有给出任何操作。', remedy: '请用 --step 逐条给出，或用 --steps 文件（每行一条）。' },
  },
  'edit-done': {
    en: {
      text: '{steps} {steps:step|steps} taken in {grids} {grids:grid|grids}; {moved} of {common} households change their micro-grid.',
    },
    zh: { text: '在 {grids} 个网格中执行 {steps} 步操作；{common} 户中有 {moved} 户变动微网格。' },
  },
} as const satisfies Record<string, Entry>;
