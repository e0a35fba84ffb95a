import { empiricalBayes, localEmpiricalBayes } from '../../hotspot/rates/empiricalBayes.ts';
import { expectedCases } from '../../hotspot/rates/expected.ts';
import type { Weights } from '../../hotspot/weights/weights.ts';
import { InputError } from '../../model/error.ts';
import type { Subject } from './openSubject.ts';

/** How a rate is estimated: as it is, drawn to the mean of all, drawn to the mean of the neighbourhood, or by expectation. */
export type RateKind = 'raw' | 'eb' | 'eb-local' | 'smr';

/**
 * The value that is tested, and the cases that the overall rate lets expect. Rates other than raw need cases and population.
 * @throws InputError `rate-needs-population`
 */
export function smoothed(
  { value, cases, population, strata }: Subject,
  weights: Weights,
  rate: RateKind,
  per: number,
): { readonly tested: Float64Array; readonly expected: Float64Array | null } {
  if (cases === null || population === null) {
    if (rate !== 'raw') throw new InputError('rate-needs-population', { rate });
    return { tested: value, expected: null };
  }
  const expected = expectedCases(strata ?? [{ cases, population }]);
  const scaled = (rates: Float64Array) => rates.map((r) => per * r);
  switch (rate) {
    case 'raw':
      return { tested: value, expected };
    case 'eb':
      return { tested: scaled(empiricalBayes(cases, population).rate), expected };
    case 'eb-local':
      return { tested: scaled(localEmpiricalBayes(cases, population, weights)), expected };
    case 'smr':
      return { tested: cases.map((c, i) => c / expected[i]!), expected };
  }
}
