import { type Deals, dealsOf, WORDS } from './deals.ts';
import { squared, type Windows } from './windows.ts';

/** Centres that are looked at before all others. */
const FIRST = 64;

/** Finds the largest likelihood ratio of all windows for several sets of cases at a time. */
export interface MaximaFinder {
  /** Sets of cases that are looked at together. */
  readonly capacity: number;
  /**
   * @param sets cases by site, `capacity` sets at most, each with as many cases in all as the windows were made for
   * @returns the largest ratio by set; 0 where no window holds more cases than expected
   */
  find(sets: readonly Int32Array[]): Float64Array;
}

/**
 * The neighbours of a centre are read once for all sets, and cases of two sets are added up in one word (`Deals`). A block of
 * windows is looked into only where a set has as many cases as a ratio above its largest so far would need, and logarithms are
 * taken only of windows that have as many. The result is that of looking at every window.
 */
export function maximaFinder(windows: Windows): MaximaFinder {
  const sites = windows.sites.x.length;
  const deals = dealsOf(sites, windows.like, windows.levels);
  const centres = centresInTurn(sites);
  return {
    capacity: deals.capacity,
    find: (sets) => {
      deals.take(sets);
      for (const centre of centres) {
        lookAround(windows, deals, centre);
        deals.raise();
      }
      return deals.best.slice(0, sets.length);
    },
  };
}

function lookAround(windows: Windows, deals: Deals, centre: number): void {
  const { nearest, blocks } = windows;
  const { order } = nearest;
  const { first, end, level } = blocks;
  const { words, spare, free } = deals;
  const last = first[centre + 1]!;
  let k = nearest.start[centre]! | 0;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let block = first[centre]!; block < last; block++) {
    const beforeA = a;
    const beforeB = b;
    const beforeC = c;
    const beforeD = d;
    const stop = end[block]! | 0;
    for (; k < stop; k++) {
      const at = order[k]! << 2;
      a = (a + words[at]!) | 0;
      b = (b + words[at + 1]!) | 0;
      c = (c + words[at + 2]!) | 0;
      d = (d + words[at + 3]!) | 0;
    }
    const at = level[block]! << 2;
    const reachedA = (a + spare[at]!) & free;
    const reachedB = (b + spare[at + 1]!) & free;
    const reachedC = (c + spare[at + 2]!) & free;
    const reachedD = (d + spare[at + 3]!) & free;
    if ((reachedA | reachedB | reachedC | reachedD) === 0) continue;
    if (reachedA !== 0) lookInto(windows, deals, centre, block, 0, beforeA, reachedA);
    if (reachedB !== 0) lookInto(windows, deals, centre, block, 1, beforeB, reachedB);
    if (reachedC !== 0) lookInto(windows, deals, centre, block, 2, beforeC, reachedC);
    if (reachedD !== 0) lookInto(windows, deals, centre, block, 3, beforeD, reachedD);
  }
}

/** Looks into a block for the sets of a word; `before` is the word's sum before the block, `reached` what its end has reached. */
function lookInto(
  windows: Windows,
  deals: Deals,
  centre: number,
  block: number,
  word: number,
  before: number,
  reached: number,
): void {
  if (deals.lanes === 1) lookAt(windows, deals, centre, block, word, 0, before);
  else {
    if ((reached & 0x8000) !== 0) lookAt(windows, deals, centre, block, word, 0, before & 0xffff);
    if (reached >> 16 !== 0) lookAt(windows, deals, centre, block, word, 1, before >>> 16);
  }
}

/** The windows of a block in one set, where they hold as many cases as are needed. */
function lookAt(
  { sites, nearest, population, like, blocks, levels }: Windows,
  { sets, best, spare, lanes }: Deals,
  centre: number,
  block: number,
  word: number,
  lane: number,
  before: number,
): void {
  const { order, start } = nearest;
  const { lowest } = levels;
  const set = lanes * word + lane;
  const cases = sets[set]!;
  const limit = lanes === 2 ? 0x8000 : 0x80000000;
  const last = start[centre + 1]! - 1;
  const stop = blocks.end[block]!;
  let held = before;
  let people = blocks.before[block]!;
  let most = best[set]!;
  let level = blocks.level[block]!;
  let needed = 0;
  let until = -1;
  for (let k = block === blocks.first[centre]! ? start[centre]! : blocks.end[block - 1]!; k < stop; k++) {
    const site = order[k]!;
    held += cases[site]!;
    people += population[site]!;
    if (people >= until) {
      while (level + 1 < lowest.length && people >= lowest[level + 1]!) level++;
      until = level + 1 < lowest.length ? lowest[level + 1]! : Number.POSITIVE_INFINITY;
      const left = spare[level * WORDS + word]!;
      needed = limit - (lanes === 2 ? (left >>> (16 * lane)) & 0xffff : left);
    }
    if (held < needed) continue;
    const ratio = like.ratio(held, people);
    if (ratio <= most) continue;
    // Sites at one distance are in the window together or not at all.
    if (k < last && squared(sites, centre, site) === squared(sites, centre, order[k + 1]!)) continue;
    most = ratio;
  }
  best[set] = most;
}

/** Centres far from each other first, so that every set soon has a large ratio; then all of them, as they lie in memory. */
function centresInTurn(n: number): Uint32Array {
  const step = Math.max(1, Math.floor(n / FIRST));
  const few = Array.from({ length: Math.ceil(n / step) }, (_, i) => i * step);
  return Uint32Array.from([...few, ...Array(n).keys()]);
}
