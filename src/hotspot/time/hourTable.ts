const HOUR = 3_600_000;
const WEEK = 168;

/** Incidents by hour of the week. */
export interface HourTable {
  /** 168 sums of weights, Monday 0–1 h first. */
  readonly weights: Float64Array;
  /** Incidents whose hour is known, and those spread over a window. */
  readonly exact: number;
  readonly spread: number;
  /** Windows of a day and more: they say next to nothing about the hour and are left out. */
  readonly tooLong: number;
  readonly timeless: number;
}

/**
 * Hour by weekday. An incident that happened at some time within a window counts with equal weight for every moment of it
 * (aoristic analysis: Ratcliffe & McCullagh 1998, International Journal of Geographical Information Science 12(7), 751–764).
 * Windows of a day (23 hours and 59 minutes) and longer are left out and counted.
 * @param start, end milliseconds of local wall time
 */
export function hourTable(start: Float64Array, end: Float64Array): HourTable {
  const weights = new Float64Array(WEEK);
  let exact = 0;
  let spread = 0;
  let tooLong = 0;
  let timeless = 0;
  for (let i = 0; i < start.length; i++) {
    const from = start[i]!;
    const to = end[i]!;
    if (Number.isNaN(from) || Number.isNaN(to)) {
      timeless++;
      continue;
    }
    const length = to - from;
    if (length >= 24 * HOUR - 60_000) {
      tooLong++;
      continue;
    }
    if (!(length > 0)) {
      weights[hourOfWeek(from)]!++;
      exact++;
      continue;
    }
    spread++;
    for (let at = from; at < to; ) {
      const next = Math.min(to, (Math.floor(at / HOUR) + 1) * HOUR);
      weights[hourOfWeek(at)]! += (next - at) / length;
      at = next;
    }
  }
  return { weights, exact, spread, tooLong, timeless };
}

/** Hour of the week from Monday 0 h. 1970-01-01 was a Thursday. */
export function hourOfWeek(time: number): number {
  const hours = Math.floor(time / HOUR) + 3 * 24;
  return ((hours % WEEK) + WEEK) % WEEK;
}
