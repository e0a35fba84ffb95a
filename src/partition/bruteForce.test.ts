import { describe, expect, it } from 'vitest';
import { town } from '../../benchmarks/instances.ts';
import type { Instance } from '../model/instance.ts';
import { random } from '../model/random.ts';
import { componentsByLabel } from './components.ts';
import { evaluate } from './objective.ts';
import { compile } from './problem.ts';
import { solve } from './solve.ts';

/** Least violation and, at it, least objective over every partition into connected sets: the oracle. */
function bruteForce(instance: Instance): { violation: number; objective: number } | null {
  const n = instance.sites.length;
  const problem = compile(instance);
  const assignment = new Int32Array(n);
  let best: { violation: number; objective: number } | null = null;
  const visit = (i: number, k: number) => {
    if (i === n) {
      if (instance.k !== null && instance.k !== k) return;
      if (componentsByLabel(problem, assignment).length !== k) return;
      for (const set of instance.locked) {
        const size = assignment.reduce((count, d) => count + (d === assignment[set[0]!] ? 1 : 0), 0);
        if (size !== set.length || set.some((site) => assignment[site] !== assignment[set[0]!])) return;
      }
      const { violation, objective } = evaluate(instance, assignment);
      if (!best || violation < best.violation || (violation === best.violation && objective < best.objective)) {
        best = { violation, objective };
      }
      return;
    }
    for (let d = 0; d <= k; d++) {
      assignment[i] = d;
      visit(i + 1, Math.max(k, d + 1));
    }
  };
  visit(0, 0);
  return best;
}

/** A small instance with its features drawn from the seed. */
function small(seed: number): Instance {
  const draw = random(seed, 'small');
  const sites = 1 + draw.below(9);
  const base = town({ sites, meanWeight: [12, 25, 40, 60][draw.below(4)]!, seed });
  const w = base.sites.w.slice();
  if (draw.below(4) === 0) w[draw.below(sites)] = 0;
  if (draw.below(4) === 0) w[draw.below(sites)] = 110 + draw.below(90);
  const keep: number[] = [];
  const thin = draw.below(3) === 0 ? 0.5 : 1;
  for (let e = 0; e < base.edges.length; e++) if (draw.next() < thin) keep.push(e);
  const pick = <T extends Float64Array | Uint32Array>(column: T) => keep.map((e) => column[e]!);
  const weights = [
    base.weights,
    { compact: 0, border: 1, severed: 0, balance: 0, moved: 0 },
    { compact: 0.2, border: 2, severed: 1.5, balance: 1, moved: 5 },
  ][draw.below(3)]!;
  const edges = {
    length: keep.length,
    a: Uint32Array.from(pick(base.edges.a)),
    b: Uint32Array.from(pick(base.edges.b)),
    border: Float64Array.from(pick(base.edges.border)),
    barrier: Float64Array.from(pick(base.edges.barrier)),
  };
  const instance = { ...base, weights, normalise: draw.below(4) > 0, sites: { ...base.sites, w }, edges };
  const baseline = draw.below(2) === 0 ? Int32Array.from(w, () => draw.below(4) - 1) : null;
  const locked: number[][] = [];
  if (draw.below(3) === 0 && edges.length > 0) {
    const e = draw.below(edges.length);
    locked.push([edges.a[e]!, edges.b[e]!]);
  }
  return { ...instance, baseline, locked, k: draw.below(3) === 0 ? 1 + draw.below(4) : null };
}

describe('solve against every partition of small instances', () => {
  for (let seed = 1; seed <= 150; seed++) {
    it(`instance ${seed}`, () => {
      const instance = small(seed);
      const oracle = bruteForce(instance);
      const solution = solve(instance, { seed: 1, stream: 'test', effort: { steps: 50_000 } });
      const problem = compile(instance);
      expect(componentsByLabel(problem, solution.assignment)).toHaveLength(solution.k);
      if (oracle === null) {
        expect(solution.status).toBe('infeasible');
        expect(solution.causes.map((cause) => cause.code)).toContain('k-impossible');
        return;
      }
      expect(solution.violation).toBeCloseTo(oracle.violation, 9);
      expect(solution.objective / oracle.objective || 0).toBeCloseTo(oracle.objective === 0 ? 0 : 1, 9);
      expect(solution.status).toBe(oracle.violation > 0 ? 'infeasible' : 'optimal');
      expect(solution.gap).toBe(0);
    });
  }
});
