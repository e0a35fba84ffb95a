import type { Metres, SquareMetres } from '../../model/units.ts';
import { adaptiveBandwidths } from './adaptive.ts';
import { type SuggestedBandwidth, suggestBandwidth } from './bandwidth.ts';
import type { Kernel } from './kernel.ts';
import { kernelDensity } from './kernelDensity.ts';
import { type MassLevel, massLevels } from './massLevels.ts';
import { type Places, placesOf } from './places.ts';
import { type Raster, rasterOver } from './raster.ts';

/** Cells at most: more make files and pages too heavy to open. */
const MOST_CELLS = 120_000;
/** Cells across a bandwidth. */
const FINENESS = 5;

export interface DensityOptions {
  readonly kernel: Kernel;
  /** Null: suggested (`suggestBandwidth`). */
  readonly bandwidth: Metres | null;
  readonly adaptive: boolean;
  /** Side of a cell; null: a fifth of the bandwidth, or as much more as 120 000 cells ask for. */
  readonly cell: Metres | null;
  readonly edge: boolean;
  readonly seed: number;
  /** Shares of the mass that levels are drawn for. */
  readonly shares: readonly number[];
}

/** A density with all that it was made by. */
export interface DensityMap {
  readonly raster: Raster;
  /** Incidents per square metre, by cell. */
  readonly density: Float64Array;
  readonly places: Places;
  readonly incidents: number;
  readonly bandwidth: Metres;
  /** Null where the bandwidth was given. */
  readonly suggested: SuggestedBandwidth | null;
  /** Narrowest and widest of an adaptive estimate. */
  readonly bandwidths: readonly [Metres, Metres];
  readonly area: SquareMetres;
  readonly levels: readonly MassLevel[];
}

/**
 * The kernel density of incidents, cell by cell over their study area (`rasterOver`, or `within`).
 * @param x metres of a plane; NaN for an incident that does not count
 * @param within whether a place of the plane is in the study area; null: the convex hull of the incidents
 * @returns null where there is no incident with a place
 */
export function densityMap(
  x: Float64Array,
  y: Float64Array,
  options: DensityOptions,
  within: ((x: Metres, y: Metres) => boolean) | null,
): DensityMap | null {
  const places = placesOf(x, y);
  if (places.x.length === 0) return null;
  const { kernel, edge } = options;
  const coarse = rasterOver(places, coarseSize(places));
  const suggested = options.bandwidth === null ? suggestBandwidth(places, kernel, areaOf(coarse), options.seed) : null;
  const bandwidth = options.bandwidth ?? suggested!.bandwidth;
  const size = options.cell ?? cellSize(places, bandwidth);
  // A study area reaches beyond the incidents: there is room for what spreads into it.
  const room = bandwidth * (kernel === 'gaussian' ? 3 : 1) * (options.adaptive ? 2 : 1);
  const raster = within === null ? rasterOver(places, size) : maskedBy(rasterOver(places, size, room), places, within);
  const fixed = kernelDensity(raster, places, kernel, bandwidth, edge);
  const each = options.adaptive ? adaptiveBandwidths(raster, fixed, places, bandwidth) : null;
  const density = each === null ? fixed : kernelDensity(raster, places, kernel, each, edge);
  return {
    raster,
    density,
    places,
    incidents: places.weight.reduce((sum, w) => sum + w, 0),
    bandwidth,
    suggested,
    bandwidths: each === null ? [bandwidth, bandwidth] : rangeOf(each),
    area: areaOf(raster),
    levels: massLevels(raster, density, options.shares),
  };
}

function areaOf({ inside, size }: Raster): SquareMetres {
  return inside.reduce((sum, one) => sum + one, 0) * size * size;
}

/** Cells that are in the study area, or hold a place. */
function maskedBy(raster: Raster, places: Places, within: (x: Metres, y: Metres) => boolean): Raster {
  const { x0, y0, size, columns, rows } = raster;
  const inside = raster.inside.map((_, i) => {
    const [c, r] = [i % columns, Math.floor(i / columns)];
    if (c === 0 || r === 0 || c === columns - 1 || r === rows - 1) return 0;
    return within(x0 + (c + 0.5) * size, y0 + (r + 0.5) * size) ? 1 : 0;
  });
  for (let i = 0; i < places.x.length; i++)
    inside[Math.floor((places.y[i]! - y0) / size) * columns + Math.floor((places.x[i]! - x0) / size)] = 1;
  return { ...raster, inside };
}

/** A side at which the extent has about 10 000 cells. */
function coarseSize({ x, y }: Places): Metres {
  const [west, east] = rangeOf(x);
  const [south, north] = rangeOf(y);
  return Math.max(1, Math.max(east - west, north - south) / 100);
}

function cellSize({ x, y }: Places, bandwidth: Metres): Metres {
  const [west, east] = rangeOf(x);
  const [south, north] = rangeOf(y);
  const least = Math.sqrt(((east - west + bandwidth) * (north - south + bandwidth)) / MOST_CELLS);
  return rounded(Math.max(bandwidth / FINENESS, least));
}

/** Up to the next of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten. */
function rounded(metres: Metres): Metres {
  const power = 10 ** Math.floor(Math.log10(metres));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((s) => s * power >= metres * (1 - 1e-9)) ?? 10;
  return step * power;
}

function rangeOf(values: Float64Array): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const v of values) {
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  return [low, high];
}
