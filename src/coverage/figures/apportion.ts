/**
 * Shares a whole number out in proportion to weights (largest remainders; of equal ones the first). Weights of zero all over:
 * everything goes to the first.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map((_, i) => (i === 0 ? total : 0));
  const shares = weights.map((w) => Math.floor((total * w) / sum));
  const rest = weights
    .map((w, i) => ({ i, rest: (total * w) / sum - shares[i]! }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  let left = total - shares.reduce((a, b) => a + b, 0);
  for (const { i } of rest) {
    if (left-- <= 0) break;
    shares[i]!++;
  }
  return shares;
}
