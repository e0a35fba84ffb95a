import { type Periods, periodAt } from './periods.ts';

/** Counts by region and period: that of region r in period t stands at t · regions + r. */
export interface Cube {
  readonly regions: number;
  readonly periods: number;
  readonly counts: Float64Array;
  /** Events without a region, or without a time or outside all periods. */
  readonly left: number;
}

/** Counts events by region (−1: none) and period. */
export function spaceTimeCube(regions: number, region: Int32Array, time: Float64Array, periods: Periods): Cube {
  const counts = new Float64Array(regions * periods.count);
  let left = 0;
  for (let i = 0; i < region.length; i++) {
    const t = region[i]! < 0 ? -1 : periodAt(periods, time[i]!);
    if (t < 0) left++;
    else counts[t * regions + region[i]!]!++;
  }
  return { regions, periods: periods.count, counts, left };
}
