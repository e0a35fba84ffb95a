import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { evaluateMap } from './evaluateMap.ts';

it('PAI and PEI of the published example of six areas', () => {
  const file = new URL('../../../fixtures/hotspot/pai.json', import.meta.url);
  const example = JSON.parse(readFileSync(file, 'utf8'));
  const [observed, predicted] = [Float64Array.from(example.observed), Float64Array.from(example.predicted)];
  const shares = example.areas.map((areas: number) => areas / 6);
  const scores = evaluateMap(predicted, new Float64Array(6).fill(1), predicted, observed, shares);
  expect(scores).toHaveLength(3);
  scores.forEach(({ hitRate, pai, pei }, k) => {
    const [crimes, most] = [example.crimes[k], example.most[k]];
    expect(hitRate).toBeCloseTo(crimes / 19, 12);
    expect(pai).toBeCloseTo((crimes / 19) * (6 / example.areas[k]), 12);
    expect(pei).toBeCloseTo(crimes / most, 12);
  });
});

it('PAI by the formula of Chainey, Tompson & Uhlig (2008): 25 % of the crimes on 10 % of the ground is 2.5', () => {
  const area = Float64Array.of(10, 20, 30, 40);
  const after = Float64Array.of(25, 40, 20, 15);
  const before = Float64Array.of(50, 20, 20, 10);
  const [tenth, quarter] = evaluateMap(Float64Array.of(9, 1, 3, 2), area, before, after, [0.1, 0.25]);
  expect(tenth).toMatchObject({ hitRate: 0.25, pai: 2.5 });
  // Best tenth: region 0 (2.5 a unit) over region 1 (2): the same ground.
  expect(tenth!.pei).toBeCloseTo(1, 12);
  // (25 of 100) by (50 of 100).
  expect(tenth!.rri).toBeCloseTo(0.5, 12);
  // A quarter: region 0, then half of region 2: 25 + 10; the best would be region 0 and three quarters of region 1: 25 + 30.
  expect(quarter!.hitRate).toBeCloseTo(0.35, 12);
  expect(quarter!.pei).toBeCloseTo(35 / 55, 12);
});
