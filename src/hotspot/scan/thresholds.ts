import type { Likelihood } from './likelihood.ts';

/** Levels of population a doubling: a level is 2.2 % wide. */
export const STEPS = 32;

/**
 * The number of cases that a window needs for a likelihood ratio above a mark, by level of its population: a look-up in
 * place of logarithms. Levels are taken at their lower end, where fewest cases are needed, so that no window is missed.
 */
export interface Thresholds {
  /** Level of a population; levels above 0 rise with it. */
  levelOf(population: number): number;
  /** `levelOf` of 2^(n / STEPS) is n − base. */
  readonly base: number;
  /** Cases needed, by level; infinite where no number of cases would do. */
  readonly needed: Float64Array;
  /** Computes `needed` for a mark. */
  raise(mark: number): void;
}

/** @param least the smallest population that a window can hold */
export function thresholds(like: Likelihood, least: number): Thresholds {
  const base = Math.floor(STEPS * Math.log2(least)) - 1;
  const levelOf = (population: number) => Math.max(0, Math.floor(STEPS * Math.log2(population)) - base);
  const needed = new Float64Array(levelOf(like.population) + 1);
  const populations = needed.map((_, level) => 2 ** ((level + base) / STEPS) * (1 - 1e-12));
  return {
    levelOf,
    base,
    needed,
    raise: (mark) => {
      let c = 0;
      for (let level = 0; level < needed.length; level++) {
        c = fewest(like, populations[level]!, mark, c);
        needed[level] = c > like.cases ? Number.POSITIVE_INFINITY : c;
      }
    },
  };
}

/** The fewest cases, not below `from`, whose ratio is above the mark; one more than all cases where there are none. */
function fewest(like: Likelihood, population: number, mark: number, from: number): number {
  // In a Bernoulli window of a level's lower end there may be fewer trials than in the real one: above it, look exactly.
  const most = like.model === 'bernoulli' ? Math.min(like.cases, Math.floor(population)) : like.cases;
  if (from > most) return Math.max(from, most + 1);
  let low = from;
  let step = 1;
  let high = from;
  while (high <= most && like.ratio(high, population) <= mark) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, most + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (like.ratio(middle, population) <= mark) low = middle + 1;
    else high = middle;
  }
  return low;
}
