import type { Instance } from '../model/instance.ts';

/** Share of the border between micro-grids that lies along no barrier, as plans usually come out. */
const OPEN = 0.4;
/** Sizes looked at between the limits. */
const TRIALS = 64;

/**
 * Households that a micro-grid holds where a plan of squares of even size costs least. With u = n / target and the terms as
 * they are normalised (ARCHITECTURE.md, "The problem"), a household's share is compact · u + border · open / √u + balance ·
 * (target / half range)² (u − 1)² / u: inertia rises with the size, borders fall, balance holds to the target. A start
 * for a search with the number of micro-grids free. The target itself where the terms are not normalised.
 */
export function favouredSize({ limits, weights, normalise }: Instance): number {
  const { min, max, target } = limits;
  if (!normalise) return target;
  const even = weights.balance * ((2 * target) / Math.max(1, max - min)) ** 2;
  let best = target;
  let least = Number.POSITIVE_INFINITY;
  for (let trial = 0; trial <= TRIALS; trial++) {
    const size = Math.max(1, min + ((max - min) * trial) / TRIALS);
    const u = size / target;
    const cost = weights.compact * u + (weights.border * OPEN) / Math.sqrt(u) + (even * (u - 1) ** 2) / u;
    if (cost >= least) continue;
    least = cost;
    best = size;
  }
  return best;
}
