import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { weightsOfPairs } from '../weights/weights.ts';
import { empiricalBayes, localEmpiricalBayes } from './empiricalBayes.ts';
import { expectedCases } from './expected.ts';
import { suppressed, suppressedWithin } from './suppress.ts';

interface Auckland {
  readonly deaths: readonly number[];
  readonly underFive: readonly number[];
  readonly a: number;
  readonly b: number;
  readonly estimates: readonly number[];
  readonly neighbours: readonly (readonly number[])[];
  readonly local: readonly number[];
}

const AUCKLAND = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../fixtures/hotspot/auckland.json'), 'utf8'),
) as Auckland;
const cases = Float64Array.from(AUCKLAND.deaths);
const population = Float64Array.from(AUCKLAND.underFive, (n) => 9 * n);

describe('empirical Bayes rates', () => {
  it('Auckland, of Marshall 1991', () => {
    const { rate, mean, variance } = empiricalBayes(cases, population);
    expect(mean).toBeCloseTo(AUCKLAND.b, 14);
    expect(variance).toBeCloseTo(AUCKLAND.a, 17);
    for (const [i, estimate] of AUCKLAND.estimates.entries()) expect(rate[i]).toBeCloseTo(estimate, 14);
  });

  it('local, of the first units', () => {
    const from = AUCKLAND.neighbours.flatMap((list, i) => list.map(() => i));
    const to = AUCKLAND.neighbours.flat().map((j) => j - 1);
    const rate = localEmpiricalBayes(cases, population, weightsOfPairs(cases.length, from, to));
    for (const [i, estimate] of AUCKLAND.local.entries()) expect(rate[i]).toBeCloseTo(estimate, 14);
  });

  it('regions that differ no more than chance lets them all get the mean', () => {
    const { rate, variance } = empiricalBayes(Float64Array.of(1, 2, 1), Float64Array.of(100, 150, 100));
    expect(variance).toBe(0);
    for (const r of rate) expect(r).toBeCloseTo(4 / 350, 14);
    expect([...empiricalBayes(Float64Array.of(0, 0), Float64Array.of(5, 6)).rate]).toEqual([0, 0]);
  });
});

describe('expected cases', () => {
  it('follow the strata and sum to the cases', () => {
    // The old fall ill ten times as often: a region of old people is expected to have more.
    const young = { cases: Float64Array.of(1, 1), population: Float64Array.of(100, 100) };
    const old = { cases: Float64Array.of(5, 15), population: Float64Array.of(50, 150) };
    expect([...expectedCases([young, old])]).toEqual([1 + 5, 1 + 15]);
  });
});

describe('suppression', () => {
  it('hides small counts but not zeros, and never one alone', () => {
    expect([...suppressed(Float64Array.of(0, 3, 4, 9, 7), 5)]).toEqual([0, 1, 1, 0, 0]);
    expect([...suppressed(Float64Array.of(0, 3, 9, 7), 5)]).toEqual([0, 1, 0, 1]);
    expect([...suppressed(Float64Array.of(0, 5, 9), 5)]).toEqual([0, 0, 0]);
  });

  it('no group whose sum is published has a single hidden count', () => {
    // 3 and 4 are small; the first group holds one of them, so that 7 is hidden beside it; in the second nothing is small.
    const counts = Float64Array.of(3, 9, 7, 4, 8, 6);
    expect([
      ...suppressedWithin(counts, 5, [
        [0, 1, 2],
        [4, 5],
      ]),
    ]).toEqual([1, 0, 1, 1, 0, 0]);
    // What is hidden for one group may ask for more in another.
    expect([
      ...suppressedWithin(counts, 5, [
        [0, 2],
        [2, 4, 5],
      ]),
    ]).toEqual([1, 0, 1, 1, 0, 1]);
  });
});
