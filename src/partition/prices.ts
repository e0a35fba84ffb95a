import type { Centres } from './centres.ts';
import type { Problem } from './problem.ts';

const DEAR = 4;

/**
 * Least reduced cost of a micro-grid with its mean point in a square, bounded from below: contiguity is dropped, sites may
 * join in part, and the cost of pairs is linearised by one flow (cut or not) and one toll (kept or not) a pair and
 * square, which subgradient steps make tight. For every set S with its mean point in the square, violation at most the
 * plan's, any flows |f| ≤ cut/2 and tolls 0 ≤ g ≤ keep:
 * cost(S) + fine·short(S) − y(S) ≥ Σ_S (compact·w·(d² − slop) − y + Σ ±f + Σ g) − Σ g + balance·(n − target)² +
 * fine·short(n), whose least value over fractional S is a walk along the sites by price a household.
 */
export class Prices {
  readonly #problem: Problem;
  readonly #centres: Centres;
  readonly #flow: Float64Array;
  readonly #toll: Float64Array;
  /** Order of each square's sites by price in the last walk: nearly right for the next. */
  readonly #order: Uint16Array;
  readonly #price: Float64Array;
  readonly #share: Float64Array;
  /** Least and most households, and the price of one short or over. */
  readonly #low: number;
  readonly #high: number;
  readonly #fine: number;
  /**
   * Sites that squares do not list but that are cheaper there than `dear` a household (far more than is usual there): prices and households, cheapest
   * first, square s at stray[s]..stray[s+1]. From `dear` on, households without end.
   */
  readonly #stray: Uint32Array;
  #strayPrice = new Float64Array(0);
  #strayHouseholds = new Float64Array(0);
  #straySite = new Uint32Array(0);
  readonly #dear: Float64Array;
  /** How many of its strays joined in the last walk, and the share of the last of them. */
  #strays = 0;
  #lastShare = 0;
  /** Households of the cheapest set in the last walk. */
  households = 0;
  /** Price a household of the last site that joined it. */
  #dearest = 0;

  constructor(problem: Problem, centres: Centres, violation: number, fine: number, scale: Float64Array) {
    this.#problem = problem;
    this.#centres = centres;
    this.#low = Math.max(0, problem.min - violation);
    this.#high = problem.max + violation;
    this.#fine = fine;
    const edges = centres.edge[centres.count]!;
    this.#flow = new Float64Array(edges);
    this.#toll = new Float64Array(edges);
    this.#dear = new Float64Array(centres.count);
    this.#stray = new Uint32Array(centres.count + 1);
    this.#order = new Uint16Array(centres.first[centres.count]!);
    let widest = 0;
    for (let s = 0; s < centres.count; s++) {
      const from = centres.first[s]!;
      const size = centres.first[s + 1]! - from;
      widest = Math.max(widest, size);
      let cost = 0;
      let households = 0;
      for (let p = 0; p < size; p++) {
        this.#order[from + p] = p;
        cost += scale[centres.site[from + p]!]!;
        households += problem.w[centres.site[from + p]!]!;
      }
      this.#dear[s] = (DEAR * cost) / Math.max(1, households);
      // Lists run outwards, so the flow starts as if sets were discs: whoever leaves the disc pays.
      for (let e = centres.edge[s]!; e < centres.edge[s + 1]!; e++) this.#flow[e] = centres.halfCut[e]!;
    }
    this.#price = new Float64Array(widest);
    this.#share = new Float64Array(widest);
  }

  /** Prices of what squares do not list; until it is called again after y rose, bounds are not sure. */
  lookOutside(y: Float64Array): void {
    const { n, w, x, y: north, compact } = this.#problem;
    const { count, first, site, slop } = this.#centres;
    const listed = new Int32Array(n).fill(-1);
    const prices: number[] = [];
    const households: number[] = [];
    const sites: number[] = [];
    for (let s = 0; s < count; s++) {
      for (let p = first[s]!; p < first[s + 1]!; p++) listed[site[p]!] = s;
      const px = this.#centres.x[s]!;
      const py = this.#centres.y[s]!;
      const strays: { site: number; price: number; households: number }[] = [];
      for (let i = 0; i < n; i++) {
        if (listed[i] === s || w[i]! <= 0) continue;
        const dx = x[i]! - px;
        const dy = north[i]! - py;
        const price = compact * (dx * dx + dy * dy - slop[s]!) - y[i]! / w[i]!;
        if (price < this.#dear[s]!) strays.push({ site: i, price, households: w[i]! });
      }
      strays.sort((one, other) => one.price - other.price);
      for (const one of strays) {
        prices.push(one.price);
        households.push(one.households);
        sites.push(one.site);
      }
      this.#stray[s + 1] = prices.length;
    }
    this.#strayPrice = Float64Array.from(prices);
    this.#strayHouseholds = Float64Array.from(households);
    this.#straySite = Uint32Array.from(sites);
  }

  /** The bound for square s. Leaves the share of each of its sites for {@link visit} and {@link learn}. */
  least(s: number, y: Float64Array): number {
    const { w, compact, balance, target } = this.#problem;
    const { first, site, square, slop, edge, a, b } = this.#centres;
    const price = this.#price;
    const share = this.#share;
    const flow = this.#flow;
    const toll = this.#toll;
    const from = first[s]!;
    const size = first[s + 1]! - from;
    const less = slop[s]!;
    for (let p = 0; p < size; p++) {
      const i = site[from + p]!;
      price[p] = compact * w[i]! * (square[from + p]! - less) - y[i]!;
      share[p] = 0;
    }
    let value = 0;
    for (let e = edge[s]!, end = edge[s + 1]!; e < end; e++) {
      const f = flow[e]!;
      const g = toll[e]!;
      price[a[e]!] = price[a[e]!]! + f + g;
      price[b[e]!] = price[b[e]!]! - f + g;
      value -= g;
    }
    // Per household; sites without households join when they pay.
    for (let p = 0; p < size; p++) {
      const weight = w[site[from + p]!]!;
      if (weight > 0) price[p] = price[p]! / weight;
      else {
        if (price[p]! < 0) {
          value += price[p]!;
          share[p] = 1;
        }
        price[p] = Number.POSITIVE_INFINITY;
      }
    }
    this.#sort(from, size);
    const order = this.#order;
    let n = 0;
    let stray = this.#stray[s]!;
    this.#strays = 0;
    const strays = this.#stray[s + 1]!;
    for (let q = 0; ; ) {
      const p = q < size ? order[from + q]! : -1;
      const outside = stray < strays ? this.#strayPrice[stray]! : this.#dear[s]!;
      const listed = p >= 0 && price[p]! <= outside;
      const next = listed ? price[p]! : outside;
      const end = stray < strays ? this.#strayHouseholds[stray]! : Number.POSITIVE_INFINITY;
      const most = listed ? w[site[from + p]!]! : end;
      const taken = this.#take(n, next, most);
      if (taken <= 0) break;
      value += next * taken;
      this.#dearest = next;
      n += taken;
      if (listed) {
        share[p] = taken / most;
        q++;
      } else if (stray < strays) {
        stray++;
        this.#strays++;
        this.#lastShare = taken / most;
      }
      if (taken < most) break;
    }
    this.households = n;
    if (n < this.#low - 1e-9) return Number.POSITIVE_INFINITY;
    const off = n - target;
    return value + balance * off * off + this.#fine * this.#short(n);
  }

  #short(n: number): number {
    const { min, max } = this.#problem;
    return Math.max(0, min - n, n - max);
  }

  /** Households worth taking at a price, from n on: where price + balance + fine stop falling. */
  #take(n: number, price: number, most: number): number {
    const { balance, target, min, max } = this.#problem;
    let end = n;
    // Up to the least that a set must hold in any case.
    if (end < this.#low) end = this.#low;
    const until = (limit: number, slope: number) => {
      if (end >= limit) return;
      const stop = balance > 0 ? target - slope / (2 * balance) : slope < 0 ? limit : end;
      end = Math.max(end, Math.min(stop, limit));
    };
    until(min, price - this.#fine);
    if (end >= min) until(max, price);
    if (end >= max) until(this.#high, price + this.#fine);
    return Math.min(end - n, most);
  }

  /** Insertion sort of the square's order by price: few moves, since prices change little. */
  #sort(from: number, size: number): void {
    const order = this.#order;
    const price = this.#price;
    for (let q = 1; q < size; q++) {
      const p = order[from + q]!;
      const value = price[p]!;
      let at = q - 1;
      while (at >= 0 && price[order[from + at]!]! > value) {
        order[from + at + 1] = order[from + at]!;
        at--;
      }
      order[from + at + 1] = p;
    }
  }

  /**
   * Lowers `ratio` of each listed site to what it can pay more, a household, before a set of square s pays more than it
   * costs: `value` for the sites of the cheapest set, and what the others are dearer than its dearest on top of that.
   */
  visit(s: number, value: number, ratio: Float64Array): void {
    const { first, site } = this.#centres;
    const from = first[s]!;
    const size = first[s + 1]! - from;
    const price = this.#price;
    const dearest = this.#dearest;
    for (let p = 0; p < size; p++) {
      const i = site[from + p]!;
      const room = price[p]! > dearest ? value + price[p]! - dearest : value;
      if (room < ratio[i]!) ratio[i] = room;
    }
  }

  /** Raises `fall` of each site of the cheapest set of the last walk to `by`, what it pays too much a household. */
  overpaid(s: number, by: number, fall: Float64Array): void {
    const { first, site } = this.#centres;
    const from = first[s]!;
    const size = first[s + 1]! - from;
    for (let p = 0; p < size; p++) {
      const i = site[from + p]!;
      if (this.#share[p]! > 0 && by > fall[i]!) fall[i] = by;
    }
    for (let q = 0; q < this.#strays; q++) {
      const i = this.#straySite[this.#stray[s]! + q]!;
      if (by > fall[i]!) fall[i] = by;
    }
  }

  /** Adds `times` the share of each site in the cheapest set of the last walk. */
  cover(s: number, times: number, covered: Float64Array): void {
    const { first, site } = this.#centres;
    const from = first[s]!;
    const size = first[s + 1]! - from;
    const share = this.#share;
    for (let p = 0; p < size; p++) {
      if (share[p]! > 0) covered[site[from + p]!] = covered[site[from + p]!]! + times * share[p]!;
    }
    for (let q = 0; q < this.#strays; q++) {
      const i = this.#straySite[this.#stray[s]! + q]!;
      covered[i] = covered[i]! + times * (q === this.#strays - 1 ? this.#lastShare : 1);
    }
  }

  /** One subgradient step of the flows and tolls of square s, after the last walk. */
  learn(s: number, step: number): void {
    const { edge, a, b, halfCut, keep } = this.#centres;
    const share = this.#share;
    const flow = this.#flow;
    const toll = this.#toll;
    for (let e = edge[s]!, end = edge[s + 1]!; e < end; e++) {
      const from = share[a[e]!]!;
      const to = share[b[e]!]!;
      const cut = halfCut[e]!;
      if (from !== to && cut > 0) {
        const f = flow[e]! + step * cut * (from - to);
        flow[e] = Math.max(-cut, Math.min(f, cut));
      }
      const most = keep[e]!;
      if (most > 0) {
        const g = toll[e]! + step * most * (from + to - 1);
        toll[e] = Math.max(0, Math.min(g, most));
      }
    }
  }
}
