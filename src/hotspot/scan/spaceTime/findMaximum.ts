import { squared } from '../windows.ts';
import { BLOCK, type Cylinders } from './cylinders.ts';

/** Periods of the cases by site: those of site s are `period[start[s]] … period[start[s + 1] − 1]`. */
export interface CasesBySite {
  readonly start: Uint32Array;
  readonly period: Uint16Array;
}

/**
 * Sorts cases by site (counting sort).
 * @param earliest cases of earlier periods are left out: no stretch of the cylinders reaches back to them
 */
export function casesBySite(count: number, site: Uint32Array, period: Uint16Array, earliest = 0): CasesBySite {
  const start = new Uint32Array(count + 1);
  for (let i = 0; i < site.length; i++) if (period[i]! >= earliest) start[site[i]! + 1]!++;
  for (let s = 0; s < count; s++) start[s + 1]! += start[s]!;
  const at = start.slice();
  const sorted = new Uint16Array(start[count]!);
  for (let i = 0; i < site.length; i++) if (period[i]! >= earliest) sorted[at[site[i]!]!++] = period[i]!;
  return { start, period: sorted };
}

/** The likeliest cylinder around a centre. */
export interface BestCylinder {
  readonly centre: number;
  /** Sites inside. */
  readonly size: number;
  readonly stretch: number;
  readonly observed: number;
  readonly share: number;
  readonly llr: number;
}

/** The largest likelihood ratio of all cylinders for one set of cases. `guess` speeds it up and changes nothing. */
export function findMaximum(cylinders: Cylinders, cases: CasesBySite, periods: number, guess = 0): number {
  for (let mark = guess; ; mark = mark > 1e-3 ? mark / 2 : 0) {
    const found = above(cylinders, cases, periods, mark);
    if (found > mark || mark === 0) return found;
  }
}

function above(cylinders: Cylinders, cases: CasesBySite, periods: number, mark: number): number {
  const { nearest, blockStart, blockLevel, weightLevel, from, to, thresholds } = cylinders;
  const { order, start } = nearest;
  const { needed, base } = thresholds;
  const counts = new Int32Array(periods);
  const before = new Int32Array(periods + 1);
  let best = mark;
  let raised = mark;
  thresholds.raise(mark);
  for (let centre = 0; centre + 1 < start.length; centre++) {
    counts.fill(0);
    const end = start[centre + 1]!;
    let k = start[centre]!;
    for (let block = blockStart[centre]!; k < end; block++) {
      const stop = Math.min(k + BLOCK, end);
      for (; k < stop; k++) {
        const site = order[k]!;
        for (let c = cases.start[site]!; c < cases.start[site + 1]!; c++) counts[cases.period[c]!]!++;
      }
      for (let t = 0; t < periods; t++) before[t + 1] = before[t]! + counts[t]!;
      const level = blockLevel[block]! - base;
      let reached = false;
      for (let s = 0; s < from.length && !reached; s++)
        reached = before[to[s]!]! - before[from[s]!]! >= needed[Math.max(0, level + weightLevel[s]!)]!;
      if (!reached) continue;
      const first = start[centre]! + (block - blockStart[centre]!) * BLOCK;
      best = Math.max(best, bestAround(cylinders, cases, periods, centre, first, stop, null)?.llr ?? 0);
      if (best > raised * 1.02) {
        raised = best;
        thresholds.raise(best);
      }
    }
  }
  return best;
}

/**
 * The best cylinder around a centre whose circle ends on the sites `first` to `stop` of its order; null where none has a
 * ratio above 0. With `taken`, circles end before the first site that is taken.
 */
export function bestAround(
  { nearest, share, like, from, to, weight, sites }: Cylinders,
  cases: CasesBySite,
  periods: number,
  centre: number,
  first: number,
  stop: number,
  taken: Uint8Array | null,
): BestCylinder | null {
  const { order, start } = nearest;
  const counts = new Int32Array(periods);
  const before = new Int32Array(periods + 1);
  const last = start[centre + 1]! - 1;
  let held = 0;
  let best: BestCylinder | null = null;
  for (let k = start[centre]!; k < stop; k++) {
    const site = order[k]!;
    if (taken?.[site] === 1) break;
    held += share[site]!;
    for (let c = cases.start[site]!; c < cases.start[site + 1]!; c++) counts[cases.period[c]!]!++;
    if (k < first) continue;
    if (k < last && squared(sites, centre, site) === squared(sites, centre, order[k + 1]!)) continue;
    for (let t = 0; t < periods; t++) before[t + 1] = before[t]! + counts[t]!;
    for (let s = 0; s < from.length; s++) {
      const observed = before[to[s]!]! - before[from[s]!]!;
      const expected = held * weight[s]!;
      if (observed <= expected * like.cases) continue;
      const llr = like.ratio(observed, expected);
      if (llr > (best?.llr ?? 0))
        best = { centre, size: k - start[centre]! + 1, stretch: s, observed, share: expected, llr };
    }
  }
  return best;
}
