import type { Instance, Solution, Solve } from '../model/instance.ts';
import { random } from '../model/random.ts';
import { causes } from './causes.ts';
import { dense } from './firstPlan.ts';
import { evaluate } from './objective.ts';
import { compile, type Problem } from './problem.ts';
import { solveUnit } from './solveUnit.ts';
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
  /** What the objective could still fall by. */
  let room = 0;
  let settled = true;
  let spent = 0;
  for (const unit of units) {
    const share = unit.sites.length / Math.max(1, free);
    const { steps, enough = steps } = options.effort;
    const before = spent;
    const told = (own: number) => options.told?.(before + share * own);
    const result = solveUnit(unit.problem, { steps: share * steps, enough: share * enough }, source, told);
    spent += share;
    options.told?.(Math.min(1, spent));
    unit.sites.forEach((site, i) => {
      raw[site] = slots + result.part[i]!;
    });
    slots += unit.problem.n;
    room += result.objective - result.bound;
    settled &&= result.leastViolation;
  }
  return conclude(instance, problem, dense(raw), room, settled);
};

/** Terms from scratch, and what is known of the plan's quality. */
function conclude(
  instance: Instance,
  problem: Problem,
  assignment: Int32Array,
  room: number,
  settled: boolean,
): Solution {
  const value = evaluate(instance, assignment);
  const k = assignment.reduce((most, d) => Math.max(most, d + 1), 0);
  // With another number than asked for (too few sites, too many pieces) nothing is said about the plans that were asked for.
  const asked = instance.k === null || instance.k === k;
  const bound = asked ? value.objective - room : null;
  const reasons =
    value.violation > 0 || !asked || instance.locked.length > 0 ? causes(instance, problem, assignment) : [];
  const infeasible = value.violation > 0 || !asked || reasons.some((cause) => cause.code === 'lock-impossible');
  return {
    assignment,
    k,
    ...value,
    bound,
    gap: bound === null ? null : room === 0 || value.objective <= 0 ? 0 : room / value.objective,
    status: infeasible ? 'infeasible' : settled && room === 0 ? 'optimal' : 'feasible',
    causes: infeasible ? reasons : [],
  };
}
