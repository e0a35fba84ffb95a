import type { Metres, Share } from '../../../model/units.ts';

/**
 * Cases by place and time. With a population (by region, the same at all times) cases are expected in proportion to it and to
 * the length of time (Poisson). Without one they are expected as if places and times of the cases had nothing to do with each
 * other (space–time permutation), so that no population needs to be known.
 */
export interface SpaceTimeInput {
  /** Points that stand for the regions, in a plane. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** By region, positive; null for the permutation model. */
  readonly population: Float64Array | null;
  /** Region and period of every case. */
  readonly region: Uint32Array;
  readonly period: Uint16Array;
  /** Number of periods, all of one length. */
  readonly periods: number;
  /** The largest share of the population (or of the cases) within a circle. */
  readonly maxShare: Share;
  readonly maxRadius: Metres;
  /** The longest a cluster lasts. */
  readonly maxPeriods: number;
  /** Only clusters that last to the end: what is going on now. */
  readonly prospective: boolean;
  readonly seed: number;
}
