import type { Entry } from './entry.ts';

/** Messages of looking places up. */
export const locating = {
  'index-unread': {
    en: { text: 'The bytes are no region index of this version.', remedy: 'Build the index again from the plan.' },
    zh: { text: '该数据不是此版本的区域索引。', remedy: '请由方案重新生成索引。' },
  },
} as const satisfies Record<string, Entry>;
