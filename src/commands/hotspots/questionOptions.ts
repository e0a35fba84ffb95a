import { choice, number, optional, toggle } from '../option.ts';

/** Options of the questions on scans, clusters and time. */
export const replicates = number({
  flag: 'replicates',
  placeholder: 'N',
  from: 0,
  to: 99999,
  whole: true,
  fallback: 999,
  help: { en: 'rounds of the Monte Carlo test', zh: '蒙特卡洛检验次数' },
});

function shareOf<F extends number>(fallback: F) {
  return number({
    flag: 'max-share',
    placeholder: 'SHARE',
    from: 0.0001,
    to: 0.9,
    fallback,
    help: {
      en: 'largest share of the population (without one: of regions or incidents) in a window',
      zh: '扫描窗口所含户数（人数）的最大比例；无户数时按区域或事件计',
    },
  });
}

export const maxShare = shareOf(0.5);
export const alertShare = shareOf(0.1);

export const maxRadius = number({
  flag: 'max-radius',
  placeholder: 'METRES',
  from: 0,
  fallback: null,
  help: { en: 'largest radius of a window in metres (default: no limit)', zh: '扫描窗口最大半径（米，默认不限）' },
});

export const model = choice({
  flag: 'model',
  placeholder: 'MODEL',
  words: ['poisson', 'bernoulli'],
  fallback: 'poisson',
  help: {
    en: 'poisson: cases by population; bernoulli: cases among so many trials, given as population',
    zh: 'poisson：事件数相对于户数（人数）；bernoulli：试验总数（以人口列给出）中的事件数',
  },
});

export const period = optional({
  flag: 'period',
  placeholder: 'LENGTH',
  help: {
    en: 'length of a period: days, weeks or months, such as 1d, 7d, 4w or month',
    zh: '时段长度：天、周或月，如 1d、7d、4w、month',
  },
});

export const prospective = toggle({
  flag: 'prospective',
  help: {
    en: 'with --period: only clusters that last to the newest period',
    zh: '与 --period 同用：只找持续到最新时段的聚集',
  },
});

export const maxPeriods = number({
  flag: 'max-periods',
  placeholder: 'N',
  from: 1,
  whole: true,
  fallback: null,
  help: {
    en: 'longest a cluster lasts, in periods (default: half of all)',
    zh: '聚集最长持续时段数（默认为总数的一半）',
  },
});

export const recent = number({
  flag: 'max-periods',
  placeholder: 'N',
  from: 1,
  whole: true,
  fallback: 4,
  help: { en: 'how many of the newest periods an alert may reach back', zh: '预警最多回溯的最新时段数' },
});

export const history = number({
  flag: 'history',
  placeholder: 'N',
  from: 4,
  whole: true,
  fallback: 26,
  help: {
    en: 'newest periods that are looked at, what came before is left out',
    zh: '参与分析的最新时段数，更早的不计',
  },
});

export const method = choice({
  flag: 'method',
  placeholder: 'METHOD',
  words: ['dbscan', 'hdbscan'],
  fallback: 'dbscan',
  help: {
    en: 'dbscan: one density everywhere (with --days: ST-DBSCAN); hdbscan: clusters of varying density',
    zh: 'dbscan：统一密度（加 --days 为时空聚类 ST-DBSCAN）；hdbscan：密度可变',
  },
});

export const epsilon = number({
  flag: 'epsilon',
  placeholder: 'METRES',
  from: 0.001,
  fallback: 150,
  help: { en: 'neighbours are at most so far apart, in metres', zh: '邻域距离（米）' },
});

export const within = number({
  flag: 'days',
  placeholder: 'DAYS',
  from: 0,
  fallback: null,
  help: {
    en: 'neighbours are also at most so many days apart: clusters in space and time',
    zh: '邻域时间间隔（天）：按时空聚类',
  },
});

export const minPoints = number({
  flag: 'min-points',
  placeholder: 'N',
  from: 1,
  to: 100000,
  whole: true,
  fallback: 10,
  help: {
    en: 'incidents within reach, itself among them, that make a core',
    zh: '构成核心点所需的邻域内事件数（含自身）',
  },
});

export const minSize = number({
  flag: 'min-size',
  placeholder: 'N',
  from: 2,
  whole: true,
  fallback: 30,
  help: { en: 'hdbscan: fewest incidents of a cluster', zh: 'hdbscan：聚类最少事件数' },
});

export const precision = number({
  flag: 'precision',
  placeholder: 'METRES',
  from: 0.001,
  fallback: 10,
  help: {
    en: 'hdbscan: places are not known more closely than so many metres',
    zh: 'hdbscan：位置精度（米），更近的距离视为相同',
  },
});

export const distances = optional({
  flag: 'distances',
  placeholder: 'LIST',
  help: {
    en: 'edges of the bands of distance in metres: 1,100,200 means [0,1) [1,100) [100,200) (default 1,100,200,300,400)',
    zh: '距离分级的边界（米）：1,100,200 即 [0,1) [1,100) [100,200)（默认 1,100,200,300,400）',
  },
});

export const days = optional({
  flag: 'days',
  placeholder: 'LIST',
  help: {
    en: 'edges of the bands of days: 7,14 means [0,7) [7,14) (default 7,14,21,28)',
    zh: '天数分级的边界：7,14 即 [0,7) [7,14)（默认 7,14,21,28）',
  },
});

export const metric = choice({
  flag: 'metric',
  placeholder: 'METRIC',
  words: ['euclidean', 'manhattan'],
  fallback: 'euclidean',
  help: {
    en: 'distance as the crow flies (euclidean) or along a street grid (manhattan)',
    zh: '距离：euclidean 直线，manhattan 沿街（纵横之和）',
  },
});
