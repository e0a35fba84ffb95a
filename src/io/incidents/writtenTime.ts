import type { CellTime } from './cellTime.ts';
import { midnight } from './civil.ts';
import { clockOf } from './clockCell.ts';

const YEAR_FIRST = /^(\d{4})\s*([-/.年])\s*(\d{1,2})\s*([-/.月])\s*(\d{1,2})\s*[日号]?/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const DAY_NAMED = /^(\d{1,2})[-\s]([a-z]{3})[a-z]*\.?[-\s,]+(\d{4}|\d{2})(?!\d)/i;
const MONTH_NAMED = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/i;
const ZONE = /(?:\s*(Z|UTC|GMT)|\s*(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?)$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads a time written in one of the many ways that are not plain ISO; leaves `time.ms` NaN where it is none. */
export function writtenTime(written: string, time: CellTime): void {
  const text = written
    .normalize('NFKC')
    .replace(/^(?:周|星期)[一二三四五六日天]\s*/, '')
    .trim();
  const rest = dateOf(text, time);
  if (rest === null || Number.isNaN(time.ms)) return;
  clockInto(rest, time);
}

/** The date at the start of the text goes into `time`; what follows it, or null where there is none. */
function dateOf(text: string, time: CellTime): string | null {
  const first = YEAR_FIRST.exec(text);
  if (first) {
    time.ms = midnight(Number(first[1]), Number(first[3]), Number(first[5]));
    return text.slice(first[0].length);
  }
  const last = YEAR_LAST.exec(text);
  if (last) {
    yearLast(Number(last[1]), Number(last[3]), fullYear(last[4]!), last[2] === '.', time);
    return text.slice(last[0].length);
  }
  const named = DAY_NAMED.exec(text);
  if (named) {
    time.ms = midnight(fullYear(named[3]!), MONTHS.indexOf(named[2]!.toLowerCase()) + 1, Number(named[1]));
    return text.slice(named[0].length);
  }
  const month = MONTH_NAMED.exec(text);
  if (month) {
    time.ms = midnight(Number(month[3]), MONTHS.indexOf(month[1]!.toLowerCase()) + 1, Number(month[2]));
    return text.slice(month[0].length);
  }
  return null;
}

/** 3/5/2010: month first until the column tells otherwise; with points (3.5.2010) always day first. */
function yearLast(a: number, b: number, year: number, points: boolean, time: CellTime): void {
  const monthFirst = points ? Number.NaN : midnight(year, a, b);
  const dayFirst = midnight(year, b, a);
  if (Number.isNaN(monthFirst)) {
    time.ms = dayFirst;
    if (!points && !Number.isNaN(dayFirst)) time.order = -1;
    return;
  }
  time.ms = monthFirst;
  if (Number.isNaN(dayFirst)) time.order = 1;
  else time.eitherOrder = a !== b;
}

/** Two digits stand for 1970 to 2069, as in POSIX but for its year 69. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function clockInto(rest: string, time: CellTime): void {
  const clock = rest.replace(/^(?:[T,]|\s)+/i, '').trim();
  if (clock === '') {
    time.dayOnly = true;
    return;
  }
  const zone = ZONE.exec(clock);
  const ms = clockOf(zone === null ? clock : clock.slice(0, zone.index));
  time.ms += ms;
  if (zone === null || Number.isNaN(time.ms)) return;
  time.instant = true;
  if (zone[2] === undefined) return;
  const minutes = Number(zone[3]) * 60 + Number(zone[4] ?? 0);
  time.offset = zone[2] === '-' ? -minutes : minutes;
  time.ms -= time.offset * 60_000;
}
