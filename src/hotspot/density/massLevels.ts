import type { Raster } from './raster.ts';

/** The densest ground that holds a share of the mass. */
export interface MassLevel {
  /** Share of the incidents that the estimate puts there. */
  readonly share: number;
  /** Density at its border, per square metre. */
  readonly density: number;
  /** Square metres. */
  readonly area: number;
}

/**
 * Levels of density above which lie the given shares of the estimated mass, counted cell by cell from the densest down
 * (highest density regions, Hyndman 1996): the smallest area that holds so much.
 */
export function massLevels({ size }: Raster, density: Float64Array, shares: readonly number[]): MassLevel[] {
  const sorted = density
    .filter((d) => d > 0)
    .sort()
    .reverse();
  let mass = 0;
  for (const d of sorted) mass += d;
  const levels: MassLevel[] = [];
  let held = 0;
  let next = 0;
  for (let i = 0; i < sorted.length && next < shares.length; i++) {
    held += sorted[i]!;
    while (next < shares.length && held >= shares[next]! * mass * (1 - 1e-12)) {
      levels.push({ share: shares[next]!, density: sorted[i]!, area: (i + 1) * size * size });
      next++;
    }
  }
  return levels;
}
