/** A seeded stream of random numbers: same seed, same stream, on every machine. */
export interface Random {
  /** Uniform in [0, 1), 32 bits of it. */
  next(): number;
  /** Uniform integer in [0, n). */
  below(n: number): number;
}

/**
 * The generator sfc32 (Chris Doty-Humphrey, PractRand, 2010), seeded from a number and a text, so that every grid of a
 * city has its own stream whatever the order of work.
 */
export function random(seed: number, stream = ''): Random {
  let a = 0x9e3779b9 ^ Math.imul(seed | 0, 0x85ebca6b);
  let b = 0x243f6a88 ^ Math.floor(seed / 0x100000000);
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
  for (let i = 0; i < stream.length; i++) {
    c = Math.imul(c ^ stream.charCodeAt(i), 0x5bd1e995);
    next();
  }
  for (let i = 0; i < 15; i++) next();
  return { next, below: (n) => Math.floor(next() * n) };
}
