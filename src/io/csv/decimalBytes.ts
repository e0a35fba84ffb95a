/** Powers of ten that a double holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
/** Most digits that a double holds for certain. */
const DIGITS = 15;

/**
 * The number that the ASCII digits of some bytes say (`-119.9876543`), exactly as `Number` gives it: up to 15 digits and
 * 22 decimals one division of two exact doubles is correctly rounded (W. D. Clinger 1990, How to read floating point
 * numbers accurately). NaN for everything else, which may still be a number: the caller decodes and parses it.
 */
export function decimalBytes(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const sign = bytes[at];
  if (sign === 45 || sign === 43) at++;
  let value = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      // Zeros in front are no digits.
      if (value !== 0) digits++;
      if (decimals >= 0) decimals++;
    } else if (digit === -2 && decimals < 0) decimals = 0;
    else return Number.NaN;
  }
  const some = end - start - (sign === 45 || sign === 43 ? 1 : 0) - (decimals >= 0 ? 1 : 0);
  if (some <= 0 || digits > DIGITS || decimals > 22) return Number.NaN;
  if (decimals > 0) value /= POWERS[decimals]!;
  return sign === 45 ? -value : value;
}

/** The whole number from 0 that up to 15 ASCII digits say; NaN for everything else. */
export function wholeBytes(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > DIGITS) return Number.NaN;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
