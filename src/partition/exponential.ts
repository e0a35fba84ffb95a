const SIZE = 4096;

/**
 * −ln((j + ½) / 4096): draws of the exponential distribution for annealing, as a table. Made with + − × ÷ alone, which
 * every machine rounds alike, unlike Math.log.
 */
export const EXPONENTIAL = Float64Array.from({ length: SIZE }, (_, j) => -logarithm((j + 0.5) / SIZE));

/** Natural logarithm of 0 < u ≤ 1: powers of two taken out, the rest by 2·artanh((u−1)/(u+1)). */
function logarithm(u: number): number {
  let value = u;
  let halvings = 0;
  while (value < 0.75) {
    value *= 2;
    halvings++;
  }
  const z = (value - 1) / (value + 1);
  let term = z;
  let sum = 0;
  for (let odd = 1; odd < 60; odd += 2) {
    sum += term / odd;
    term *= z * z;
  }
  return 2 * sum - halvings * Math.LN2;
}
