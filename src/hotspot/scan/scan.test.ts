import { describe, expect, it } from 'vitest';
import { random } from '../../model/random.ts';
import { drawCases } from './drawCases.ts';
import { maximaFinder } from './findMaxima.ts';
import { likelihood } from './likelihood.ts';
import { scanReplicates } from './replicates.ts';
import { scan } from './scan.ts';
import type { ScanInput, ScanModel } from './scanInput.ts';
import { bySite } from './sites.ts';
import { squared, type Windows, windowsOf } from './windows.ts';

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

/** Every window in turn, without any threshold: the same sums in the same order, so that the result is the same to the last bit. */
function plainMaximum({ sites, nearest, population, like }: Windows, cases: Int32Array): number {
  let best = 0;
  for (let centre = 0; centre < sites.x.length; centre++) {
    let held = 0;
    let people = 0;
    const last = nearest.start[centre + 1]! - 1;
    for (let k = nearest.start[centre]!; k <= last; k++) {
      const site = nearest.order[k]!;
      held += cases[site]!;
      people += population[site]!;
      if (k < last && squared(sites, centre, site) === squared(sites, centre, nearest.order[k + 1]!)) continue;
      best = Math.max(best, like.ratio(held, people));
    }
  }
  return best;
}

/** A town with so many times the cases; Bernoulli trials as well, of which no more can be cases than there are. */
function withMore(plain: ScanInput, times: number): ScanInput {
  const population = plain.model === 'bernoulli' ? plain.population.map((n) => n * times) : plain.population;
  return { ...plain, population, cases: plain.cases.map((c) => c * times) };
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
          expect(maximaFinder(windows).find([cases])[0]).toBeCloseTo(expected, 9);
          expect(scan(input, 0).clusters[0]!.llr).toBeCloseTo(expected, 9);
        }
  });

  it('skips no window that matters: equal to the last bit to looking at each, for few cases and for many', () => {
    for (const model of ['poisson', 'bernoulli'] as const)
      for (const lattice of [true, false])
        for (const [seed, times, maxShare] of [
          [1, 1, 0.5],
          [2, 40, 0.3],
          [3, 0, 0.5],
          [4, 80, 0.9],
        ] as const) {
          const plain = town(seed, 300, model, lattice);
          // None but the first twenty regions have cases: hardly one where a window expects it.
          const few = { ...plain, cases: plain.cases.map((c, i) => (i < 20 ? c : 0)) };
          const windows = windowsOf({ ...(times === 0 ? few : withMore(plain, times)), maxShare });
          const finder = maximaFinder(windows);
          const draw = drawCases(model, windows.population, windows.like.cases);
          for (let round = 0; round < 2; round++) {
            const sets = Array.from({ length: finder.capacity - round }, (_, i) => {
              const cases = new Int32Array(windows.population.length);
              draw(random(seed, `round ${round} set ${i}`), cases);
              return cases;
            });
            expect([...finder.find(sets)]).toEqual(sets.map((cases) => plainMaximum(windows, cases)));
          }
        }
  });

  it('has the maxima that it always had', () => {
    // Written down when each replicate was still looked at by itself.
    const before = {
      'poisson true 1': [4.548611621030155, 7.550673036055937, 4.120644368596324],
      'poisson true 40': [6.761050579706151, 4.0741788846098075, 3.549839735111263],
      'poisson false 1': [4.800623502902132, 4.470384177944339, 5.979831029299181],
      'poisson false 40': [4.735949130748054, 4.484952650103359, 4.717519394038199],
      'bernoulli true 1': [6.281999393851947, 5.382565641371002, 5.684395813938863],
      'bernoulli true 40': [5.824536310508847, 5.2618278173031285, 5.5220886541646905],
      'bernoulli false 1': [7.13514246324894, 6.267851310905371, 7.689469789768282],
      'bernoulli false 40': [8.278419844806194, 6.466635035671061, 9.186794081149856],
    };
    const now: Record<string, number[]> = {};
    for (const model of ['poisson', 'bernoulli'] as const)
      for (const lattice of [true, false])
        for (const times of [1, 40]) {
          const input = withMore(town(3, 400, model, lattice), times);
          now[`${model} ${lattice} ${times}`] = [...scanReplicates(input, 0, 3, () => {})];
        }
    expect(now).toEqual(before);
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
