import { describe, expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { findMaximum } from './findMaximum.ts';
import { likelihood } from './likelihood.ts';
import { scanReplicates } from './replicates.ts';
import { scan } from './scan.ts';
import type { ScanInput, ScanModel } from './scanInput.ts';
import { bySite } from './sites.ts';
import { windowsOf } from './windows.ts';

/** A seeded town: a lattice with many equal distances, or places at random. */
function town(seed: number, n: number, model: ScanModel, lattice = false): ScanInput {
  const draw = random(seed, 'scan test');
  const side = Math.ceil(Math.sqrt(n));
  const x = Float64Array.from({ length: n }, (_, i) => (lattice ? 100 * (i % side) : Math.round(3000 * draw.next())));
  const y = Float64Array.from({ length: n }, (_, i) =>
    lattice ? 100 * Math.floor(i / side) : Math.round(3000 * draw.next()),
  );
  const population = Float64Array.from({ length: n }, () => 5 + draw.below(80));
  const cases = population.map((p) => draw.below(Math.min(p, 6)));
  return { model, x, y, cases, population, maxShare: 0.5, maxRadius: Number.POSITIVE_INFINITY, seed };
}

/** Every circle through a region around every region, by definition. */
function bruteMaximum(input: ScanInput): number {
  const all = input.population.reduce((a, b) => a + b);
  const like = likelihood(
    input.model,
    input.cases.reduce((a, b) => a + b),
    all,
  );
  let best = 0;
  for (let centre = 0; centre < input.x.length; centre++)
    for (let rim = 0; rim < input.x.length; rim++) {
      const square = (i: number) => (input.x[i]! - input.x[centre]!) ** 2 + (input.y[i]! - input.y[centre]!) ** 2;
      let c = 0;
      let n = 0;
      for (let i = 0; i < input.x.length; i++)
        if (square(i) <= square(rim)) {
          c += input.cases[i]!;
          n += input.population[i]!;
        }
      if (n <= input.maxShare * all && Math.sqrt(square(rim)) <= input.maxRadius)
        best = Math.max(best, like.ratio(c, n));
    }
  return best;
}

describe('scan', () => {
  it('finds the same largest ratio as looking at every circle, ties of distance included', () => {
    for (const model of ['poisson', 'bernoulli'] as const)
      for (const lattice of [true, false])
        for (let seed = 1; seed <= 6; seed++) {
          const input = { ...town(seed, 120, model, lattice), maxShare: seed % 2 === 0 ? 0.5 : 0.2 };
          const windows = windowsOf(input);
          const cases = Int32Array.from(bySite(windows.sites, input.cases));
          const expected = bruteMaximum(input);
          for (const guess of [0, 0.7 * expected, 5 * expected])
            expect(findMaximum(windows, cases, guess)).toBeCloseTo(expected, 9);
          expect(scan(input, 0).clusters[0]!.llr).toBeCloseTo(expected, 9);
        }
  });

  it('has the likelihood ratio of the papers', () => {
    // By hand: 10 of 20 cases in a quarter of the population: 10 ln(10/5) + 10 ln(10/15).
    expect(likelihood('poisson', 20, 400).ratio(10, 100)).toBeCloseTo(10 * Math.log(2) + 10 * Math.log(2 / 3), 12);
    // By hand: 8 of 10 trials are cases inside, 2 of 10 outside, 10 of 20 in all.
    const inside = 8 * Math.log(0.8) + 2 * Math.log(0.2);
    expect(likelihood('bernoulli', 10, 20).ratio(8, 10)).toBeCloseTo(2 * inside - 20 * Math.log(0.5), 12);
    expect(likelihood('poisson', 20, 400).ratio(4, 100)).toBe(0);
  });

  it('gives a planted cluster with its figures', () => {
    const plain = town(3, 400, 'poisson', true);
    const hot = (i: number) => Math.hypot(plain.x[i]! - 900, plain.y[i]! - 900) <= 250;
    const cases = plain.population.map((p, i) => Math.round((p / 20) * (hot(i) ? 4 : 1)));
    const input = { ...plain, cases };
    const [first, second] = scan(input, 99).clusters;
    expect([...first!.regions]).toEqual([...cases.keys()].filter(hot));
    expect(first!.p).toBe(0.01);
    expect(first!.radius).toBeCloseTo(Math.hypot(100, 200), 9);
    expect(first!.observed).toBe([...first!.regions].reduce((sum, i) => sum + cases[i]!, 0));
    const all = plain.population.reduce((a, b) => a + b);
    const total = cases.reduce((a, b) => a + b);
    expect(first!.expected).toBeCloseTo((total * first!.population) / all, 9);
    const rate = (c: number, n: number) => c / n;
    expect(first!.relativeRisk).toBeCloseTo(
      rate(first!.observed, first!.population) / rate(total - first!.observed, all - first!.population),
      9,
    );
    expect([...second!.regions].some((i) => first!.regions.includes(i))).toBe(false);
    expect(second!.p).toBeGreaterThan(0.05);
  });

  it('is the same whoever makes the replicates, and wherever the town lies', () => {
    for (const model of ['poisson', 'bernoulli'] as const) {
      const input = town(9, 150, model);
      const whole = scanReplicates(input, 0, 30, () => {});
      const parts = [scanReplicates(input, 0, 13, () => {}), scanReplicates(input, 13, 30, () => {})];
      expect([...parts[0]!, ...parts[1]!]).toEqual([...whole]);
      const moved = { ...input, x: input.x.map((v) => v + 4096), y: input.y.map((v) => v - 512) };
      expect([...scanReplicates(moved, 0, 30, () => {})]).toEqual([...whole]);
    }
  });

  it('keeps the share of false alarms at its level', () => {
    // 200 towns without clusters: p ≤ 0.05 in 5 % of them; 18 or more of 200 would come by chance once in 100 times.
    let alarms = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const plain = town(seed, 60, 'poisson');
      const draw = random(seed, 'cases');
      const cases = new Float64Array(60);
      const all = plain.population.reduce((a, b) => a + b);
      for (let c = 0; c < 150; c++) {
        let person = draw.next() * all;
        let i = 0;
        while (person >= plain.population[i]!) person -= plain.population[i++]!;
        cases[i]!++;
      }
      if (scan({ ...plain, cases }, 99).clusters[0]!.p <= 0.05) alarms++;
    }
    expect(alarms).toBeGreaterThan(1);
    expect(alarms).toBeLessThan(18);
  });
});
