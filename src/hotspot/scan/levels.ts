import type { Likelihood } from './likelihood.ts';

/** Levels a standard deviation of the expected cases, and at most so many in all. */
const FINENESS = 4;
const MOST = 1024;

/** Levels of population of windows. What is said of a level is said of its lowest population. */
export interface Levels {
  /** Level of a population. */
  of(population: number): number;
  /** Lowest population by level, rising. */
  readonly lowest: Float64Array;
}

/**
 * Levels as wide as a part of what chance moves the cases by, the root of those expected: narrow enough that few windows reach
 * what their level needs and not what they need themselves.
 *
 * @param most the largest population of a window
 */
export function levelsOf({ cases, population }: Likelihood, most: number): Levels {
  const rate = cases / population;
  const largest = Math.sqrt(most * rate);
  const step = Math.min(2 * FINENESS, MOST / largest);
  const of = (held: number) => Math.floor(step * Math.sqrt(held * rate));
  // A hair lower, so that rounding misses no window at the edge of a level.
  const lowest = Float64Array.from({ length: of(most) + 1 }, (_, level) => ((level / step) ** 2 / rate) * (1 - 1e-9));
  return { of, lowest };
}
