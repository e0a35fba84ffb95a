/**
 * One coordinate of the crossing of a segment from a to b, rounded to the lattice (halves up). `sideA` and `sideB` are the
 * signed areas of its ends to the other segment, of opposite sign. Exact: near a half it is decided in whole numbers.
 */
export function crossingPixel(a: number, b: number, sideA: number, sideB: number): number {
  const value = a + (sideA / (sideA - sideB)) * (b - a);
  const rounded = Math.floor(value + 0.5);
  if (Math.abs(value + 0.5 - Math.round(value + 0.5)) > 1e-6) return rounded;
  // floor(a + sideA (b − a) / (sideA − sideB) + ½) by whole numbers.
  let numerator = 2n * BigInt(sideA) * BigInt(b - a) + BigInt(sideA - sideB);
  let denominator = 2n * BigInt(sideA - sideB);
  if (denominator < 0n) {
    numerator = -numerator;
    denominator = -denominator;
  }
  let quotient = numerator / denominator;
  if (numerator % denominator < 0n) quotient -= 1n;
  return a + Number(quotient);
}
