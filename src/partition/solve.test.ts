import { describe, expect, it } from 'vitest';
import { town } from '../../benchmarks/instances.ts';
import type { Instance } from '../model/instance.ts';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS } from '../model/limits.ts';
import { random } from '../model/random.ts';
import { componentsByLabel } from './components.ts';
import { evaluate } from './objective.ts';
import { compile } from './problem.ts';
import { solve } from './solve.ts';

const quick = { seed: 1, stream: 'test', effort: { steps: 200_000 } };

/** The same instance with its sites in another order, its edges too, and its places turned and moved. */
function disguised(instance: Instance, seed: number): { instance: Instance; order: number[] } {
  const draw = random(seed, 'disguise');
  const { sites, edges } = instance;
  const order = shuffled(sites.length, draw.below);
  const place = new Int32Array(sites.length);
  order.forEach((site, i) => {
    place[site] = i;
  });
  const [cos, sin] = [0.6, 0.8];
  const list = shuffled(edges.length, draw.below);
  const ends = list.map((e) => [place[edges.a[e]!]!, place[edges.b[e]!]!].sort((a, b) => a - b));
  return {
    order,
    instance: {
      ...instance,
      sites: {
        length: sites.length,
        id: order.map((i) => sites.id[i]!),
        w: Float64Array.from(order, (i) => sites.w[i]!),
        x: Float64Array.from(order, (i) => 500 + cos * sites.x[i]! - sin * sites.y[i]!),
        y: Float64Array.from(order, (i) => -300 + sin * sites.x[i]! + cos * sites.y[i]!),
      },
      edges: {
        length: edges.length,
        a: Uint32Array.from(ends, (end) => end[0]!),
        b: Uint32Array.from(ends, (end) => end[1]!),
        border: Float64Array.from(list, (e) => edges.border[e]!),
        barrier: Float64Array.from(list, (e) => edges.barrier[e]!),
      },
    },
  };
}

function shuffled(n: number, below: (n: number) => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

function bare(w: number[], edges: [number, number][], more: Partial<Instance> = {}): Instance {
  return {
    limits: DEFAULT_LIMITS,
    k: null,
    area: 10_000,
    weights: DEFAULT_WEIGHTS,
    normalise: true,
    sites: {
      length: w.length,
      id: w.map((_, i) => `s${i}`),
      w: Float64Array.from(w),
      x: Float64Array.from(w, (_, i) => 20 * i),
      y: new Float64Array(w.length),
    },
    edges: {
      length: edges.length,
      a: Uint32Array.from(edges, ([a]) => a),
      b: Uint32Array.from(edges, ([, b]) => b),
      border: new Float64Array(edges.length).fill(10),
      barrier: new Float64Array(edges.length),
    },
    baseline: null,
    locked: [],
    ...more,
  };
}

describe('solve', () => {
  it('tells how far it is, ever farther up to the end, and gives the same plan as when nobody listens', () => {
    const instance = town({ sites: 200, meanWeight: 2, seed: 5 });
    const shares: number[] = [];
    const told = solve(instance, { ...quick, told: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.7);
    expect(shares.at(-1)).toBeCloseTo(1, 9);
    expect(told).toEqual(solve(instance, quick));
  });

  it('gives connected micro-grids that cover all sites, and tells the truth about them', () => {
    for (const [sites, meanWeight] of [
      [120, 2],
      [300, 3],
      [90, 25],
      [60, 40],
    ] as const) {
      const instance = town({ sites, meanWeight, seed: 5 });
      const solution = solve(instance, quick);
      expect(componentsByLabel(compile(instance), solution.assignment)).toHaveLength(solution.k);
      expect(new Set(solution.assignment).size).toBe(solution.k);
      expect(solution.assignment[0]).toBe(0);
      const value = evaluate(instance, solution.assignment);
      expect(solution.violation).toBe(value.violation);
      expect(solution.objective).toBe(value.objective);
      expect(solution.violation).toBe(0);
      if (solution.bound !== null) expect(solution.bound).toBeLessThanOrEqual(solution.objective);
    }
  });

  it('gives the same assignment for the same seed, and may give another for another', () => {
    const instance = town({ sites: 200, meanWeight: 2, seed: 3 });
    const once = solve(instance, quick);
    expect(solve(instance, quick).assignment).toEqual(once.assignment);
    expect(solve(instance, { ...quick, seed: 2 }).violation).toBe(0);
  });

  it('finds the same optimum whatever the order, the turn and the names', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const instance = town({ sites: 10 + 2 * seed, meanWeight: 30, seed });
      const first = solve(instance, quick);
      const second = solve(disguised(instance, seed).instance, quick);
      expect(second.violation).toBe(first.violation);
      expect(second.objective / first.objective).toBeCloseTo(1, 9);
      expect(second.gap).toBe(0);
    }
  });

  it('never makes a term worse by weighing it more', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const instance = town({ sites: 24, meanWeight: 28, seed });
      for (const term of ['compact', 'border', 'severed', 'balance'] as const) {
        const more = { ...instance, weights: { ...instance.weights, [term]: 4 * instance.weights[term] } };
        const before = solve(instance, quick);
        const after = solve(more, quick);
        expect(before.gap).toBe(0);
        expect(after.gap).toBe(0);
        expect(after.terms[term]).toBeLessThanOrEqual(before.terms[term] + 1e-9);
      }
    }
  });

  it('keeps an earlier plan when that is what matters', () => {
    const instance = town({ sites: 40, meanWeight: 25, seed: 2 });
    const plan = solve(instance, quick);
    const baseline = plan.assignment.map((d) => 100 - d);
    const again = solve({ ...instance, baseline, weights: { ...instance.weights, moved: 1000 } }, quick);
    expect(again.terms.moved).toBe(0);
    expect(again.status).toBe('optimal');
  });

  it('moves few households when some came and went', () => {
    const instance = town({ sites: 250, meanWeight: 2, seed: 6 });
    const baseline = solve(instance, quick).assignment;
    const draw = random(1, 'redraw');
    const w = instance.sites.w.map((own) =>
      Math.max(0, own + (draw.below(50) === 0 ? 1 : draw.below(70) === 0 ? -1 : 0)),
    );
    const again = solve({ ...instance, baseline, sites: { ...instance.sites, w } }, quick);
    expect(again.violation).toBe(0);
    expect(again.terms.moved).toBeLessThan(0.026);
    expect(again.bound).not.toBe(again.objective);
  });

  it('leaves locked sets alone in large instances too', () => {
    const instance = town({ sites: 200, meanWeight: 2, seed: 4 });
    const plan = solve(instance, quick);
    const members = (d: number) => [...plan.assignment.keys()].filter((i) => plan.assignment[i] === d);
    const locked = [members(0), members(2)];
    for (const baseline of [null, plan.assignment]) {
      const again = solve({ ...instance, locked, baseline }, { ...quick, seed: 9 });
      for (const set of locked) {
        const label = again.assignment[set[0]!];
        expect([...again.assignment.keys()].filter((i) => again.assignment[i] === label)).toEqual(set);
      }
    }
  });

  it('works on next to nothing', () => {
    const none = solve(bare([], []), quick);
    expect([none.k, none.violation, none.objective, none.status]).toEqual([0, 0, 0, 'optimal']);
    const one = solve(bare([70], []), quick);
    expect([one.k, one.status, one.gap]).toEqual([1, 'optimal', 0]);
    const empty = solve(bare([0, 0, 0], [[0, 1]]), quick);
    expect(empty.violation).toBe(100);
    const alike = solve(
      bare(
        Array(300).fill(1),
        Array.from({ length: 299 }, (_, i) => [i, i + 1]),
      ),
      quick,
    );
    expect(alike.violation).toBe(0);
  });

  it('takes zero and heavy sites in large numbers', () => {
    const base = town({ sites: 400, meanWeight: 3, seed: 8 });
    const w = base.sites.w.map((own, i) => (i % 7 === 0 ? 0 : i % 61 === 0 ? 140 : own));
    const instance = { ...base, sites: { ...base.sites, w } };
    const solution = solve(instance, quick);
    const over = w.reduce((total, own) => total + Math.max(0, own - 100), 0);
    expect(solution.violation).toBe(over);
    expect(solution.status).toBe('infeasible');
    expect(new Set(solution.causes.map((cause) => cause.code))).toEqual(new Set(['site-too-large']));
  });
});
