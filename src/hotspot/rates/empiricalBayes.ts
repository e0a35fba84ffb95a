import type { Weights } from '../weights/weights.ts';

/** Rates drawn towards a mean, the more the fewer live there. */
export interface EmpiricalBayes {
  readonly rate: Float64Array;
  /** Mean rate and variance between regions of the prior. */
  readonly mean: number;
  readonly variance: number;
}

/**
 * Global empirical Bayes rates by the method of moments (Marshall 1991, "Mapping disease and mortality rates using empirical
 * Bayes estimators", Applied Statistics 40, 283–294; as spdep's `EBest`). A negative variance estimate counts as 0: all
 * regions then get the mean.
 * @param population all above 0
 */
export function empiricalBayes(cases: Float64Array, population: Float64Array): EmpiricalBayes {
  const { mean, variance } = prior(
    cases,
    population,
    Array.from(cases, (_, i) => i),
  );
  return { rate: cases.map((c, i) => shrunk(c, population[i]!, mean, variance)), mean, variance };
}

/** Local empirical Bayes rates: the prior is that of the region and its neighbours (Marshall 1991, section 4). */
export function localEmpiricalBayes(
  cases: Float64Array,
  population: Float64Array,
  { start, column }: Weights,
): Float64Array {
  return cases.map((c, i) => {
    const near = [i, ...column.subarray(start[i]!, start[i + 1]!)];
    const { mean, variance } = prior(cases, population, near);
    return shrunk(c, population[i]!, mean, variance);
  });
}

function prior(cases: Float64Array, population: Float64Array, members: readonly number[]) {
  let allCases = 0;
  let all = 0;
  for (const i of members) {
    allCases += cases[i]!;
    all += population[i]!;
  }
  const mean = allCases / all;
  let spread = 0;
  for (const i of members) spread += population[i]! * (cases[i]! / population[i]! - mean) ** 2;
  return { mean, variance: Math.max(0, spread / all - mean / (all / members.length)) };
}

function shrunk(cases: number, population: number, mean: number, variance: number): number {
  if (mean === 0) return 0;
  const trust = variance / (variance + mean / population);
  return mean + trust * (cases / population - mean);
}
