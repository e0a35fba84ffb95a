import { expect, it } from 'vitest';
import { gammaTails, logGamma } from './gamma.ts';

/** Shape, x, and the tails below and above, by R's pgamma. */
const KNOWN: readonly (readonly [number, number, number, number])[] = [
  [0.3, 0.573861278752583, 0.836155434742002, 0.163844565257998],
  [0.3, 3.03861278752583, 0.993800479269142, 0.00619952073085814],
  [2, 0.585786437626905, 0.117243585932218, 0.882756414067782],
  [2, 9.07106781186548, 0.998842393852197, 0.00115760614780352],
  [50, 35.857864376269049, 0.0146616552024766, 0.985338344797523],
  [50, 85.355339059327378, 0.999986407038481, 1.35929615187961e-5],
  [4000, 3873.5088935932649, 0.0218897956354492, 0.978110204364551],
  [4000, 4316.2277660168384, 0.999999467512971, 5.32487029091104e-7],
];

it.each(KNOWN)('gamma tails of shape %d at %d', (shape, x, below, above) => {
  const tails = gammaTails(shape, x);
  expect(Math.abs(tails.below / below - 1)).toBeLessThan(1e-10);
  expect(Math.abs(tails.above / above - 1)).toBeLessThan(1e-10);
});

it('log gamma of whole and half numbers', () => {
  expect(logGamma(10)).toBeCloseTo(Math.log(362_880), 12);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  expect(gammaTails(3, 0)).toEqual({ below: 0, above: 1 });
});
