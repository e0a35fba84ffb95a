import type { Random } from '../../model/random.ts';
import type { ScanModel } from './scanInput.ts';

/** Deals all cases out to the sites at random into `into`, as the null hypothesis has it. */
export type Draw = (random: Random, into: Int32Array) => void;

/**
 * Cases under the null hypothesis, all of them in every draw. `poisson`: each falls on a site in proportion to its population
 * (multinomial). `bernoulli`: each falls on another trial (multivariate hypergeometric).
 */
export function drawCases(model: ScanModel, population: Float64Array, cases: number): Draw {
  return model === 'poisson' ? multinomial(population, cases) : withoutReplacement(population, cases);
}

function multinomial(population: Float64Array, cases: number): Draw {
  const draw = aliasDraw(population);
  return (random, into) => {
    into.fill(0);
    for (let c = 0; c < cases; c++) into[draw(random)]!++;
  };
}

/**
 * Draws indices in proportion to weights. Walker's alias method in Vose's form (1991, IEEE Transactions on Software
 * Engineering 17(9)): constant time a draw.
 */
export function aliasDraw(weight: Float64Array): (random: Random) => number {
  const n = weight.length;
  const total = weight.reduce((a, b) => a + b, 0);
  const share = weight.map((w) => (w * n) / total);
  const keep = new Float64Array(n).fill(1);
  const alias = Uint32Array.from({ length: n }, (_, i) => i);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < n; i++) (share[i]! < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()!;
    const more = large[large.length - 1]!;
    keep[less] = share[less]!;
    alias[less] = more;
    share[more]! -= 1 - share[less]!;
    if (share[more]! < 1) {
      large.pop();
      small.push(more);
    }
  }
  return (random) => {
    const slot = random.below(n);
    return random.next() < keep[slot]! ? slot : alias[slot]!;
  };
}

/** The first so many of a shuffled deck (Fisher and Yates), one card a trial. */
function withoutReplacement(population: Float64Array, cases: number): Draw {
  const deck = new Uint32Array(population.reduce((a, b) => a + b, 0));
  let at = 0;
  population.forEach((count, site) => {
    deck.fill(site, at, at + count);
    at += count;
  });
  // The deck goes back to its first order before every draw: what is drawn depends on the seed alone.
  const hand = new Uint32Array(deck.length);
  return (random, into) => {
    hand.set(deck);
    into.fill(0);
    for (let c = 0; c < cases; c++) {
      const other = c + random.below(hand.length - c);
      const card = hand[other]!;
      hand[other] = hand[c]!;
      into[card]!++;
    }
  };
}
