import { describe, expect, it } from 'vitest';
import { town } from '../../benchmarks/instances.ts';
import type { Instance } from '../model/instance.ts';
import { random } from '../model/random.ts';
import { lagrangianBound } from './bound.ts';
import { Draft } from './draft.ts';
import { compile } from './problem.ts';
import { solve } from './solve.ts';

const options = { seed: 1, stream: 'bound', effort: { steps: 2_000_000 } };

/**
 * The bound's share of the proven optimum. What is known to it is a plan made for other weights: no bound is ever above the
 * known plan, so that of the optimum could not be found too high.
 */
function share(instance: Instance, steps = 20_000): number {
  const best = solve(instance, options);
  expect(best.gap).toBe(0);
  const other = { ...instance, weights: { compact: 1, border: 0, severed: 0, balance: 0, moved: 0 }, second: null };
  const problem = compile(instance);
  const known = new Draft(problem, solve(other, options).assignment);
  expect(known.violation).toBe(best.violation);
  const bound = lagrangianBound(problem, known, steps * problem.n);
  return (bound ?? 0) / best.objective;
}

describe('the Lagrangian bound', () => {
  it('is never above the proven optimum', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const draw = random(seed, 'bound');
      const base = town({ sites: 12 + draw.below(30), meanWeight: 20 + draw.below(25), seed });
      const weights = [base.weights, { compact: 0.3, border: 2, severed: 2, balance: 0, moved: 0 }][seed % 2]!;
      expect(share({ ...base, weights, normalise: seed % 3 > 0 })).toBeLessThanOrEqual(1);
    }
  });

  it('holds where limits cannot be kept', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const base = town({ sites: 14, meanWeight: 45, seed });
      expect(share({ ...base, limits: { min: 70, max: 90, target: 80 } })).toBeLessThanOrEqual(1);
    }
  });

  it('holds with a number asked for, an earlier plan and a second attribute', () => {
    for (let seed = 1; seed <= 9; seed++) {
      const base = town({ sites: 10 + seed, meanWeight: 22, seed });
      const { length, w } = base.sites;
      const variants: Partial<Instance>[] = [
        { k: solve(base, options).k + 1 },
        { baseline: Int32Array.from(w, (_, i) => i % 3) },
        { second: { values: Float64Array.from(w, (own, i) => own * (1 + (i % 4))), target: 180, weight: 0.3 } },
      ];
      const instance = { ...base, ...variants[seed % 3]! };
      expect(length).toBe(10 + seed);
      for (const steps of [1000, 8000, 60_000]) expect(share(instance, steps)).toBeLessThanOrEqual(1);
    }
  });

  it('is worth having for light sites', () => {
    const instance = town({ sites: 100, meanWeight: 2, seed: 1 });
    const solution = solve(instance, options);
    expect(solution.bound).toBeGreaterThan(0.75 * solution.objective);
    expect(solution.bound).toBeLessThanOrEqual(solution.objective);
  });
});
