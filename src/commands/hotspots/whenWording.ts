import type { Bilingual } from '../option.ts';

/** Texts of `hotspots when`. */
export const WHEN = {
  title: { en: 'When incidents happen', zh: '事件发生的时间' },
  question: {
    en: 'At what hours of the week do incidents happen, and has their number changed?',
    zh: '事件多发生在一周的什么时段？数量是否变化？',
  },
  incidents: { en: 'Incidents', zh: '事件数' },
  'no-hour': { en: 'Without an hour', zh: '无具体时刻' },
  'no-hour-hint': { en: 'a date alone, or a window of a day and more', zh: '只有日期，或时间窗不少于一天' },
  busiest: { en: 'Busiest hour', zh: '最多时段' },
  newest: { en: 'Newest month', zh: '最近一月' },
  'to-before': { en: 'to the month before', zh: '环比' },
  weekday: { en: 'Weekday', zh: '星期' },
  hour: { en: 'Hour', zh: '小时' },
  month: { en: 'Month', zh: '月份' },
  count: { en: 'Incidents', zh: '事件数' },
  'month-change': { en: 'To the month before', zh: '环比' },
  'month-p': { en: 'p', zh: 'p' },
  'year-change': { en: 'To the year before', zh: '同比' },
  'year-p': { en: 'p', zh: 'p' },
  hours: { en: 'Incidents by hour and weekday', zh: '按小时与星期的事件数' },
  months: { en: 'Incidents by month', zh: '按月的事件数' },
  'head-hours': { en: 'How hours are counted', zh: '时段如何统计' },
  'text-hours': {
    en: 'By the local clock. An incident that happened at some time within a window counts with equal weight for every moment of it (aoristic analysis); windows of a day and more say nothing about the hour and are left out.',
    zh: '按当地时间统计。只知道发生在某一时间窗内的事件，按窗内各时刻平均分摊（aoristic 分析）；时间窗不少于一天的无法判断时段，不计入。',
  },
  'head-change': { en: 'How change is tested', zh: '变化如何检验' },
  'text-change': {
    en: 'Whole months only, per day of the month. p is of the exact conditional test of two Poisson counts (two-sided): how often equal rates would differ at least as much. Incidents that come in series make p too small; many months are many tests.',
    zh: '只比较完整的月份，并按当月天数折算。p 值来自两个 Poisson 计数的精确条件检验（双侧）：若发生率相同，出现如此差异的概率。事件成串发生会使 p 偏小；比较多个月即多重检验。',
  },
  'head-publish': { en: 'What is left out', zh: '未公开的内容' },
  'text-publish': {
    en: 'For publication, counts from 1 to below {n} are left out, and where that is only one of a table, the smallest other as well. Changes against a month that is left out are left out too.',
    zh: '用于公开：1 至不足 {n} 的计数不予列出；若一张表中仅隐去一个，则同时隐去其中最小的另一个。与未列出月份相比的变化也不列出。',
  },
  'head-sources': { en: 'Sources', zh: '出处' },
  'text-sources': {
    en: 'Ratcliffe & McCullagh 1998 (aoristic analysis); Przyborowski & Wilenski 1940 (two Poisson counts).',
    zh: 'Ratcliffe & McCullagh 1998（aoristic 分析）；Przyborowski & Wilenski 1940（两个 Poisson 计数之比较）。',
  },
  looked: {
    en: 'looked at {incidents} incidents, {months} whole months',
    zh: '共 {incidents} 起事件，{months} 个完整月份',
  },
  peak: {
    en: 'busiest: {day} {hour}:00, {share} of all with a known hour',
    zh: '最多：{day} {hour} 时，占已知时刻事件的 {share}',
  },
} as const satisfies Record<string, Bilingual>;

/** Monday first. */
export const WEEKDAYS: readonly Bilingual[] = [
  { en: 'Mon', zh: '周一' },
  { en: 'Tue', zh: '周二' },
  { en: 'Wed', zh: '周三' },
  { en: 'Thu', zh: '周四' },
  { en: 'Fri', zh: '周五' },
  { en: 'Sat', zh: '周六' },
  { en: 'Sun', zh: '周日' },
];
