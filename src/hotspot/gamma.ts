/** Coefficients of Lanczos' approximation with g = 7 and nine terms (Godfrey 2001), about 15 digits. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Logarithm of the gamma function for a > 0. */
export function logGamma(a: number): number {
  const x = a - 1;
  let sum = LANCZOS[0]!;
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (x + i);
  const t = x + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * Probabilities that a gamma variable of shape a and scale 1 is below and above x, each with its own digits in its far tail:
 * by the series below a + 1, by the continued fraction above (Abramowitz & Stegun 6.5.29, 6.5.31). Relative error about 1e-12.
 */
export function gammaTails(a: number, x: number): { readonly below: number; readonly above: number } {
  if (!(x > 0)) return { below: 0, above: 1 };
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 100_000 && term > sum * 1e-17; n++) {
      term *= x / (a + n);
      sum += term;
    }
    const below = Math.min(1, scale * sum);
    return { below, above: 1 - below };
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 100_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const step = c * d;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  const above = Math.min(1, scale * h);
  return { below: 1 - above, above };
}
