import type { Metres } from '../../model/units.ts';
import { type Blocks, blocksOf } from './blocks.ts';
import { type Levels, levelsOf } from './levels.ts';
import { type Likelihood, likelihood } from './likelihood.ts';
import { type NearestOrder, nearestOrder } from './nearestOrder.ts';
import type { ScanInput } from './scanInput.ts';
import { bySite, type Sites, sitesOf } from './sites.ts';

/** All circular windows of a scan: for every site the nearest ones, in blocks. */
export interface Windows {
  readonly sites: Sites;
  readonly population: Float64Array;
  readonly like: Likelihood;
  readonly nearest: NearestOrder;
  readonly levels: Levels;
  readonly blocks: Blocks;
}

/** Prepares the windows of an input: the same for the observed cases and for every replicate. */
export function windowsOf(input: ScanInput): Windows {
  const sites = sitesOf(input.x, input.y);
  const population = bySite(sites, input.population);
  const all = sum(population);
  const like = likelihood(input.model, sum(input.cases), all);
  const nearest = nearestOrder(sites.x, sites.y, population, input.maxShare * all, input.maxRadius);
  const levels = levelsOf(like, Math.max(input.maxShare * all, largest(population)));
  return { sites, population, like, nearest, levels, blocks: blocksOf(nearest, population, like, levels) };
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

function largest(values: Float64Array): number {
  let found = 0;
  for (const value of values) if (value > found) found = value;
  return found;
}
