import type { Likelihood } from './likelihood.ts';

/**
 * The fewest cases that give a window a likelihood ratio above a mark, by population: a look-up in place of logarithms.
 *
 * @param populations rising
 * @param into by population; infinite where no number of cases would do
 */
export function neededCases(like: Likelihood, populations: Float64Array, mark: number, into: Float64Array): void {
  let c = 0;
  for (let level = 0; level < populations.length; level++) {
    c = fewest(like, populations[level]!, mark, c);
    into[level] = c > like.cases ? Number.POSITIVE_INFINITY : c;
  }
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
