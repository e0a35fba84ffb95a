import { describe, expect, it } from 'vitest';
import { twoSidedP } from '../normal.ts';
import { nearest } from '../weights/distances.ts';
import { weightsOfPairs } from '../weights/weights.ts';
import { exactP } from './exactP.ts';
import { getisOrd } from './getisOrd.ts';

/** Both tails of the sum of k of the values, every choice counted. */
function counted(x: readonly number[], k: number, sum: number): number {
  let [high, low, all] = [0, 0, 0];
  const choose = (from: number, left: number, s: number) => {
    if (left === 0) {
      all++;
      if (s >= sum) high++;
      if (s <= sum) low++;
      return;
    }
    for (let i = from; i <= x.length - left; i++) choose(i + 1, left - 1, s + x[i]!);
  };
  choose(0, k, 0);
  return Math.min(1, (2 * Math.min(high, low)) / all);
}

describe('exact p of Gi* for counts', () => {
  it('is what counting every choice gives', () => {
    const x = [0, 0, 1, 5, 0, 2, 2, 9, 0, 1, 0, 3];
    const from = [0, 0, 3, 3, 3, 7, 7, 7, 7];
    const to = [1, 2, 5, 6, 7, 3, 5, 6, 11];
    const p = exactP(Float64Array.from(x), weightsOfPairs(12, from, to))!;
    for (let i = 0; i < 12; i++) {
      const members = [i, ...to.filter((_, e) => from[e] === i)];
      const sum = members.reduce((s, m) => s + x[m]!, 0);
      expect(p[i]).toBeCloseTo(counted(x, members.length, sum), 12);
    }
  });

  it('agrees with the normal one where counts are large and even', () => {
    const n = 400;
    const x = Float64Array.from({ length: n }, (_, i) => 100 + ((i * 37) % 41));
    const weights = nearest(
      Float64Array.from({ length: n }, (_, i) => i % 20),
      Float64Array.from({ length: n }, (_, i) => Math.floor(i / 20)),
      8,
    );
    const p = exactP(x, weights)!;
    const { giStar } = getisOrd(x, weights);
    for (let i = 0; i < n; i++) expect(Math.abs(p[i]! - twoSidedP(giStar[i]!))).toBeLessThan(0.02);
  });

  it('keeps the digits of far tails, and knows what it is not for', () => {
    const x = Float64Array.from({ length: 1000 }, (_, i) => (i < 10 ? 50 : i % 2));
    const from = Array.from({ length: 9 }, () => 0);
    const p = exactP(x, weightsOfPairs(1000, from, [1, 2, 3, 4, 5, 6, 7, 8, 9]))!;
    // All ten of the highest: 2/C(1000, 10).
    expect(p[0]! / (2 / 2.634095604619702e23)).toBeCloseTo(1, 8);
    expect(exactP(Float64Array.of(0.5, 1, 2, 3), weightsOfPairs(4, [0], [1]))).toBeNull();
    expect(exactP(Float64Array.of(1e9, 1, 2, 3), weightsOfPairs(4, [0], [1]))).toBeNull();
  });
});
