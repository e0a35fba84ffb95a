import { describe, expect, it } from 'vitest';
import { town } from '../../benchmarks/instances.ts';
import { random } from '../model/random.ts';
import { componentsByLabel } from './components.ts';
import { Draft } from './draft.ts';
import { evaluate } from './objective.ts';
import { powerDiagram } from './powerDiagram.ts';
import { compile } from './problem.ts';

describe('Draft', () => {
  it('keeps its sums and its connectedness over thousands of moves', () => {
    const draw = random(4, 'draft');
    const base = town({ sites: 70, meanWeight: 6, seed: 4 });
    const instance = { ...base, baseline: Int32Array.from({ length: 70 }, () => draw.below(5) - 1) };
    const problem = compile(instance);
    const draft = new Draft(problem, powerDiagram(problem, 5, draw));
    for (let step = 0; step < 4000; step++) {
      const i = draw.below(problem.n);
      const degree = problem.start[i + 1]! - problem.start[i]!;
      const b = draft.part[problem.to[problem.start[i]! + draw.below(degree)]!]!;
      if (b === draft.part[i] || !draft.removable(i)) continue;
      draft.weigh(i, b);
      draft.move(i, b);
    }
    expect(componentsByLabel(problem, draft.part)).toHaveLength(draft.parts);
    draft.rematch();
    const value = evaluate(instance, draft.part);
    expect(draft.violation).toBeCloseTo(value.violation, 6);
    expect(draft.objective).toBeCloseTo(value.objective, 6);
  });
});
