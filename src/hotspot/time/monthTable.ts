import { type Comparison, comparePeriods } from './comparePeriods.ts';
import { periodAt, periodsOf } from './periods.ts';

const DAY = 86_400_000;

/** Incidents of one whole calendar month. */
export interface MonthRow {
  /** First millisecond of the month, local wall time. */
  readonly start: number;
  readonly count: number;
  /** Against the month before and the same month of the year before, by day; null where that month is not whole or not there. */
  readonly month: Comparison | null;
  readonly year: Comparison | null;
}

/** Counts by whole calendar month, month on month and year on year. @param times milliseconds of local wall time, NaN unknown */
export function monthTable(times: Float64Array): MonthRow[] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const time of times) {
    if (time < first) first = time;
    if (time > last) last = time;
  }
  if (first > last) return [];
  const periods = periodsOf(first, last, 'month');
  const counts = new Uint32Array(periods.count);
  for (const time of times) {
    const at = periods.count > 0 ? periodAt(periods, time) : -1;
    if (at >= 0) counts[at]!++;
  }
  const days = (m: number) => (periods.edges[m + 1]! - periods.edges[m]!) / DAY;
  const against = (m: number, before: number) =>
    before < 0 ? null : comparePeriods(counts[before]!, counts[m]!, days(m) / days(before));
  return Array.from(counts, (count, m) => ({
    start: periods.edges[m]!,
    count,
    month: against(m, m - 1),
    year: against(m, m - 12),
  }));
}
