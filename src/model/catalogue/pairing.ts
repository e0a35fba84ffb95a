import type { Entry } from './entry.ts';

/** Pairs to keep together or apart. */
export const pairing = {
  'pair-columns': {
    en: {
      text: '{file} must hold two columns with an id each; found: {found}.',
      remedy: 'Write a building or household id in each, e.g. a,b or 楼栋1,楼栋2, a pair a line.',
    },
    zh: {
      text: '{file} 应有两列，各为一个编号；实际列：{found}。',
      remedy: '每行一对，每列写楼栋编号或户编号，例如表头 楼栋1,楼栋2 或 a,b。',
    },
  },
  'pair-unknown': {
    en: {
      text: '{file}, row {row}: there is no building and no household {id}.',
      remedy:
        'Ids are those of the buildings (or of the column building of the household table) and of the households.',
    },
    zh: {
      text: '{file} 第 {row} 行：没有编号为 {id} 的楼栋或住户。',
      remedy: '编号应为楼栋编号（或住户表中的楼栋列）或户编号。',
    },
  },
  'pair-unknown-building': {
    en: {
      text: '{file}, row {row}: there is no building {id}.',
      remedy: 'Ids are those of the buildings, or of the column building of the household table.',
    },
    zh: {
      text: '{file} 第 {row} 行：没有编号为 {id} 的楼栋。',
      remedy: '编号应为楼栋编号，或住户表中楼栋列的值。',
    },
  },
  'pair-unknown-household': {
    en: {
      text: '{file}, row {row}: there is no household {id}.',
      remedy: 'Ids are those of the household table.',
    },
    zh: { text: '{file} 第 {row} 行：没有编号为 {id} 的住户。', remedy: '编号应为住户表中的户编号。' },
  },
  'pair-empty': {
    en: { text: '{file}, row {row}: an id is missing.', remedy: 'Fill in both, or remove the row.' },
    zh: { text: '{file} 第 {row} 行：缺少编号。', remedy: '请补全两列，或删除该行。' },
  },
  'pair-same': {
    en: {
      text: '{file}, row {row}: {id} stands on both sides.',
      remedy: 'Name two different ones, or remove the row.',
    },
    zh: { text: '{file} 第 {row} 行：两侧同为 {id}。', remedy: '请写两个不同的编号，或删除该行。' },
  },
  'pair-both': {
    en: {
      text: '{a} and {b} are to be together ({file}, row {row}) and apart ({other}, row {otherRow}).',
      remedy: 'Remove one of the two rows.',
    },
    zh: {
      text: '{a} 与 {b} 既要求同组（{file} 第 {row} 行），又要求分开（{other} 第 {otherRow} 行）。',
      remedy: '请删除其中一行。',
    },
  },
  'together-other-grid': {
    en: {
      text: '{a} and {b} cannot be together ({file}, row {row}): they lie in different grids, {gridA} and {gridB}.',
      remedy: 'Change the border of the grids, or give the pair up.',
    },
    zh: {
      text: '{a} 与 {b} 无法同组（{file} 第 {row} 行）：分属不同网格 {gridA} 和 {gridB}。',
      remedy: '请调整网格边界，或放弃该要求。',
    },
  },
  'together-cut': {
    en: {
      text: '{a} and {b} cannot be together ({file}, row {row}): {site} alone exceeds {max} households and is cut.',
      remedy: 'Name a household of it instead, or give its grid a larger maximum (column max).',
    },
    zh: {
      text: '{a} 与 {b} 无法同组（{file} 第 {row} 行）：{site} 本身超过 {max} 户，须拆分。',
      remedy: '可改写其中某一户的编号，或提高该网格的上限（max 列）。',
    },
  },
  'together-two-cut': {
    en: {
      text: '{a} and {b} cannot be together ({file}, row {row}): they live in different buildings of more than {max} households, and no micro-grid holds parts of two.',
      remedy: 'Give the pair up, or give the grid a larger maximum (column max).',
    },
    zh: {
      text: '{a} 与 {b} 无法同组（{file} 第 {row} 行）：两者分属不同的、超过 {max} 户的楼栋，一个微网格不会同时含两幢楼的部分。',
      remedy: '请放弃该要求，或提高该网格的上限（max 列）。',
    },
  },
  'together-not-touching': {
    en: {
      text: '{a} and {b} are not together ({file}, row {row}): they do not touch. Between them: {ids} ({between} in all); with these it would be {households} {households:household|households}.',
      remedy: 'Add --together-through to take what lies between into the same micro-grid.',
    },
    zh: {
      text: '{a} 与 {b} 未能同组（{file} 第 {row} 行）：两者不相邻，中间隔着 {ids}（共 {between} 处），连同这些共 {households} 户。',
      remedy: '加 --together-through 可将中间部分一并划入同一微网格。',
    },
  },
  'together-too-far': {
    en: {
      text: '{a} and {b} cannot be together ({file}, row {row}): with what lies between them ({between} {between:building or point|buildings or points}) it would be {households} {households:household|households}, more than {max}.',
      remedy: 'Give the pair up, or give the grid a larger maximum (column max).',
    },
    zh: {
      text: '{a} 与 {b} 无法同组（{file} 第 {row} 行）：连同中间的 {between} 处共 {households} 户，超过上限 {max} 户。',
      remedy: '请放弃该要求，或提高该网格的上限（max 列）。',
    },
  },
  'together-too-large': {
    en: {
      text: '{a} and {b} cannot be together ({file}, row {row}): they and what they are tied to hold {households} {households:household|households}, more than {max}.',
      remedy: 'Give the pair up, or give the grid a larger maximum (column max).',
    },
    zh: {
      text: '{a} 与 {b} 无法同组（{file} 第 {row} 行）：连同与其绑定的部分共 {households} 户，超过上限 {max} 户。',
      remedy: '请放弃该要求，或提高该网格的上限（max 列）。',
    },
  },
  'together-apart': {
    en: {
      text: '{a} and {b} cannot be together ({file}, row {row}): two that must be kept apart would come together.',
      remedy: 'Look through both lists; what is to be apart comes first.',
    },
    zh: {
      text: '{a} 与 {b} 无法同组（{file} 第 {row} 行）：否则会使要求分开的两者同组。',
      remedy: '请核对两份清单；“分开”优先。',
    },
  },
  'together-unreachable': {
    en: {
      text: '{a} and {b} cannot be together ({file}, row {row}): no way inside the grid leads from one to the other.',
      remedy: 'The ground of the grid lies in pieces; give the pair up.',
    },
    zh: {
      text: '{a} 与 {b} 无法同组（{file} 第 {row} 行）：在网格内两者互不连通。',
      remedy: '网格用地分为多片，请放弃该要求。',
    },
  },
  'together-broken': {
    en: { text: '{a} and {b} are not in one micro-grid ({file}, row {row}): {microgrids}.' },
    zh: { text: '{a} 与 {b} 不在同一微网格（{file} 第 {row} 行）：{microgrids}。' },
  },
  'apart-one-place': {
    en: {
      text: '{a} and {b} cannot be kept apart ({file}, row {row}): both live in {site}, which is not cut.',
      remedy: 'A building is cut only above the maximum; give the pair up, or give the grid a smaller maximum.',
    },
    zh: {
      text: '{a} 与 {b} 无法分开（{file} 第 {row} 行）：两者同在 {site}，而该处不拆分。',
      remedy: '楼栋只有超过上限才拆分；请放弃该要求，或降低该网格的上限。',
    },
  },
  'apart-locked': {
    en: {
      text: '{a} and {b} are not kept apart ({file}, row {row}): they lie in one locked micro-grid.',
      remedy: 'Unlock it.',
    },
    zh: { text: '{a} 与 {b} 未能分开（{file} 第 {row} 行）：两者在同一个锁定的微网格内。', remedy: '请解除锁定。' },
  },
  'apart-broken': {
    en: { text: '{a} and {b} are both in {microgrids} ({file}, row {row}).' },
    zh: { text: '{a} 与 {b} 同在 {microgrids}（{file} 第 {row} 行）。' },
  },
  'pairs-violation': {
    en: {
      text: '{violation} {violation:household|households} {violation:is|are} short or over in this grid, where {pairs} {pairs:pair|pairs} must be kept.',
      remedy: 'Plan once without the pairs to see what they cost.',
    },
    zh: {
      text: '本网格缺/超 {violation} 户，且须满足 {pairs} 对同组或分开的要求。',
      remedy: '可不带这些要求再划分一次，比较其代价。',
    },
  },
  'pairs-kept': {
    en: { text: '{kept} of {all} pairs are kept as asked.' },
    zh: { text: '{all} 对要求中，{kept} 对已满足。' },
  },
} as const satisfies Record<string, Entry>;
