import type { Entry } from './entry.ts';

/** A synthetic city in the making. */
export const synthesizing = {
  building: { en: { text: 'building the city' }, zh: { text: '生成城市' } },
  'county-unknown': {
    en: {
      text: '--counties {county}: the outline has no county of that code or name.',
      remedy: 'It has: {counties}.',
    },
    zh: { text: '--counties {county}：轮廓中没有该编码或名称的区县。', remedy: '可选：{counties}。' },
  },
  'outline-county-code': {
    en: {
      text: '{file}: the code {code} is not made of six digits, so that codes of grids cannot begin with it.',
      remedy: 'Give every county a code of six digits, or name the column that holds it with --map code=COLUMN.',
    },
    zh: {
      text: '{file}：编码 {code} 不是六位数字，无法作为网格编码的开头。',
      remedy: '请为每个区县提供六位编码，或用 --map code=列名 指明编码列。',
    },
  },
} as const satisfies Record<string, Entry>;
