import type { Likelihood } from '../likelihood.ts';
import { neededCases } from '../neededCases.ts';

/** Levels of population a doubling: a level is 2.2 % wide. */
export const STEPS = 32;

/**
 * The number of cases that a window needs for a likelihood ratio above a mark, by level of its population: a look-up in
 * place of logarithms. Levels are taken at their lower end, where fewest cases are needed, so that no window is missed.
 */
export interface Thresholds {
  /** The level of 2^(n / STEPS) is n − base, at least 0. */
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
    base,
    needed,
    raise: (mark) => neededCases(like, populations, mark, needed),
  };
}
