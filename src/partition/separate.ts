import type { Instance, Solution, SolveOptions } from '../model/instance.ts';
import { type Random, random } from '../model/random.ts';
import { agglomerate } from './agglomerate.ts';
import { causes } from './causes.ts';
import { ColumnStore } from './columns.ts';
import { Draft } from './draft.ts';
import { solveExact } from './exact.ts';
import { dense } from './firstPlan.ts';
import { growInto } from './grow.ts';
import { evaluate } from './objective.ts';
import { compile, type Problem } from './problem.ts';
import { restrict } from './restrict.ts';

/** Sites that must not share a micro-grid. */
export type Conflict = readonly [number, number];

/** Instances of more sites are mended around the broken micro-grids instead of solved as a whole. */
const WHOLE = 60;
/** Further micro-grids of a neighbourhood, clusters that its sites are joined to, and attempts at each. */
const PARTS = 4;
const CLUSTERS = { least: 16, most: 34 };
/** Steps for each broken micro-grid beside the effort: limits that a conflict has broken must be kept again. */
const MENDING = 2_500_000;
/** Attempts a broken micro-grid without any success after which the plan counts as settled. */
const PATIENCE = 6;
const COLUMNS = 60_000;

/**
 * Makes a plan keep pairs apart. The broken micro-grids are split first, so that a plan without conflicts is at hand; then
 * either the whole instance or the surroundings of each are solved exactly over the connected sets without a conflict.
 * Least violation first, then the objective, as always; the bound of the plan without conflicts still holds for one of
 * the same violation. Pairs within a locked set are left as they are.
 */
export function separate(
  instance: Instance,
  solution: Solution,
  conflicts: readonly Conflict[],
  options: SolveOptions,
): Solution {
  if (broken(solution.assignment, conflicts).length === 0) return solution;
  const problem = compile(instance);
  const source = random(options.seed, `${options.stream} apart`);
  const start = split(problem, solution.assignment, conflicts);
  const whole = problem.n <= WHOLE ? solveWhole(problem, start, conflicts, options, source) : null;
  const part = whole?.part ?? mend(problem, solution.assignment, start, conflicts, options.effort.steps, source);
  return conclude(instance, problem, solution, dense(part), whole?.optimal ?? false);
}

/** Conflicts whose two sites share a label. */
export function broken(assignment: ArrayLike<number>, conflicts: readonly Conflict[]): Conflict[] {
  return conflicts.filter(([a, b]) => assignment[a] === assignment[b]);
}

/** Sets with a conflict in them are no candidates. */
class SeparatingStore extends ColumnStore {
  override readonly keepsAll = false;
  readonly #against: readonly (readonly number[])[];
  readonly #met: Uint8Array;

  constructor(n: number, conflicts: readonly Conflict[]) {
    super();
    const against: number[][] = Array.from({ length: n }, () => []);
    for (const [a, b] of conflicts) against[a]!.push(b);
    this.#against = against;
    this.#met = new Uint8Array(n);
  }

  override add(rows: Int32Array, size: number, extra: number, cost: number, short: number, claim: number): void {
    for (let p = 0; p < size; p++) this.#met[rows[p]!] = 1;
    let clash = false;
    for (let p = 0; p < size && !clash; p++) clash = this.#against[rows[p]!]!.some((other) => this.#met[other] === 1);
    for (let p = 0; p < size; p++) this.#met[rows[p]!] = 0;
    if (!clash) super.add(rows, size, extra, cost, short, claim);
  }
}

function solveWhole(
  problem: Problem,
  start: Int32Array,
  conflicts: readonly Conflict[],
  options: SolveOptions,
  source: Random,
): { part: ArrayLike<number>; optimal: boolean } | null {
  const cap = Math.min(4 * COLUMNS, Math.max(5000, Math.floor(options.effort.steps / 8)));
  const limits = { cap, visits: 4 * cap, steps: 40 * cap };
  const { plan } = solveExact(
    problem,
    new Draft(problem, start),
    limits,
    source,
    new SeparatingStore(problem.n, conflicts),
  );
  return plan && { part: plan.part, optimal: plan.optimal && plan.leastViolation };
}

/** Splits every micro-grid with a conflict in it into connected halves, grown from the two sites, until none is left. */
function split(problem: Problem, assignment: Int32Array, conflicts: readonly Conflict[]): Int32Array {
  const part = Int32Array.from(assignment);
  let next = part.reduce((most, d) => Math.max(most, d + 1), 0);
  for (const [a, b] of conflicts) {
    const d = part[a]!;
    if (d !== part[b] || problem.lock[a]! >= 0 || problem.lock[b]! >= 0) continue;
    const sites: number[] = [];
    part.forEach((label, i) => {
      if (label === d) sites.push(i);
    });
    const own = restrict({ ...problem, label: null }, sites, null);
    const half = new Int32Array(sites.length).fill(-1);
    half[sites.indexOf(a)] = 0;
    half[sites.indexOf(b)] = 1;
    growInto(own, half, 2);
    sites.forEach((site, i) => {
      if (half[i] === 1) part[site] = next;
    });
    next++;
  }
  return part;
}

/**
 * Solves the surroundings of every micro-grid that was split, again and again: it and the neighbours that it touches most,
 * their sites joined at random into clusters that do not cross the present borders and so hold no conflict.
 */
function mend(
  problem: Problem,
  before: Int32Array,
  start: Int32Array,
  conflicts: readonly Conflict[],
  steps: number,
  source: Random,
): Int32Array {
  const part = Int32Array.from(start);
  let next = part.reduce((most, d) => Math.max(most, d + 1), 0);
  const cores = [...new Set(broken(before, conflicts).map(([a]) => before[a]!))];
  const budget = steps + MENDING * cores.length;
  let spent = 0;
  let idle = 0;
  for (let attempt = 0; spent < budget && idle < PATIENCE * cores.length; attempt++) {
    const core = cores[attempt % cores.length]!;
    const labels = surroundings(problem, part, (i) => before[i] === core);
    const sites = Array.from(part.keys()).filter((i) => labels.has(part[i]!));
    const own = restrict({ ...problem, label: null, labels: 0 }, sites, null);
    const at = new Map(sites.map((site, i) => [site, i]));
    const within = sites.map((site) => part[site]!);
    const present = new Draft(own, dense(within));
    const clusters = CLUSTERS.least + source.below(CLUSTERS.most - CLUSTERS.least + 1);
    const total = own.w.reduce((sum, w) => sum + w, 0);
    const coarse = agglomerate(own, within, (2 * total) / clusters, clusters, source);
    const known = new Int32Array(coarse.problem.n);
    for (let i = 0; i < own.n; i++) known[coarse.cluster[i]!] = present.part[i]!;
    const draft = new Draft(coarse.problem, known);
    const { plan, steps: cost } = solveExact(
      coarse.problem,
      draft,
      { cap: COLUMNS, visits: 6 * COLUMNS, steps: 40 * COLUMNS },
      source,
      new SeparatingStore(
        coarse.problem.n,
        conflicts
          .filter(([a, b]) => at.has(a) && at.has(b))
          .map(([a, b]) => [coarse.cluster[at.get(a)!]!, coarse.cluster[at.get(b)!]!]),
      ),
    );
    spent += 50 + problem.n + cost;
    const helps = plan !== null && (plan.violation < draft.violation || plan.objective < draft.objective - 1e-9);
    idle = helps ? 0 : idle + 1;
    if (!helps) continue;
    sites.forEach((site, i) => {
      part[site] = next + plan.part[coarse.cluster[i]!]!;
    });
    next += own.n;
  }
  return part;
}

/** Labels of the parts that hold the given sites, and of the free parts that touch them most, at most {@link PARTS} more. */
function surroundings(problem: Problem, part: Int32Array, core: (i: number) => boolean): Set<number> {
  const { n, start, to, lock } = problem;
  const labels = new Set<number>();
  for (let i = 0; i < n; i++) if (core(i)) labels.add(part[i]!);
  const touching = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    if (!core(i)) continue;
    for (let h = start[i]!; h < start[i + 1]!; h++) {
      const other = part[to[h]!]!;
      if (!labels.has(other) && lock[to[h]!]! < 0) touching.set(other, (touching.get(other) ?? 0) + 1);
    }
  }
  const nearest = [...touching].sort((p, q) => q[1] - p[1] || p[0] - q[0]).slice(0, PARTS);
  for (const [label] of nearest) labels.add(label);
  return labels;
}

function conclude(
  instance: Instance,
  problem: Problem,
  before: Solution,
  assignment: Int32Array,
  optimal: boolean,
): Solution {
  const value = evaluate(instance, assignment);
  const k = assignment.reduce((most, d) => Math.max(most, d + 1), 0);
  const relaxed = value.violation === before.violation ? before.bound : null;
  const bound = optimal ? value.objective : relaxed;
  const gap = bound === null ? null : value.objective <= 0 ? 0 : Math.max(0, value.objective - bound) / value.objective;
  const kept = value.violation === 0 && (instance.k === null || instance.k === k);
  return {
    assignment,
    k,
    ...value,
    bound: bound === null ? null : Math.min(bound, value.objective),
    gap,
    status: !kept ? 'infeasible' : optimal ? 'optimal' : 'feasible',
    causes: kept ? [] : causes(instance, problem, assignment),
  };
}
