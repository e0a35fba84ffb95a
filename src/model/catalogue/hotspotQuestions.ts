import type { Entry } from './entry.ts';

/** Scans, clusters and time: what is wrong with the options or the data, and what to know before relying on results. */
export const hotspotQuestions = {
  'times-missing': {
    en: {
      text: '{file}: no incident has both a place and a time that can be read.',
      remedy: 'Name the column with --map time=COLUMN.',
    },
    zh: { text: '{file}：没有同时具有位置和可识别时间的事件。', remedy: '请用 --map time=列名 指明时间列。' },
  },
  'times-left-out': {
    en: { text: 'Incidents without a time, left out: {count}.' },
    zh: { text: '无时间的事件 {count} 件，未计入。' },
  },
  'period-form': {
    en: {
      text: '--period {value} is not a length of time.',
      remedy: 'Write days, weeks or months: 1d, 7d, 4w, month.',
    },
    zh: { text: '--period {value} 不是时段长度。', remedy: '请写天、周或月：1d、7d、4w、month。' },
  },
  'bands-form': {
    en: {
      text: '--{flag} {value}: the edges of bands must be numbers that rise.',
      remedy: 'Write for example 1,100,200 (metres) or 7,14,28 (whole days).',
    },
    zh: { text: '--{flag} {value}：分级边界须为递增的数。', remedy: '例如 1,100,200（米）或 7,14,28（整天）。' },
  },
  'evaluate-nothing': {
    en: { text: 'Nothing happened in the last period ({period}).', remedy: 'Choose a longer --period.' },
    zh: { text: '最新时段（{period}）内没有事件。', remedy: '请加长 --period。' },
  },
  'warn-few-held': {
    en: {
      text: 'Only {count} {count:incident was|incidents were} held out: differences between maps are mostly chance.',
    },
    zh: { text: '留出时段仅有 {count} 个事件，各地图的差异多出于偶然。' },
  },
  'periods-too-few': {
    en: {
      text: 'The incidents span {count} whole periods; at least {least} are needed.',
      remedy: 'Choose a shorter --period.',
    },
    zh: { text: '事件仅覆盖 {count} 个完整时段，至少需要 {least} 个。', remedy: '请缩短 --period。' },
  },
  'scan-too-large': {
    en: {
      text: 'There are too many windows to hold in memory.',
      remedy: 'Give a smaller --max-share or a --max-radius.',
    },
    zh: { text: '扫描窗口过多，内存放不下。', remedy: '请减小 --max-share 或给出 --max-radius。' },
  },
  'scan-trials': {
    en: {
      text: 'Region {id}: {cases} cases of {population} trials. With bernoulli both must be whole and the cases no more than the trials.',
      remedy: 'Correct the columns, or use --model poisson.',
    },
    zh: {
      text: '区域 {id}：{population} 次试验中有 {cases} 个事件。bernoulli 模型要求两者为整数且事件数不大于试验数。',
      remedy: '请核对数据列，或改用 --model poisson。',
    },
  },
  'scan-cases': {
    en: {
      text: 'Region {id} has {cases} cases: whole numbers from 0 are needed.',
      remedy: 'Give counts, not rates, with --cases.',
    },
    zh: { text: '区域 {id} 的事件数为 {cases}：须为不小于 0 的整数。', remedy: '--cases 应为计数，而非比率。' },
  },
  'scan-no-cases': {
    en: { text: 'There are no cases, or all are in one region: there is nothing to scan.' },
    zh: { text: '没有事件，或全部在同一区域，无从扫描。' },
  },
  'warn-no-population': {
    en: {
      text: 'No population was given: every region counts alike, so that places where more people live come out as clusters.',
      remedy: 'Give --population households with --plan, or a column of --regions.',
    },
    zh: {
      text: '未给出户数（人数）：各区域同等看待，人多的地方会被判为聚集。',
      remedy: '请与 --plan 同用 --population households，或给出 --regions 的列。',
    },
  },
  'warn-scan-wide': {
    en: {
      text: 'The likeliest cluster holds {share} of all cases: it says where cases can happen at all, and hides smaller ones within.',
      remedy: 'Give a population, or look for smaller clusters: --max-share 0.1, or --max-radius.',
    },
    zh: {
      text: '最可能的聚集含全部事件的 {share}：它只说明哪里可能发生事件，并掩盖了其中较小的聚集。',
      remedy: '请给出户数（人数），或只找较小的聚集：--max-share 0.1 或 --max-radius。',
    },
  },
  'warn-one-cluster': {
    en: {
      text: 'One cluster holds {share} of all incidents: at this distance the busy ground hangs together, and what lies within is not told apart.',
      remedy: 'Choose a shorter --epsilon or more --min-points, or --method hdbscan.',
    },
    zh: {
      text: '一个聚类含全部事件的 {share}：按此距离繁忙地带连成一片，内部无法区分。',
      remedy: '请缩短 --epsilon、增大 --min-points，或改用 --method hdbscan。',
    },
  },
  'warn-repeats-doubled': {
    en: {
      text: '{count} incidents have the place and time of an earlier one: double entries look like repeats in the first band.',
      remedy: 'Remove them from the file if they were entered twice.',
    },
    zh: {
      text: '{count} 个事件与较早的事件地点、时间均相同：重复录入会在第一级中被看作重复发生。',
      remedy: '如系重复录入，请从文件中删除。',
    },
  },
  'warn-no-replicates': {
    en: { text: 'Without replicates there is no p: every cluster has p = 1.' },
    zh: { text: '未做蒙特卡洛检验，无 p 值（均记为 1）。' },
  },
  'knox-too-many': {
    en: {
      text: 'Too many pairs of incidents lie within these distances.',
      remedy: 'Choose one --category, or shorter --distances.',
    },
    zh: { text: '距离范围内的事件对过多。', remedy: '请只选一个 --category，或缩短 --distances。' },
  },
  'warn-few-periods': {
    en: { text: 'Only {count} periods: trends and patterns need 10 or more.', remedy: 'Choose a shorter --period.' },
    zh: { text: '仅 {count} 个时段：判断趋势和类型至少需要 10 个。', remedy: '请缩短 --period。' },
  },
  'warn-hours-midnight': {
    en: { text: '{share} of the incidents with a time are at exactly 0:00: the hour may be unknown there.' },
    zh: { text: '有时间的事件中 {share} 恰为 0 时 0 分，其钟点可能未知。' },
  },
  'making-replicates': { en: { text: 'replicates' }, zh: { text: '蒙特卡洛检验' } },
} as const satisfies Record<string, Entry>;
