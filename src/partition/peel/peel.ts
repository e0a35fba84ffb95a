import type { Problem } from '../problem.ts';
import { CheapSets } from './cheapSets.ts';

/** What a peeling search found and proved. */
export interface Peeled {
  /** The best plan within the limits that is better than the known one; null: none was found. */
  readonly part: Int32Array | null;
  readonly objective: number;
  /** Proven lower bound of the objective of the plans within the limits: infinite where there is none; null: none. */
  readonly bound: number | null;
  readonly steps: number;
}

/** First threshold as a share of the mean cost of a part, and how it rises. */
const FIRST = 0.5;
const RISE = 1.08;
/** A set in the making costs about so many steps. */
const VISIT = 4;
/** Share of the steps that listing more sets than needed at once may take, and the most of both. */
const CHEAP = 0.02;
const CHEAP_AT_MOST = 8e6;
const MOST_LISTED = 50_000;
const NOTHING = new Uint8Array(0);
const MOST_SITES = 400;
const EPSILON = 1e-9;

/** Whether {@link peel} takes a problem: places do not count, nothing is locked, no site is above the maximum. */
export function peelable(problem: Problem): boolean {
  const { compact, locks, label, second, w, n, min, max } = problem;
  return (
    n > 0 &&
    n <= MOST_SITES &&
    compact === 0 &&
    locks === 0 &&
    label === null &&
    second === null &&
    min > 0 &&
    w.every((own) => own <= max)
  );
}

/**
 * Exact search for problems where places do not count (cut edges in the literature). The cheapest part of a plan costs
 * at most the mean: all connected sets up to a threshold are taken off in turn, each with half of its cut pairs, and what
 * is left is divided in the same way on what is left of the budget. The threshold rises until all plans below the best
 * are ruled out, or the steps are spent: every plan costs more than k times the last threshold. `known`: the objective
 * of a plan within the limits, if there is one.
 */
export function peel(problem: Problem, known: number | null, steps: number): Peeled {
  return new Peeling(problem, known ?? Number.POSITIVE_INFINITY, steps).run();
}

/** A set that may be a part. */
interface Listed {
  readonly members: readonly number[];
  readonly cost: number;
}

class Peeling {
  readonly #problem: Problem;
  readonly #limit: number;
  /** One a depth. */
  readonly #sets: CheapSets[] = [];
  readonly #alive: Uint8Array[] = [];
  readonly #taken: (readonly number[])[] = [];
  readonly #inside: Uint8Array;
  /** All sets up to the cost `#listedTo`, cheapest first. */
  #list: readonly Listed[] = [];
  #listedTo = -1;
  /** Costs of sets come in halves where pairs cost whole numbers: a cut pair counts half on each side. */
  readonly #unit: number;
  readonly #onlyCuts: boolean;
  readonly #tolerance: number;
  #part: Int32Array | null = null;
  #objective: number;
  /** Plans have to cost less than this. */
  #ceiling = 0;
  #work = 0;

  constructor(problem: Problem, objective: number, limit: number) {
    this.#problem = problem;
    this.#inside = new Uint8Array(problem.n);
    this.#limit = limit;
    this.#objective = objective;
    this.#unit = wholeCosts(problem) ? 0.5 : 0;
    this.#onlyCuts = problem.balance === 0 && problem.keep.every((cost) => cost === 0);
    this.#tolerance = EPSILON * problem.cut.reduce((sum, cost, h) => sum + cost + problem.keep[h]!, 1);
  }

  run(): Peeled {
    const { n, w, max, k } = this.#problem;
    const all = new Uint8Array(n).fill(1);
    const fewest = k ?? Math.max(1, Math.ceil(w.reduce((sum, own) => sum + own, 0) / max - EPSILON));
    const { cut, keep } = this.#problem;
    const worst = cut.reduce((sum, cost, h) => sum + Math.max(cost, keep[h]!) / 2, 0);
    const about = Number.isFinite(this.#objective) ? this.#objective : 0.1 * worst;
    let bound: number | null = null;
    for (let threshold = this.#whole((FIRST * about) / fewest); ; threshold = this.#raised(threshold)) {
      const next = fewest * (threshold + this.#unit);
      const sure = this.#unit > 0 ? Math.ceil(next - EPSILON) : next;
      this.#ceiling = Math.min(this.#objective, sure);
      if (!this.#listTo(threshold, all, fewest) || !this.#divide(0, all, 0, 0)) break;
      bound = Math.min(sure, this.#objective);
      if (bound >= this.#objective - this.#tolerance) break;
      // Even the dearest plan there can be is ruled out: there is none.
      if (sure > worst + this.#problem.balance * this.#mostOff()) {
        bound = Number.POSITIVE_INFINITY;
        break;
      }
    }
    return { part: this.#part, objective: this.#objective, bound, steps: this.#spent() };
  }

  #setsAt(depth: number): CheapSets {
    while (this.#sets.length <= depth) this.#sets.push(new CheapSets(this.#problem));
    return this.#sets[depth]!;
  }

  #aliveAt(depth: number): Uint8Array {
    while (this.#alive.length <= depth) this.#alive.push(new Uint8Array(this.#problem.n));
    return this.#alive[depth]!;
  }

  #raised(threshold: number): number {
    if (this.#unit === 0) return Math.max(threshold * RISE, this.#tolerance);
    return Math.max(threshold + this.#unit, this.#whole(threshold * RISE));
  }

  #whole(cost: number): number {
    return this.#unit > 0 ? Math.floor(cost / this.#unit) * this.#unit : cost;
  }

  #mostOff(): number {
    const { n, min, max, target } = this.#problem;
    return n * Math.max((max - target) ** 2, (target - min) ** 2);
  }

  #spent(): number {
    return this.#work + VISIT * this.#sets.reduce((sum, sets) => sum + sets.visits, 0);
  }

  /** Lists the sets up to a cost at least, and more while that is cheap; false when the steps are spent. */
  #listTo(threshold: number, all: Uint8Array, fewest: number): boolean {
    if (threshold <= this.#listedTo) return true;
    const sets = this.#setsAt(0);
    const cheap = Math.min(CHEAP * this.#limit, CHEAP_AT_MOST);
    let first = 0;
    for (let dearest = threshold; ; dearest = this.#raised(dearest)) {
      const list: Listed[] = [];
      const before = sets.visits;
      const limit = before + Math.max(0, this.#limit - this.#spent()) / VISIT;
      const asked = {
        alive: all,
        firstOnly: false,
        dearest: () => dearest + this.#tolerance,
        found: (members: readonly number[], _: number, cost: number) =>
          list.push({ members: members.slice(), cost }) <= MOST_LISTED,
      };
      if (!sets.each(asked, limit)) return this.#listedTo >= threshold;
      list.sort((a, b) => a.cost - b.cost);
      this.#list = list;
      this.#listedTo = dearest;
      const visits = sets.visits - before;
      if (first === 0) first = visits;
      if (dearest >= this.#dearestNeeded(fewest) || VISIT * visits > Math.max(cheap, 1.2 * VISIT * first)) return true;
    }
  }

  /** What the dearest part that is taken from the list can cost: two more come after it. */
  #dearestNeeded(fewest: number): number {
    const cheapest = this.#list[0]?.cost ?? this.#listedTo;
    return (this.#ceiling - Math.max(0, fewest - 3) * cheapest) / 3;
  }

  /**
   * Divides what lives into parts on the rest of the budget; false when the steps are spent. All its parts come after
   * `from` in the list or are not listed.
   */
  #divide(depth: number, alive: Uint8Array, spent: number, from: number): boolean {
    const { n, k } = this.#problem;
    const pieces = this.#pieces(alive, k === null ? null : k - depth);
    this.#work += 2 * n;
    if (!pieces) return true;
    const { fewest, most } = pieces;
    if (pieces.one && fewest === 1) this.#finish(depth, alive, spent);
    if (most < 2) return true;
    const parts = Math.max(2, fewest);
    if (this.#onlyCuts && parts === 2 && most === 2) return this.#anew(depth, alive, spent, parts, from, true);
    // Pairs with what was taken off count half for each of the parts.
    const mean = this.#mean(spent - this.#border(alive), parts);
    return mean < this.#listedTo + this.#unit
      ? this.#fromList(depth, alive, spent, mean, from)
      : this.#anew(depth, alive, spent, parts, from, false);
  }

  /** What the cheapest of so many parts may cost, with a plan below the ceiling. */
  #mean(spent: number, parts: number): number {
    return (this.#ceiling - this.#tolerance - spent) / parts;
  }

  /** Takes off one listed set after the other: the next part in the order of the list. */
  #fromList(depth: number, alive: Uint8Array, spent: number, mean: number, from: number): boolean {
    const list = this.#list;
    const rest = this.#aliveAt(depth + 1);
    for (let l = from; l < list.length && list[l]!.cost <= mean; l++) {
      const { members } = list[l]!;
      this.#work++;
      if (!members.every((i) => alive[i])) continue;
      if (!this.#take(depth, alive, rest, members, spent, l + 1)) return false;
      if (this.#spent() > this.#limit) return false;
    }
    return true;
  }

  /** Takes off every set that is cheap enough, pairs with what was taken off before left aside. */
  #anew(depth: number, alive: Uint8Array, spent: number, parts: number, from: number, firstOnly: boolean): boolean {
    const sets = this.#setsAt(depth);
    const rest = this.#aliveAt(depth + 1);
    const limit = sets.visits + Math.max(0, this.#limit - this.#spent()) / VISIT;
    const found = (members: readonly number[]) => this.#take(depth, alive, rest, members.slice(), spent, from);
    return sets.each({ alive, firstOnly, dearest: () => this.#mean(spent, parts), found }, limit);
  }

  /** Takes a set off and divides the rest. */
  #take(
    depth: number,
    alive: Uint8Array,
    rest: Uint8Array,
    members: readonly number[],
    spent: number,
    from: number,
  ): boolean {
    rest.set(alive);
    for (const i of members) rest[i] = 0;
    this.#taken[depth] = members;
    return this.#divide(depth + 1, rest, spent + this.#costOf(members, rest), from);
  }

  /** Half of the pairs between what lives and the rest. */
  #border(alive: Uint8Array): number {
    const { n, start, to, cut } = this.#problem;
    let cost = 0;
    for (let i = 0; i < n; i++) {
      if (!alive[i]) continue;
      for (let h = start[i]!; h < start[i + 1]!; h++) if (!alive[to[h]!]) cost += 0.5 * cut[h]!;
    }
    return cost;
  }

  /** Cost of a set as one part with all its pairs with what is left. */
  #costOf(members: readonly number[], rest: Uint8Array): number {
    const { w, start, to, cut, keep, balance, target } = this.#problem;
    const inside = this.#inside;
    for (const i of members) inside[i] = 1;
    let cost = 0;
    let households = 0;
    for (const i of members) {
      households += w[i]!;
      for (let h = start[i]!; h < start[i + 1]!; h++) {
        if (inside[to[h]!]) cost += 0.5 * keep[h]!;
        else if (rest[to[h]!]) cost += cut[h]!;
      }
    }
    for (const i of members) inside[i] = 0;
    return cost + balance * (households - target) ** 2;
  }

  /** How many parts the living pieces can make, by their households; null: some cannot, or not as many as asked. */
  #pieces(alive: Uint8Array, asked: number | null): { fewest: number; most: number; one: boolean } | null {
    const { n, w, start, to, min, max } = this.#problem;
    const seen = new Uint8Array(n);
    let fewest = 0;
    let most = 0;
    let pieces = 0;
    for (let i = 0; i < n; i++) {
      if (seen[i] || !alive[i]) continue;
      const queue = [i];
      seen[i] = 1;
      let households = 0;
      for (const at of queue) {
        households += w[at]!;
        for (let h = start[at]!; h < start[at + 1]!; h++) {
          if (seen[to[h]!] || !alive[to[h]!]) continue;
          seen[to[h]!] = 1;
          queue.push(to[h]!);
        }
      }
      const low = Math.max(1, Math.ceil(households / max - EPSILON));
      const high = Math.floor(households / min + EPSILON);
      if (low > high) return null;
      fewest += low;
      most += high;
      pieces++;
    }
    if (asked === null) return { fewest, most, one: pieces === 1 };
    return asked < fewest || asked > most ? null : { fewest: asked, most: asked, one: pieces === 1 };
  }

  /** What lives is the last part. */
  #finish(depth: number, alive: Uint8Array, spent: number): void {
    const last: number[] = [];
    alive.forEach((lives, i) => {
      if (lives) last.push(i);
    });
    const objective = spent + this.#costOf(last, NOTHING);
    if (objective >= this.#objective - this.#tolerance) return;
    this.#objective = objective;
    this.#ceiling = Math.min(this.#ceiling, objective);
    const part = new Int32Array(this.#problem.n).fill(depth);
    for (let d = 0; d < depth; d++) for (const i of this.#taken[d]!) part[i] = d;
    this.#part = part;
  }
}

/** Whether every plan's objective is a whole number: no term but whole costs of pairs. */
function wholeCosts(problem: Problem): boolean {
  const { balance, cut, keep } = problem;
  return balance === 0 && cut.every(Number.isInteger) && keep.every(Number.isInteger);
}
