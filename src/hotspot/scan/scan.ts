import { type ScanCluster, scanClusters } from './clusters.ts';
import { replicatesInTurn } from './replicates.ts';
import type { ScanInput } from './scanInput.ts';
import { bySite } from './sites.ts';
import { windowsOf } from './windows.ts';

export interface ScanResult {
  readonly cases: number;
  readonly population: number;
  /** Different places, each of them the centre of windows. */
  readonly centres: number;
  readonly windows: number;
  /** The most likely first. */
  readonly clusters: readonly ScanCluster[];
}

/**
 * Kulldorff's spatial scan statistic with circular windows: where are cases denser than chance explains?
 *
 * Null hypothesis: one risk everywhere. Windows are circles around every region's point that grow region by region, up to
 * `maxShare` of the population and `maxRadius`. Tests for high risk only.
 *
 * Kulldorff, M. (1997). A spatial scan statistic. Communications in Statistics – Theory and Methods 26(6), 1481–1496.
 *
 * @param maxima largest ratios of replicates made by `scanReplicates`, e.g. on threads; or their number, to make them here
 * @param most clusters reported at most
 */
export function scan(input: ScanInput, maxima: Float64Array | number, most = 100): ScanResult {
  const windows = windowsOf(input);
  const simulated = typeof maxima === 'number' ? replicatesInTurn(input, maxima) : maxima;
  const cases = Int32Array.from(bySite(windows.sites, input.cases));
  return {
    cases: windows.like.cases,
    population: windows.like.population,
    centres: windows.sites.x.length,
    windows: windows.nearest.order.length,
    clusters: scanClusters(windows, cases, simulated, most),
  };
}
