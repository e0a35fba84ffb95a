import type { Trend } from './mannKendall.ts';

/** A pattern of a place over time, of hot or of cold spots, or none. */
export type Pattern =
  | 'new'
  | 'consecutive'
  | 'intensifying'
  | 'persistent'
  | 'diminishing'
  | 'sporadic'
  | 'oscillating'
  | 'historical';
export type EmergingClass = `${'hot' | 'cold'}-${Pattern}` | 'none';

/** Share of the periods from which a place counts as nearly always hot. */
const NEARLY_ALWAYS = 0.9;
/** Trends count as such from this p down. */
const TREND_P = 0.05;

/**
 * The class of a place by its periods: 1 hot, −1 cold, 0 neither, the oldest first, and the trend of its z-scores. Exactly one
 * class holds; for hot spots, in this order, with "nearly always" for 90 % of the periods or more (the trend must be
 * significant at 5 %, two-sided; cold spots mirror all of it, and their trend is towards colder):
 *
 * - intensifying: hot in the last period and nearly always, z rising significantly
 * - diminishing: hot in the last period and nearly always, z falling significantly
 * - persistent: hot in the last period and nearly always, no significant trend
 * - historical: not hot in the last period, but nearly always
 * - new: hot in the last period and never before
 * - consecutive: one unbroken run of two or more hot periods up to the last, never hot before it
 * - oscillating: hot in the last period, cold in an earlier one
 * - sporadic: hot in the last period, on and off before, never cold
 *
 * The names are those of emerging hot spot analysis in ArcGIS (Esri, "How Emerging Hot Spot Analysis works"); where its text
 * leaves a place in two classes or in none, the order above decides. New and consecutive places with a cold past count as
 * oscillating.
 */
export function emergingClass(states: ArrayLike<number>, trend: Trend): EmergingClass {
  return patternOf(states, trend, 1) ?? patternOf(states, trend, -1) ?? 'none';
}

function patternOf(states: ArrayLike<number>, trend: Trend, sign: 1 | -1): EmergingClass | null {
  const kind = sign === 1 ? 'hot' : 'cold';
  const n = states.length;
  let on = 0;
  let opposite = false;
  let firstOn = -1;
  let lastOff = -1;
  for (let t = 0; t < n; t++) {
    if (states[t] === sign) {
      on++;
      if (firstOn < 0) firstOn = t;
    } else lastOff = t;
    if (states[t] === -sign) opposite = true;
  }
  const now = n > 0 && states[n - 1] === sign;
  if (on >= NEARLY_ALWAYS * n && n > 0) {
    if (!now) return `${kind}-historical`;
    if (trend.p > TREND_P || trend.s === 0) return `${kind}-persistent`;
    return Math.sign(trend.s) === sign ? `${kind}-intensifying` : `${kind}-diminishing`;
  }
  if (!now) return null;
  if (opposite) return `${kind}-oscillating`;
  if (on === 1) return `${kind}-new`;
  if (firstOn > lastOff) return `${kind}-consecutive`;
  return `${kind}-sporadic`;
}
