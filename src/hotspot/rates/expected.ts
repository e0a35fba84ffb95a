/** Cases and population of one stratum (an age group, a kind of household) by region. */
export interface Stratum {
  readonly cases: Float64Array;
  readonly population: Float64Array;
}

/**
 * Expected cases of each region by indirect standardization: in every stratum the rate of all regions together times the
 * region's population, summed over the strata. Their sum is the sum of the cases. With one stratum: the overall rate.
 */
export function expectedCases(strata: readonly Stratum[]): Float64Array {
  const expected = new Float64Array(strata[0]?.cases.length ?? 0);
  for (const { cases, population } of strata) {
    const all = sum(population);
    if (all === 0) continue;
    const rate = sum(cases) / all;
    for (let i = 0; i < expected.length; i++) expected[i]! += rate * population[i]!;
  }
  return expected;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const v of values) total += v;
  return total;
}
