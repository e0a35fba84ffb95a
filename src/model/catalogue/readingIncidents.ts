import type { Entry } from './entry.ts';

/** What is said of files of incidents: their places, times and classes. */
export const readingIncidents = {
  'incidents-columns-missing': {
    en: {
      text: '{file} has no columns for the place (lon and lat) and none for the time. Columns found: {found}.',
      remedy: 'Name them: --map lon=…,lat=…,time=… (or date=… and hour=…).',
    },
    zh: {
      text: '{file} 没有位置列（经度、纬度），也没有时间列。现有列：{found}。',
      remedy: '请指定：--map lon=…,lat=…,time=…（或 date=… 与 hour=…）。',
    },
  },
  'date-order-needed': {
    en: {
      text: '{file}: dates such as 3/5/2010 may be read month first or day first, and the column does not tell which.',
      remedy: 'Say it: --date-order mdy (March 5) or --date-order dmy (3 May).',
    },
    zh: {
      text: '{file}：形如 3/5/2010 的日期既可按“月/日”也可按“日/月”理解，该列无法判断。',
      remedy: '请指明：--date-order mdy（3 月 5 日）或 --date-order dmy（5 月 3 日）。',
    },
  },
  'zone-needed': {
    en: {
      text: '{file}: times are given as instants (UTC or epoch), so that the hour of the day depends on the place. Such rows: {count}.',
      remedy: 'Name the zone whose clock counts, for example --zone Asia/Shanghai.',
    },
    zh: {
      text: '{file}：有 {count} 行的时间是 UTC 或时间戳，换算为当地钟点需要时区。',
      remedy: '请指明时区，例如 --zone Asia/Shanghai。',
    },
  },
  'zone-unknown': {
    en: { text: 'The time zone {zone} is not known.', remedy: 'Give an IANA name, for example Asia/Shanghai.' },
    zh: { text: '不认识的时区：{zone}。', remedy: '请使用 IANA 名称，例如 Asia/Shanghai。' },
  },
  'incidents-no-place': {
    en: {
      text: 'Incidents without a place: {count} (first at row {row}). They count in totals, but on no map.',
      remedy: 'Locate them, if there is an address.',
    },
    zh: {
      text: '没有位置的事件：{count} 件（首件在第 {row} 行）。计入总数，但不上图。',
      remedy: '如有地址，请补充坐标。',
    },
  },
  'incidents-place-unread': {
    en: {
      text: 'Incidents whose coordinates cannot be a place: {count} (first at row {row}). They count as without a place.',
      remedy: 'Correct the coordinates, or name their datum with --crs.',
    },
    zh: {
      text: '坐标无效的事件：{count} 件（首件在第 {row} 行）。按没有位置处理。',
      remedy: '请更正坐标，或用 --crs 指明坐标系。',
    },
  },
  'incidents-at-zero': {
    en: {
      text: 'Incidents at longitude 0, latitude 0: {count} (first at row {row}). They count as without a place.',
      remedy: 'Leave both cells empty where the place is not known.',
    },
    zh: {
      text: '经纬度均为 0 的事件：{count} 件（首件在第 {row} 行）。按没有位置处理。',
      remedy: '位置不明时请将两个单元格留空。',
    },
  },
  'incidents-no-time': {
    en: { text: 'Incidents without a time: {count} (first at row {row}). They count where time does not matter.' },
    zh: { text: '没有时间的事件：{count} 件（首件在第 {row} 行）。仅计入与时间无关的统计。' },
  },
  'incidents-time-unread': {
    en: {
      text: 'Incidents whose time cannot be read: {count} (first at row {row}). They count as without a time.',
      remedy: 'Write times like 2026-03-05 14:07.',
    },
    zh: {
      text: '时间无法识别的事件：{count} 件（首件在第 {row} 行）。按没有时间处理。',
      remedy: '时间请写成 2026-03-05 14:07 的形式。',
    },
  },
  'incidents-no-zone': {
    en: {
      text: 'Incidents whose time is an instant (UTC or epoch) while the zone is not known: {count} (first at row {row}). They count as without a time.',
      remedy: 'Name the zone, for example --zone Asia/Shanghai.',
    },
    zh: {
      text: '时间为 UTC 或时间戳而时区不明的事件：{count} 件（首件在第 {row} 行）。按没有时间处理。',
      remedy: '请指明时区，例如 --zone Asia/Shanghai。',
    },
  },
  'incidents-clock-unread': {
    en: {
      text: 'Incidents whose hour cannot be read: {count} (first at row {row}). Only their day is known.',
      remedy: 'Write hours as 0–23, hhmm or hh:mm.',
    },
    zh: {
      text: '钟点无法识别的事件：{count} 件（首件在第 {row} 行）。只取其日期。',
      remedy: '钟点请写成 0–23、hhmm 或 hh:mm。',
    },
  },
  'incidents-end-unread': {
    en: { text: 'Incidents whose end cannot be read: {count} (first at row {row}). Only their start is used.' },
    zh: { text: '结束时间无法识别的事件：{count} 件（首件在第 {row} 行）。只采用开始时间。' },
  },
  'incidents-end-early': {
    en: {
      text: 'Incidents that end before they start: {count} (first at row {row}). Only their start is used.',
      remedy: 'Check whether the two columns are swapped.',
    },
    zh: {
      text: '结束早于开始的事件：{count} 件（首件在第 {row} 行）。只采用开始时间。',
      remedy: '请检查两列是否颠倒。',
    },
  },
  'incidents-doubled': {
    en: {
      text: 'Incidents that repeat an earlier one in place, time and class: {count} (first at row {row}). All of them count.',
      remedy: 'Remove them from the file if they were entered twice.',
    },
    zh: {
      text: '位置、时间、类别均与前面重复的事件：{count} 件（首件在第 {row} 行）。全部计入。',
      remedy: '如属重复登记，请从文件中删除。',
    },
  },
  'incidents-class-unknown': {
    en: {
      text: 'Incidents of a class that the class table does not have: {count} (first at row {row}; different classes: {classes}). They belong to no group.',
      remedy: 'Add the classes to the table.',
    },
    zh: {
      text: '类别不在分类表中的事件：{count} 件（首件在第 {row} 行，涉及 {classes} 个类别）。不归入任何大类。',
      remedy: '请将这些类别补入分类表。',
    },
  },
  'incidents-outside': {
    en: {
      text: 'Incidents outside of all regions: {count} (first at row {row}).',
      remedy: 'If they should lie inside, look at their coordinates and datum (--crs).',
    },
    zh: {
      text: '不在任何区域内的事件：{count} 件（首件在第 {row} 行）。',
      remedy: '若应在区域内，请检查坐标及坐标系（--crs）。',
    },
  },
} as const satisfies Record<string, Entry>;
