import type { Problem } from './problem.ts';

/** Sites are bits of one integer. */
export const MOST_SITES = 30;

/** Whether a problem's connected sets can be listed as masks: few sites, none locked, no old labels. */
export function maskable(problem: Problem): boolean {
  return problem.n <= MOST_SITES && problem.label === null && problem.locks === 0;
}

/**
 * Connected sets as bit masks with their cost, in the order of their lowest site: what `columns.ts` lists, for few sites
 * and many times a second. Memory is kept from one listing to the next.
 */
export class MaskedSets {
  count = 0;
  mask = new Int32Array(1024);
  cost = new Float64Array(1024);
  /** Households short or over, beyond what sites above the maximum cost anyway. */
  short = new Float64Array(1024);
  /** Households. */
  weight = new Float64Array(1024);
  /** Sets of lowest site i are from[i]..from[i+1]. */
  readonly from = new Int32Array(MOST_SITES + 1);
  /** Sets looked at in the last listing. */
  visited = 0;
  readonly #near = new Int32Array(MOST_SITES);
  readonly #capped = new Float64Array(MOST_SITES);
  readonly #border = new Float64Array(MOST_SITES);
  /** What a pair in one set saves of the borders of both, by site and site. */
  readonly #saved = new Float64Array(MOST_SITES * MOST_SITES);
  // By depth: the set, sites that may still join, sites that may not, and sums.
  readonly #set = new Int32Array(MOST_SITES + 1);
  readonly #open = new Int32Array(MOST_SITES + 1);
  readonly #shut = new Int32Array(MOST_SITES + 1);
  readonly #held = new Float64Array(MOST_SITES + 1);
  readonly #w = new Float64Array(MOST_SITES + 1);
  readonly #sx = new Float64Array(MOST_SITES + 1);
  readonly #sy = new Float64Array(MOST_SITES + 1);
  readonly #sq = new Float64Array(MOST_SITES + 1);
  readonly #edges = new Float64Array(MOST_SITES + 1);

  /**
   * Lists the sets up to `slack` households outside the limits and of at most `widest` inertia (which only grows with a
   * set); false when there are more than `cap`, or `visits` looked at.
   */
  list(problem: Problem, slack: number, cap: number, visits: number, widest = Number.POSITIVE_INFINITY): boolean {
    this.#prepare(problem);
    const { n, w, x, y, min, max } = problem;
    const low = min - slack;
    const high = max + slack;
    const capped = this.#capped;
    const near = this.#near;
    const saved = this.#saved;
    const sets = this.#set;
    const open = this.#open;
    const shut = this.#shut;
    const held = this.#held;
    this.count = 0;
    this.visited = 0;
    for (let anchor = 0; anchor < n; anchor++) {
      this.from[anchor] = this.count;
      if (capped[anchor]! > high) continue;
      let depth = 0;
      let site = anchor;
      sets[0] = 0;
      open[0] = 0;
      shut[0] = (2 << anchor) - 1;
      held[0] = 0;
      // At depth 0 nothing is held; depth d holds d sites.
      for (;;) {
        const set = sets[depth]!;
        const own = w[site]!;
        const wx = own * x[site]!;
        const wy = own * y[site]!;
        let edges = this.#edges[depth]! + this.#border[site]!;
        for (let inside = near[site]! & set; inside !== 0; inside &= inside - 1) {
          edges -= saved[site * MOST_SITES + 31 - Math.clz32(inside & -inside)]!;
        }
        const grown = set | (1 << site);
        const deeper = depth + 1;
        const households = held[depth]! + capped[site]!;
        sets[deeper] = grown;
        open[deeper] = (open[depth]! | near[site]!) & ~grown & ~shut[depth]!;
        shut[deeper] = shut[depth]!;
        held[deeper] = households;
        this.#w[deeper] = this.#w[depth]! + own;
        this.#sx[deeper] = this.#sx[depth]! + wx;
        this.#sy[deeper] = this.#sy[depth]! + wy;
        this.#sq[deeper] = this.#sq[depth]! + wx * x[site]! + wy * y[site]!;
        this.#edges[deeper] = edges;
        depth = deeper;
        if (++this.visited > visits) return false;
        if (this.#inertia(depth) > widest) open[depth] = 0;
        else if (households >= low) {
          if (this.count >= cap) return false;
          this.#emit(problem, depth);
        }
        // The next site to join: each is shut for all sets that come after its own.
        site = -1;
        while (depth > 0) {
          const left = open[depth]!;
          if (left === 0) {
            depth--;
            continue;
          }
          const bit = left & -left;
          open[depth] = left ^ bit;
          shut[depth] = shut[depth]! | bit;
          const candidate = 31 - Math.clz32(bit);
          if (held[depth]! + capped[candidate]! > high) continue;
          site = candidate;
          break;
        }
        if (site < 0) break;
      }
    }
    for (let i = n; i <= MOST_SITES; i++) this.from[i] = this.count;
    return true;
  }

  #prepare(problem: Problem): void {
    const { n, w, max, start, to, cut, keep } = problem;
    const saved = this.#saved;
    for (let i = 0; i < n; i++) {
      this.#capped[i] = Math.min(w[i]!, max);
      let near = 0;
      let border = 0;
      for (let h = start[i]!, end = start[i + 1]!; h < end; h++) {
        const j = to[h]!;
        const saves = cut[h]! - keep[h]!;
        border += 0.5 * cut[h]!;
        // Parallel edges add up.
        saved[i * MOST_SITES + j] = (near & (1 << j)) === 0 ? saves : saved[i * MOST_SITES + j]! + saves;
        near |= 1 << j;
      }
      this.#near[i] = near;
      this.#border[i] = border;
    }
  }

  #emit(problem: Problem, depth: number): void {
    const { compact, balance, target, second, min, max } = problem;
    const c = this.count++;
    if (c === this.mask.length) this.#widen();
    const w = this.#w[depth]!;
    const off = w - target;
    let cost = compact * this.#inertia(depth) + balance * off * off + this.#edges[depth]!;
    const set = this.#set[depth]!;
    if (second !== null) {
      let beyond = -second.target;
      for (let left = set; left !== 0; left &= left - 1) beyond += second.values[31 - Math.clz32(left & -left)]!;
      cost += second.weight * beyond * beyond;
    }
    const held = this.#held[depth]!;
    this.mask[c] = set;
    this.cost[c] = cost;
    this.weight[c] = w;
    this.short[c] = held < min ? min - held : held > max ? held - max : 0;
  }

  #inertia(depth: number): number {
    const w = this.#w[depth]!;
    const sx = this.#sx[depth]!;
    const sy = this.#sy[depth]!;
    return w > 0 ? this.#sq[depth]! - (sx * sx + sy * sy) / w : 0;
  }

  #widen(): void {
    const { mask, cost, short, weight } = this;
    this.mask = new Int32Array(2 * mask.length);
    this.mask.set(mask);
    this.cost = new Float64Array(2 * cost.length);
    this.cost.set(cost);
    this.short = new Float64Array(2 * short.length);
    this.short.set(short);
    this.weight = new Float64Array(2 * weight.length);
    this.weight.set(weight);
  }
}
