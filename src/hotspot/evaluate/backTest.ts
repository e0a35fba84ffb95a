import KDBush from 'kdbush';
import type { Metres, Share } from '../../model/units.ts';
import { kernelAt } from '../density/kernel.ts';
import { getisOrd } from '../local/getisOrd.ts';
import type { Cube } from '../time/cube.ts';
import type { Weights } from '../weights/weights.ts';
import { evaluateMap, type MapScore } from './evaluateMap.ts';

/** A way to rank regions by what has happened before. */
export type MapKind =
  /** Counts of the last period before, by area: the naive map. */
  | 'last-period'
  /** Counts of all periods before, by area. */
  | 'all-periods'
  /** Gi* of all periods before. */
  | 'gistar'
  /** Kernel density (quartic) of all periods before, at the middle of each region. */
  | 'density';

/** How one map met one later period. */
export interface Trial {
  readonly map: MapKind;
  /** Of a density; null for other maps. */
  readonly bandwidth: Metres | null;
  readonly scores: readonly MapScore[];
  /** Of each region: higher is taken first. */
  readonly rank: Float64Array;
}

/** Regions as the maps need them. */
export interface Ground {
  /** Middle of each, metres of a plane. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Square metres. */
  readonly area: Float64Array;
  readonly weights: Weights;
}

/**
 * Makes each map from the periods before `target` alone and holds it against that period (`evaluateMap`). A density a
 * bandwidth. The target needs incidents, and so do the periods before it.
 */
export function backTest(
  cube: Cube,
  target: number,
  ground: Ground,
  bandwidths: readonly Metres[],
  shares: readonly Share[],
): Trial[] {
  const { x, y, area, weights } = ground;
  const period = (t: number) => cube.counts.subarray(t * cube.regions, (t + 1) * cube.regions);
  const before = new Float64Array(cube.regions);
  for (let t = 0; t < target; t++) for (let i = 0; i < cube.regions; i++) before[i]! += period(t)[i]!;
  const after = Float64Array.from(period(target));
  const byArea = (counts: Float64Array) => counts.map((count, i) => count / area[i]!);
  const trial = (map: MapKind, bandwidth: Metres | null, rank: Float64Array): Trial => ({
    map,
    bandwidth,
    rank,
    scores: evaluateMap(rank, area, before, after, shares),
  });
  const hot = getisOrd(before, weights).giStar.map((z) => (Number.isNaN(z) ? Number.NEGATIVE_INFINITY : z));
  return [
    trial('last-period', null, byArea(Float64Array.from(period(target - 1)))),
    trial('all-periods', null, byArea(before)),
    trial('gistar', null, hot),
    ...bandwidths.map((h) => trial('density', h, densityAt(x, y, before, h))),
  ];
}

/** Bandwidths worth a trial: from the distance of neighbouring regions to sixteen times it, by √2. */
export function trialBandwidths(area: Float64Array): Metres[] {
  const spacing = Math.sqrt(area.reduce((sum, own) => sum + own, 0) / area.length);
  return Array.from({ length: 9 }, (_, i) => Number((1.5 * spacing * Math.SQRT2 ** i).toPrecision(2)));
}

/** The trial of highest mean hit rate; of equal ones the first. */
export function bestTrial(trials: readonly Trial[]): Trial {
  const mean = ({ scores }: Trial) => scores.reduce((sum, { hitRate }) => sum + hitRate, 0) / scores.length;
  return trials.reduce((best, one) => (mean(one) > mean(best) ? one : best));
}

function densityAt(x: Float64Array, y: Float64Array, counts: Float64Array, bandwidth: Metres): Float64Array {
  const sources = Uint32Array.from(counts.keys()).filter((i) => counts[i]! > 0);
  const tree = new KDBush(sources.length);
  for (const i of sources) tree.add(x[i]!, y[i]!);
  tree.finish();
  return x.map((px, i) => {
    let density = 0;
    for (const s of tree.within(px, y[i]!, bandwidth)) {
      const j = sources[s]!;
      density += counts[j]! * kernelAt('quartic', bandwidth, (x[j]! - px) ** 2 + (y[j]! - y[i]!) ** 2);
    }
    return density;
  });
}
