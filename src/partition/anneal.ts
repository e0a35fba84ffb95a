import type { Random } from '../model/random.ts';
import type { Draft } from './draft.ts';
import { EXPONENTIAL } from './exponential.ts';
import type { Problem } from './problem.ts';

/** What an annealing run may do. */
export interface Annealing extends Temperament {
  /** Proposals. */
  readonly steps: number;
  /** Whether parts may vanish (k free). */
  readonly mayVanish: boolean;
}

/** How a run weighs what; all in multiples of the mean size of a move's change. */
export interface Temperament {
  /** First temperature. */
  readonly heat: number;
  /** Price of a mean site's households beyond the limits, at first and what it rises by. */
  readonly penalty: number;
  readonly rise: number;
  /** Price of a part outside the limits at the end, whatever by: else plans a little outside win where limits are tight. */
  readonly charge: number;
}

/** Limits first: for plans that a neighbourhood search goes on with. */
export const STEADY: Temperament = { heat: 0.5, penalty: 3, rise: 10, charge: 1 };

/** Any of those that found optima of hard instances: none does so on all. */
export function anyTemperament(random: Random): Temperament {
  const firm = random.below(3);
  return {
    heat: [1, 3, 8][random.below(3)]!,
    penalty: [1, 2, 3][firm]!,
    rise: [1, 2, 5][firm]!,
    charge: [0, 3, 10][random.below(3)]!,
  };
}

const COLDEST = 0.004;
const EPSILON = 1e-9;
const SWAPS = 6;

/**
 * Simulated annealing by flips of a site to a neighbouring part and, one in {@link SWAPS}, swaps of two sites between
 * parts. Violation is penalised with a rising weight; contiguity is tested last, since most moves fall before. Ends
 * with the lexicographically best plan seen (violation, then objective) loaded in the draft. Deterministic.
 */
export function anneal(draft: Draft, run: Annealing, random: Random): void {
  const { problem, part } = draft;
  const { n, start, to, lock } = problem;
  if (n < 2 || start[n] === 0) return;
  const scale = typicalChange(draft, random);
  if (scale === 0 && draft.violation === 0) return;
  const before = part.slice();
  // Moves since the best plan seen, to be taken back at the end: sites and the parts they came from. Null: the first plan.
  let since: number[] | null = null;
  let bestViolation = draft.violation;
  let bestObjective = draft.objective;
  const unit = scale > 0 ? scale : 1;
  // A site of mean weight too much costs about as much as a typical move.
  const aHousehold = unit / meanWeight(problem);
  const period = Math.max(64, Math.min(4 * n, run.steps >> 5));
  // Hot plans are not worth a look.
  const tracked = run.steps * 0.6;
  let temperature = 0;
  let penalty = 0;
  let charge = 0;
  let untilUpdate = 0;
  const border = new Border(draft);
  for (let step = 0; step < run.steps && border.size > 0; step++) {
    if (untilUpdate-- === 0) {
      untilUpdate = period;
      const done = step / run.steps;
      temperature = unit * run.heat * cooling(done);
      penalty = aHousehold * (run.penalty + run.rise * done * done);
      charge = unit * run.charge * done;
      if (problem.label !== null && (step / period) % 16 < 1) draft.rematch();
    }
    const i = border.list[random.below(border.size)]!;
    const from = start[i]!;
    const j = to[from + random.below(start[i + 1]! - from)]!;
    const a = part[i]!;
    const b = part[j]!;
    if (a === b || lock[i]! >= 0 || lock[j]! >= 0) continue;
    if (draft.size[a] === 1 && !run.mayVanish) continue;
    draft.weigh(i, b);
    const allowed = temperature * EXPONENTIAL[random.below(4096)]!;
    const change = draft.deltaObjective + penalty * draft.deltaViolation + charge * draft.deltaBroken;
    if (change <= allowed) {
      if (!draft.removable(i)) continue;
      draft.move(i, b);
      border.moved(i, a, b);
      if (since) since.push(i, a);
    } else {
      if (step % SWAPS !== 0) continue;
      const back = swap(draft, i, j, change, allowed, penalty, charge, random);
      if (back < 0) continue;
      border.moved(i, a, b);
      border.moved(back, b, a);
      if (since) since.push(i, a, back, b);
    }
    if (step < tracked || draft.violation > bestViolation + EPSILON) continue;
    if (draft.violation < bestViolation - EPSILON || draft.objective < bestObjective - EPSILON * unit) {
      bestViolation = draft.violation;
      bestObjective = draft.objective;
      if (since) since.length = 0;
      else since = [];
    }
  }
  if (!since) {
    draft.load(before);
    return;
  }
  for (let m = since.length - 2; m >= 0; m -= 2) part[since[m]!] = since[m + 1]!;
  draft.reset();
}

/** Geometric from 1 to {@link COLDEST}, by repeated square roots so that no library function decides. */
function cooling(done: number): number {
  let value = 1;
  let factor = COLDEST;
  let rest = done;
  for (let bit = 0; bit < 12; bit++) {
    factor = Math.sqrt(factor);
    rest *= 2;
    if (rest >= 1) {
      value *= factor;
      rest -= 1;
    }
  }
  return value;
}

/** Tries i ↔ a site next to j; the flip of i alone changes the cost by `change`, too much. */
function swap(
  draft: Draft,
  i: number,
  j: number,
  change: number,
  allowed: number,
  penalty: number,
  charge: number,
  random: Random,
): number {
  const { part, problem } = draft;
  const { start, to } = problem;
  const a = part[i]!;
  const b = part[j]!;
  if (draft.size[a]! < 2 || draft.size[b]! < 2) return -1;
  // A site of b that touches a: j itself or a neighbour of it.
  const degree = start[j + 1]! - start[j]!;
  const draw = random.below(degree + 1);
  const back = draw === degree ? j : to[start[j]! + draw]!;
  if (part[back] !== b) return -1;
  let touches = false;
  for (let h = start[back]!; h < start[back + 1]!; h++) if (to[h] !== i && part[to[h]!] === a) touches = true;
  if (!touches || !draft.removable(i)) return -1;
  draft.weigh(i, b);
  draft.move(i, b);
  draft.weigh(back, a);
  const total = change + draft.deltaObjective + penalty * draft.deltaViolation + charge * draft.deltaBroken;
  if (total <= allowed && draft.removable(back)) {
    draft.move(back, a);
    return back;
  }
  draft.weigh(i, a);
  draft.move(i, a);
  return -1;
}

/** Mean |Δ objective| of some flips: the scale of temperatures and penalties. */
function typicalChange(draft: Draft, random: Random): number {
  const { part, problem } = draft;
  const { n, start, to } = problem;
  let total = 0;
  let count = 0;
  for (let trial = 0; trial < 400 && count < 60; trial++) {
    const i = random.below(n);
    const degree = start[i + 1]! - start[i]!;
    if (degree === 0) continue;
    const b = part[to[start[i]! + random.below(degree)]!]!;
    if (b === part[i] || draft.size[part[i]!] === 1) continue;
    draft.weigh(i, b);
    total += Math.abs(draft.deltaObjective);
    count++;
  }
  return count > 0 ? total / count : 0;
}

function meanWeight({ n, w }: Problem): number {
  let total = 0;
  for (let i = 0; i < n; i++) total += w[i]!;
  return total > 0 ? total / n : 1;
}

/** Sites with a neighbour in another part, as a list to draw from: proposals elsewhere would be in vain. */
class Border {
  readonly list: Int32Array;
  size = 0;
  readonly #draft: Draft;
  /** Place of each site in the list, −1 outside. */
  readonly #place: Int32Array;
  /** Half-edges of each site that lead into other parts. */
  readonly #foreign: Int32Array;

  constructor(draft: Draft) {
    const { part, problem } = draft;
    const { n, start, to } = problem;
    this.#draft = draft;
    this.list = new Int32Array(n);
    this.#place = new Int32Array(n).fill(-1);
    this.#foreign = new Int32Array(n);
    for (let i = 0; i < n; i++) {
      let foreign = 0;
      for (let h = start[i]!; h < start[i + 1]!; h++) if (part[to[h]!] !== part[i]) foreign++;
      this.#foreign[i] = foreign;
      if (foreign > 0) this.#enter(i);
    }
  }

  /** Site i has moved from part a to part b. */
  moved(i: number, a: number, b: number): void {
    const { part, problem } = this.#draft;
    const { start, to } = problem;
    const foreign = this.#foreign;
    let own = 0;
    for (let h = start[i]!, end = start[i + 1]!; h < end; h++) {
      const j = to[h]!;
      const d = part[j]!;
      if (d === a) {
        foreign[j] = foreign[j]! + 1;
        if (foreign[j] === 1) this.#enter(j);
      } else if (d === b) {
        foreign[j] = foreign[j]! - 1;
        if (foreign[j] === 0) this.#leave(j);
      }
      if (d !== b) own++;
    }
    const before = foreign[i]!;
    foreign[i] = own;
    if (before === 0 && own > 0) this.#enter(i);
    else if (before > 0 && own === 0) this.#leave(i);
  }

  #enter(i: number): void {
    this.#place[i] = this.size;
    this.list[this.size++] = i;
  }

  #leave(i: number): void {
    const place = this.#place[i]!;
    const last = this.list[--this.size]!;
    this.list[place] = last;
    this.#place[last] = place;
    this.#place[i] = -1;
  }
}
