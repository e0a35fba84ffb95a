import type { Random } from '../model/random.ts';
import { anneal } from './anneal.ts';
import { Draft } from './draft.ts';
import { powerDiagram } from './powerDiagram.ts';
import type { Problem } from './problem.ts';

/** Steps that may still be spent. */
export interface Budget {
  steps: number;
}

/**
 * A good plan of a connected problem without locks: power-diagram starts with k about H/T, a short annealing of each,
 * then the rest of the budget on the best. Every part is connected.
 */
export function heuristic(problem: Problem, budget: Budget, random: Random): Draft {
  const ks = candidates(problem);
  const trial = Math.floor((0.3 * budget.steps) / ks.length);
  let best: Draft | null = null;
  for (const k of ks) {
    const draft = new Draft(problem, powerDiagram(problem, k, random));
    anneal(draft, { steps: trial, heat: 0.5, mayVanish: false }, random);
    budget.steps -= trial;
    if (!best || better(draft, best)) best = draft;
  }
  const draft = best ?? new Draft(problem, new Int32Array(problem.n));
  const rest = Math.max(0, budget.steps);
  anneal(draft, { steps: rest, heat: 0.35, mayVanish: problem.k === null }, random);
  budget.steps -= rest;
  return draft;
}

/** Whether plan a has less violation than b or, with equal violation, a smaller objective. */
export function better(a: Draft, b: Draft): boolean {
  const difference = a.violation - b.violation;
  return difference < -1e-9 || (difference <= 1e-9 && a.objective < b.objective);
}

/** Numbers of parts worth a trial: the fixed one, or those about households / target. */
function candidates(problem: Problem): number[] {
  const { n, target } = problem;
  if (problem.k !== null) return [Math.max(1, Math.min(problem.k, n))];
  const about = problem.w.reduce((total, w) => total + w, 0) / target;
  const low = Math.floor(about);
  const list = about - low < 0.5 ? [low, low + 1] : [low + 1, low];
  return [...new Set(list.map((k) => Math.max(1, Math.min(k, n))))];
}
