import { type Centres, layCentres } from './centres.ts';
import type { Draft } from './draft.ts';
import { Prices } from './prices.ts';
import type { Problem } from './problem.ts';

/** Rounding is given away: bounds are true to this share of themselves. */
const SAFETY = 1e-7;
/** Squares whose price is above this multiple of the mean cost are looked at in one round of {@link REVISIT}. */
const FAR = 0.4;
const REVISIT = 8;
/** With fewer steps a site there is no time for the squares to be laid. */
const LEAST_STEPS = 1000;
/** No site pays more than this multiple of what it costs in the known plan. */
const CEILING = 4;
/** Squares list sites up to where the way there costs this multiple of what they cost in the known plan. */
const REACH = 1.5;
const LOOK_OUTSIDE = 24;
/** Share of the rounds in which prices climb before they level out; the passes at the end, and how many of them only fall. */
const CLIMBING = 0.4;
const SETTLING = 11;
const FALLING = 4;
/** In a pass at the end no site pays more by more than this share of what it costs in the known plan. */
const MOST_RISE = 0.02;

/**
 * Lower bound of the objective of all plans of a problem whose violation is at most that of the known plan: Lagrangian
 * relaxation of "each site in one micro-grid" with a price y a site, the cheapest micro-grid at those prices bounded
 * square by square ({@link Prices}), contiguity dropped. Prices rise where every set they are in costs more than it pays,
 * and fall where one pays too much. Any prices end in a true bound; more steps make it better. Null: no bound above 0.
 */
export function lagrangianBound(problem: Problem, known: Draft, steps: number): number | null {
  const households = problem.w.reduce((total, w) => total + w, 0);
  if (!(households > 0 && known.objective > 0) || steps < LEAST_STEPS * problem.n) return null;
  const mean = known.objective / households;
  const fine = fineness(steps / problem.n);
  const spread = problem.compact > 0;
  const scale = costs(problem, known);
  const centres = layCentres(problem, {
    share: fine,
    floor: spread ? (0.2 * fine * mean) / problem.compact : Number.POSITIVE_INFINITY,
    households: spread ? 2 * (problem.max + known.violation) : Number.POSITIVE_INFINITY,
    reach: scale.map((cost, i) =>
      problem.w[i]! > 0 && spread ? (REACH * cost) / (problem.w[i]! * problem.compact) : 0,
    ),
    most: Math.max(64, Math.floor(steps / 500)),
  });
  if (!centres) return null;
  const price = known.violation > 0 ? 4 * mean : 0;
  const prices = new Prices(problem, centres, known.violation, price, scale);
  const y = scale.map((cost) => 0.7 * cost);
  const round = (centres.first[centres.count]! * 3 + centres.edge[centres.count]! * 2) >> 3;
  const rounds = Math.max(3, Math.min(400, Math.floor(steps / Math.max(1, round)) - SETTLING));
  const quick = Math.floor(CLIMBING * rounds);
  climb(problem, centres, prices, y, scale, quick);
  level(problem, centres, prices, y, scale, rounds - quick);
  const sum = settle(problem, centres, prices, y, scale, known.violation);
  const bound = (sum - price * known.violation) * (1 - SAFETY);
  return bound > 0 ? Math.min(bound, known.objective) : null;
}

/** How much of the inertia may be lost to the size of the squares: fine squares take steps that coarse ones put to use. */
function fineness(stepsASite: number): number {
  return stepsASite > 60_000 ? 0.07 : stepsASite > 4_000 ? 0.2 : 0.6;
}

/** What each site costs in a plan, half as its own share and half as a household of its micro-grid; the sum is the plan's. */
function costs(problem: Problem, plan: Draft): Float64Array {
  const { n, w, x, y, start, to, cut, keep, compact, balance, target } = problem;
  const own = new Float64Array(n);
  const part = new Float64Array(plan.slots);
  for (let i = 0; i < n; i++) {
    const d = plan.part[i]!;
    const households = plan.w[d]!;
    const dx = households > 0 ? x[i]! - plan.sx[d]! / households : 0;
    const dy = households > 0 ? y[i]! - plan.sy[d]! / households : 0;
    const off = households - target;
    let cost =
      w[i]! * compact * (dx * dx + dy * dy) + (households > 0 ? (balance * off * off * w[i]!) / households : 0);
    for (let h = start[i]!; h < start[i + 1]!; h++) cost += 0.5 * (plan.part[to[h]!] === d ? keep[h]! : cut[h]!);
    own[i] = cost;
    part[d] = part[d]! + cost;
  }
  return own.map((cost, i) => {
    const d = plan.part[i]!;
    return w[i]! > 0 ? 0.5 * cost + (0.5 * part[d]! * w[i]!) / plan.w[d]! : 0;
  });
}

/** Rounds of raising each site's price to what the cheapest set with it allows, quick but ending anywhere. `scale` is what a site may cost at all. */
function climb(
  problem: Problem,
  centres: Centres,
  prices: Prices,
  y: Float64Array,
  scale: Float64Array,
  rounds: number,
): void {
  const { n, w } = problem;
  const ratio = new Float64Array(n);
  const value = new Float64Array(centres.count);
  const mean = scale.reduce((total, cost) => total + cost, 0) / w.reduce((total, own) => total + own, 0);
  for (let round = 0; round < rounds; round++) {
    const done = round / rounds;
    ratio.fill(Number.POSITIVE_INFINITY);
    if (round % LOOK_OUTSIDE === 0) prices.lookOutside(y);
    for (let s = 0; s < centres.count; s++) {
      if (round % REVISIT !== 0 && value[s]! > FAR * mean) continue;
      const least = prices.least(s, y);
      value[s] = least / Math.max(prices.households, problem.min, 1);
      prices.visit(s, value[s]!, ratio);
      prices.learn(s, 0.4 / (1 + 4 * done));
    }
    const pace = 1 / (1 + 2 * done);
    for (let i = 0; i < n; i++) {
      if (scale[i] === 0) continue;
      const change = pace * Math.max(-0.3 * scale[i]!, Math.min(w[i]! * ratio[i]!, 0.3 * scale[i]!));
      y[i] = Math.min(y[i]! + change, CEILING * scale[i]!);
    }
  }
}

/**
 * Rounds of the method of multipliers: a set that pays more than it costs is taken more often, prices rise where sites are
 * taken less than once and fall where more than once.
 */
function level(
  problem: Problem,
  centres: Centres,
  prices: Prices,
  y: Float64Array,
  scale: Float64Array,
  rounds: number,
): void {
  const { n, w, target } = problem;
  const covered = new Float64Array(n);
  const times = new Float64Array(centres.count);
  const set = (target * scale.reduce((total, cost) => total + cost, 0)) / w.reduce((total, own) => total + own, 0);
  for (let round = 0; round < rounds; round++) {
    const done = round / rounds;
    covered.fill(0);
    if (round % LOOK_OUTSIDE === 0) prices.lookOutside(y);
    for (let s = 0; s < centres.count; s++) {
      const least = prices.least(s, y);
      times[s] = Math.max(0, times[s]! - least / set);
      if (times[s]! > 0) prices.cover(s, times[s]!, covered);
      if (least < FAR * set) prices.learn(s, 0.4 / (1 + 6 * done));
    }
    const pace = 0.06 / (1 + 3 * done);
    for (let i = 0; i < n; i++) y[i] = y[i]! + pace * scale[i]! * Math.max(-2, 1 - covered[i]!);
  }
}

/**
 * The best bound around some prices: they fall for the sites of every set that pays more than it costs, and once few do, also
 * rise where every set near a site has room. What is left is paid by every micro-grid that there can be, so each pass is a
 * bound by itself. The flows and tolls are held: they are as good as {@link level} left them.
 */
function settle(
  problem: Problem,
  centres: Centres,
  prices: Prices,
  y: Float64Array,
  scale: Float64Array,
  violation: number,
): number {
  const { n, w } = problem;
  const households = w.reduce((total, own) => total + own, 0);
  const most = problem.k ?? (problem.min > 0 ? Math.min(n, Math.floor((households + violation) / problem.min)) : n);
  const fall = new Float64Array(n);
  const rise = new Float64Array(n);
  let best = Number.NEGATIVE_INFINITY;
  for (let pass = 0; pass < SETTLING; pass++) {
    fall.fill(0);
    rise.fill(pass < FALLING ? 0 : Number.POSITIVE_INFINITY);
    prices.lookOutside(y);
    let worst = 0;
    for (let s = 0; s < centres.count; s++) {
      const least = prices.least(s, y);
      worst = Math.min(worst, least);
      if (least < 0) prices.overpaid(s, -least / Math.max(prices.households, 1), fall);
      if (pass >= FALLING) prices.visit(s, least / (problem.max + violation), rise);
    }
    best = Math.max(best, y.reduce((total, own) => total + own, 0) + worst * most);
    for (let i = 0; i < n; i++) {
      if (fall[i]! > 0) y[i] = y[i]! - w[i]! * fall[i]!;
      else if (rise[i]! > 0) y[i] = y[i]! + Math.min(w[i]! * rise[i]!, MOST_RISE * scale[i]!);
    }
  }
  return best;
}
