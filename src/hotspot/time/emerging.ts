import { falseDiscoveryRate } from '../multipleTesting.ts';
import { twoSidedP } from '../normal.ts';
import type { Weights } from '../weights/weights.ts';
import type { Cube } from './cube.ts';
import { type EmergingClass, emergingClass } from './emergingClass.ts';
import { mannKendall, type Trend } from './mannKendall.ts';

export interface Emerging {
  /** Gi* by period and region, laid out as the cube. */
  readonly z: Float64Array;
  /** Benjamini–Hochberg over the whole cube. */
  readonly q: Float64Array;
  /** Trend of z and of the counts by region. */
  readonly trend: readonly Trend[];
  readonly countTrend: readonly Trend[];
  readonly class: readonly EmergingClass[];
  /** Periods in which a region was hot, and cold. */
  readonly hot: Uint16Array;
  readonly cold: Uint16Array;
}

/** A region is hot or cold in a period at this rate of false discoveries over the cube. */
const LEVEL = 0.05;

/**
 * Emerging hot spots: Gi* (Ord & Getis 1995) of every region in every period, with its neighbours in that period and in the
 * one before, against the mean and the variance of the whole cube; then the trend of its z-scores (Mann–Kendall) and its class.
 * @param neighbours of regions in space, without the region itself, which always counts
 */
export function emerging(cube: Cube, neighbours: Weights): Emerging {
  const { regions, periods, counts } = cube;
  const z = cubeGiStar(cube, neighbours);
  const q = falseDiscoveryRate(z.map(twoSidedP));
  const hot = new Uint16Array(regions);
  const cold = new Uint16Array(regions);
  const trend: Trend[] = [];
  const countTrend: Trend[] = [];
  const classes: EmergingClass[] = [];
  for (let r = 0; r < regions; r++) {
    const states = Int8Array.from({ length: periods }, (_, t) =>
      q[t * regions + r]! <= LEVEL ? Math.sign(z[t * regions + r]!) : 0,
    );
    for (const state of states) {
      if (state === 1) hot[r]!++;
      if (state === -1) cold[r]!++;
    }
    const of = (values: Float64Array) => Float64Array.from({ length: periods }, (_, t) => values[t * regions + r]!);
    trend.push(mannKendall(of(z)));
    countTrend.push(mannKendall(of(counts)));
    classes.push(emergingClass(states, trend[r]!));
  }
  return { z, q, trend, countTrend, class: classes, hot, cold };
}

/** Binary Gi* over space and time; NaN where all counts are alike. */
export function cubeGiStar({ regions, periods, counts }: Cube, { start, column }: Weights): Float64Array {
  const all = counts.length;
  let sum = 0;
  let squares = 0;
  for (const count of counts) {
    sum += count;
    squares += count * count;
  }
  const mean = sum / all;
  const deviation = Math.sqrt(Math.max(0, squares / all - mean * mean));
  const z = new Float64Array(all);
  for (let t = 0; t < periods; t++)
    for (let r = 0; r < regions; r++) {
      let held = 0;
      let weight = 0;
      for (let back = 0; back <= 1 && back <= t; back++) {
        const slice = (t - back) * regions;
        held += counts[slice + r]!;
        for (let k = start[r]!; k < start[r + 1]!; k++) held += counts[slice + column[k]!]!;
        weight += 1 + start[r + 1]! - start[r]!;
      }
      const spread = deviation * Math.sqrt((all * weight - weight * weight) / (all - 1));
      z[t * regions + r] = spread > 0 ? (held - weight * mean) / spread : Number.NaN;
    }
  return z;
}
