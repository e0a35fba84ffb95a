import { random } from '../../model/random.ts';
import { drawCases } from './drawCases.ts';
import { maximaFinder } from './findMaxima.ts';
import type { ScanInput } from './scanInput.ts';
import { windowsOf } from './windows.ts';

/**
 * The largest likelihood ratio of each replicate `from` to `to` under the null hypothesis. Every replicate has its own stream
 * of random numbers, so that the work can be shared out at will.
 * @param step called after every replicate
 */
export function scanReplicates(input: ScanInput, from: number, to: number, step: () => void): Float64Array {
  const windows = windowsOf(input);
  const draw = drawCases(input.model, windows.population, windows.like.cases);
  const finder = maximaFinder(windows);
  const sets = Array.from({ length: finder.capacity }, () => new Int32Array(windows.population.length));
  const maxima = new Float64Array(to - from);
  for (let replicate = from; replicate < to; replicate += sets.length) {
    const dealt = sets.slice(0, to - replicate);
    dealt.forEach((cases, i) => {
      draw(random(input.seed, `scan ${replicate + i}`), cases);
    });
    maxima.set(finder.find(dealt), replicate - from);
    for (let i = 0; i < dealt.length; i++) step();
  }
  return maxima;
}

/** All replicates in this thread. */
export function replicatesInTurn(input: ScanInput, count: number): Float64Array {
  return scanReplicates(input, 0, count, () => {});
}
