import { choice, number, toggle } from '../option.ts';

export const kernel = choice({
  flag: 'kernel',
  placeholder: 'NAME',
  words: ['quartic', 'gaussian'],
  fallback: 'quartic',
  help: { en: 'kernel: quartic or gaussian', zh: '核函数：quartic 四次核，gaussian 高斯核' },
});

export const bandwidth = number({
  flag: 'bandwidth',
  placeholder: 'METRES',
  from: 1,
  fallback: null,
  help: {
    en: 'bandwidth in metres (default: suggested by likelihood cross-validation)',
    zh: '带宽（米；默认按似然交叉验证建议）',
  },
});

export const adaptive = toggle({
  flag: 'adaptive',
  help: {
    en: 'widen the bandwidth where incidents are few (Abramson)',
    zh: '自适应带宽：事件稀疏处加宽（Abramson）',
  },
});

export const cell = number({
  flag: 'cell',
  placeholder: 'METRES',
  from: 1,
  fallback: null,
  help: {
    en: 'side of a cell in metres (default: a fifth of the bandwidth)',
    zh: '单元边长（米；默认为带宽的五分之一）',
  },
});

export const edge = choice({
  flag: 'edge',
  placeholder: 'HOW',
  words: ['corrected', 'none'],
  fallback: 'corrected',
  help: {
    en: 'at the edge of the study area: corrected (each incident keeps its mass inside) or none',
    zh: '边缘校正：corrected 使每个事件的密度全部留在范围内，none 不校正',
  },
});
