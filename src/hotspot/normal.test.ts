import { describe, expect, it } from 'vitest';
import { erfc, normalCdf, twoSidedP } from './normal.ts';

/** From the C library's erfc (glibc), which is right to the last place or so. */
const KNOWN: readonly (readonly [number, number])[] = [
  [-1.5, 1.9661051464753108],
  [0.3, 0.6713732405408726],
  [0.5, 0.4795001221869535],
  [1, 0.15729920705028513],
  [1.2499, 0.07712352681246808],
  [1.3, 0.06599205505934755],
  [2, 0.004677734981047266],
  [3, 2.2090496998585438e-5],
  [5, 1.5374597944280349e-12],
  [10, 2.088487583762545e-45],
  [26, 5.663192408856143e-296],
];

describe('the normal distribution', () => {
  it.each(KNOWN)('erfc(%d) to 13 digits', (x, expected) => {
    expect(Math.abs(erfc(x) / expected - 1)).toBeLessThan(1e-13);
  });

  it('gives the usual quantiles', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(twoSidedP(-1.959963984540054)).toBeCloseTo(0.05, 14);
    expect(twoSidedP(Number.NaN)).toBeNaN();
    expect(erfc(40)).toBe(0);
  });

  it('is smooth where one formula takes over from the other', () => {
    expect(erfc(1.25 - 1e-9) - erfc(1.25)).toBeCloseTo((2 / Math.sqrt(Math.PI)) * Math.exp(-1.5625) * 1e-9, 15);
  });
});
