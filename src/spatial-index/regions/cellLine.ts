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
  const [low, high] = q0 < q1 ? [q0, q1] : [q1, q0];
  if (low > 0.5 + MARGIN || high < -0.5 - MARGIN) return BESIDE;
  const first = q0 < q1 ? p0 : p1;
  const last = q0 < q1 ? p1 : p0;
  if (Math.min(first, last) > 0.5 + MARGIN || Math.max(first, last) < -0.5 - MARGIN) return BESIDE;
  if (high - low < SHORTEST) return TOO_SHORT;
  const a = (last - first) / (high - low);
  const entry = first + a * (Math.max(low, -0.5 - MARGIN) - low);
  const exit = first + a * (Math.min(high, 0.5 + MARGIN) - low);
  if (Math.min(entry, exit) > 0.5 + 2 * MARGIN || Math.max(entry, exit) < -0.5 - 2 * MARGIN) return BESIDE;
  const b = first - a * low;
  return (Math.round(b * 2 ** 14) << 16) | ((Math.round(a * 2 ** 13) & 0x7fff) << 1) | flat;
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
