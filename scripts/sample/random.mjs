/**
 * A seeded stream of random numbers (sfc32, Chris Doty-Humphrey, PractRand, 2010): the sample must come out the same,
 * byte for byte, wherever it is made.
 */
export function random(seed) {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let counter = 1;
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i++) next();
  return {
    /** Uniform in [low, high). */
    between: (low, high) => low + next() * (high - low),
    /** Uniform integer in low..high. */
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    /** True with the given probability. */
    chance: (probability) => next() < probability,
    /** An item, each as likely as it is heavy: [[item, weight], …]. */
    pick: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return items[0][0];
    },
  };
}
