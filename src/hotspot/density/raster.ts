import type { Metres } from '../../model/units.ts';
import { convexHull } from '../study/hull.ts';
import type { Places } from './places.ts';

/** Square cells over the study area, row by row from the south-west. */
export interface Raster {
  /** South-west corner, metres. */
  readonly x0: Metres;
  readonly y0: Metres;
  /** Side of a cell. */
  readonly size: Metres;
  readonly columns: number;
  readonly rows: number;
  /** 1 for cells of the study area. */
  readonly inside: Uint8Array;
}

/**
 * Cells of the given size over the convex hull of the places: those whose middle lies in the hull, and every cell with a
 * place. Around all, and `margin` metres of room, lies a row and a column of cells outside, so that lines of equal density close.
 */
export function rasterOver({ x, y }: Pick<Places, 'x' | 'y'>, size: Metres, margin: Metres = 0): Raster {
  const [west, east] = rangeOf(x);
  const [south, north] = rangeOf(y);
  const x0 = Math.floor((west - margin) / size) * size - size;
  const y0 = Math.floor((south - margin) / size) * size - size;
  const columns = Math.floor((east + margin - x0) / size) + 2;
  const rows = Math.floor((north + margin - y0) / size) + 2;
  const inside = new Uint8Array(columns * rows);
  const hull = convexHull(x, y);
  for (let r = 0; hull !== null && r < rows; r++) {
    const [from, to] = crossing(hull, y0 + (r + 0.5) * size);
    for (let c = Math.max(0, Math.ceil((from - x0) / size - 0.5)); x0 + (c + 0.5) * size <= to; c++)
      inside[r * columns + c] = 1;
  }
  for (let i = 0; i < x.length; i++)
    inside[Math.floor((y[i]! - y0) / size) * columns + Math.floor((x[i]! - x0) / size)] = 1;
  return { x0, y0, size, columns, rows, inside };
}

/** Where a horizontal line enters and leaves a convex ring; the wrong way round where it does not meet it. */
function crossing(ring: readonly (readonly [number, number])[], y: number): [number, number] {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    if (ay > y === by > y) continue;
    const x = ax + ((y - ay) / (by - ay)) * (bx - ax);
    from = Math.min(from, x);
    to = Math.max(to, x);
  }
  return [from, to];
}

function rangeOf(values: Float64Array): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const v of values) {
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  return [low, high];
}
