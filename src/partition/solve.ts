import type { Instance, Solution, Solve } from '../model/instance.ts';
import { type Random, random } from '../model/random.ts';
import { anyTemperament, STEADY, type Temperament } from './anneal.ts';
import { lagrangianBound } from './bound.ts';
import { causes } from './causes.ts';
import type { Draft } from './draft.ts';
import { type Exact, solveExact } from './exact.ts';
import { better, dense, firstPlan } from './firstPlan.ts';
import { evaluate } from './objective.ts';
import { polish } from './polish.ts';
import { compile, type Problem } from './problem.ts';
import { unitsOf } from './units.ts';

/**
 * Solves the bare graph problem of one grid: a partition into connected micro-grids of least violation and, among those,
 * of least objective, as good as the effort allows. Exact where the connected sets can be listed, else by local search.
 * Deterministic in the instance, seed, stream and effort; never fails on a valid instance.
 */
export const solve: Solve = (instance, options) => {
  const problem = compile(instance);
  const source = random(options.seed, options.stream);
  const raw = Int32Array.from(problem.lock);
  const units = unitsOf(problem);
  const free = units.reduce((total, unit) => total + unit.sites.length, 0);
  let slots = problem.locks;
  /** What the objective could still fall by; null: unknown. */
  let room: number | null = 0;
  let settled = true;
  for (const unit of units) {
    const steps = (options.effort.steps * unit.sites.length) / Math.max(1, free);
    const result = solveUnit(unit.problem, steps, source);
    unit.sites.forEach((site, i) => {
      raw[site] = slots + result.part[i]!;
    });
    slots += unit.problem.n;
    room = room === null || result.bound === null ? null : room + result.objective - result.bound;
    settled &&= result.leastViolation;
  }
  return conclude(instance, problem, dense(raw), room, settled);
};

/** Sets of more sites than this are too many to list, whatever the graph, but for a handful of sites. */
const LARGE_SET = 12;
const MOST_COLUMNS = 600_000;

/** Share of the steps that goes into the bound where it does not come with the plan; a hasty search leaves it out. */
const BOUND = 0.25;

/** First plans of which the best is polished, once the very first has settled. */
const STARTS = 6;

function solveUnit(problem: Problem, steps: number, source: Random): Omit<Exact, 'optimal'> {
  const forBound = steps < 5000 * problem.n ? 0 : BOUND * steps;
  let left = steps - forBound;
  const start = (most: number, temper: Temperament) => {
    const share = Math.min(0.1 * steps, most * problem.n, left);
    left -= share;
    return firstPlan(problem, share, temper, source);
  };
  const households = problem.w.reduce((total, w) => total + w, 0);
  const listable = problem.n <= 40 || problem.max * problem.n < LARGE_SET * households;
  let best: Draft | null = null;
  if (listable) {
    best = start(400, STEADY);
    left -= polish(best, Math.min(0.1 * steps, 400 * problem.n), source);
    const cap = Math.min(MOST_COLUMNS, Math.floor(steps / 4));
    const exact = solveExact(problem, best, { cap, visits: 2 * cap, steps: 4 * steps }, source);
    if (exact.plan) return exact.plan;
    left -= exact.steps;
  }
  best ??= start(8000, STEADY);
  left -= polish(best, left, source);
  while (left > 0) {
    let other = start(8000, anyTemperament(source));
    for (let more = 1; more < STARTS && left > 0; more++) {
      const another = start(8000, anyTemperament(source));
      if (better(another, other)) other = another;
    }
    left -= polish(other, left, source);
    if (better(other, best)) best = other;
  }
  const { part, violation, objective } = best;
  const bound = lagrangianBound(problem, best, forBound);
  return { part, violation, objective, bound, leastViolation: violation === 0 };
}

/** Terms from scratch, and what is known of the plan's quality. */
function conclude(
  instance: Instance,
  problem: Problem,
  assignment: Int32Array,
  room: number | null,
  settled: boolean,
): Solution {
  const value = evaluate(instance, assignment);
  const k = assignment.reduce((most, d) => Math.max(most, d + 1), 0);
  // With another number than asked for (too few sites, too many pieces) nothing is said about the plans that were asked for.
  const asked = instance.k === null || instance.k === k;
  const bound = room === null || !asked ? null : value.objective - room;
  const reasons =
    value.violation > 0 || !asked || instance.locked.length > 0 ? causes(instance, problem, assignment) : [];
  const infeasible = value.violation > 0 || !asked || reasons.some((cause) => cause.code === 'lock-impossible');
  return {
    assignment,
    k,
    ...value,
    bound,
    gap: bound === null ? null : room === 0 || value.objective <= 0 ? 0 : (room ?? 0) / value.objective,
    status: infeasible ? 'infeasible' : settled && room === 0 ? 'optimal' : 'feasible',
    causes: infeasible ? reasons : [],
  };
}
