import type { Metres } from '../../../model/units.ts';
import { pByRank } from '../clusters.ts';
import { squared } from '../windows.ts';
import { cylindersOf } from './cylinders.ts';
import { type BestCylinder, bestAround, casesBySite } from './findMaximum.ts';
import { spaceTimeReplicates } from './replicates.ts';
import type { SpaceTimeInput } from './spaceTimeInput.ts';

/** A circle and a stretch of time in which cases are denser than chance explains. */
export interface SpaceTimeCluster {
  readonly rank: number;
  /** Region at the middle. */
  readonly center: number;
  readonly radius: Metres;
  readonly regions: Uint32Array;
  /** First and last period inside. */
  readonly firstPeriod: number;
  readonly lastPeriod: number;
  readonly observed: number;
  readonly expected: number;
  /** Observed by expected inside, divided by the same outside. */
  readonly relativeRisk: number;
  readonly llr: number;
  readonly p: number;
  /** Periods after which chance alone would bring one like it, if one looks once a period: 1 / p. */
  readonly recurrence: number;
}

/**
 * Kulldorff's space–time scan statistic with cylinders; retrospective (any stretch of time) or prospective (up to the end).
 *
 * Kulldorff, M., Athas, W., Feuer, E., Miller, B., Key, C. (1998). American Journal of Public Health 88(9), 1377–1380;
 * Kulldorff, M. (2001). Prospective time periodic geographical disease surveillance. JRSS A 164(1), 61–72; for the
 * permutation model Kulldorff, M., Heffernan, R., Hartman, J., Assunção, R., Mostashari, F. (2005). PLoS Medicine 2(3), e59.
 *
 * Clusters share no region with a more likely one.
 * @param maxima largest ratios of the replicates, or their number, to make them here
 */
export function scanSpaceTime(input: SpaceTimeInput, maxima: Float64Array | number, most = 20): SpaceTimeCluster[] {
  const cylinders = cylindersOf(input);
  const { sites, nearest, siteOfCase, cases: total, from, to } = cylinders;
  const simulated = typeof maxima === 'number' ? spaceTimeReplicates(input, 0, maxima, () => {}) : maxima;
  const n = sites.x.length;
  const cases = casesBySite(n, siteOfCase, input.period);
  const taken = new Uint8Array(n);
  const around = (centre: number) =>
    bestAround(cylinders, cases, input.periods, centre, nearest.start[centre]!, nearest.start[centre + 1]!, taken);
  const best = Array.from({ length: n }, (_, centre) => around(centre));
  const clusters: SpaceTimeCluster[] = [];
  while (clusters.length < most) {
    const next = best.reduce((a, b) => (better(b, a) ? b : a), null);
    if (next === null) break;
    const first = nearest.start[next.centre]!;
    const inside = nearest.order.subarray(first, first + next.size);
    if (inside.some((site) => taken[site] === 1)) {
      best[next.centre] = around(next.centre);
      continue;
    }
    for (const site of inside) taken[site] = 1;
    const members = new Set<number>(inside);
    const expected = next.share * total;
    const p = pByRank(next.llr, simulated);
    clusters.push({
      rank: clusters.length + 1,
      center: sites.siteOf.indexOf(next.centre),
      radius: Math.sqrt(squared(sites, next.centre, inside[next.size - 1]!)),
      regions: Uint32Array.from([...sites.siteOf.keys()].filter((region) => members.has(sites.siteOf[region]!))),
      firstPeriod: from[next.stretch]!,
      lastPeriod: to[next.stretch]! - 1,
      observed: next.observed,
      expected,
      relativeRisk: next.observed / expected / ((total - next.observed) / (total - expected)),
      llr: next.llr,
      p,
      recurrence: 1 / p,
    });
  }
  return clusters;
}

function better(a: BestCylinder | null, b: BestCylinder | null): boolean {
  if (a === null || b === null) return a !== null;
  return a.llr > b.llr || (a.llr === b.llr && (a.size < b.size || (a.size === b.size && a.centre < b.centre)));
}
