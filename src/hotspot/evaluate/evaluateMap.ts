import type { Share } from '../../model/units.ts';

/** How a map of yesterday met the incidents of today, within a share of the ground. */
export interface MapScore {
  readonly area: Share;
  /** Share of the later incidents on that ground. */
  readonly hitRate: Share;
  /** Predictive accuracy index: hit rate by area share. */
  readonly pai: number;
  /** Predictive efficiency index: PAI by the best that any map of so much ground could have had. */
  readonly pei: number;
  /** Recapture rate index: share of the later incidents by the share of the earlier ones on that ground. */
  readonly rri: number;
}

/**
 * Takes the regions of highest score first until they cover a share of the ground (the last one in proportion) and counts what
 * happened there afterwards. Equal scores: the earlier region first.
 *
 * PAI: Chainey, S., Tompson, L., Uhlig, S. (2008). Security Journal 21, 4–28. RRI: Levine, N. (2008). Security Journal 21,
 * 295–302. PEI: Hunt, J. M. (2016). Do crime hot spots move? (PEI as PAI by the largest PAI possible).
 *
 * @param before, after incidents by region in the time the map was made from, and after it
 */
export function evaluateMap(
  score: Float64Array,
  area: Float64Array,
  before: Float64Array,
  after: Float64Array,
  shares: readonly Share[],
): MapScore[] {
  const order = (key: (i: number) => number) => Uint32Array.from(score.keys()).sort((a, b) => key(b) - key(a) || a - b);
  const ours = order((i) => score[i]!);
  const best = order((i) => after[i]! / area[i]!);
  const ground = sum(area);
  const [allBefore, allAfter] = [sum(before), sum(after)];
  return shares.map((share) => {
    const hitRate = within(ours, area, after, share * ground) / allAfter;
    const most = within(best, area, after, share * ground) / allAfter;
    const known = within(ours, area, before, share * ground) / allBefore;
    return { area: share, hitRate, pai: hitRate / share, pei: hitRate / most, rri: hitRate / known };
  });
}

function within(order: Uint32Array, area: Float64Array, counts: Float64Array, ground: number): number {
  let left = ground;
  let held = 0;
  for (const i of order) {
    if (area[i]! >= left) return held + (counts[i]! * left) / area[i]!;
    held += counts[i]!;
    left -= area[i]!;
  }
  return held;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
