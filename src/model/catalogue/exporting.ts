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
} as const satisfies Record<string, Entry>;
