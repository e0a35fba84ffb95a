/**
 * Adjusted p-values of Benjamini and Hochberg (1995): q_i is the smallest false discovery rate at which test i counts as a
 * discovery. NaN (no test) stays NaN and does not count among the tests.
 *
 * Where nothing passes, nothing is significant: there is no fall-back to α/n, as some other programs have it.
 */
export function falseDiscoveryRate(p: Float64Array): Float64Array {
  const tests = Uint32Array.from(p.keys()).filter((i) => !Number.isNaN(p[i]!));
  tests.sort((a, b) => p[a]! - p[b]! || a - b);
  const q = new Float64Array(p.length).fill(Number.NaN);
  let least = 1;
  for (let rank = tests.length; rank > 0; rank--) {
    const i = tests[rank - 1]!;
    least = Math.min(least, (p[i]! * tests.length) / rank);
    q[i] = least;
  }
  return q;
}

/** Adjusted p-values of Bonferroni: p times the number of tests, at most 1. NaN stays NaN and does not count. */
export function bonferroni(p: Float64Array): Float64Array {
  let tests = 0;
  for (const one of p) if (!Number.isNaN(one)) tests++;
  return p.map((one) => (Number.isNaN(one) ? one : Math.min(1, one * tests)));
}
