import type { Entry } from './entry.ts';

/** Reading regions and neighbours for hotspots, choosing what to test, and warnings on the results. */
export const hotspots = {
  'region-column-missing': {
    en: { text: '{file} has no column {column}. Columns found: {found}.', remedy: 'Name one of them.' },
    zh: { text: '{file} 中没有列 {column}。文件中的列：{found}。', remedy: '请改用其中之一。' },
  },
  'region-value-empty': {
    en: { text: 'The column {column} is empty.' },
    zh: { text: '列 {column} 为空。' },
  },
  'region-value-unread': {
    en: { text: 'The column {column} holds no number.', remedy: 'Correct the value.' },
    zh: { text: '列 {column} 不是数值。', remedy: '请改正该值。' },
  },
  'region-no-population': {
    en: { text: 'The population ({column}) is zero or negative: there is no rate.' },
    zh: { text: '人口（{column}）为零或负数，无法计算发生率。' },
  },
  'neighbours-empty': {
    en: {
      text: '{file}: no line names two of the regions.',
      remedy: 'Write two ids of regions a line, such as {id}, and say with --id which column holds them.',
    },
    zh: {
      text: '{file}：没有一行同时写有两个区域的编号。',
      remedy: '每行请写两个区域编号（例如 {id}），并用 --id 指明编号列。',
    },
  },
  'neighbours-unknown': {
    en: { text: '{file}: {count} lines name regions that are not there; they were left out.' },
    zh: { text: '{file}：{count} 行写有不存在的区域，已忽略。' },
  },
  'neighbours-form': {
    en: {
      text: '--neighbours {value} is not known.',
      remedy: 'Write queen, rook, knn:8, distance:500, ring:2, or the name of a CSV file with two ids a line.',
    },
    zh: {
      text: '--neighbours {value}：无法识别。',
      remedy: '请写 queen、rook、knn:8、distance:500、ring:2，或每行两个编号的 CSV 文件名。',
    },
  },
  'neighbours-no-ground': {
    en: {
      text: '--neighbours {value} needs polygons, and {file} holds points.',
      remedy: 'Use knn:8 or distance:500 for points.',
    },
    zh: { text: '--neighbours {value} 需要面要素，而 {file} 为点要素。', remedy: '点要素请用 knn:8 或 distance:500。' },
  },
  'hotspots-no-subject': {
    en: {
      text: 'There is nothing to look at: neither incidents nor regions with values.',
      remedy:
        'Give --incidents FILE with --res, --plan or --regions; or --regions FILE with --value COLUMN, or with --cases COLUMN and --population COLUMN.',
    },
    zh: {
      text: '没有可分析的数据：既无事件，也无带数值的区域。',
      remedy:
        '请给出 --incidents 文件及 --res、--plan 或 --regions；或 --regions 文件及 --value 列名，或 --cases 与 --population 列名。',
    },
  },
  'hotspots-half-rate': {
    en: { text: '--cases and --population belong together.', remedy: 'Give both, or --value alone.' },
    zh: { text: '--cases 与 --population 须同时给出。', remedy: '请同时给出，或只用 --value。' },
  },
  'hotspots-too-few': {
    en: { text: 'Only {count} regions can be tested: at least 4 are needed.', remedy: 'Use smaller regions.' },
    zh: { text: '仅有 {count} 个区域可检验，至少需要 4 个。', remedy: '请使用更小的区域。' },
  },
  'hotspots-no-neighbours': {
    en: {
      text: 'No region has a neighbour (--neighbours {value}).',
      remedy: 'Check that polygons share their vertices exactly, or use knn:8 or a larger distance.',
    },
    zh: {
      text: '没有任何区域有邻域（--neighbours {value}）。',
      remedy: '请检查相邻面的顶点是否完全重合，或改用 knn:8 或更大的距离。',
    },
  },
  'hotspots-all-alike': {
    en: { text: 'All {count} regions have the same value: there is nothing to test.' },
    zh: { text: '{count} 个区域的数值全部相同，无可检验。' },
  },
  'warn-few-regions': {
    en: {
      text: 'Only {count} regions: below about 30 the normal approximation is rough.',
      remedy: 'Trust the permutation p-values (p_sim), or use smaller regions.',
    },
    zh: {
      text: '仅 {count} 个区域：少于约 30 个时正态近似较粗略。',
      remedy: '请以置换检验 p 值（p_sim）为准，或使用更小的区域。',
    },
  },
  'warn-islands': {
    en: {
      text: 'Regions without a neighbour: {count} of {all}. They have no Gi and no local Moran; their Gi* is their own value alone.',
      remedy: 'Use knn:8 or a distance that reaches the next region.',
    },
    zh: {
      text: '没有邻域的区域：{count} 个（共 {all} 个）。其 Gi 与局部 Moran 为空，Gi* 仅反映自身数值。',
      remedy: '可改用 knn:8 或足够大的距离。',
    },
  },
} as const satisfies Record<string, Entry>;
