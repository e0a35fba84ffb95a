import type { Entry } from './entry.ts';

/** Sizes to compare and attributes to balance. */
export const comparing = {
  sweeping: { en: { text: 'comparing {plans} plans' }, zh: { text: '比较 {plans} 个方案' } },
  'sweep-form': {
    en: {
      text: '--sweep {value} is not understood.',
      remedy: 'Write one of {keys} with its values, e.g. --sweep max=80,100,120; give --sweep again for another.',
    },
    zh: {
      text: '--sweep {value}：无法识别。',
      remedy: '请写作 {keys} 之一及其取值，例如 --sweep max=80,100,120；其他项另用一个 --sweep。',
    },
  },
  'sweep-doubled': {
    en: { text: '--sweep {key} is given twice.', remedy: 'Put all values of {key} into one --sweep.' },
    zh: { text: '--sweep {key} 重复给出。', remedy: '请把 {key} 的取值写在同一个 --sweep 中。' },
  },
  'sweep-too-many': {
    en: {
      text: 'The sweep has {count} combinations; at most {most} plans are compared at one time.',
      remedy: 'Give fewer values, or sweep one option after the other.',
    },
    zh: { text: '共 {count} 个组合，一次最多比较 {most} 个方案。', remedy: '请减少取值，或分几次比较。' },
  },
  'sweep-none': {
    en: {
      text: 'No combination of the sweep can be ({count} given): min ≤ target ≤ max is needed.',
      remedy: 'Correct the values.',
    },
    zh: { text: '{count} 个组合均不成立：须满足 下限 ≤ 目标 ≤ 上限。', remedy: '请改正取值。' },
  },
  'balance-form': {
    en: {
      text: '--balance {value} is not understood: a column and its weight are needed.',
      remedy: 'Write COLUMN=WEIGHT, e.g. --balance people=0.2; the weight is a number from 0.',
    },
    zh: {
      text: '--balance {value}：无法识别，应写明列名及权重。',
      remedy: '请写作 列名=权重，例如 --balance people=0.2；权重为不小于 0 的数。',
    },
  },
  'balance-column-missing': {
    en: {
      text: '{file} has no column {column}, which --balance names. Columns found: {found}.',
      remedy: 'Correct --balance; people is the number of persons, whatever its column is called.',
    },
    zh: {
      text: '{file} 中没有 --balance 指定的列 {column}。文件中的列：{found}。',
      remedy: '请更正 --balance；人数列无论叫什么，均可写作 people。',
    },
  },
  'balance-personal': {
    en: {
      text: '--balance names the column {column} of {file}, which holds data of persons; such columns are not read.',
      remedy: 'Choose a column of counts.',
    },
    zh: {
      text: '--balance 指定了 {file} 的 {column} 列，该列为个人信息，不予读取。',
      remedy: '请选择表示数量的列。',
    },
  },
  'balance-no-people': {
    en: {
      text: '--balance people needs a column of persons, and {file} has none.',
      remedy: 'Name the column with --map people=COLUMN, or balance another one.',
    },
    zh: {
      text: '--balance people 需要人数列，而 {file} 中没有。',
      remedy: '请用 --map people=列名 指定，或改用其他列。',
    },
  },
  'balance-spread': {
    en: {
      text: '{attribute}: {total} in all, {least}–{most} in a micro-grid, {aim} aimed at for {target} households.',
    },
    zh: { text: '{attribute}：共 {total}，各微网格 {least}–{most}；每 {target} 户的均衡值为 {aim}。' },
  },
  'balance-unknown': {
    en: {
      text: '{attribute} is unknown for {rows} {rows:row|rows} of this grid; they count like the others on average.',
      remedy: 'Fill the cells in.',
    },
    zh: { text: '本网格有 {rows} 行的{attribute}未知，按其余住户的平均值计。', remedy: '请补全。' },
  },
} as const satisfies Record<string, Entry>;
