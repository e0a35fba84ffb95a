import type { Entry } from './entry.ts';

/** Why a plan has an exception, and what a planner can do. */
export const planning = {
  'piece-too-small': {
    en: {
      text: 'This piece of the grid holds {households} households, fewer than the minimum of {min}, and touches no other.',
      remedy: 'Join it to a neighbouring grid, or allow a smaller minimum for this grid (column min).',
    },
    zh: {
      text: '网格中的这一片只有 {households} 户，少于下限 {min} 户，且不与其他部分相连。',
      remedy: '并入相邻网格，或为本网格设置较小的下限（min 列）。',
    },
  },
} as const satisfies Record<string, Entry>;
