import { describe, expect, it } from 'vitest';
import { nearest } from '../weights/distances.ts';
import { rowStandardized, weightsOfPairs } from '../weights/weights.ts';
import { permutationP } from './permute.ts';

describe('conditional permutation', () => {
  it('agrees with the exact distribution where all orders can be counted', () => {
    // Region 0 has two of five others for neighbours; their sum 4 + 5 is the highest of the ten pairs.
    const x = Float64Array.of(9, 4, 5, 1, 2, 3);
    const weights = weightsOfPairs(6, [0, 0], [1, 2]);
    const p = permutationP(x, weights, 99_999, 7);
    expect(p[0]).toBeCloseTo(0.2, 2);
    expect(p[1]).toBeNaN();
  });

  it('same seed, same result; weights of any scale', () => {
    const x = Float64Array.from({ length: 40 }, (_, i) => (i * 7919) % 13);
    const weights = nearest(
      Float64Array.from({ length: 40 }, (_, i) => i * i),
      new Float64Array(40),
      4,
    );
    const once = permutationP(x, weights, 199, 3);
    expect(permutationP(x, weights, 199, 3)).toEqual(once);
    expect(permutationP(x, rowStandardized(weights), 199, 3)).toEqual(once);
    expect(permutationP(x, weights, 199, 4)).not.toEqual(once);
  });

  it('the first weights of a row, unlike the others, are heard', () => {
    const x = Float64Array.of(0, 1, 10, 2, 3, 4, 5);
    const weights = {
      start: Uint32Array.of(0, 2, 2, 2, 2, 2, 2, 2),
      column: Uint32Array.of(1, 2),
      value: Float64Array.of(0, 1),
    };
    // Only the second neighbour counts: it is the highest of six values.
    expect(permutationP(x, weights, 59_999, 1)[0]).toBeCloseTo(2 / 6, 2);
  });
});
