import { describe, expect, it } from 'vitest';
import { distanceBand } from '../weights/distances.ts';
import { rowStandardized, weightsOfPairs } from '../weights/weights.ts';
import { getisOrd } from './getisOrd.ts';

/** The six points of the test of PySAL's esda (tests/test_getisord.py), distance band 15. */
const X = Float64Array.of(10, 20, 40, 15, 30, 30);
const Y = Float64Array.of(10, 10, 10, 20, 20, 30);
const VALUES = Float64Array.of(2, 3, 3.2, 5, 8, 7);

describe('Gi and Gi*', () => {
  const weights = distanceBand(X, Y, 15);

  it('agree with the published toy', () => {
    const { gi, giStar } = getisOrd(VALUES, weights);
    expect(gi[0]).toBeCloseTo(-1.0136729, 7);
    expect(giStar[0]).toBeCloseTo(-1.39727626, 8);
  });

  it('do not depend on the scale of a row of weights', () => {
    expect(getisOrd(VALUES, rowStandardized(weights)).gi[3]).toBeCloseTo(getisOrd(VALUES, weights).gi[3]!, 12);
  });

  it('follow shifts and scales of the values', () => {
    const moved = getisOrd(
      VALUES.map((v) => 1e6 + 3 * v),
      weights,
    );
    const { gi, giStar } = getisOrd(VALUES, weights);
    for (let i = 0; i < 6; i++) {
      expect(moved.gi[i]).toBeCloseTo(gi[i]!, 8);
      expect(moved.giStar[i]).toBeCloseTo(giStar[i]!, 8);
    }
  });

  it('an island has no Gi, and its own z as Gi*', () => {
    const { gi, giStar } = getisOrd(Float64Array.of(1, 2, 3, 4), weightsOfPairs(4, [0, 1], [1, 0]));
    expect(gi[3]).toBeNaN();
    expect(giStar[3]).toBeCloseTo(1.5 / Math.sqrt(1.25), 12);
  });
});
