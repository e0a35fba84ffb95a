import { describe, expect, it } from 'vitest';
import { town } from '../../../benchmarks/instances.ts';
import type { Instance } from '../../model/instance.ts';
import { random } from '../../model/random.ts';
import { STEADY } from '../anneal.ts';
import { componentsByLabel } from '../components.ts';
import { solveExact } from '../exact.ts';
import { firstPlan } from '../firstPlan.ts';
import { evaluate } from '../objective.ts';
import { compile } from '../problem.ts';
import { solve } from '../solve.ts';
import { peel, peelable } from './peel.ts';

/** A town where places do not count: whole or real borders, with or without barriers and balance, k fixed or free. */
function placeless(seed: number): Instance {
  const draw = random(seed, 'peel');
  const base = town({ sites: 8 + draw.below(14), meanWeight: 18 + draw.below(12), seed });
  const whole = draw.below(2) === 0;
  const border = base.edges.border.map((metres) => (whole ? 1 : metres));
  const barrier = base.edges.barrier.map((share) => (whole ? 0 : share));
  const weights = { compact: 0, border: 1, severed: draw.below(2), balance: whole ? 0 : 0.3, moved: 0 };
  const about = Math.round(base.sites.w.reduce((sum, w) => sum + w, 0) / 75);
  const k = draw.below(2) === 0 ? Math.max(1, about) : null;
  return { ...base, weights, normalise: false, k, edges: { ...base.edges, border, barrier } };
}

describe('peeling the cheapest sets', () => {
  for (let seed = 1; seed <= 40; seed++) {
    it(`agrees with set partitioning over all connected sets, town ${seed}`, () => {
      const instance = placeless(seed);
      const problem = compile(instance);
      expect(peelable(problem)).toBe(true);
      const known = firstPlan(problem, 4000, STEADY, random(1, 'peel'));
      const limits = { cap: 400_000, visits: 800_000, steps: 20_000_000 };
      const { plan: exact } = solveExact(problem, known, limits, random(1, 'peel'));
      expect(exact?.optimal).toBe(true);
      const peeled = peel(problem, null, 1e9);
      if (exact!.violation > 0) {
        expect(peeled.part).toBeNull();
        expect(peeled.bound).toBe(Number.POSITIVE_INFINITY);
        return;
      }
      expect(peeled.objective / exact!.objective).toBeCloseTo(1, 9);
      expect(peeled.bound! / exact!.objective).toBeCloseTo(1, 9);
      const value = evaluate(instance, peeled.part!);
      expect(value.violation).toBe(0);
      expect(value.objective / peeled.objective).toBeCloseTo(1, 9);
      const parts = new Set(peeled.part).size;
      expect(componentsByLabel(problem, peeled.part!)).toHaveLength(parts);
      if (instance.k !== null) expect(parts).toBe(instance.k);
    });
  }

  it('gives a bound that is never above the optimum however few the steps', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const problem = compile(placeless(seed));
      const { objective } = peel(problem, null, 1e9);
      for (const steps of [0, 100, 1000, 10_000]) {
        const { bound, part, objective: found } = peel(problem, null, steps);
        if (bound !== null) expect(bound).toBeLessThanOrEqual(objective * (1 + 1e-9));
        if (part !== null) expect(found).toBeGreaterThanOrEqual(objective * (1 - 1e-9));
      }
    }
  });

  it('proves plans that the first draft, outside narrow limits, knows nothing of', () => {
    const base = town({ sites: 60, meanWeight: 20, seed: 3 });
    const households = base.sites.w.reduce((sum, w) => sum + w, 0);
    const target = households / 4;
    const one = base.edges.border.map(() => 1);
    const instance: Instance = {
      ...base,
      k: 4,
      limits: { min: Math.ceil(0.995 * target), max: Math.floor(1.005 * target), target },
      weights: { compact: 0, border: 1, severed: 0, balance: 0, moved: 0 },
      normalise: false,
      edges: { ...base.edges, border: one, barrier: one.map(() => 0) },
    };
    const solution = solve(instance, { seed: 1, stream: '', effort: { steps: 60_000_000 } });
    expect(solution.status).toBe('optimal');
    expect(solution.bound).toBe(solution.objective);
  });
});
