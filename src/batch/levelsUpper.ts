import type { Instance } from '../model/instance.ts';
import type { Weights } from '../model/limits.ts';
import type { Site } from '../model/site.ts';
import { RegionIndex } from '../spatial-index/regions/regionIndex.ts';
import type { Atom } from './atoms.ts';
import type { UpperTask } from './gridTask.ts';
import type { CityWork } from './splitCity.ts';

/**
 * Weights for drawing grids: open ground as border weighs twice what it does between micro-grids, a barrier inside four
 * times. On the sample that puts 80 % of the border between grids on barriers, against 54 % between micro-grids.
 */
export const UPPER_WEIGHTS: Weights = { compact: 1, border: 1, severed: 4, balance: 0.25, moved: 2 };

/** The same city, its tasks marked as drawing grids. */
export function upperWork(work: CityWork, upper: UpperTask): CityWork {
  return { ...work, task: (grid) => ({ ...work.task(grid), upper }) };
}

/** Sites as they are: no border between grids runs through a building, however large. */
export function wholeAtoms(sites: readonly Site[]): Atom[] {
  return sites.map((site, index) => ({ site: index, households: site.households, part: null }));
}

/**
 * The problem of drawing grids instead of micro-grids: a barrier counts by the square of its strength, so that the strong
 * ones (railway, river, main road) draw the borders and lanes hardly do; sites remember the grid that they lay in.
 */
export function upperInstance(instance: Instance, { baseline }: UpperTask, sites: readonly Site[]): Instance {
  const locator = baseline === null ? null : RegionIndex.of(baseline.map(({ ground }) => ground));
  return {
    ...instance,
    edges: { ...instance.edges, barrier: instance.edges.barrier.map((share) => share * share) },
    baseline: locator && Int32Array.from(sites, ({ lon, lat }) => locator.locate(lon, lat)),
  };
}
