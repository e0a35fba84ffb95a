import { describe, expect, it } from 'vitest';
import { town } from '../../benchmarks/instances.ts';
import type { Instance } from '../model/instance.ts';
import { random } from '../model/random.ts';
import { lagrangianBound } from './bound.ts';
import { Draft } from './draft.ts';
import { compile } from './problem.ts';
import { solve } from './solve.ts';

const options = { seed: 1, stream: 'bound', effort: { steps: 2_000_000 } };

/** The bound's share of the proven optimum. */
function share(instance: Instance): number {
  const solution = solve(instance, options);
  expect(solution.gap).toBe(0);
  const problem = compile(instance);
  const bound = lagrangianBound(problem, new Draft(problem, solution.assignment), 20_000 * problem.n);
  return (bound ?? 0) / solution.objective;
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

  it('is worth having for light sites', () => {
    const instance = town({ sites: 100, meanWeight: 2, seed: 1 });
    const solution = solve(instance, options);
    expect(solution.bound).toBeGreaterThan(0.75 * solution.objective);
    expect(solution.bound).toBeLessThanOrEqual(solution.objective);
  });
});
