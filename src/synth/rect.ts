import type { Metres } from '../model/units.ts';

/** A rectangle of the drawing board, metres. */
export interface Rect {
  readonly west: Metres;
  readonly south: Metres;
  readonly east: Metres;
  readonly north: Metres;
}

export type Axis = 'x' | 'y';

/** A shape of the board: outer rings, not closed, as x, y, x, y …; holes do not count. */
export type Shape = readonly Float64Array[];

/** The part of a shape below (`side` −1) or above (1) a line across an axis (Sutherland and Hodgman, 1974). */
export function clip(shape: Shape, axis: Axis, at: Metres, side: -1 | 1): Shape {
  const out: Float64Array[] = [];
  for (const ring of shape) {
    const clipped = clipRing(ring, axis === 'x' ? 0 : 1, at, side);
    if (clipped.length >= 6) out.push(Float64Array.from(clipped));
  }
  return out;
}

function clipRing(ring: Float64Array, k: 0 | 1, at: Metres, side: -1 | 1): number[] {
  const out: number[] = [];
  const n = ring.length;
  let px = ring[n - 2]!;
  let py = ring[n - 1]!;
  let before = side * ((k === 0 ? px : py) - at);
  for (let i = 0; i < n; i += 2) {
    const x = ring[i]!;
    const y = ring[i + 1]!;
    const now = side * ((k === 0 ? x : y) - at);
    if ((before > 0 && now < 0) || (before < 0 && now > 0)) {
      const t = before / (before - now);
      if (k === 0) out.push(at, py + t * (y - py));
      else out.push(px + t * (x - px), at);
    }
    if (now >= 0) out.push(x, y);
    px = x;
    py = y;
    before = now;
  }
  return out;
}

/** Square metres of a shape. */
export function areaOf(shape: Shape): number {
  let sum = 0;
  for (const ring of shape) {
    let twice = 0;
    const n = ring.length;
    for (let i = 0, j = n - 2; i < n; j = i, i += 2) twice += ring[j]! * ring[i + 1]! - ring[i]! * ring[j + 1]!;
    sum += Math.abs(twice) / 2;
  }
  return sum;
}

/** The rectangle around a shape. */
export function rectOf(shape: Shape): Rect {
  let [west, south, east, north] = [1e12, 1e12, -1e12, -1e12];
  for (const ring of shape) {
    for (let i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]!);
      east = Math.max(east, ring[i]!);
      south = Math.min(south, ring[i + 1]!);
      north = Math.max(north, ring[i + 1]!);
    }
  }
  return { west, south, east, north };
}

/** A place well inside the largest ring: its middle, or the vertex-mean of what lies around where that is outside. */
export function middleOf(shape: Shape): readonly [Metres, Metres] {
  let best: Float64Array | null = null;
  let most = -1;
  for (const ring of shape) {
    const area = areaOf([ring]);
    if (area > most) [most, best] = [area, ring];
  }
  if (best === null) return [0, 0];
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let i = 0, j = best.length - 2; i < best.length; j = i, i += 2) {
    const cross = best[j]! * best[i + 1]! - best[i]! * best[j + 1]!;
    twice += cross;
    x += (best[j]! + best[i]!) * cross;
    y += (best[j + 1]! + best[i + 1]!) * cross;
  }
  return twice === 0 ? [best[0]!, best[1]!] : [x / (3 * twice), y / (3 * twice)];
}
