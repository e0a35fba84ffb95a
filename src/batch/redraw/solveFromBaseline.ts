import type { Instance, Solution, Solve, SolveOptions } from '../../model/instance.ts';
import { random } from '../../model/random.ts';
import { Draft } from '../../partition/draft.ts';
import { evaluate } from '../../partition/objective.ts';
import { polish } from '../../partition/polish.ts';
import { compile } from '../../partition/problem.ts';
import { keptAssignment } from './keptAssignment.ts';
import { mend } from './mend.ts';

/** How a baseline binds the solver. */
export interface Ties {
  /** What the weight of `moved` is multiplied by; null: as steady as the quality of the baseline allows. */
  readonly stickiness: number | null;
  /** Objective of the baseline without `moved`; infinite: any is as good; null: the objective alone decides. */
  readonly quality: number | null;
}

/** Multiples of the weight of `moved`, the steadiest first. The last is the objective as it is written. */
const LADDER = [10, 3, 1];
/** A plan is as good as the baseline when its objective without `moved` is at most this many times the baseline's. */
const AS_GOOD = 1.02;

/**
 * A solver that knows an earlier plan: the instance carries its labels (`baseline`).
 *
 * Least violation comes first, as ever. Then nothing is changed that need not be: plans are sought with a heavy weight of
 * `moved`, then with lighter ones, and the first is taken that is as good as the baseline was. So a plan that was not the
 * best does not go on being improved at every redraw, but a new barrier, which makes the old plan worse, is answered.
 * Where none is as good, or other weights ask for another plan, the objective decides.
 *
 * Where the sites are too many to be solved exactly, a plan is the better of what `solve` finds and of the old plan mended
 * and improved by exchanges between neighbours. Terms, objective and bound are by the instance's own weights.
 */
export function solveFromBaseline(solve: Solve, ties: Ties): Solve {
  return (instance, options) => {
    if (ties.stickiness !== null) return seek(solve, instance, options, ties.stickiness, null);
    const anew = solve(instance, options);
    let best: Solution | null = null;
    for (const stickiness of ties.quality === null ? [1] : LADDER) {
      const found = bounded(seek(solve, instance, options, stickiness, anew), anew);
      if (best === null || isBetter(found, best)) best = found;
      const quality = found.objective - instance.weights.moved * found.terms.moved;
      if (ties.quality !== null && found.violation <= anew.violation && quality <= AS_GOOD * ties.quality) return found;
    }
    return best!;
  };
}

/** The best plan found by the multiplied weight. `anew`: what is known by the plain one. */
function seek(
  solve: Solve,
  instance: Instance,
  options: SolveOptions,
  stickiness: number,
  anew: Solution | null,
): Solution {
  const tied = tiedBy(instance, stickiness);
  const plain = stickiness === 1 ? anew : null;
  const exact = anew?.status === 'optimal';
  if (plain && exact) return plain;
  const kept = exact ? null : mended(tied, options);
  const enough = kept && anew && kept.violation <= anew.violation;
  const solved = plain ?? (enough ? null : solve(tied, options));
  const pick = solved && (!kept || isBetter(valued(tied, solved.assignment), kept)) ? solved.assignment : kept!.part;
  return byOwnWeights(instance, pick, solved ?? anew);
}

interface Mended {
  readonly part: Int32Array;
  readonly violation: number;
  readonly objective: number;
}

/** The old plan on the new graph, mended by single sites, then improved by exchanges between neighbours. */
function mended(instance: Instance, options: SolveOptions): Mended {
  const problem = compile(instance);
  const [plain, bridged] = [false, true].map((bridge) => {
    const draft = new Draft(problem, keptAssignment(instance, bridge));
    mend(draft);
    return draft;
  });
  const draft = isBetter(bridged!, plain!) ? bridged! : plain!;
  polish(draft, options.effort.steps, random(options.seed, `${options.stream} redraw`));
  mend(draft);
  return valued(instance, Int32Array.from(draft.part));
}

function valued(instance: Instance, part: Int32Array): Mended {
  const { violation, objective } = evaluate(instance, part);
  return { part, violation, objective };
}

function isBetter(a: Pick<Mended, 'violation' | 'objective'>, b: Pick<Mended, 'violation' | 'objective'>): boolean {
  return a.violation < b.violation || (a.violation === b.violation && a.objective < b.objective - 1e-12);
}

/** Where `moved` weighs nothing, it still needs a weight to multiply. */
function tiedBy(instance: Instance, stickiness: number): Instance {
  if (stickiness === 1) return instance;
  const moved = (instance.weights.moved || 1) * stickiness;
  return { ...instance, weights: { ...instance.weights, moved } };
}

/** A plan with its value by the instance's weights; nothing is proven of it. `causes` are taken from a like solution. */
function byOwnWeights(instance: Instance, labels: Int32Array, like: Solution | null): Solution {
  const seen = new Map<number, number>();
  const assignment = labels.map((d) => {
    if (!seen.has(d)) seen.set(d, seen.size);
    return seen.get(d)!;
  });
  const value = evaluate(instance, assignment);
  const bad = value.violation > 0;
  const status = bad ? 'infeasible' : 'feasible';
  return {
    assignment,
    k: seen.size,
    ...value,
    bound: null,
    gap: null,
    status,
    causes: bad ? (like?.causes ?? []) : [],
  };
}

/** What is proven of the problem by its own weights holds for every plan of the same violation. */
function bounded(found: Solution, anew: Solution): Solution {
  if (anew.bound === null || found.violation !== anew.violation || found === anew) return found;
  const bound = Math.min(anew.bound, found.objective);
  const optimal = anew.status === 'optimal' && found.objective <= anew.objective + 1e-12;
  const gap = found.objective > 0 ? (found.objective - bound) / found.objective : 0;
  return { ...found, bound, gap, status: optimal ? 'optimal' : found.status };
}
