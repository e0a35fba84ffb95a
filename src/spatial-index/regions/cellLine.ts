/**
 * Lines in one slot of the raster, in 32 bits each. Coordinates are those of the slot: its middle is the origin and its side 1.
 * A line is u = a·v + b, or v = a·u + b where it is flat, with |a| ≤ 1: `a` in 2^-13 stands in the bits 1 to 15, `b` in 2^-14
 * in the bits above, bit 0 tells a flat one. Points are given in steps, 2^-16 of the slot.
 *
 * All that is cut off shifts a point against its line by less than 3·2^-15 of the slot: {@link sideOfLine} beyond
 * {@link UNSURE} is the side of the point itself.
 */

/** In 2^-29: 4·2^-15 of the slot. */
export const UNSURE = 1 << 16;
/**
 * Of the slot: as far from a line as it was cut off, so that the side is that of the edge ({@link exactSide}); all points that
 * are nearer are unsure.
 */
export const SURE_SIDE = 2.5 * 2 ** -15;
/** By so much the slot is taken to be wider, far more than rounding can move an end of an edge. */
const MARGIN = 1e-6;
const REACH = 0.5 + MARGIN;
/** An edge shorter than this does not tell its line well enough. */
const SHORTEST = 2 ** -8;

/** What {@link lineOf} says of an edge that does not come into the slot, and of one that is too short. No line is so. */
export const BESIDE = 0x7fffffff;
export const TOO_SHORT = 0x7ffffffd;

/** The line of an edge, its ends in coordinates of the slot. The same in both directions. */
export function lineOf(ax: number, ay: number, bx: number, by: number): number {
  const flat = Math.abs(bx - ax) > Math.abs(by - ay) ? 1 : 0;
  return flat === 1 ? wordOf(ay, ax, by, bx, flat) : wordOf(ax, ay, bx, by, flat);
}

/** p as a line over q: |p1 − p0| ≤ |q1 − q0|. */
function wordOf(p0: number, q0: number, p1: number, q1: number, flat: number): number {
  const up = q0 < q1;
  const low = up ? q0 : q1;
  const high = up ? q1 : q0;
  if (low > REACH || high < -REACH) return BESIDE;
  const first = up ? p0 : p1;
  const last = up ? p1 : p0;
  if ((first > REACH && last > REACH) || (first < -REACH && last < -REACH)) return BESIDE;
  if (high - low < SHORTEST) return TOO_SHORT;
  const a = (last - first) / (high - low);
  const b = first - a * low;
  const entry = b + a * Math.max(low, -REACH);
  const exit = b + a * Math.min(high, REACH);
  if ((entry > REACH + MARGIN && exit > REACH + MARGIN) || (entry < -REACH - MARGIN && exit < -REACH - MARGIN))
    return BESIDE;
  return (rounded(b * 2 ** 14) << 16) | ((rounded(a * 2 ** 13) & 0x7fff) << 1) | flat;
}

/** To the next whole number, of one above −2^16. */
function rounded(value: number): number {
  return ((value + 0x10000 + 0.5) | 0) - 0x10000;
}

/** On which side of the line a point is: negative or not, with {@link UNSURE} in between. */
export function sideOfLine(line: number, u: number, v: number): number {
  const swap = (u ^ v) & -(line & 1);
  return ((u ^ swap) << 13) - Math.imul((line << 16) >> 17, v ^ swap) - ((line >> 16) << 15);
}

export function isFlat(line: number): boolean {
  return (line & 1) === 1;
}

export function slopeOf(line: number): number {
  return ((line << 16) >> 17) / 2 ** 13;
}

/** The side of any place, in units of the slot and unrounded. */
export function exactSide(line: number, u: number, v: number): number {
  const a = slopeOf(line);
  const b = (line >> 16) / 2 ** 14;
  return isFlat(line) ? v - a * u - b : u - a * v - b;
}
