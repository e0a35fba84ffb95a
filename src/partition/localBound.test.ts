import { describe, expect, it } from 'vitest';
import { town } from '../../benchmarks/instances.ts';
import { effort } from './effort.ts';
import { localBound } from './localBound.ts';
import { compile } from './problem.ts';
import { solve } from './solve.ts';

describe('localBound', () => {
  it('never exceeds a proven optimum, whatever the weights', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const base = town({ sites: 6 + (seed % 30), meanWeight: 15 + (seed % 20), seed });
      const weights = [
        base.weights,
        { ...base.weights, compact: 0 },
        { ...base.weights, balance: 0 },
        { compact: 0.3, border: 2, severed: 1, balance: 4, moved: 0 },
      ][seed % 4]!;
      const instance = { ...base, weights };
      const { objective, violation, gap } = solve(instance, { seed: 1, stream: '', effort: effort('normal', 30) });
      expect(gap).toBe(0);
      expect(localBound(compile(instance), violation)).toBeLessThanOrEqual(objective + 1e-9);
    }
  });

  it('tells a good part of the optimum where households are spread evenly', () => {
    const instance = town({ sites: 300, meanWeight: 2, seed: 2 });
    const found = solve(instance, { seed: 1, stream: '', effort: { steps: 600_000 } });
    const bound = localBound(compile(instance), 0);
    expect(bound).toBeLessThan(found.objective);
    expect(bound).toBeGreaterThan(0.3 * found.objective);
  });

  it('pays for balance alone where places do not count', () => {
    const base = town({ sites: 8, meanWeight: 20, seed: 1 });
    const problem = compile({ ...base, weights: { compact: 0, border: 0, severed: 0, balance: 1, moved: 0 } });
    expect(localBound(problem, 0)).toBeCloseTo(0, 9);
    const narrow = { ...problem, target: 10, min: 50, max: 100 };
    const households = problem.w.reduce((sum, w) => sum + w, 0);
    expect(localBound(narrow, 0) / ((households * problem.balance * 40 * 40) / 50)).toBeCloseTo(1, 5);
  });
});
