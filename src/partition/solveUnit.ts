import type { Effort } from '../model/instance.ts';
import type { Random } from '../model/random.ts';
import { anneal, anyTemperament, STEADY, type Temperament } from './anneal.ts';
import { lagrangianBound } from './bound.ts';
import { coarsePlan, roughPlan } from './coarsePlan.ts';
import type { Exact } from './columnSearch.ts';
import { crossover } from './crossover.ts';
import { Draft } from './draft.ts';
import { solveExact } from './exact.ts';
import { better, firstPlan } from './firstPlan.ts';
import { fromBaseline } from './fromBaseline.ts';
import { joinWithin, spread } from './joinedDraft.ts';
import { localBound } from './localBound.ts';
import { peel, peelable } from './peel/peel.ts';
import { polish } from './polish.ts';
import type { Problem } from './problem.ts';

/** Sets of more sites than this are too many to list, whatever the graph, but for a handful of sites. */
const LARGE_SET = 12;
const HANDFUL = 40;
const MOST_COLUMNS = 600_000;
/** Share of the steps that goes into the bound where it does not come with the plan; a hasty search leaves it out. */
const BOUND = 0.25;
const HASTY = 5000;
/** Share of the steps for peeling, where places do not count. */
const PEELING = 0.8;
/** How fine the clusters of the first plans are; the next is tried while it is cheap. */
const GRAINS = [3, 4.5];
/** With fewer steps a site than this the first plan is a rough one. */
const PLENTY = 600;
/** Annealed plans of which the best is polished, once the very first has settled. */
const STARTS = 6;
/** Fewer steps than this are not worth another start. */
const LEAST = 5000;

/**
 * Steps a site that an excursion from the best plan anneals, and {@link POLISHED} times as many to polish: what is left
 * makes `many`, but where that is less than the least, fewer; `rest` steps are always taken to be left. How many in vain
 * are enough.
 */
const EXCURSION = { least: 20, most: 500, many: 24, fewest: 3, rest: 8000 };
const POLISHED = 4;
const PATIENCE = 8;

/** Proposals a site at the end of an excursion, and their temperature. */
const QUENCH = { aSite: 4, heat: 0.1 };

/** Every other excursion anneals so many clusters a maximum of households: whole corners move. */
const CLUSTERS = 10;
/** Steps that a proposal of annealing stands for, and a site of a new draft. */
const PROPOSAL = 1.8;
const DRAFTED = 2;

/** Is told the share of the effort that is spent, 0–1. */
type Told = (share: number) => void;

/** A plan of one unit and what is proven about it. */
export type Outcome = Omit<Exact, 'optimal'>;

/**
 * Exact where the connected sets can be listed. Else a first plan from clusters, neighbourhood search until it settles,
 * then other first plans, polished and crossed with the best; and the Lagrangian bound, at least {@link localBound}.
 */
export function solveUnit(
  problem: Problem,
  effort: Required<Effort>,
  random: Random,
  told: Told = () => {},
): Outcome & { readonly bound: number } {
  const found = searched(problem, effort, random, told);
  const { objective, violation, bound } = found;
  if (bound === objective) return { ...found, bound };
  return { ...found, bound: Math.min(objective, Math.max(bound ?? 0, localBound(problem, violation))) };
}

function searched(problem: Problem, effort: Required<Effort>, random: Random, told: Told): Outcome {
  const { steps, enough } = effort;
  const households = problem.w.reduce((total, w) => total + w, 0);
  if (problem.n <= HANDFUL || peelable(problem) || problem.max * problem.n < LARGE_SET * households)
    return heavy(problem, effort, random, told);
  const forBound = steps < HASTY * problem.n ? 0 : BOUND * steps;
  const search = new Search(problem, steps - forBound, enough, random, (share) => told(share * (1 - forBound / steps)));
  return conclude(problem, search.improve(search.first()), forBound);
}

/** Few or heavy sites: to be listed if the effort allows. */
function heavy(problem: Problem, { steps, enough }: Required<Effort>, random: Random, told: Told): Outcome {
  const search = new Search(problem, steps, enough, random, told);
  const annealed = search.annealed(400, STEADY);
  const earlier = fromBaseline(problem);
  const draft = earlier && better(earlier, annealed) ? earlier : annealed;
  search.left -= polish(draft, Math.min(0.1 * steps, 400 * problem.n), random);
  const cap = Math.min(MOST_COLUMNS, Math.floor(Math.max(enough, steps / 4) / 4));
  const cheapFirst = peelable(problem);
  if (cheapFirst && problem.n > HANDFUL) return placeless(problem, search, draft);
  const exact = solveExact(problem, draft, { cap, visits: 2 * cap, steps: 4 * steps }, random);
  if (exact.plan) return exact.plan;
  search.left -= exact.steps;
  if (cheapFirst) return placeless(problem, search, draft);
  const forBound = BOUND * Math.max(0, search.left);
  search.left -= forBound;
  return conclude(problem, search.improve(draft), forBound);
}

/**
 * Where places do not count: the cheapest sets one after the other, from nothing where the draft breaks the limits, and
 * local search if that does not come to an end.
 */
function placeless(problem: Problem, search: Search, draft: Draft): Outcome {
  const peeled = peel(problem, draft.violation === 0 ? draft.objective : null, PEELING * search.left);
  search.left -= peeled.steps;
  if (peeled.part) draft.load(peeled.part);
  const settled = draft.violation === 0 && peeled.bound !== null && peeled.bound >= draft.objective;
  const { part, violation, objective } = settled ? draft : search.improve(draft);
  // The bound is about plans within the limits.
  const bound = violation > 0 || peeled.bound === null ? null : Math.min(peeled.bound, objective);
  return { part, violation, objective, bound, leastViolation: violation === 0 };
}

function conclude(problem: Problem, best: Draft, forBound: number): Outcome {
  const { part, violation, objective } = best;
  // Where places do not count, the squares of the Lagrangian bound tell nothing.
  const bound = problem.compact === 0 ? null : lagrangianBound(problem, best, forBound);
  return { part, violation, objective, bound, leastViolation: violation === 0 };
}

/** Local search on one unit with a purse of steps. */
class Search {
  left: number;
  readonly #problem: Problem;
  readonly #steps: number;
  readonly #enough: number;
  readonly #random: Random;
  readonly #told: Told;

  constructor(problem: Problem, steps: number, enough: number, random: Random, told: Told) {
    this.left = steps;
    this.#problem = problem;
    this.#steps = steps;
    this.#enough = enough;
    this.#random = random;
    this.#told = told;
  }

  /** An annealed plan for so many steps a site. */
  annealed(aSite: number, temper: Temperament): Draft {
    const share = Math.max(0, Math.min(0.1 * this.#steps, aSite * this.#problem.n, this.left));
    this.left -= share;
    return firstPlan(this.#problem, share, temper, this.#random);
  }

  /** The best of some quick plans. */
  first(): Draft {
    let best = fromBaseline(this.#problem);
    if (best) this.left -= polish(best, 0.5 * this.left, this.#random);
    if (this.#steps < PLENTY * this.#problem.n) {
      const { draft, steps } = roughPlan(this.#problem, this.#random);
      this.left -= steps;
      if (!best || better(draft, best)) best = draft;
      return best;
    }
    for (const grain of GRAINS) {
      const { draft, steps } = coarsePlan(this.#problem, grain, 0.3 * this.#steps, this.#random);
      this.left -= steps;
      if (draft && (!best || better(draft, best))) best = draft;
      if (!draft || 10 * steps > this.left) break;
    }
    return best ?? this.annealed(8000, STEADY);
  }

  /** Another plan to start from: from clusters and by annealing in turn. */
  another(round: number): Draft {
    if (round % 2 === 0) {
      const grain = GRAINS[0]! + this.#random.next();
      const { draft, steps } = coarsePlan(this.#problem, grain, 0.3 * this.left, this.#random);
      this.left -= steps;
      if (draft) return draft;
    }
    let best = this.annealed(8000, anyTemperament(this.#random));
    for (let more = 1; more < STARTS && this.left > 0; more++) {
      const other = this.annealed(8000, anyTemperament(this.#random));
      if (better(other, best)) best = other;
    }
    return best;
  }

  /** Spends what is left on making a plan better: excursions from the best until none helps, then another start. */
  improve(start: Draft): Draft {
    let best = this.settled(start);
    for (let round = 0; this.#worthMore(best); round++) {
      let other = this.settled(this.another(round));
      if (better(other, best)) [best, other] = [other, best];
      this.left -= LEAST + crossover(best, other, this.left, this.#random);
    }
    return best;
  }

  /** Anneals a little from the best so far and polishes what comes of it, until nothing better came for long. */
  settled(start: Draft): Draft {
    const problem = this.#problem;
    let best = start;
    this.left -= polish(best, this.#excursion(best), this.#random);
    for (let idle = 0; idle < PATIENCE && this.#worthMore(best); idle++) {
      const other = new Draft(problem, best.part);
      const steps = this.#excursion(best);
      const proposals = { ...STEADY, steps: Math.floor(steps / PROPOSAL), mayVanish: problem.k === null };
      const joined = idle % 2 === 0 ? null : joinWithin(other, CLUSTERS, this.#random);
      anneal(joined?.draft ?? other, proposals, this.#random);
      if (joined) spread(joined, other);
      this.left -= steps + DRAFTED * problem.n;
      this.left -= polish(other, Math.min(POLISHED * steps, Math.max(0, this.left)), this.#random);
      this.#quench(other);
      if (better(other, best)) [best, idle] = [other, -1];
    }
    return best;
  }

  /** Single sites that polishing moves in clusters only find their place along the borders. */
  #quench(draft: Draft): void {
    const steps = QUENCH.aSite * this.#problem.n;
    anneal(draft, { ...STEADY, heat: QUENCH.heat, steps, mayVanish: this.#problem.k === null }, this.#random);
    this.left -= PROPOSAL * steps;
  }

  /** Whether there are steps left, and the best plan so far is not good enough for what was spent. */
  #worthMore(best: Draft): boolean {
    this.#told(Math.min(1, 1 - this.left / this.#steps));
    return this.left > LEAST && (best.violation > 0 || this.#steps - this.left < this.#enough);
  }

  /** Steps for the next excursion from the best plan: by what is left, or left of what is enough within the limits. */
  #excursion(best: Draft): number {
    const n = this.#problem.n;
    const rest = Math.max(EXCURSION.rest, this.#enough - (this.#steps - this.left));
    const purse = best.violation > 0 ? this.left : Math.min(this.left, rest);
    const due = Math.min(EXCURSION.least * n, purse / EXCURSION.fewest);
    return Math.floor(Math.min(Math.max(purse / EXCURSION.many, due, LEAST / 2), EXCURSION.most * n));
  }
}
