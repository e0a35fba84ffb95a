/**
 * Bounds of classes of about equal size: the largest value of each class but the last, ascending and without repetition,
 * so that fewer classes may come out where many values are alike. NaN is passed over.
 */
export function quantileBreaks(values: ArrayLike<number>, classes: number): number[] {
  const sorted = Float64Array.from(values).filter((v) => !Number.isNaN(v));
  sorted.sort();
  const breaks: number[] = [];
  const top = sorted[sorted.length - 1];
  for (let c = 1; c < classes && sorted.length > 0; c++) {
    const value = sorted[Math.ceil((c * sorted.length) / classes) - 1]!;
    if (value !== top && breaks[breaks.length - 1] !== value) breaks.push(value);
  }
  return breaks;
}

/** The class of a value: how many breaks lie below it; −1 for NaN. */
export function classAmong(value: number, breaks: readonly number[]): number {
  if (Number.isNaN(value)) return -1;
  let c = 0;
  while (c < breaks.length && value > breaks[c]!) c++;
  return c;
}
