import type { Entry } from './entry.ts';

/** What-if: sizes to compare, attributes to balance, pairs to keep together or apart, two levels of grids. */
export const choosing = {
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
      text: 'None of the {count} combinations of the sweep can be: min ≤ target ≤ max is needed.',
      remedy: 'Correct the values.',
    },
    zh: { text: '{count} 个组合均不成立：须满足 下限 ≤ 目标 ≤ 上限。', remedy: '请改正取值。' },
  },
  'folder-is-file': {
    en: { text: '{path} is a file, but a folder is to be written.', remedy: 'Choose a folder with --out.' },
    zh: { text: '{path} 是文件，这里要写成文件夹。', remedy: '请用 --out 指定文件夹。' },
  },
  'folder-foreign': {
    en: {
      text: '{path} holds other files ({names}), and the whole folder would be replaced.',
      remedy: 'Choose an empty or new folder with --out. --force does not help: these files would be lost.',
    },
    zh: {
      text: '{path} 中有其他文件（{names}），写入会替换整个文件夹。',
      remedy: '请用 --out 指定空文件夹或新文件夹；--force 在此无效，以免丢失这些文件。',
    },
  },
  'folder-exists': {
    en: { text: '{path} is there already.', remedy: 'Add --force to replace it, or choose another place with --out.' },
    zh: { text: '{path} 已存在。', remedy: '加 --force 可覆盖，或用 --out 指定其他位置。' },
  },
} as const satisfies Record<string, Entry>;
