import { describe, expect, it } from 'vitest';
import { town } from '../../benchmarks/instances.ts';
import { random } from '../model/random.ts';
import { componentsByLabel } from './components.ts';
import { contractInstance } from './contractInstance.ts';
import { evaluate } from './objective.ts';
import { compile } from './problem.ts';
import { broken, type Conflict, separate } from './separate.ts';
import { solve } from './solve.ts';

const options = { seed: 1, stream: 'apart', effort: { steps: 60_000 } };

/** Neighbours that must part, drawn from the seed. */
function conflictsOf(seed: number, instance: ReturnType<typeof town>, count: number): Conflict[] {
  const draw = random(seed, 'conflicts');
  return Array.from({ length: count }, (): Conflict => {
    const e = draw.below(instance.edges.length);
    return [instance.edges.a[e]!, instance.edges.b[e]!];
  });
}

describe('pairs kept apart', () => {
  for (let seed = 1; seed <= 24; seed++)
    it(`small instance ${seed}: least violation, least objective, no conflict`, () => {
      const instance = town({ sites: 8, meanWeight: 25, seed });
      const conflicts = conflictsOf(seed, instance, 2);
      const solution = separate(instance, solve(instance, options), conflicts, options);
      expect(broken(solution.assignment, conflicts)).toEqual([]);
      const problem = compile(instance);
      const assignment = new Int32Array(8);
      let best: [number, number] = [Number.POSITIVE_INFINITY, 0];
      const visit = (i: number, k: number) => {
        if (i < 8) {
          for (let d = 0; d <= k; d++) {
            assignment[i] = d;
            visit(i + 1, Math.max(k, d + 1));
          }
          return;
        }
        if (broken(assignment, conflicts).length > 0) return;
        if (componentsByLabel(problem, assignment).length !== k) return;
        const { violation, objective } = evaluate(instance, assignment);
        if (violation < best[0] || (violation === best[0] && objective < best[1])) best = [violation, objective];
      };
      visit(0, 0);
      expect(solution.violation).toBeCloseTo(best[0], 9);
      expect(solution.objective / best[1]).toBeCloseTo(1, 9);
      expect(solution.bound).toBeLessThanOrEqual(solution.objective);
    });

  it('large instances stay within their limits and near the plan without conflicts', () => {
    for (const seed of [1, 4]) {
      const instance = town({ sites: 120, meanWeight: 6, seed });
      const free = solve(instance, options);
      const inside = conflictsOf(seed, instance, 6);
      const solution = separate(instance, free, inside, options);
      expect(broken(solution.assignment, inside)).toEqual([]);
      expect(componentsByLabel(compile(instance), solution.assignment)).toHaveLength(solution.k);
      expect(solution.violation).toBe(0);
      expect(solution.objective / free.objective).toBeLessThan(1.35);
    }
  });

  it('leave a plan without conflicts as it is', () => {
    const instance = town({ sites: 30, meanWeight: 20, seed: 4 });
    const plan = solve(instance, options);
    expect(separate(instance, plan, [], options)).toBe(plan);
  });
});

describe('sites joined into one', () => {
  it('keep violation, objective and bound in step', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const instance = town({ sites: 14, meanWeight: 15, seed });
      const [a, b] = [instance.edges.a[3]!, instance.edges.b[3]!];
      const contracted = contractInstance(instance, [[a, b]]);
      const small = solve(contracted.instance, options);
      const solution = contracted.expand(small);
      expect(solution.assignment[a]).toBe(solution.assignment[b]);
      expect(solution.violation).toBe(small.violation);
      const other = solve(contracted.instance, { ...options, seed: 9, effort: { steps: 300 } });
      const wider = contracted.expand(other);
      expect(wider.objective - solution.objective).toBeCloseTo(other.objective - small.objective, 9);
      expect(solution.bound! <= solution.objective).toBe(true);
      expect(componentsByLabel(compile(instance), solution.assignment)).toHaveLength(solution.k);
    }
  });
});
