import type { Instance } from '../model/instance.ts';

/** What each term of the objective is multiplied by, weight and denominator in one number. */
export interface Coefficients {
  /** Per household·m² about the micro-grid's mean point. */
  readonly compact: number;
  /** Per metre of cut border that is no barrier. */
  readonly border: number;
  /** Per metre of barrier inside a micro-grid. */
  readonly severed: number;
  /** Per (household off target)². */
  readonly balance: number;
  /** Per household whose micro-grid differs from the baseline's. */
  readonly moved: number;
  /** Per (unit of the second attribute off its target)². */
  readonly second: number;
}

/**
 * Denominators of the terms (ARCHITECTURE.md, "The problem"), as factors without the weights. With `normalise: false`
 * every denominator is 1, also the half range of `balance` and the households of `moved`. A denominator that would be 0
 * (no households, no area, min = max) counts as 1, so that no term is ever infinite.
 */
export function factors(instance: Instance): Coefficients {
  if (!instance.normalise) return { compact: 1, border: 1, severed: 1, balance: 1, moved: 1, second: 1 };
  const { min, max, target } = instance.limits;
  const households = sum(instance.sites.w);
  const squares = households / target;
  const side2 = (instance.area * target) / households;
  const half = (max - min) / 2;
  // The half range in units of the second attribute: as far from its target as the limits are from theirs.
  const secondHalf = (half * (instance.second?.target ?? 0)) / target;
  const perMetre = inverse(2 * Math.sqrt(side2) * squares);
  return {
    compact: inverse((households * side2) / 6),
    border: perMetre,
    severed: perMetre,
    balance: inverse(squares) * inverse(half * half),
    moved: inverse(households),
    second: inverse(squares) * inverse(secondHalf * secondHalf),
  };
}

/** {@link factors} times the instance's weights. */
export function coefficients(instance: Instance): Coefficients {
  const factor = factors(instance);
  const weight = instance.weights;
  return {
    compact: factor.compact * weight.compact,
    border: factor.border * weight.border,
    severed: factor.severed * weight.severed,
    balance: factor.balance * weight.balance,
    moved: factor.moved * weight.moved,
    second: factor.second * (instance.second?.weight ?? 0),
  };
}

function inverse(denominator: number): number {
  return Number.isFinite(denominator) && denominator > 0 ? 1 / denominator : 1;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
