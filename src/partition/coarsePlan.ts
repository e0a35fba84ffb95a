import type { Random } from '../model/random.ts';
import { agglomerate } from './agglomerate.ts';
import { STEADY } from './anneal.ts';
import { Draft } from './draft.ts';
import { solveExact } from './exact.ts';
import { firstPlan } from './firstPlan.ts';
import { polish } from './polish.ts';
import type { Problem } from './problem.ts';

/** Most clusters that are solved at once, and most connected sets of them. */
const MOST_CLUSTERS = 160;
const CAP = 60_000;

/** Finer clusters for a rough plan, and steps a cluster that annealing and polishing it take. */
const ROUGH = { grain: 3, anneal: 80, polish: 200 };
/** Steps a site that joining sites into clusters stands for. */
const JOINED = 8;

/**
 * A plan of the whole problem: sites joined at random into clusters along barriers, a first plan of those, polished. Not as
 * good as {@link coarsePlan} and never without a plan, for few steps a site whatever the number of sites.
 */
export function roughPlan(problem: Problem, random: Random): { readonly draft: Draft; readonly steps: number } {
  const households = problem.w.reduce((total, w) => total + w, 0);
  const few = Math.max(2, problem.k ?? 0, Math.round((ROUGH.grain * households) / problem.max));
  const coarse = agglomerate(problem, null, (1.6 * households) / few, few, random);
  const { n } = coarse.problem;
  const plan = firstPlan(coarse.problem, ROUGH.anneal * n, STEADY, random);
  const spent = polish(plan, ROUGH.polish * n, random);
  const draft = new Draft(
    problem,
    coarse.cluster.map((c) => plan.part[c]!),
  );
  return { draft, steps: ROUGH.anneal * n + spent + JOINED * problem.n };
}

/**
 * A plan of the whole problem at once: sites joined at random into some `grain` clusters a maximum of households, along
 * barriers rather than across them, and those solved exactly. Within a few per cent of the best in milliseconds where
 * sites are light. Null: too many clusters or sets of them, or limits that clusters cannot keep.
 */
export function coarsePlan(
  problem: Problem,
  grain: number,
  steps: number,
  random: Random,
): { readonly draft: Draft | null; readonly steps: number } {
  const households = problem.w.reduce((total, w) => total + w, 0);
  const few = Math.max(2, problem.k ?? 0, Math.round((grain * households) / problem.max));
  if (few > MOST_CLUSTERS) return { draft: null, steps: 0 };
  const coarse = agglomerate(problem, null, (1.6 * households) / few, few, random);
  if (coarse.problem.n > 1.3 * MOST_CLUSTERS) return { draft: null, steps: problem.n };
  const start = 80 * coarse.problem.n;
  const known = firstPlan(coarse.problem, start, STEADY, random);
  const cap = Math.min(CAP, Math.floor(steps / 4));
  const { plan, steps: spent } = solveExact(coarse.problem, known, { cap, visits: 2 * cap, steps }, random);
  const all = start + spent + JOINED * problem.n;
  if (!plan || plan.violation > 0) return { draft: null, steps: all };
  return {
    draft: new Draft(
      problem,
      coarse.cluster.map((c) => plan.part[c]!),
    ),
    steps: all,
  };
}
