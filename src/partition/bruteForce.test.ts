import { describe, expect, it } from 'vitest';
import { town } from '../../benchmarks/instances.ts';
import type { Instance } from '../model/instance.ts';
import { random } from '../model/random.ts';
import { componentsByLabel } from './components.ts';
import { evaluate } from './objective.ts';
import { compile } from './problem.ts';
import { solve } from './solve.ts';

/**
 * Least violation and, at it, least objective over every partition into connected sets: the oracle. Sites are bits. The
 * least violation of the rest prunes, so that only partitions of least violation are valued.
 */
function bruteForce(instance: Instance): { violation: number; objective: number } | null {
  const n = instance.sites.length;
  const full = 2 ** n - 1;
  const short = Array.from({ length: full + 1 }, (_, set) =>
    allowed(instance, set) ? shortOrOver(instance, set) : null,
  );
  const most = instance.k ?? n;
  /** `least[k][rest]`: least violation of the rest in k sets; with k free in any number of them, `least[0]`. */
  const least: Float64Array[] = [];
  const ofSet = (k: number, rest: number): number =>
    least[instance.k === null ? 0 : k]?.[rest] ?? Number.POSITIVE_INFINITY;
  for (let k = 0; k <= (instance.k === null ? 0 : most); k++) {
    const row = new Float64Array(full + 1).fill(Number.POSITIVE_INFINITY);
    least.push(row);
    if (k === 0) row[0] = 0;
    if (k === 0 && instance.k !== null) continue;
    for (let rest = 1; rest <= full; rest++)
      eachSet(rest, (set) => {
        const own = short[set];
        if (own !== null) row[rest] = Math.min(row[rest]!, own! + ofSet(k - 1, rest ^ set));
      });
  }
  const violation = ofSet(most, full);
  if (!Number.isFinite(violation)) return null;
  let objective = Number.POSITIVE_INFINITY;
  const assignment = new Int32Array(n);
  const visit = (rest: number, used: number, soFar: number) => {
    if (rest === 0) {
      if (instance.k === null || used === instance.k)
        objective = Math.min(objective, evaluate(instance, assignment).objective);
      return;
    }
    eachSet(rest, (set) => {
      const own = short[set];
      if (own === null || soFar + own! + ofSet(most - used - 1, rest ^ set) > violation + 1e-9) return;
      for (let i = 0; i < n; i++) if ((set >> i) & 1) assignment[i] = used;
      visit(rest ^ set, used + 1, soFar + own!);
    });
  };
  visit(full, 0, 0);
  return { violation, objective };
}

/** Every subset of `rest` that holds its lowest site. */
function eachSet(rest: number, visit: (set: number) => void): void {
  const lowest = rest & -rest;
  const others = rest ^ lowest;
  for (let some = others; ; some = (some - 1) & others) {
    visit(some | lowest);
    if (some === 0) return;
  }
}

/** Connected, and a locked set whole and alone or not at all. */
function allowed({ sites, edges, locked }: Instance, set: number): boolean {
  if (set === 0) return false;
  for (const lock of locked) {
    const bits = lock.reduce((sum, site) => sum | (1 << site), 0);
    if ((set & bits) !== 0 && set !== bits) return false;
  }
  let reached = set & -set;
  for (let round = 0; round < sites.length; round++)
    for (let e = 0; e < edges.length; e++) {
      const [a, b] = [1 << edges.a[e]!, 1 << edges.b[e]!];
      if ((set & a) === 0 || (set & b) === 0) continue;
      if ((reached & (a | b)) !== 0) reached |= a | b;
    }
  return reached === set;
}

function shortOrOver({ sites, limits }: Instance, set: number): number {
  const households = sites.w.reduce((sum, w, i) => sum + (((set >> i) & 1) === 1 ? w : 0), 0);
  return Math.max(0, limits.min - households, households - limits.max);
}

/** A small instance with its features drawn from the seed. */
function small(seed: number): Instance {
  const draw = random(seed, 'small');
  const sites = seed <= 100 ? 1 + draw.below(9) : 10 + draw.below(3);
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
  for (let seed = 1; seed <= 200; seed++) {
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
