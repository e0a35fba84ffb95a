/** Two counts over the same stretch of time. */
export interface Comparison {
  readonly before: number;
  readonly after: number;
  /** (after − before) / before; NaN where there was nothing before. */
  readonly change: number;
  /** Two-sided p of equal rates. */
  readonly p: number;
}

/**
 * Has a count changed? Exact conditional test of two Poisson counts: given their sum, each falls on either side with the
 * probability of its exposure (Przyborowski & Wilenski 1940, Biometrika 31, 313–323). Two-sided: the probabilities of all
 * outcomes that are not likelier than the one seen, summed. Assumes independent incidents: repeats make p too small.
 * @param exposure length of the time after by that before
 */
export function comparePeriods(before: number, after: number, exposure = 1): Comparison {
  const all = before + after;
  const share = exposure / (1 + exposure);
  const change = before > 0 ? after / exposure / before - 1 : Number.NaN;
  if (all === 0) return { before, after, change, p: 1 };
  // Probabilities in relation to that of the outcome seen, outwards from it: no factorials, no underflow of what counts.
  const odds = share / (1 - share);
  let tail = 0;
  let whole = 0;
  const add = (ratio: number) => {
    whole += ratio;
    if (ratio <= 1 + 1e-9) tail += ratio;
  };
  add(1);
  for (let k = after, ratio = 1; k < all; k++) {
    ratio *= ((all - k) / (k + 1)) * odds;
    add(ratio);
  }
  for (let k = after, ratio = 1; k > 0; k--) {
    ratio *= k / (all - k + 1) / odds;
    add(ratio);
  }
  return { before, after, change, p: Math.min(1, Number.isFinite(whole) ? tail / whole : 0) };
}
