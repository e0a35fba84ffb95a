import type { Metres } from '../../model/units.ts';
import { type Kernel, kernelAt, reachOf } from './kernel.ts';
import type { Places } from './places.ts';
import type { Raster } from './raster.ts';

/**
 * Kernel density of places at the middles of a raster's cells: incidents per square metre.
 *
 * Normalisation: every incident spreads a mass of 1. With `edge`, its kernel is divided by the share of it that falls on
 * cells of the study area (Jones 1993; Diggle 1985, in its mass-preserving form), so that the densities times the area of a
 * cell sum to the number of incidents; without, mass beyond the study area is lost. Cells outside it are 0.
 * @param bandwidth metres, one for all places or one each
 */
export function kernelDensity(
  raster: Raster,
  places: Pick<Places, 'x' | 'y' | 'weight'>,
  kernel: Kernel,
  bandwidth: Metres | Float64Array,
  edge: boolean,
): Float64Array {
  const { x0, y0, size, columns, rows, inside } = raster;
  const density = new Float64Array(columns * rows);
  const cellArea = size * size;
  let values = new Float64Array(0);
  const column = new Float64Array(columns);
  for (let i = 0; i < places.x.length; i++) {
    const h = typeof bandwidth === 'number' ? bandwidth : bandwidth[i]!;
    const reach = reachOf(kernel, h);
    const px = places.x[i]! - x0;
    const py = places.y[i]! - y0;
    const c0 = Math.max(0, Math.ceil((px - reach) / size - 0.5));
    const c1 = Math.min(columns - 1, Math.floor((px + reach) / size - 0.5));
    const r0 = Math.max(0, Math.ceil((py - reach) / size - 0.5));
    const r1 = Math.min(rows - 1, Math.floor((py + reach) / size - 0.5));
    const width = Math.max(0, c1 - c0 + 1);
    const needed = width * Math.max(0, r1 - r0 + 1);
    if (values.length < needed) values = new Float64Array(2 * needed);
    // A Gaussian is the product of one in x and one in y.
    if (kernel === 'gaussian')
      for (let c = c0; c <= c1; c++) column[c] = Math.exp(-(((c + 0.5) * size - px) ** 2) / (2 * h * h));
    let mass = 0;
    for (let r = r0; r <= r1; r++) {
      const dy2 = ((r + 0.5) * size - py) ** 2;
      const row = kernel === 'gaussian' ? Math.exp(-dy2 / (2 * h * h)) / (2 * Math.PI * h * h) : 0;
      for (let c = c0; c <= c1; c++) {
        const at = (r - r0) * width + c - c0;
        let v = 0;
        if (inside[r * columns + c] === 1)
          v = kernel === 'gaussian' ? row * column[c]! : kernelAt(kernel, h, ((c + 0.5) * size - px) ** 2 + dy2);
        values[at] = v;
        mass += v;
      }
    }
    mass *= cellArea;
    if (edge && mass === 0) {
      // A kernel narrower than a cell: all of it goes to the cell that holds the place.
      density[Math.floor(py / size) * columns + Math.floor(px / size)]! += places.weight[i]! / cellArea;
      continue;
    }
    const scale = places.weight[i]! / (edge ? mass : 1);
    for (let r = r0; r <= r1; r++) {
      const from = (r - r0) * width - c0;
      for (let c = c0; c <= c1; c++) density[r * columns + c]! += scale * values[from + c]!;
    }
  }
  return density;
}
