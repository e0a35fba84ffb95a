import { choice, optional, repeatable } from './option.ts';

/** The options of incidents keep one meaning in all commands. */
export const incidents = repeatable({
  flag: 'incidents',
  placeholder: 'FILE',
  help: {
    en: 'incidents: CSV (also .gz) or points with lon, lat, time (or date and hour), category; may be given several times',
    zh: '事件：CSV（可为 .gz）或点要素，含经度、纬度、时间（或日期与小时）、类别；可多次给出',
  },
});

export const classes = optional({
  flag: 'classes',
  placeholder: 'FILE',
  help: {
    en: 'class table of the incidents on two levels: CSV with class, group',
    zh: '事件分类表（两级）：CSV，含小类、大类两列',
  },
});

export const zone = optional({
  flag: 'zone',
  placeholder: 'ZONE',
  help: {
    en: 'time zone whose clock counts, for times in UTC or epoch, e.g. Asia/Shanghai',
    zh: '当地时区，用于换算 UTC 时间或时间戳，例如 Asia/Shanghai',
  },
});

export const dateOrder = choice({
  flag: 'date-order',
  placeholder: 'ORDER',
  words: ['auto', 'mdy', 'dmy'],
  fallback: 'auto',
  help: {
    en: 'dates like 3/5/2010: mdy (March 5), dmy (3 May), or auto: as the column tells',
    zh: '形如 3/5/2010 的日期：mdy（月/日）、dmy（日/月），auto 按整列判断',
  },
});
