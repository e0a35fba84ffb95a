const DAY = 86_400_000;

/** Stretches of time of one length, one after the other: period i is [edge[i], edge[i + 1]). Milliseconds of local wall time. */
export interface Periods {
  readonly edges: Float64Array;
  readonly count: number;
}

/** So many days, or calendar months. */
export type PeriodLength = { readonly days: number } | 'month';

/**
 * Periods that end at the midnight after the last time, so that the newest one is whole; what is left over at the beginning
 * is dropped. Months are calendar months; the first and the last are dropped unless the times reach their first and last day.
 */
export function periodsOf(first: number, last: number, length: PeriodLength): Periods {
  const from = Math.floor(first / DAY) * DAY;
  const end = (Math.floor(last / DAY) + 1) * DAY;
  const edges: number[] = [];
  if (length === 'month') {
    const date = new Date(from);
    let month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    const start = (m: number) => Date.UTC(Math.floor(m / 12), m % 12, 1);
    if (start(month) < from) month++;
    for (; start(month) <= end; month++) edges.push(start(month));
  } else for (let edge = end; edge >= from; edge -= length.days * DAY) edges.unshift(edge);
  return { edges: Float64Array.from(edges), count: Math.max(0, edges.length - 1) };
}

/** Period of a time; −1 outside all. */
export function periodAt({ edges, count }: Periods, time: number): number {
  if (!(time >= edges[0]!) || time >= edges[count]!) return -1;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (edges[middle]! <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}
