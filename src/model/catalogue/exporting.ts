import type { Entry } from './entry.ts';

/** Messages of sheets to print. */
export const exporting = {
  'sheet-too-small': {
    en: {
      text: 'At 1:{scale} the ground does not fit on the paper.',
      remedy: 'Choose --scale 1:{least} or auto, a larger --paper, or fewer micro-grids.',
    },
    zh: {
      text: '按 1:{scale} 的比例尺，纸张容纳不下所选范围。',
      remedy: '请改用 --scale 1:{least} 或 auto，更大的 --paper，或减少微网格。',
    },
  },
  'export-unknown': {
    en: {
      text: 'The plan has no micro-grid {code}.',
      remedy: 'Codes stand in microgrids.geojson; all takes every one.',
    },
    zh: { text: '方案中没有微网格 {code}。', remedy: '编码见 microgrids.geojson；all 表示全部。' },
  },
  'export-format': {
    en: { text: 'There is no {what} as {format}.', remedy: 'It can be had as {formats}.' },
    zh: { text: '{what} 不能输出为 {format}。', remedy: '可选格式：{formats}。' },
  },
  'classes-columns': {
    en: {
      text: '{file} is no table of classes.',
      remedy: 'It needs the columns microgrid, class and colour (RRGGBB).',
    },
    zh: { text: '{file} 不是分类表。', remedy: '需要 microgrid、class、colour（RRGGBB）三列。' },
  },
  'classes-colour': {
    en: { text: '{file}, row {row}: “{colour}” is no colour.', remedy: 'Write it as six hexadecimal digits: f2c14e.' },
    zh: { text: '{file} 第 {row} 行：“{colour}”不是颜色。', remedy: '请写成六位十六进制数，如 f2c14e。' },
  },
} as const satisfies Record<string, Entry>;
