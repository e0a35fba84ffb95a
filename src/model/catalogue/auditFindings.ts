import type { Entry } from './entry.ts';

const weaveAgain = { en: 'Weave the grid again.', zh: '请重新划分该网格。' };
const writeAgain = {
  en: 'Write the plan again; do not edit its files one by one.',
  zh: '请重新生成方案，不要单独修改其中的文件。',
};
const sameInput = {
  en: 'Check the plan against the input that it was made from, or weave again.',
  zh: '请用生成方案时的输入来核对，或重新划分。',
};
const mendInput = { en: 'Look at the input there.', zh: '请核查该处的输入数据。' };

/** One thing that the audit found against a rule, with the figures and what to do. */
export const auditFindings = {
  'audit-grid-missed': {
    en: { text: 'Grid {grid} has no micro-grid, and no reason is given.', remedy: weaveAgain.en },
    zh: { text: '网格 {grid} 没有微网格，也未注明原因。', remedy: weaveAgain.zh },
  },
  'audit-seam-gap': {
    en: { text: '{value} m² of grid {grid} lie in no micro-grid.', remedy: weaveAgain.en },
    zh: { text: '网格 {grid} 有 {value} m² 不在任何微网格内。', remedy: weaveAgain.zh },
  },
  'audit-seam-overlap': {
    en: { text: 'Micro-grids {microgrid} and {other} overlap by {value} m².', remedy: weaveAgain.en },
    zh: { text: '微网格 {microgrid} 与 {other} 重叠 {value} m²。', remedy: weaveAgain.zh },
  },
  'audit-seam-outside': {
    en: { text: '{value} m² of micro-grids lie outside of their grid {grid}.', remedy: weaveAgain.en },
    zh: { text: '网格 {grid} 的微网格有 {value} m² 越出网格边界。', remedy: weaveAgain.zh },
  },
  'audit-grids-overlap': {
    en: { text: 'Grids {grid} and {other} share {value} m² of ground.', remedy: mendInput.en },
    zh: { text: '网格 {grid} 与 {other} 有 {value} m² 用地重叠。', remedy: mendInput.zh },
  },
  'audit-shape-invalid': {
    en: { text: 'The polygon of {microgrid} is not valid: {detail}.', remedy: weaveAgain.en },
    zh: { text: '微网格 {microgrid} 的多边形无效：{detail}。', remedy: weaveAgain.zh },
  },
  'audit-shape-off-lattice': {
    en: { text: '{microgrid} has coordinates with more than seven decimals.', remedy: writeAgain.en },
    zh: { text: '微网格 {microgrid} 的坐标超过七位小数。', remedy: writeAgain.zh },
  },
  'audit-set-aside': {
    en: {
      text: 'Grid {grid} was set aside, {value} {value:household|households} with it: {detail}',
      remedy: mendInput.en,
    },
    zh: { text: '网格 {grid} 被搁置，涉及 {value} 户：{detail}', remedy: mendInput.zh },
  },
  'audit-building-missed': {
    en: { text: 'Building {building} in grid {grid} lies in no micro-grid.', remedy: weaveAgain.en },
    zh: { text: '网格 {grid} 内的建筑 {building} 不在任何微网格内。', remedy: weaveAgain.zh },
  },
  'audit-building-split': {
    en: {
      text: '{value} {value:household|households} of building {building} are spread over {microgrids}, though {max} fit in one.',
      remedy: weaveAgain.en,
    },
    zh: { text: '楼栋 {building} 共 {value} 户，不超过上限 {max}，却分在 {microgrids}。', remedy: weaveAgain.zh },
  },
  'audit-building-cut': {
    en: {
      text: '{value} m² of building {building}, whose households are in {microgrid}, lie in another micro-grid.',
      remedy: weaveAgain.en,
    },
    zh: {
      text: '楼栋 {building} 的住户在 {microgrid}，但有 {value} m² 落在其他微网格。',
      remedy: weaveAgain.zh,
    },
  },
  'audit-empty-building-cut': {
    en: { text: '{value} m² of building {building} lie outside of {microgrid}, which holds most of it.' },
    zh: { text: '建筑 {building} 大部分在 {microgrid}，另有 {value} m² 在其外。' },
  },
  'audit-building-astride': {
    en: { text: '{value} m² of building {building} lie outside of grid {grid}.', remedy: mendInput.en },
    zh: { text: '建筑 {building} 有 {value} m² 越出网格 {grid}。', remedy: mendInput.zh },
  },
  'audit-building-in-two-grids': {
    en: { text: 'The households of building {building} are in grids {grids}.', remedy: mendInput.en },
    zh: { text: '楼栋 {building} 的住户分布在网格 {grids}。', remedy: mendInput.zh },
  },
  'audit-stack-unfounded': {
    en: {
      text: '{microgrid} is told as a stack of building {building}, but holds none or all of its households.',
      remedy: weaveAgain.en,
    },
    zh: {
      text: '{microgrid} 标为楼栋 {building} 的垂直微网格，却不含或包含其全部住户。',
      remedy: weaveAgain.zh,
    },
  },
  'audit-household-missing': {
    en: {
      text: 'Row {household} ({value} {value:household|households}) of the input is not in the plan.',
      remedy: sameInput.en,
    },
    zh: { text: '输入记录 {household}（{value} 户）不在方案中。', remedy: sameInput.zh },
  },
  'audit-household-doubled': {
    en: {
      text: 'Row {household} is in the plan with {value} {value:household|households} too many.',
      remedy: sameInput.en,
    },
    zh: { text: '记录 {household} 在方案中重复，多计 {value} 户。', remedy: sameInput.zh },
  },
  'audit-household-invented': {
    en: {
      text: 'Line {household} ({value} {value:household|households}) of the plan is not in the input.',
      remedy: sameInput.en,
    },
    zh: { text: '方案中的记录 {household}（{value} 户）不见于输入。', remedy: sameInput.zh },
  },
  'audit-household-sum': {
    en: {
      text: 'Row {household} stands for {expected} {expected:household|households}; its lines for {found}.',
      remedy: sameInput.en,
    },
    zh: { text: '记录 {household} 原为 {expected} 户，方案中合计 {found} 户。', remedy: sameInput.zh },
  },
  'audit-household-nowhere': {
    en: { text: 'Line {household} names {microgrid}, which is no micro-grid of the plan.', remedy: writeAgain.en },
    zh: { text: '记录 {household} 所指的微网格 {microgrid} 不存在。', remedy: writeAgain.zh },
  },
  'audit-household-left-out': {
    en: { text: 'Row {household} lies in grid {grid}, but is in no micro-grid.', remedy: weaveAgain.en },
    zh: { text: '记录 {household} 位于网格 {grid}，却不属于任何微网格。', remedy: weaveAgain.zh },
  },
  'audit-household-elsewhere': {
    en: { text: 'Row {household} lies {value} m from its micro-grid {microgrid}.', remedy: weaveAgain.en },
    zh: { text: '记录 {household} 距所属微网格 {microgrid} {value} m。', remedy: weaveAgain.zh },
  },
  'audit-household-other-grid': {
    en: {
      text: 'Row {household} is in {microgrid}, but lies {value} m outside of grid {grid}.',
      remedy: weaveAgain.en,
    },
    zh: { text: '记录 {household} 划入 {microgrid}，却位于网格 {grid} 之外 {value} m。', remedy: weaveAgain.zh },
  },
  'audit-household-by-name': {
    en: {
      text: 'Row {household} lies {value} m from {microgrid}, where the building {building} that it names is.',
      remedy: mendInput.en,
    },
    zh: { text: '记录 {household} 距 {microgrid} {value} m，因填报楼栋 {building} 而划入。', remedy: mendInput.zh },
  },
  'audit-household-building': {
    en: { text: 'Row {household} is given building {building}; by name or place it is {other}.', remedy: mendInput.en },
    zh: { text: '记录 {household} 归入楼栋 {building}，而按填报或坐标应为 {other}。', remedy: mendInput.zh },
  },
  'audit-household-outside': {
    en: { text: 'Row {household} ({value} {value:household|households}) lies in no grid.', remedy: mendInput.en },
    zh: { text: '记录 {household}（{value} 户）不在任何网格内。', remedy: mendInput.zh },
  },
  'audit-household-order': {
    en: { text: 'Row {household} stands out of the order of the input.', remedy: writeAgain.en },
    zh: { text: '记录 {household} 的次序与输入不一致。', remedy: writeAgain.zh },
  },
  'audit-people-differ': {
    en: { text: '{microgrid} is given {found} persons; its households have {expected}.', remedy: writeAgain.en },
    zh: { text: '微网格 {microgrid} 标为 {found} 人，其住户合计 {expected} 人。', remedy: writeAgain.zh },
  },
  'audit-size-differs': {
    en: {
      text: '{microgrid} is given {found} {found:household|households}; its lines have {expected}.',
      remedy: writeAgain.en,
    },
    zh: { text: '微网格 {microgrid} 标为 {found} 户，其住户记录合计 {expected} 户。', remedy: writeAgain.zh },
  },
  'audit-status-wrong': {
    en: {
      text: '{microgrid} has {households} {households:household|households} within {min}–{max}, and the status {found}.',
      remedy: writeAgain.en,
    },
    zh: { text: '微网格 {microgrid} 有 {households} 户，限 {min}–{max} 户，状态却为 {found}。', remedy: writeAgain.zh },
  },
  'audit-limits-differ': {
    en: { text: 'Grid {grid} was woven within {min}–{max}; it should be {low}–{high}.', remedy: sameInput.en },
    zh: { text: '网格 {grid} 按 {min}–{max} 户划分，应为 {low}–{high} 户。', remedy: sameInput.zh },
  },
  'audit-reason-missing': {
    en: {
      text: '{microgrid} is an exception ({status}, {pieces} {pieces:piece|pieces}), and no reason is given.',
      remedy: weaveAgain.en,
    },
    zh: { text: '微网格 {microgrid} 属例外（{status}，{pieces} 片），未注明原因。', remedy: weaveAgain.zh },
  },
  'audit-detached-undeclared': {
    en: { text: '{microgrid} is in {value} {value:piece|pieces}, but not declared detached.', remedy: weaveAgain.en },
    zh: { text: '微网格 {microgrid} 由 {value} 片组成，却未标明“分片”。', remedy: weaveAgain.zh },
  },
  'audit-detached-wrongly': {
    en: { text: '{microgrid} is declared detached, but is in one piece.', remedy: writeAgain.en },
    zh: { text: '微网格 {microgrid} 标明“分片”，实为一片。', remedy: writeAgain.zh },
  },
  'audit-report-differs': {
    en: { text: 'The report gives {what} as {found}; it is {expected}.', remedy: writeAgain.en },
    zh: { text: '报告中 {what} 为 {found}，实为 {expected}。', remedy: writeAgain.zh },
  },
  'audit-buildings-differ': {
    en: {
      text: '{microgrid} is given {found} {found:building|buildings}; {expected} were counted.',
      remedy: sameInput.en,
    },
    zh: { text: '微网格 {microgrid} 标为 {found} 幢建筑，实为 {expected} 幢。', remedy: sameInput.zh },
  },
  'audit-grid-size-unusual': {
    en: { text: 'Grid {grid} has {value} {value:household|households}.' },
    zh: { text: '网格 {grid} 有 {value} 户。' },
  },
  'audit-grid-unknown': {
    en: { text: '{microgrid} belongs to grid {grid}, which is not in the input.', remedy: sameInput.en },
    zh: { text: '微网格 {microgrid} 所属网格 {grid} 不见于输入。', remedy: sameInput.zh },
  },
  'audit-code-doubled': {
    en: { text: 'The code {microgrid} is given to {value} micro-grids.', remedy: weaveAgain.en },
    zh: { text: '编码 {microgrid} 被 {value} 个微网格使用。', remedy: weaveAgain.zh },
  },
  'audit-code-foreign': {
    en: { text: 'The code {microgrid} does not follow the pattern {pattern} of grid {grid}.', remedy: weaveAgain.en },
    zh: { text: '编码 {microgrid} 不符合网格 {grid} 的编码规则 {pattern}。', remedy: weaveAgain.zh },
  },
  'audit-code-order': {
    en: { text: '{microgrid} lies west and north of {other}, but is numbered after it.' },
    zh: { text: '微网格 {microgrid} 位于 {other} 的西北方，编号却在其后。' },
  },
  'audit-measure-wrong': {
    en: { text: '{microgrid}: {what} is given as {found}; it should be {expected}.', remedy: writeAgain.en },
    zh: { text: '微网格 {microgrid}：{what} 标为 {found}，应为 {expected}。', remedy: writeAgain.zh },
  },
  'audit-community-missing': {
    en: { text: 'Grid {grid} names no community.', remedy: mendInput.en },
    zh: { text: '网格 {grid} 未填所属社区。', remedy: mendInput.zh },
  },
} as const satisfies Record<string, Entry>;
