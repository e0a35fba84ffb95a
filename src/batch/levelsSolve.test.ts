import { describe, expect, it } from 'vitest';
import { town } from '../../benchmarks/instances.ts';
import type { Instance } from '../model/instance.ts';
import { componentsByLabel } from '../partition/components.ts';
import { compile } from '../partition/problem.ts';
import { solve } from '../partition/solve.ts';
import { solveUpper } from './levelsSolve.ts';
import { UPPER_WEIGHTS, wholeAtoms } from './levelsUpper.ts';
import { restrictInstance } from './restrictInstance.ts';

const options = { seed: 1, stream: 'levels', effort: { steps: 200_000 } };
const limits = (min: number, max: number) => ({ min, max, target: (min + max) / 2 });

/** Households short or over in the micro-grids inside each grid of a plan. */
function below(lower: Instance, assignment: Int32Array, k: number): number {
  let short = 0;
  for (let d = 0; d < k; d++) {
    const sites = [...assignment.keys()].filter((site) => assignment[site] === d);
    short += solve(restrictInstance(lower, sites), options).violation;
  }
  return short;
}

describe('grids that can be divided', () => {
  it('leave no micro-grid short or over where the community as a whole can do without', () => {
    let helped = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const lower = { ...town({ sites: 22, meanWeight: 41, seed }), limits: limits(50, 100) };
      const upper = { ...lower, limits: limits(300, 500), weights: UPPER_WEIGHTS };
      const lowerAtoms = wholeAtoms(
        [...lower.sites.w].map((households) => ({ id: '', building: -1, rows: [], households, lon: 0, lat: 0 })),
      );
      const solution = solveUpper(solve, { upper, lower, lowerAtoms, pairs: { groups: [] } }, options);
      const direct = solve(upper, options);
      const free = solve(lower, options);
      const short = below(lower, solution.assignment, solution.k);
      const before = below(lower, direct.assignment, direct.k);
      expect(componentsByLabel(compile(upper), solution.assignment)).toHaveLength(solution.k);
      expect(solution.violation + short).toBeLessThanOrEqual(direct.violation + before);
      if (free.violation === 0 && solution.violation === 0) expect(short).toBe(0);
      if (before > 0 && short === 0) helped++;
    }
    expect(helped).toBeGreaterThan(0);
  });
});
