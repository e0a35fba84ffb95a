import { describe, expect, it } from 'vitest';
import type { Instance } from '../model/instance.ts';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS } from '../model/limits.ts';
import type { Pair } from '../model/pair.ts';
import { joinTogether } from './joinTogether.ts';
import { throughPath } from './throughPath.ts';

/** A row of sites, each next to the one before. */
function rowOf(w: number[]): Instance {
  const n = w.length;
  return {
    limits: DEFAULT_LIMITS,
    k: null,
    area: 1,
    weights: DEFAULT_WEIGHTS,
    normalise: true,
    sites: {
      length: n,
      id: w.map((_, i) => `s${i}`),
      w: Float64Array.from(w),
      x: Float64Array.from(w, (_, i) => i),
      y: new Float64Array(n),
    },
    edges: {
      length: n - 1,
      a: Uint32Array.from({ length: n - 1 }, (_, i) => i),
      b: Uint32Array.from({ length: n - 1 }, (_, i) => i + 1),
      border: new Float64Array(n - 1).fill(10),
      barrier: new Float64Array(n - 1),
    },
    baseline: null,
    locked: [],
  };
}
const end = (id: number) => ({ id: `s${id}`, what: 'building' as const });
const want = (a: number, b: number) => ({
  pair: { kind: 'together', a: end(a), b: end(b), file: 'f', row: 1 } satisfies Pair,
  a,
  b,
});
const codes = (result: ReturnType<typeof joinTogether>) => result.failed.map(({ reason }) => reason.code);

describe('sites to keep together', () => {
  it('join where they touch, also along a chain in any order', () => {
    expect(joinTogether([want(0, 1)], [], rowOf([10, 10, 10]), false).groups).toEqual([[0, 1]]);
    const chain = joinTogether([want(0, 2), want(1, 2), want(0, 1)], [], rowOf([10, 10, 10]), false);
    expect(chain).toEqual({ groups: [[0, 1, 2]], failed: [] });
  });

  it('join over what lies between them only when asked', () => {
    const apart = joinTogether([want(0, 3)], [], rowOf([10, 5, 5, 10]), false);
    expect(apart.groups).toEqual([]);
    expect(apart.failed[0]!.reason).toMatchObject({
      code: 'together-not-touching',
      args: { between: 2, ids: 's1, s2', households: 30 },
    });
    expect(joinTogether([want(0, 3)], [], rowOf([10, 5, 5, 10]), true).groups).toEqual([[0, 1, 2, 3]]);
  });

  it('say why not: too large, too far, kept apart, no way', () => {
    expect(codes(joinTogether([want(0, 1)], [], rowOf([60, 60]), true))).toEqual(['together-too-large']);
    expect(codes(joinTogether([want(0, 2)], [], rowOf([40, 30, 40]), true))).toEqual(['together-too-far']);
    expect(codes(joinTogether([want(0, 1), want(1, 2)], [[0, 2]], rowOf([9, 9, 9]), true))).toEqual(['together-apart']);
    const pieces = rowOf([9, 9, 9]);
    const cut = { ...pieces, edges: { ...pieces.edges, length: 1 } };
    expect(codes(joinTogether([want(0, 2)], [], cut, true))).toEqual(['together-unreachable']);
  });
});

it('the way between two sets holds the fewest households', () => {
  // A square with a heavy and a light way from 0 to 3.
  const neighbours = [
    [1, 2],
    [0, 3],
    [0, 3],
    [1, 2],
  ];
  expect(throughPath([0], [3], neighbours, Float64Array.of(9, 8, 2, 9))).toEqual([2]);
  expect(throughPath([0], [1], neighbours, Float64Array.of(9, 8, 2, 9))).toEqual([]);
  expect(throughPath([0], [1], [[], []], Float64Array.of(1, 1))).toBe(null);
});
