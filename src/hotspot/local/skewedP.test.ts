import { describe, expect, it } from 'vitest';
import { twoSidedP } from '../normal.ts';
import { weightsOfPairs } from '../weights/weights.ts';
import { getisOrd } from './getisOrd.ts';
import { skewedP } from './skewedP.ts';

/** Chances of all sums of two of the values, counted one by one. */
function exact(x: Float64Array, sum: number): number {
  let [high, low, all] = [0, 0, 0];
  for (let i = 0; i < x.length; i++)
    for (let j = i + 1; j < x.length; j++) {
      all++;
      if (x[i]! + x[j]! >= sum) high++;
      if (x[i]! + x[j]! <= sum) low++;
    }
  return Math.min(1, (2 * Math.min(high, low)) / all);
}

describe('p of Gi* that heeds skewness', () => {
  it('comes close to the exact one where values are skewed, and the normal one does not', () => {
    // Exponential quantiles, in no order; region 0 and its only neighbour hold the two highest.
    const n = 60;
    const x = Float64Array.from({ length: n }, (_, i) => -Math.log(1 - (i + 0.5) / n)).reverse();
    const weights = weightsOfPairs(n, [0], [1]);
    const { giStar } = getisOrd(x, weights);
    const p = skewedP(x, weights, giStar)[0]!;
    const truth = exact(x, x[0]! + x[1]!);
    expect(p / truth).toBeGreaterThan(0.4);
    expect(p / truth).toBeLessThan(2.5);
    expect(twoSidedP(giStar[0]!) / truth).toBeLessThan(0.05);
  });

  it('calls nothing cold that is merely empty among mostly empty regions', () => {
    const n = 400;
    const x = Float64Array.from({ length: n }, (_, i) => (i % 10 === 0 ? 1 + (i % 7) : 0));
    const weights = weightsOfPairs(n, [1, 1, 1, 1], [2, 3, 4, 5]);
    const p = skewedP(x, weights, getisOrd(x, weights).giStar);
    // Five draws from 400 of which 360 are empty: 0.9⁵ and a little less.
    expect(p[1]).toBe(1);
    const empty = Array.from({ length: 40 }, (_, i) => i + 1).filter((i) => i % 10 !== 0);
    const wide = weightsOfPairs(
      n,
      empty.map(() => 11),
      empty,
    );
    let chance = 1;
    const k = empty.length;
    for (let i = 0; i < k; i++) chance *= (360 - i) / (400 - i);
    const q = skewedP(x, wide, getisOrd(x, wide).giStar)[11]!;
    expect(q).toBeGreaterThan(1.9 * chance);
    expect(q).toBeLessThan(3 * chance);
  });

  it('mirrors with the values, and is the normal one where they are not skewed', () => {
    const x = Float64Array.of(1, 7, 2, 9, 4, 0, 3, 30);
    const weights = weightsOfPairs(8, [0, 1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7, 0]);
    const p = skewedP(x, weights, getisOrd(x, weights).giStar);
    const mirrored = x.map((v) => -v);
    const q = skewedP(mirrored, weights, getisOrd(mirrored, weights).giStar);
    for (let i = 0; i < 8; i++) expect(q[i]).toBeCloseTo(p[i]!, 12);
    const even = Float64Array.of(-3, -2, -1, 0, 0, 1, 2, 3);
    const { giStar } = getisOrd(even, weights);
    const same = skewedP(even, weights, giStar);
    for (let i = 0; i < 8; i++) expect(same[i]).toBeCloseTo(twoSidedP(giStar[i]!), 12);
  });
});
