import type { Problem } from '../problem.ts';

/** What sets are asked for. */
export interface Asked {
  /** Sites that still can be in a set; the others do not count, nor do pairs with them. */
  readonly alive: Uint8Array;
  /** Most that a set may cost; asked again and again, since it may fall. */
  dearest(): number;
  /** Only the sets that hold the first site of the order. */
  readonly firstOnly: boolean;
  /** Called with each set; false: stop. The list is used again. */
  found(members: readonly number[], households: number, cost: number): boolean;
}

const OPEN = 0;
const IN = 1;
const OUT = 2;

/**
 * Lists the connected sets within the limits that cost at most so much: half of the cut pairs at their border, pairs kept
 * inside, balance. Sites at the front are taken in or left out one by one, those first that most pairs tie to the decided
 * ones; a branch ends when the pairs decided, and for each open site the cheaper of its two sides, cost too much. Sites
 * are taken as the first of a set in breadth-first order from a corner, which shuts sets in early.
 */
export class CheapSets {
  visits = 0;
  readonly #problem: Problem;
  readonly #state: Uint8Array;
  /** Per site: pairs that are cut when it is left out, and those that are cut or kept when it joins. */
  readonly #out: Float64Array;
  readonly #join: Float64Array;
  /** Open sites beside the set, in no order: what is decided is taken out and put back where it stood. */
  readonly #front: Int32Array;
  #fronts = 0;
  readonly #met: Int32Array;
  readonly #members: number[] = [];
  /** Cost of decided pairs, and the cheaper side of every open site. */
  #sure = 0;
  #open = 0;

  constructor(problem: Problem) {
    this.#problem = problem;
    this.#state = new Uint8Array(problem.n);
    this.#out = new Float64Array(problem.n);
    this.#join = new Float64Array(problem.n);
    this.#met = new Int32Array(problem.n);
    this.#front = new Int32Array(problem.n);
  }

  /** All such sets, each once; false: stopped by `found` or by the limit of visits. */
  each(asked: Asked, limit: number): boolean {
    const { n, w, start, to, max } = this.#problem;
    for (let i = 0; i < n; i++) this.#state[i] = asked.alive[i] ? OPEN : OUT;
    this.#out.fill(0);
    this.#join.fill(0);
    this.#met.fill(0);
    this.#fronts = 0;
    this.#members.length = 0;
    this.#sure = 0;
    this.#open = 0;
    for (const anchor of breadthFirst(this.#problem, asked.alive)) {
      if (w[anchor]! <= max) {
        this.#decide(anchor, IN);
        this.#members.push(anchor);
        for (let h = start[anchor]!; h < start[anchor + 1]!; h++) this.#meet(to[h]!);
        if (!this.#visit(w[anchor]!, asked, limit)) return false;
        this.#fronts = 0;
        for (let h = start[anchor]!; h < start[anchor + 1]!; h++) this.#met[to[h]!] = 0;
        this.#members.pop();
        this.#undo(anchor, IN);
      }
      if (asked.firstOnly) break;
      this.#decide(anchor, OUT);
    }
    return true;
  }

  #visit(households: number, asked: Asked, limit: number): boolean {
    if (++this.visits > limit) return false;
    if (this.#sure + this.#open > asked.dearest()) return true;
    const { w, start, to, max } = this.#problem;
    const front = this.#front;
    const out = this.#out;
    const join = this.#join;
    let at = -1;
    let most = -1;
    for (let f = 0, end = this.#fronts; f < end; f++) {
      const i = front[f]!;
      const tied = households + w[i]! > max ? Number.POSITIVE_INFINITY : out[i]! + join[i]!;
      if (tied > most) {
        most = tied;
        at = f;
      }
    }
    if (at < 0) return this.#complete(households, asked);
    const pick = front[at]!;
    front[at] = front[--this.#fronts]!;
    if (households + w[pick]! <= max) {
      this.#decide(pick, IN);
      this.#members.push(pick);
      const length = this.#fronts;
      for (let h = start[pick]!, end = start[pick + 1]!; h < end; h++) this.#meet(to[h]!);
      const going = this.#visit(households + w[pick]!, asked, limit);
      while (this.#fronts > length) this.#met[front[--this.#fronts]!] = 0;
      this.#members.pop();
      this.#undo(pick, IN);
      if (!going) return false;
    }
    this.#decide(pick, OUT);
    const going = this.#visit(households, asked, limit);
    this.#undo(pick, OUT);
    front[this.#fronts++] = front[at]!;
    front[at] = pick;
    return going;
  }

  #complete(households: number, asked: Asked): boolean {
    const { min, balance, target } = this.#problem;
    if (households < min) return true;
    const cost = this.#sure + balance * (households - target) ** 2;
    return cost > asked.dearest() || asked.found(this.#members, households, cost);
  }

  #meet(i: number): void {
    if (this.#state[i] !== OPEN || this.#met[i] === 1) return;
    this.#met[i] = 1;
    this.#front[this.#fronts++] = i;
  }

  #decide(i: number, side: number): void {
    const { start, to, cut, keep } = this.#problem;
    const state = this.#state;
    const out = this.#out;
    const join = this.#join;
    this.#open -= Math.min(out[i]!, join[i]!);
    this.#sure += side === IN ? join[i]! : out[i]!;
    state[i] = side;
    for (let h = start[i]!, end = start[i + 1]!; h < end; h++) {
      const j = to[h]!;
      const before = Math.min(out[j]!, join[j]!);
      if (side === IN) {
        out[j] = out[j]! + 0.5 * cut[h]!;
        join[j] = join[j]! + keep[h]!;
      } else join[j] = join[j]! + 0.5 * cut[h]!;
      if (state[j] === OPEN) this.#open += Math.min(out[j]!, join[j]!) - before;
    }
  }

  #undo(i: number, side: number): void {
    const { start, to, cut, keep } = this.#problem;
    const state = this.#state;
    const out = this.#out;
    const join = this.#join;
    for (let h = start[i]!, end = start[i + 1]!; h < end; h++) {
      const j = to[h]!;
      const before = Math.min(out[j]!, join[j]!);
      if (side === IN) {
        out[j] = out[j]! - 0.5 * cut[h]!;
        join[j] = join[j]! - keep[h]!;
      } else join[j] = join[j]! - 0.5 * cut[h]!;
      if (state[j] === OPEN) this.#open += Math.min(out[j]!, join[j]!) - before;
    }
    state[i] = OPEN;
    this.#sure -= side === IN ? join[i]! : out[i]!;
    this.#open += Math.min(out[i]!, join[i]!);
  }
}

/** All living sites, each component breadth-first from its lowest site's farthest site. */
function breadthFirst(problem: Problem, alive: Uint8Array): number[] {
  const { n, start, to } = problem;
  const sweep = (from: number, seen: Uint8Array): number[] => {
    const queue = [from];
    seen[from] = 1;
    for (const at of queue) {
      for (let h = start[at]!; h < start[at + 1]!; h++) {
        if (seen[to[h]!] || !alive[to[h]!]) continue;
        seen[to[h]!] = 1;
        queue.push(to[h]!);
      }
    }
    return queue;
  };
  const seen = new Uint8Array(n);
  const order: number[] = [];
  for (let i = 0; i < n; i++) {
    if (seen[i] || !alive[i]) continue;
    const farthest = sweep(i, seen.slice()).at(-1)!;
    order.push(...sweep(farthest, seen));
  }
  return order;
}
