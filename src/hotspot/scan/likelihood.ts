import type { ScanModel } from './scanInput.ts';

/**
 * The log-likelihood ratio of a window with `cases` among a measure of `population`: how much better a higher risk inside
 * explains the cases than one risk everywhere. 0 where the risk inside is not higher.
 */
export interface Likelihood {
  readonly cases: number;
  readonly population: number;
  readonly model: ScanModel;
  ratio(cases: number, population: number): number;
}

/**
 * Kulldorff, M. (1997). A spatial scan statistic. Communications in Statistics – Theory and Methods 26(6), 1481–1496:
 * equations for the Poisson model (conditioned on all cases) and the Bernoulli model, clusters of high risk only.
 */
export function likelihood(model: ScanModel, cases: number, population: number): Likelihood {
  const C = cases;
  const N = population;
  if (model === 'poisson') {
    const share = C / N;
    return {
      cases,
      population,
      model,
      ratio: (c, n) => {
        const e = n * share;
        if (c <= e) return 0;
        return c * Math.log(c / e) + (c < C ? (C - c) * Math.log((C - c) / (C - e)) : 0);
      },
    };
  }
  const null0 = xLogX(C, N) + xLogX(N - C, N);
  return {
    cases,
    population,
    model,
    ratio: (c, n) => {
      if (c * N <= C * n) return 0;
      const outside = N - n;
      const inside = xLogX(c, n) + xLogX(n - c, n);
      return inside + xLogX(C - c, outside) + xLogX(outside - C + c, outside) - null0;
    },
  };
}

/** x · ln(x / of), 0 for no x. */
function xLogX(x: number, of: number): number {
  return x > 0 ? x * Math.log(x / of) : 0;
}
