import type { Entry } from './entry.ts';

/** Wrong or missing options, and what the commands say while they work. */
export const commanding = {
  'option-missing': {
    en: { text: '--{flag} is missing.', remedy: 'See gridloom COMMAND --help for an example.' },
    zh: { text: '缺少 --{flag}。', remedy: '用法示例见 gridloom 命令 --help。' },
  },
  'option-number': {
    en: { text: '--{flag} {value}: a number from {from} to {to} is needed.', remedy: 'Correct the value.' },
    zh: { text: '--{flag} {value}：应为 {from} 到 {to} 之间的数。', remedy: '请改正该值。' },
  },
  'option-choice': {
    en: { text: '--{flag} {value} is not known.', remedy: 'Write one of: {words}.' },
    zh: { text: '--{flag} {value}：无法识别。', remedy: '可选：{words}。' },
  },
  'option-pair': {
    en: { text: '--{flag} {value}: each part must read {form}.', remedy: 'Separate several by commas.' },
    zh: { text: '--{flag} {value}：每一项应写作 {form}。', remedy: '多项之间用逗号分隔。' },
  },
  'limits-wrong': {
    en: {
      text: 'The limits do not fit each other: min {min}, target {target}, max {max}.',
      remedy: 'min ≤ target ≤ max is needed.',
    },
    zh: { text: '上下限相互矛盾：下限 {min}，目标 {target}，上限 {max}。', remedy: '须满足 下限 ≤ 目标 ≤ 上限。' },
  },
  'pattern-wrong': {
    en: {
      text: '--code-pattern {pattern} gives the same code to several micro-grids.',
      remedy: 'It must hold {braces}, e.g. {example}.',
    },
    zh: { text: '--code-pattern {pattern} 会使多个微网格编码相同。', remedy: '其中须有 {braces}，例如 {example}。' },
  },
  'no-grid': {
    en: {
      text: '{file} holds no usable grid.',
      remedy: 'Polygons with a text column code are needed; the rejected ones are listed above.',
    },
    zh: { text: '{file} 中没有可用的网格。', remedy: '需要带有文本编码列（code）的面要素；被拒绝的要素见上。' },
  },
  'all-outside': {
    en: {
      text: 'None of the {rows} household rows lies in a grid: they lie around {lon}, {lat}, the grids around {gridLon}, {gridLat}.',
      remedy:
        'Check that both files speak of the same place, that longitude and latitude are not swapped, and name the datum with --crs.',
    },
    zh: {
      text: '{rows} 行住户均不在任何网格内：住户位于 {lon}, {lat} 附近，网格位于 {gridLon}, {gridLat} 附近。',
      remedy: '请核对两个文件是否同一地区、经纬度是否颠倒，并用 --crs 指明坐标系。',
    },
  },
  weaving: { en: { text: 'weaving grids' }, zh: { text: '划分网格' } },
  'rows-rejected': {
    en: {
      text: '{count} {count:row or feature was|rows or features were} rejected; report.json lists each with its reason.',
    },
    zh: { text: '{count} 行（要素）被拒绝，原因逐条列于 report.json。' },
  },
  'rows-repaired': {
    en: { text: '{count} {count:shape was|shapes were} repaired; report.json lists each.' },
    zh: { text: '{count} 个图形已修复，逐条列于 report.json。' },
  },
} as const satisfies Record<string, Entry>;
