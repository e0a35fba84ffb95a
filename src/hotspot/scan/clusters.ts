import type { Metres, Share } from '../../model/units.ts';
import { squared, type Windows } from './windows.ts';

/** A window in which cases are denser than outside. */
export interface ScanCluster {
  /** From 1, the most likely first. */
  readonly rank: number;
  /** Region at the middle. */
  readonly center: number;
  readonly radius: Metres;
  /** Regions inside, rising. */
  readonly regions: Uint32Array;
  readonly observed: number;
  /** Cases inside if the risk were one everywhere. */
  readonly expected: number;
  /** Rate inside divided by the rate outside; infinite where all cases are inside. */
  readonly relativeRisk: number;
  readonly population: number;
  readonly populationShare: Share;
  /** Log-likelihood ratio. */
  readonly llr: number;
  /** By rank among the largest ratios of the replicates: (1 + those as large) / (1 + replicates). */
  readonly p: number;
}

interface Candidate {
  readonly centre: number;
  readonly size: number;
  readonly observed: number;
  readonly population: number;
  readonly llr: number;
}

/**
 * The most likely window, then the most likely of those that share no region with it, and so on (Kulldorff 1997; the rule
 * of "no geographical overlap"). Each is compared with the largest ratio of a replicate, so that p of the second and later
 * ones errs to the safe side.
 *
 * @param cases by site
 * @param maxima largest ratios of the replicates
 * @param most clusters kept at most
 */
export function scanClusters(windows: Windows, cases: Int32Array, maxima: Float64Array, most: number): ScanCluster[] {
  const { sites, nearest } = windows;
  const taken = new Uint8Array(sites.x.length);
  const best = Array.from(sites.x, (_, centre) => bestWindow(windows, cases, centre, taken));
  const members = regionsBySite(sites.siteOf, sites.x.length);
  const clusters: ScanCluster[] = [];
  while (clusters.length < most) {
    const next = best.reduce((a, b) => (better(b, a) ? b : a), null);
    if (next === null) break;
    const first = nearest.start[next.centre]!;
    const inside = nearest.order.subarray(first, first + next.size);
    if (inside.some((site) => taken[site] === 1)) {
      best[next.centre] = bestWindow(windows, cases, next.centre, taken);
      continue;
    }
    for (const site of inside) taken[site] = 1;
    clusters.push(described(windows, next, members, inside, clusters.length + 1, pByRank(next.llr, maxima)));
  }
  return clusters;
}

function described(
  { sites, like }: Windows,
  { centre, size, observed, population, llr }: Candidate,
  members: readonly (readonly number[])[],
  inside: Uint16Array | Uint32Array,
  rank: number,
  p: number,
): ScanCluster {
  const outside = (like.cases - observed) / (like.population - population);
  return {
    rank,
    center: members[centre]![0]!,
    radius: Math.sqrt(squared(sites, centre, inside[size - 1]!)),
    regions: Uint32Array.from([...inside].flatMap((site) => members[site]!)).sort(),
    observed,
    expected: (like.cases * population) / like.population,
    relativeRisk: observed / population / outside,
    population,
    populationShare: population / like.population,
    llr,
    p,
  };
}

/** Monte Carlo p: the observed value counts as one of the replicates. */
export function pByRank(llr: number, maxima: Float64Array): number {
  let asLarge = 0;
  for (const one of maxima) if (one >= llr) asLarge++;
  return (1 + asLarge) / (1 + maxima.length);
}

/** By ratio, then the smaller, then the lower centre. */
function better(a: Candidate | null, b: Candidate | null): boolean {
  if (a === null || b === null) return a !== null;
  return a.llr > b.llr || (a.llr === b.llr && (a.size < b.size || (a.size === b.size && a.centre < b.centre)));
}

/** The window of largest ratio around a centre that holds no taken site; null where no ratio is above 0. */
function bestWindow(
  { sites, nearest, population, like }: Windows,
  cases: Int32Array,
  centre: number,
  taken: Uint8Array,
): Candidate | null {
  const { order, start } = nearest;
  let best: Candidate | null = null;
  let held = 0;
  let people = 0;
  const last = start[centre + 1]! - 1;
  for (let k = start[centre]!; k <= last; k++) {
    const site = order[k]!;
    if (taken[site] === 1) break;
    held += cases[site]!;
    people += population[site]!;
    const llr = like.ratio(held, people);
    if (llr <= (best?.llr ?? 0)) continue;
    if (k < last && squared(sites, centre, site) === squared(sites, centre, order[k + 1]!)) continue;
    best = { centre, size: k - start[centre]! + 1, observed: held, population: people, llr };
  }
  return best;
}

function regionsBySite(siteOf: Uint32Array, count: number): number[][] {
  const members = Array.from({ length: count }, (): number[] => []);
  siteOf.forEach((site, region) => {
    members[site]!.push(region);
  });
  return members;
}
