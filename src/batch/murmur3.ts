/**
 * MurmurHash3, the 128-bit variant for 32-bit machines (Austin Appleby, public domain, 2011), as 32 hexadecimal digits:
 * the four words one after the other, each as a number. Tells inputs apart; it is no protection against forgery.
 */
export function murmur3(bytes: Uint8Array, seed = 0): string {
  const [a, b, c, d] = words(bytes, seed);
  return hex(a) + hex(b) + hex(c) + hex(d);
}

/** The four words of the hash, unsigned. */
export function words(bytes: Uint8Array, seed: number): [number, number, number, number] {
  const own = new Uint32Array(4);
  const padded = new Uint8Array(bytes.length + 16);
  padded.set(bytes);
  hashInto(new DataView(padded.buffer), bytes.length, seed, own, 0);
  return [own[0]!, own[1]!, own[2]!, own[3]!];
}

const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Eight digits. */
export function hex(word: number): string {
  return DIGITS[word >>> 24]! + DIGITS[(word >>> 16) & 255]! + DIGITS[(word >>> 8) & 255]! + DIGITS[word & 255]!;
}

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

/**
 * Puts the four words of the hash of the first `length` bytes at a place of `out`. After them there must be 16 bytes more,
 * which are overwritten with zeros.
 */
export function hashInto(view: DataView, length: number, seed: number, out: Uint32Array, place: number): void {
  const whole = length - (length % 16);
  let h1 = seed | 0;
  let h2 = h1;
  let h3 = h1;
  let h4 = h1;
  for (let at = 0; at < whole; at += 16) {
    h1 ^= mixed(view.getInt32(at, true), C1, 15, C2);
    h1 = Math.imul((rotated(h1, 19) + h2) | 0, 5) + 0x561ccd1b;
    h2 ^= mixed(view.getInt32(at + 4, true), C2, 16, C3);
    h2 = Math.imul((rotated(h2, 17) + h3) | 0, 5) + 0x0bcaa747;
    h3 ^= mixed(view.getInt32(at + 8, true), C3, 17, C4);
    h3 = Math.imul((rotated(h3, 15) + h4) | 0, 5) + 0x96cd1c35;
    h4 ^= mixed(view.getInt32(at + 12, true), C4, 18, C1);
    h4 = Math.imul((rotated(h4, 13) + h1) | 0, 5) + 0x32ac3b17;
  }
  // What is missing in the tail counts as zero, and zero mixes to zero.
  for (let at = length; at < length + 16; at += 8) view.setFloat64(at, 0);
  h4 ^= mixed(view.getInt32(whole + 12, true), C4, 18, C1);
  h3 ^= mixed(view.getInt32(whole + 8, true), C3, 17, C4);
  h2 ^= mixed(view.getInt32(whole + 4, true), C2, 16, C3);
  h1 ^= mixed(view.getInt32(whole, true), C1, 15, C2);
  h1 ^= length;
  h2 ^= length;
  h3 ^= length;
  h4 ^= length;
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = (h2 + h1) | 0;
  h3 = (h3 + h1) | 0;
  h4 = (h4 + h1) | 0;
  h1 = finished(h1);
  h2 = finished(h2);
  h3 = finished(h3);
  h4 = finished(h4);
  h1 = (h1 + h2 + h3 + h4) | 0;
  out[place] = h1;
  out[place + 1] = h2 + h1;
  out[place + 2] = h3 + h1;
  out[place + 3] = h4 + h1;
}

function mixed(word: number, before: number, turn: number, after: number): number {
  return Math.imul(rotated(Math.imul(word, before), turn), after);
}

function rotated(word: number, turn: number): number {
  return (word << turn) | (word >>> (32 - turn));
}

function finished(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
