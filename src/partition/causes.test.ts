import { describe, expect, it } from 'vitest';
import type { Cause, Instance } from '../model/instance.ts';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS } from '../model/limits.ts';
import { solve } from './solve.ts';

/** Sites in a row, neighbours where `linked` says so. */
function row(w: number[], linked: boolean[], more: Partial<Instance> = {}): Instance {
  const pairs = linked.flatMap((link, i) => (link ? [i] : []));
  return {
    limits: DEFAULT_LIMITS,
    k: null,
    area: 10_000,
    weights: DEFAULT_WEIGHTS,
    normalise: true,
    sites: {
      length: w.length,
      id: w.map((_, i) => `house ${i}`),
      w: Float64Array.from(w),
      x: Float64Array.from(w, (_, i) => 20 * i),
      y: new Float64Array(w.length),
    },
    edges: {
      length: pairs.length,
      a: Uint32Array.from(pairs),
      b: Uint32Array.from(pairs, (i) => i + 1),
      border: new Float64Array(pairs.length).fill(10),
      barrier: new Float64Array(pairs.length),
    },
    baseline: null,
    locked: [],
    ...more,
  };
}

function reasons(instance: Instance): readonly Cause[] {
  const solution = solve(instance, { seed: 1, stream: 'causes', effort: { steps: 100_000 } });
  expect(solution.status).toBe('infeasible');
  return solution.causes;
}

describe('why limits cannot be kept', () => {
  it('names a piece below the minimum', () => {
    const [cause] = reasons(row([60, 20, 10], [false, true]));
    expect(cause).toEqual({
      code: 'piece-too-small',
      sites: [1, 2],
      args: { site: 'house 1', sites: 2, households: 30, min: 50, max: 100, allowMin: 30 },
    });
  });

  it('names a site above the maximum', () => {
    const [cause] = reasons(row([60, 130, 55], [true, true]));
    expect(cause).toMatchObject({ code: 'site-too-large', sites: [1], args: { site: 'house 1', allowMax: 130 } });
  });

  it('gives the least relaxation for sizes that do not fit', () => {
    const [cause] = reasons(row([60, 45], [true]));
    expect(cause).toMatchObject({ code: 'granularity', args: { allowMax: 105, allowMin: 45 } });
  });

  it('refuses a number of micro-grids that cannot be', () => {
    const causes = reasons(row([60, 60], [true], { k: 3 }));
    expect(causes[0]).toMatchObject({ code: 'k-impossible', args: { k: 3, least: 2, most: 2 } });
  });

  it('reports locked sets that cannot stay one micro-grid', () => {
    const causes = reasons(row([60, 60, 60], [true, true], { locked: [[0, 2]] }));
    expect(causes[0]).toMatchObject({ code: 'lock-impossible', args: { pieces: 2 } });
  });
});
