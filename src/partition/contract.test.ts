import { describe, expect, it } from 'vitest';
import { town } from '../../benchmarks/instances.ts';
import { random } from '../model/random.ts';
import { agglomerate } from './agglomerate.ts';
import { Draft } from './draft.ts';
import { compile } from './problem.ts';

describe('contract', () => {
  it('changes the objective of every plan by the same constant, and no violation', () => {
    const problem = compile(town({ sites: 60, meanWeight: 4, seed: 2 }));
    const draw = random(1, 'contract');
    const { problem: coarse, cluster } = agglomerate(problem, null, 20, 1, draw);
    expect(coarse.n).toBeLessThan(problem.n);
    const constants = Array.from({ length: 5 }, () => {
      const part = Int32Array.from({ length: coarse.n }, () => draw.below(4));
      const rough = new Draft(coarse, part);
      const fine = new Draft(
        problem,
        cluster.map((c) => part[c]!),
      );
      expect(fine.violation).toBe(rough.violation);
      return fine.objective - rough.objective;
    });
    for (const constant of constants) expect(constant).toBeCloseTo(constants[0]!, 9);
  });

  it('never joins across a border, an old label, or above the weight', () => {
    const base = town({ sites: 80, meanWeight: 4, seed: 3 });
    const draw = random(2, 'contract');
    const baseline = Int32Array.from({ length: 80 }, () => draw.below(3) - 1);
    const problem = compile({ ...base, baseline });
    const within = Int32Array.from({ length: 80 }, (_, i) => (i < 40 ? 0 : 1));
    const { problem: coarse, cluster } = agglomerate(problem, within, 15, 1, draw);
    for (let c = 0; c < coarse.n; c++) {
      const sites = [...cluster.keys()].filter((i) => cluster[i] === c);
      expect(new Set(sites.map((i) => within[i])).size).toBe(1);
      expect(new Set(sites.map((i) => baseline[i])).size).toBe(1);
      const households = sites.reduce((sum, i) => sum + problem.w[i]!, 0);
      if (sites.length > 1) expect(households).toBeLessThanOrEqual(15);
    }
  });
});
