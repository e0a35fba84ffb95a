import { random } from '../../model/random.ts';
import { drawCases } from './drawCases.ts';
import { findMaximum } from './findMaximum.ts';
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
  const cases = new Int32Array(windows.population.length);
  const maxima = new Float64Array(to - from);
  let guess = 0;
  for (let replicate = from; replicate < to; replicate++) {
    draw(random(input.seed, `scan ${replicate}`), cases);
    const found = findMaximum(windows, cases, guess);
    maxima[replicate - from] = found;
    // Three quarters of the usual: most replicates beat it at once, few have to be looked at again.
    guess = guess === 0 ? 0.75 * found : 0.95 * guess + 0.05 * 0.75 * found;
    step();
  }
  return maxima;
}

/** All replicates in this thread. */
export function replicatesInTurn(input: ScanInput, count: number): Float64Array {
  return scanReplicates(input, 0, count, () => {});
}
