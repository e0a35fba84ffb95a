import type { Metres } from '../../model/units.ts';
import { type Likelihood, likelihood } from './likelihood.ts';
import { type NearestOrder, nearestOrder } from './nearestOrder.ts';
import type { ScanInput } from './scanInput.ts';
import { bySite, type Sites, sitesOf } from './sites.ts';
import { type Thresholds, thresholds } from './thresholds.ts';

/** Windows looked at together: one comparison tells whether any of them can matter. */
export const BLOCK = 16;

/** All circular windows of a scan: for every site the nearest ones, in blocks. */
export interface Windows {
  readonly sites: Sites;
  readonly population: Float64Array;
  readonly like: Likelihood;
  readonly nearest: NearestOrder;
  readonly thresholds: Thresholds;
  /** First block of every centre. */
  readonly blockStart: Float64Array;
  /** Level of the population of the first window of every block. */
  readonly level: Uint16Array;
}

/** Prepares the windows of an input: the same for the observed cases and for every replicate. */
export function windowsOf(input: ScanInput): Windows {
  const sites = sitesOf(input.x, input.y);
  const population = bySite(sites, input.population);
  const all = sum(population);
  const like = likelihood(input.model, sum(input.cases), all);
  const nearest = nearestOrder(sites.x, sites.y, population, input.maxShare * all, input.maxRadius);
  const marks = thresholds(like, least(population));
  const n = sites.x.length;
  const blockStart = new Float64Array(n + 1);
  for (let i = 0; i < n; i++)
    blockStart[i + 1] = blockStart[i]! + Math.ceil((nearest.start[i + 1]! - nearest.start[i]!) / BLOCK);
  const level = new Uint16Array(blockStart[n]!);
  for (let i = 0; i < n; i++) {
    let held = 0;
    let block = blockStart[i]!;
    const first = nearest.start[i]!;
    for (let k = first; k < nearest.start[i + 1]!; k++) {
      held += population[nearest.order[k]!]!;
      if ((k - first) % BLOCK === 0) level[block++] = marks.levelOf(held);
    }
  }
  return { sites, population, like, nearest, thresholds: marks, blockStart, level };
}

/** Square of the distance between two sites. */
export function squared({ x, y }: Sites, a: number, b: number): Metres {
  const dx = x[a]! - x[b]!;
  const dy = y[a]! - y[b]!;
  return dx * dx + dy * dy;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function least(values: Float64Array): number {
  let found = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < found) found = value;
  return found;
}
