/**
 * Global empirical Bayes smoothing of rates (Marshall 1991, Applied Statistics 40:283–294): the rate of an area is drawn to the
 * mean of all, the more the fewer it counts. With m = Σ O / Σ n and A = Σ n (O/n − m)² / Σ n − m / (Σ n / areas), not below
 * zero, the smoothed rate is m + (O/n − m)·A / (A + m/n).
 *
 * @param events O, and @param base n of each area; NaN or a base of 0: the area does not take part and gets NaN
 */
export function marshall(
  events: Float64Array,
  base: Float64Array,
): { readonly rate: Float64Array; readonly a: number; readonly mean: number } {
  let [sumEvents, sumBase, areas] = [0, 0, 0];
  const counts = (i: number) => base[i]! > 0 && !Number.isNaN(events[i]!);
  for (let i = 0; i < base.length; i++) {
    if (!counts(i)) continue;
    sumEvents += events[i]!;
    sumBase += base[i]!;
    areas++;
  }
  const mean = sumEvents / sumBase;
  let spread = 0;
  for (let i = 0; i < base.length; i++) if (counts(i)) spread += base[i]! * (events[i]! / base[i]! - mean) ** 2;
  const a = Math.max(0, spread / sumBase - mean / (sumBase / areas));
  const rate = base.map((n, i) => {
    if (!counts(i)) return Number.NaN;
    const weight = a === 0 ? 0 : a / (a + mean / n);
    return mean + weight * (events[i]! / n - mean);
  });
  return { rate, a, mean };
}
