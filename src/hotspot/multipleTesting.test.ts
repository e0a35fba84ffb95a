import { describe, expect, it } from 'vitest';
import { bonferroni, falseDiscoveryRate } from './multipleTesting.ts';

/** The fifteen p-values of Benjamini and Hochberg (1995), section 4.1. */
const P = Float64Array.of(
  0.0001,
  0.0004,
  0.0019,
  0.0095,
  0.0201,
  0.0278,
  0.0298,
  0.0344,
  0.0459,
  0.324,
  0.4262,
  0.5719,
  0.6528,
  0.759,
  1,
);

describe('multiple testing', () => {
  it('rejects the four hypotheses of the paper by the false discovery rate, three by Bonferroni', () => {
    expect(falseDiscoveryRate(P).filter((q) => q <= 0.05)).toHaveLength(4);
    expect(bonferroni(P).filter((p) => p <= 0.05)).toHaveLength(3);
  });

  it('does not depend on the order, and leaves out what was not tested', () => {
    const q = falseDiscoveryRate(P);
    const mixed = falseDiscoveryRate(Float64Array.from([...P].reverse().concat(Number.NaN)));
    expect([...mixed.subarray(0, 15)].reverse()).toEqual([...q]);
    expect(mixed[15]).toBeNaN();
  });

  it('finds nothing where nothing passes: no fall-back to α/n', () => {
    expect(falseDiscoveryRate(Float64Array.of(0.03, 0.9, 0.9, 0.9, 0.9)).every((q) => q > 0.05)).toBe(true);
  });
});
