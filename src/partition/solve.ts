import type { Cause, Instance, Solution, Solve } from '../model/instance.ts';
import { random } from '../model/random.ts';
import { causes } from './causes.ts';
import { componentsByLabel } from './components.ts';
import { type Budget, heuristic } from './heuristic.ts';
import { evaluate } from './objective.ts';
import { compile, type Problem, restrict } from './problem.ts';

/**
 * Solves the bare graph problem of one grid: a partition into connected micro-grids of least violation and, among those,
 * of least objective, as good as the effort allows. Deterministic in the instance, seed, stream and effort.
 */
export const solve: Solve = (instance, options) => {
  const problem = compile(instance);
  const assignment = new Int32Array(problem.n).fill(-1);
  let parts = 0;
  const sources = random(options.seed, options.stream);
  // Locked sites form pieces of their own, by set; free ones fall into the pieces between them.
  for (let i = 0; i < problem.n; i++) if (problem.lock[i]! >= 0) assignment[i] = problem.lock[i]!;
  parts = problem.locks;
  const pieces = componentsByLabel(problem, problem.lock).filter((piece) => problem.lock[piece[0]!]! < 0);
  const ks = shareOut(problem, pieces);
  const free = pieces.reduce((total, piece) => total + piece.length, 0);
  pieces.forEach((piece, p) => {
    const budget: Budget = { steps: Math.floor((options.effort.steps * piece.length) / Math.max(1, free)) };
    const draft = heuristic(restrict(problem, piece, ks ? ks[p]! : null), budget, sources);
    piece.forEach((site, i) => {
      assignment[site] = parts + draft.part[i]!;
    });
    parts += problem.n;
  });
  return conclude(instance, assignment, causes(instance));
};

/** A fixed k over the pieces: one each, the rest by households a part (largest remainder by D'Hondt's divisors). */
function shareOut(problem: Problem, pieces: readonly (readonly number[])[]): number[] | null {
  if (problem.k === null) return null;
  const weights = pieces.map((piece) => piece.reduce((total, i) => total + problem.w[i]!, 0));
  const ks = pieces.map(() => 1);
  for (let left = problem.k - problem.locks - pieces.length; left > 0; left--) {
    let pick = -1;
    for (let p = 0; p < pieces.length; p++) {
      if (ks[p]! >= pieces[p]!.length) continue;
      if (pick < 0 || weights[p]! * (ks[pick]! + 1) > weights[pick]! * (ks[p]! + 1)) pick = p;
    }
    if (pick < 0) break;
    ks[pick] = ks[pick]! + 1;
  }
  return ks;
}

/** Labels in order of first appearance, terms from scratch, and what is known of the plan's quality. */
function conclude(instance: Instance, raw: Int32Array, reasons: readonly Cause[]): Solution {
  const seen = new Map<number, number>();
  const assignment = raw.map((d) => {
    let label = seen.get(d);
    if (label === undefined) {
      label = seen.size;
      seen.set(d, label);
    }
    return label;
  });
  const value = evaluate(instance, assignment);
  const feasible = value.violation === 0 && (instance.k === null || instance.k === seen.size);
  return {
    assignment,
    k: seen.size,
    ...value,
    bound: null,
    gap: null,
    status: feasible ? 'feasible' : 'infeasible',
    causes: feasible ? [] : reasons,
  };
}
