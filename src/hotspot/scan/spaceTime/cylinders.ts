import { type Likelihood, likelihood } from '../likelihood.ts';
import { type NearestOrder, nearestOrder } from '../nearestOrder.ts';
import { bySite, type Sites, sitesOf } from '../sites.ts';
import type { SpaceTimeInput } from './spaceTimeInput.ts';
import { STEPS, type Thresholds, thresholds } from './thresholds.ts';

/** Circles looked at together: one comparison a stretch tells whether any of them can matter. */
export const BLOCK = 16;

/** All cylinders of a scan: circles around every site, by all stretches of time. */
export interface Cylinders {
  readonly sites: Sites;
  /** Share of the population, or of the cases, by site. */
  readonly share: Float64Array;
  readonly cases: number;
  /** Measured against shares: the whole is 1. */
  readonly like: Likelihood;
  readonly nearest: NearestOrder;
  readonly thresholds: Thresholds;
  /** First and one past the last period of every stretch, and the share of cases expected in it. */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly weight: Float64Array;
  /** Levels, rounded down, of the stretches' shares and of the first circle of every block: their sum is that of a cylinder. */
  readonly weightLevel: Int32Array;
  readonly blockStart: Float64Array;
  readonly blockLevel: Int32Array;
  /** Site of every case. */
  readonly siteOfCase: Uint32Array;
}

/** Prepares the cylinders: the same for the observed cases and for every replicate. */
export function cylindersOf(input: SpaceTimeInput): Cylinders {
  const all = sitesOf(input.x, input.y);
  const cases = input.region.length;
  const { sites, measure, siteOf } = withMeasure(input, all);
  const total = measure.reduce((a, b) => a + b, 0);
  const share = measure.map((m) => m / total);
  const nearest = nearestOrder(sites.x, sites.y, share, input.maxShare, input.maxRadius);
  const { from, to, weight } = stretches(input);
  const like = likelihood('poisson', cases, 1);
  const least = share.reduce((a, b) => Math.min(a, b), 1) * weight.reduce((a, b) => Math.min(a, b), 1);
  const n = sites.x.length;
  const blockStart = new Float64Array(n + 1);
  for (let i = 0; i < n; i++)
    blockStart[i + 1] = blockStart[i]! + Math.ceil((nearest.start[i + 1]! - nearest.start[i]!) / BLOCK);
  const blockLevel = new Int32Array(blockStart[n]!);
  for (let i = 0; i < n; i++) {
    let held = 0;
    let block = blockStart[i]!;
    const first = nearest.start[i]!;
    for (let k = first; k < nearest.start[i + 1]!; k++) {
      held += share[nearest.order[k]!]!;
      if ((k - first) % BLOCK === 0) blockLevel[block++] = Math.floor(STEPS * Math.log2(held));
    }
  }
  return {
    sites,
    share,
    cases,
    like,
    nearest,
    thresholds: thresholds(like, least),
    from,
    to,
    weight,
    weightLevel: Int32Array.from(weight, (w) => Math.floor(STEPS * Math.log2(w))),
    blockStart,
    blockLevel,
    siteOfCase: input.region.map((region) => siteOf[region]!),
  };
}

/** Sites of no measure are left out: nothing can be expected there. */
function withMeasure(input: SpaceTimeInput, all: Sites) {
  const { population, region } = input;
  const ofAll = population === null ? new Float64Array(all.x.length) : bySite(all, population);
  if (population === null) for (const r of region) ofAll[all.siteOf[r]!]!++;
  const kept = [...ofAll.keys()].filter((site) => ofAll[site]! > 0);
  const numberOf = new Int32Array(ofAll.length).fill(-1);
  kept.forEach((site, i) => {
    numberOf[site] = i;
  });
  const siteOf = Uint32Array.from(all.siteOf, (site) => numberOf[site]!);
  const sites: Sites = {
    x: Float64Array.from(kept, (s) => all.x[s]!),
    y: Float64Array.from(kept, (s) => all.y[s]!),
    siteOf,
  };
  return { sites, siteOf, measure: Float64Array.from(kept, (s) => ofAll[s]!) };
}

function stretches({ period, periods, maxPeriods, prospective, population }: SpaceTimeInput) {
  const before = new Float64Array(periods + 1);
  for (const p of period) before[p + 1]!++;
  for (let t = 0; t < periods; t++) before[t + 1]! += before[t]!;
  const list: [number, number, number][] = [];
  for (let to = prospective ? periods : 1; to <= periods; to++)
    for (let from = Math.max(0, to - maxPeriods); from < to; from++) {
      const weight = population === null ? (before[to]! - before[from]!) / before[periods]! : (to - from) / periods;
      if (weight > 0 && weight < 1) list.push([from, to, weight]);
    }
  return {
    from: Uint16Array.from(list, ([a]) => a),
    to: Uint16Array.from(list, ([, b]) => b),
    weight: Float64Array.from(list, ([, , w]) => w),
  };
}
