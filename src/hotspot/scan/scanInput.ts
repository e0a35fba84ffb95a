import type { Metres, Share } from '../../model/units.ts';

/**
 * What a case count is measured against. `poisson`: cases come at one rate by head of the population. `bernoulli`: the
 * population is whole trials, of which some are cases (cases and controls).
 */
export type ScanModel = 'poisson' | 'bernoulli';

/** Regions as the points that stand for them, in a plane; columns of one length. */
export interface ScanInput {
  readonly model: ScanModel;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Whole numbers. */
  readonly cases: Float64Array;
  /** Positive. With `bernoulli` whole, and not less than the cases. */
  readonly population: Float64Array;
  /** The largest share of the population that a window may hold. */
  readonly maxShare: Share;
  /** The largest radius of a window; Infinity for no limit. */
  readonly maxRadius: Metres;
  readonly seed: number;
}
