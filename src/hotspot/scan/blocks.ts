import type { Levels } from './levels.ts';
import type { Likelihood } from './likelihood.ts';
import type { NearestOrder } from './nearestOrder.ts';

/**
 * Windows of one centre that are looked at together, smallest first: its fullest one against what its emptiest would need
 * tells whether any of them can matter.
 */
export interface Blocks {
  /** Blocks of centre i are `first[i]` … `first[i + 1] − 1`. */
  readonly first: Uint32Array;
  /** Place in the order of the neighbours that follows the last window of the block. */
  readonly end: Uint32Array;
  /** Level of the population of the block's first window. */
  readonly level: Uint16Array;
  /** Population of the window before the block's first. */
  readonly before: Float64Array;
}

/** Growth of the expected cases within a block, in standard deviations of their number: what was fastest when measured. */
const GROWTH = 1;

/**
 * Cuts the windows of every centre into blocks. The number of cases in a window varies by the root of what is expected: blocks
 * are as long as lets chance alone seldom fill the last window to what the first would need.
 */
export function blocksOf(
  { start, order }: NearestOrder,
  population: Float64Array,
  like: Likelihood,
  levels: Levels,
): Blocks {
  const n = start.length - 1;
  const rate = like.cases / like.population;
  const first = new Uint32Array(n + 1);
  const end: number[] = [];
  const level: number[] = [];
  const before: number[] = [];
  for (let centre = 0; centre < n; centre++) {
    let held = 0;
    let most = 0;
    for (let k = start[centre]!; k < start[centre + 1]!; k++) {
      const smaller = held;
      held += population[order[k]!]!;
      if (held <= most) continue;
      if (k > start[centre]!) end.push(k);
      level.push(levels.of(held));
      before.push(smaller);
      most = held + (GROWTH * Math.sqrt(held * rate)) / rate;
    }
    end.push(start[centre + 1]!);
    first[centre + 1] = end.length;
  }
  return {
    first,
    end: Uint32Array.from(end),
    level: Uint16Array.from(level),
    before: Float64Array.from(before),
  };
}
