import { describe, expect, it } from 'vitest';
import { type Contingency, partitionDistance } from './partitionDistance.ts';

/** A table from its rows. */
function table(rows: readonly (readonly number[])[]): Contingency {
  return new Map(rows.map((row, i) => [`a${i}`, new Map(row.map((n, j) => [`b${j}`, n]))]));
}

describe('likeness of two divisions', () => {
  it('is perfect for equal ones, whatever their names', () => {
    expect(
      partitionDistance(
        table([
          [0, 3],
          [4, 0],
        ]),
      ),
    ).toEqual({ rand: 1, adjustedRand: 1, variationOfInformation: 0 });
  });

  it('has the values that a small table gives by hand', () => {
    // {1,2,3},{4,5,6} and {1,2},{3,4,5,6}: 15 pairs, together in both 1 + 0 + 3 = 4, in a 3 + 3, in b 1 + 6.
    const found = partitionDistance(
      table([
        [2, 1],
        [0, 3],
      ]),
    );
    expect(found.rand).toBeCloseTo((15 + 8 - 6 - 7) / 15, 12);
    expect(found.adjustedRand).toBeCloseTo((4 - 42 / 15) / (13 / 2 - 42 / 15), 12);
    // H(b|a) = 1/2·h(1/3) and H(a|b) = 4/6·h(1/4), h(1/3) = log2 3 − 2/3, h(1/4) = 2 − 3/4·log2 3.
    const bits = (Math.log2(3) - 2 / 3) / 2 + (2 / 3) * (2 - 0.75 * Math.log2(3));
    expect(found.variationOfInformation).toBeCloseTo(bits, 12);
  });

  it('has the adjusted index that Hubert and Arabie’s formula gives for independent halves', () => {
    // 8 households, every cell 2: 4 pairs together in both, 12 in each: expected 144/28.
    const found = partitionDistance(
      table([
        [2, 2],
        [2, 2],
      ]),
    );
    expect(found.adjustedRand).toBeCloseTo((4 - 144 / 28) / (12 - 144 / 28), 12);
    expect(found.variationOfInformation).toBeCloseTo(2, 12);
  });

  it('is 0 above chance for one part against all apart, and at its widest in bits', () => {
    const found = partitionDistance(table([[1, 1, 1, 1]]));
    expect(found).toEqual({ rand: 0, adjustedRand: 0, variationOfInformation: 2 });
  });

  it('does not fail on nothing', () => {
    expect(partitionDistance(new Map()).rand).toBe(1);
  });
});
