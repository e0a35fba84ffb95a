/** What a global measure is, what it would be under no clustering, and how far away it is. */
export interface GlobalTest {
  readonly value: number;
  readonly expected: number;
  /** Under randomization: the values are dealt out to the regions at random. */
  readonly varianceRandomization: number;
  /** Under normality: the values are drawn from one normal distribution. Null where it is not defined. */
  readonly varianceNormality: number | null;
  /** Standard deviates under randomization, signed so that positive means clustering. */
  readonly z: number;
  /** Two-sided, by the normal approximation under randomization. */
  readonly p: number;
}

/** Values less their mean, the sum of their squares, and their kurtosis n·Σz⁴/(Σz²)². */
export function centred(x: Float64Array): { readonly z: Float64Array; readonly squares: number; readonly k: number } {
  let sum = 0;
  for (const v of x) sum += v;
  const mean = sum / x.length;
  const z = x.map((v) => v - mean);
  let squares = 0;
  let fourths = 0;
  for (const v of z) {
    const square = v * v;
    squares += square;
    fourths += square * square;
  }
  return { z, squares, k: (x.length * fourths) / (squares * squares) };
}
