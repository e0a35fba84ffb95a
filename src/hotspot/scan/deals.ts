import type { Levels } from './levels.ts';
import type { Likelihood } from './likelihood.ts';
import { neededCases } from './neededCases.ts';

/** Words of 32 bits by site. The loop over the neighbours names each of them. */
export const WORDS = 4;
/** A new mark costs some microseconds: taken when the largest ratio has grown enough to spare more. */
const WORTH = 1.05;

/**
 * Sets of cases that are added up together: two in a word where all cases of a set fit into 15 bits, else one. The bit above a
 * sum stays free: `sum + spare` sets it where the sum has reached what is needed.
 */
export interface Deals {
  /** Sets that fit in. */
  readonly capacity: number;
  /** Sets in a word. */
  readonly lanes: number;
  /** The sets as they were taken: cases by site. */
  sets: readonly Int32Array[];
  /** Cases by site, `WORDS` words a site. */
  readonly words: Int32Array;
  /** What the needed cases are below the free bit, by level of population, `WORDS` words a level. */
  readonly spare: Int32Array;
  /** The free bits. */
  readonly free: number;
  /** Largest ratio found so far, by set. */
  readonly best: Float64Array;
  /** Begins with new sets of cases by site. */
  take(sets: readonly Int32Array[]): void;
  /** Asks for more than the largest ratios found. */
  raise(): void;
}

/** @param like of sets of fewer than 2^31 cases */
export function dealsOf(sites: number, like: Likelihood, { lowest }: Levels): Deals {
  const lanes = like.cases < 0x8000 ? 2 : 1;
  const capacity = WORDS * lanes;
  const words = new Int32Array(sites * WORDS);
  const spare = new Int32Array(lowest.length * WORDS);
  const needed = new Float64Array(lowest.length);
  const best = new Float64Array(capacity);
  const raised = new Float64Array(capacity);
  const limit = lanes === 2 ? 0x8000 : 0x80000000;
  const shift = (set: number) => (lanes === 2 ? 16 * (set % 2) : 0);
  const others = (set: number) => (lanes === 2 ? (set % 2 === 0 ? ~0xffff : 0xffff) : 0);
  const raiseOne = (set: number, mark: number) => {
    raised[set] = mark;
    neededCases(like, lowest, mark, needed);
    const word = Math.floor(set / lanes);
    for (let level = 0; level < needed.length; level++) {
      const at = level * WORDS + word;
      // Where no number of cases would do, the spare is 0: no sum reaches the free bit.
      const left = limit - Math.min(limit, needed[level]!);
      spare[at] = (spare[at]! & others(set)) | (left << shift(set));
    }
  };
  const deals: Deals = {
    capacity,
    lanes,
    sets: [],
    words,
    spare,
    free: lanes === 2 ? 0x80008000 | 0 : 0x80000000 | 0,
    best,
    take: (sets) => {
      deals.sets = sets;
      words.fill(0);
      spare.fill(0);
      best.fill(0);
      sets.forEach((cases, set) => {
        const word = Math.floor(set / lanes);
        for (let site = 0; site < sites; site++) words[site * WORDS + word]! += cases[site]! << shift(set);
        raiseOne(set, 0);
      });
    },
    raise: () => {
      for (let set = 0; set < capacity; set++) if (best[set]! > WORTH * raised[set]!) raiseOne(set, best[set]!);
    },
  };
  return deals;
}
