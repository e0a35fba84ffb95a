import { BLOCK, squared, type Windows } from './windows.ts';

/**
 * The largest likelihood ratio of all windows, for one set of cases by site. Sums of cases are compared with what a window
 * of its population would need to beat the best so far, once a block; logarithms are taken only where that is reached.
 *
 * @param guess a mark to begin with: the nearer below the answer, the faster. The answer does not depend on it.
 */
export function findMaximum(windows: Windows, cases: Int32Array, guess = 0): number {
  for (let mark = guess; ; mark = mark > 1e-3 ? mark / 2 : 0) {
    const found = above(windows, cases, mark);
    if (found > mark || mark === 0) return found;
  }
}

/** The largest ratio above a mark; the mark where there is none. */
function above(windows: Windows, cases: Int32Array, mark: number): number {
  const { nearest, blockStart, level, thresholds } = windows;
  const { order, start } = nearest;
  const { needed } = thresholds;
  const n = start.length - 1;
  let best = mark;
  let raised = mark;
  thresholds.raise(mark);
  for (let centre = 0; centre < n; centre++) {
    const end = start[centre + 1]!;
    let held = 0;
    let k = start[centre]!;
    for (let block = blockStart[centre]!; k < end; block++) {
      const stop = Math.min(k + BLOCK, end);
      const before = held;
      for (; k < stop; k++) held += cases[order[k]!]!;
      if (held < needed[level[block]!]!) continue;
      const first = start[centre]! + (block - blockStart[centre]!) * BLOCK;
      best = within(windows, cases, centre, first, stop, before, best);
      // A new mark costs some microseconds: taken when it has grown enough to spare more.
      if (best > raised * 1.02) {
        raised = best;
        thresholds.raise(best);
      }
    }
  }
  return best;
}

/** The largest ratio of the windows `first` to `stop` of a centre, or `best` where none is larger. */
function within(
  windows: Windows,
  cases: Int32Array,
  centre: number,
  first: number,
  stop: number,
  before: number,
  best: number,
): number {
  const { nearest, population, like, sites } = windows;
  const { order, start } = nearest;
  let people = 0;
  for (let k = start[centre]!; k < first; k++) people += population[order[k]!]!;
  let held = before;
  let most = best;
  const last = start[centre + 1]! - 1;
  for (let k = first; k < stop; k++) {
    held += cases[order[k]!]!;
    people += population[order[k]!]!;
    const ratio = like.ratio(held, people);
    if (ratio <= most) continue;
    // Sites at one distance are in the window together or not at all.
    if (k < last && squared(sites, centre, order[k]!) === squared(sites, centre, order[k + 1]!)) continue;
    most = ratio;
  }
  return most;
}
