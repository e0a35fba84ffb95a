import type { Entry } from './entry.ts';

/** What the solver is asked for, and what it cannot give. */
export const solving = {
  'effort-unknown': {
    en: {
      text: 'Effort "{effort}" is not known.',
      remedy: 'Write fast, normal, best, or the milliseconds a grid may take (e.g. 50).',
    },
    zh: {
      text: '无法识别求解力度“{effort}”。',
      remedy: '请填写 fast、normal、best，或每个网格可用的毫秒数（如 50）。',
    },
  },
  'k-impossible': {
    en: {
      text: '{k} {k:micro-grid|micro-grids} {k:is|are} not possible here: at least {least} and at most {most} are.',
      remedy: 'Give a number of micro-grids in that range, or leave it free.',
    },
    zh: {
      text: '此处无法划分为 {k} 个微网格：最少 {least} 个，最多 {most} 个。',
      remedy: '请在该范围内指定微网格数量，或不限定数量。',
    },
  },
  'lock-impossible': {
    en: {
      text: 'The locked set with site {site} cannot stay one micro-grid: it is in {pieces} {pieces:piece|pieces} or shares a site with another set.',
      remedy: 'Lock connected sets that do not overlap.',
    },
    zh: {
      text: '包含点位 {site} 的锁定集合无法保持为一个微网格：它分成了 {pieces} 片，或与其他集合共用点位。',
      remedy: '请锁定互不重叠且内部连通的集合。',
    },
  },
} as const satisfies Record<string, Entry>;
