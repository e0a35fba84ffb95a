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
  'category-unknown': {
    en: { text: '--category {name}: no incident is of it.', remedy: 'Categories are: {known} …' },
    zh: { text: '--category {name}：没有该类别的事件。', remedy: '现有类别：{known} ……' },
  },
  'counting-no-places': {
    en: {
      text: 'No incident lies in the study area.',
      remedy: 'Check that both files speak of the same place, and name the datum with --crs.',
    },
    zh: { text: '没有任何事件落在分析范围内。', remedy: '请核对两个文件是否同一地区，并用 --crs 指明坐标系。' },
  },
  'counting-outside': {
    en: { text: '{count} {count:incident lies|incidents lie} outside all regions and {count:was|were} not counted.' },
    zh: { text: '{count} 个事件不在任何区域内，未计入。' },
  },
  'counting-far': {
    en: {
      text: '{count} {count:incident lies|incidents lie} far from all others (beyond three interquartile ranges) and {count:was|were} not counted.',
      remedy: 'Wrong geocodes are the usual reason; give --regions with the area of study to decide yourself.',
    },
    zh: {
      text: '{count} 个事件远离其他事件（超出三倍四分位距），未计入。',
      remedy: '多为地理编码错误；也可用 --regions 给出分析范围自行决定。',
    },
  },
  'counting-unpeopled': {
    en: {
      text: '{count} {count:cell|cells} where nobody lives {count:has|have} no rate and {count:was|were} left out, with {incidents} {incidents:incident|incidents}.',
    },
    zh: { text: '{count} 个无人居住的单元没有发生率，未计入，其中有 {incidents} 个事件。' },
  },
  'rate-needs-population': {
    en: {
      text: '--rate {rate} needs cases and population.',
      remedy:
        'Give --population COLUMN (households or people of a plan), with --cases COLUMN where there are no incidents.',
    },
    zh: {
      text: '--rate {rate} 需要事件数和户数（人数）。',
      remedy: '请给出 --population 列名（方案可用 households 或 people）；没有事件文件时还须给出 --cases 列名。',
    },
  },
  'test-needs-permutations': {
    en: { text: '--test permutation needs --permutations above 0.', remedy: 'Leave --permutations out for 999.' },
    zh: { text: '--test permutation 要求 --permutations 大于 0。', remedy: '不写 --permutations 即为 999 次。' },
  },
  'warn-raw-counts': {
    en: {
      text: 'Raw counts: where more people live or pass, more happens, so hot need not mean risky.',
      remedy: 'Give --population for rates, with --rate eb where regions are small.',
    },
    zh: {
      text: '使用的是原始计数：人多的地方事件自然多，热点不等于风险高。',
      remedy: '请用 --population 计算发生率；区域较小时再加 --rate eb。',
    },
  },
  'warn-small-counts': {
    en: {
      text: 'A region and its neighbours hold {mean} cases on average: below about 10 the normal approximation calls too much hot and too little cold.',
      remedy: 'Use --test exact, larger regions, or more neighbours.',
    },
    zh: {
      text: '每个区域连同邻域平均仅 {mean} 个事件：少于约 10 个时，正态近似会多判热点、少判冷点。',
      remedy: '请用 --test exact，或使用更大的区域、更多的邻域。',
    },
  },
  'warn-small-populations': {
    en: {
      text: 'In {count} of {all} regions less than one case is expected: raw rates there are mostly noise.',
      remedy: 'Use --rate eb or eb-local, or larger regions.',
    },
    zh: {
      text: '{all} 个区域中有 {count} 个预期不足一个事件，其原始发生率主要是噪声。',
      remedy: '请用 --rate eb 或 eb-local，或使用更大的区域。',
    },
  },
  'warn-few-places': {
    en: {
      text: '{incidents} incidents lie on only {places} different places, fewer than two to a region that has any: the regions are finer than the places are known.',
      remedy: 'Use a coarser --res or larger regions; a hot spot of one region may be one geocode.',
    },
    zh: {
      text: '{incidents} 个事件只落在 {places} 个不同位置上，有事件的区域平均不足两个位置：区域比定位精度还细。',
      remedy: '请使用更粗的 --res 或更大的区域；单个区域的热点可能只是一个地理编码点。',
    },
  },
  'warn-empty-cells': {
    en: {
      text: '{count} of {all} cells of the study area hold no incident: much of it may be ground where nothing can happen, and all else then looks hot.',
      remedy: 'Give --regions or --plan with the area that is really served.',
    },
    zh: {
      text: '分析范围内 {all} 个单元中有 {count} 个没有事件：其中可能有不会发生事件的地方，使其余部分都显得偏热。',
      remedy: '请用 --regions 或 --plan 给出实际服务范围。',
    },
  },
  'warn-piled': {
    en: {
      text: '{incidents} incidents lie on only {places} different places: peaks may be single geocodes.',
      remedy: 'Take a bandwidth or an --epsilon wider than the distance between places.',
    },
    zh: {
      text: '{incidents} 个事件只落在 {places} 个不同位置上：峰值可能只是单个地理编码点。',
      remedy: '请使用大于位置间距的带宽或 --epsilon。',
    },
  },
  'warn-many-tests': {
    en: {
      text: '{all} tests without correction: about {count} would be called hot or cold at 95 % by chance alone.',
      remedy: 'Use --correction fdr.',
    },
    zh: {
      text: '共 {all} 次检验而未作校正：仅凭偶然，95 % 水平下约有 {count} 个被判为冷热点。',
      remedy: '请使用 --correction fdr。',
    },
  },
  'warn-edges': {
    en: {
      text: '{count} of {all} regions lie at the edge of the study area: what happens beyond it is not seen there.',
      remedy: 'Judge hot spots at the edge with care, or take a wider area.',
    },
    zh: {
      text: '{all} 个区域中有 {count} 个位于分析范围边缘，范围之外的情况未计入。',
      remedy: '边缘处的热点请谨慎判断，或扩大范围。',
    },
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
