import { type Random, random } from '../../../model/random.ts';
import { aliasDraw } from '../drawCases.ts';
import { cylindersOf } from './cylinders.ts';
import { casesBySite, findMaximum } from './findMaximum.ts';
import type { SpaceTimeInput } from './spaceTimeInput.ts';

/**
 * The largest likelihood ratio of each replicate `from` to `to`: cases dealt out anew over places and times (Poisson), or
 * their times shuffled among them (permutation). Every replicate has its own stream.
 */
export function spaceTimeReplicates(input: SpaceTimeInput, from: number, to: number, step: () => void): Float64Array {
  const cylinders = cylindersOf(input);
  const { share, siteOfCase } = cylinders;
  const maxima = new Float64Array(to - from);
  const site = siteOfCase.slice();
  const period = input.period.slice();
  const drawSite = aliasDraw(share);
  const earliest = cylinders.from.reduce((a, b) => Math.min(a, b), input.periods);
  let guess = 0;
  for (let replicate = from; replicate < to; replicate++) {
    const draw = random(input.seed, `space-time ${replicate}`);
    if (input.population === null) {
      period.set(input.period);
      shuffle(draw, period);
    } else
      for (let i = 0; i < site.length; i++) {
        site[i] = drawSite(draw);
        period[i] = draw.below(input.periods);
      }
    const found = findMaximum(cylinders, casesBySite(share.length, site, period, earliest), input.periods, guess);
    maxima[replicate - from] = found;
    guess = guess === 0 ? 0.75 * found : 0.95 * guess + 0.05 * 0.75 * found;
    step();
  }
  return maxima;
}

/** Fisher and Yates. */
function shuffle(draw: Random, values: Uint16Array): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = draw.below(i + 1);
    const value = values[i]!;
    values[i] = values[j]!;
    values[j] = value;
  }
}
