import type { KnoxInput } from './knoxInput.ts';

/** Pairs of events that lie within the last edge of distance of each other, with their band. */
export interface ClosePairs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly band: Uint8Array;
}

/** Pairs kept at most: nine bytes each. */
export const MOST_PAIRS = 8e7;

/** More pairs than memory should hold: fewer events or shorter distances are needed. */
export class TooManyPairs extends Error {}

/** All pairs closer than the last edge, by squares of that size; all pairs where it is infinite. */
export function closePairs({ x, y, distances, metric }: KnoxInput): ClosePairs {
  const reach = distances.at(-1)!;
  const pairs = new Growing();
  const look = (i: number, j: number) => {
    const dx = Math.abs(x[i]! - x[j]!);
    const dy = Math.abs(y[i]! - y[j]!);
    const d = metric === 'manhattan' ? dx + dy : Math.sqrt(dx * dx + dy * dy);
    if (d >= reach) return;
    let band = 0;
    while (d >= distances[band + 1]!) band++;
    pairs.push(i, j, band);
  };
  if (reach === Number.POSITIVE_INFINITY) {
    for (let i = 0; i < x.length; i++) for (let j = i + 1; j < x.length; j++) look(i, j);
    return pairs.columns();
  }
  const squares = new Map<string, number[]>();
  for (let i = 0; i < x.length; i++) {
    const column = Math.floor(x[i]! / reach);
    const line = Math.floor(y[i]! / reach);
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) for (const j of squares.get(`${column + dx},${line + dy}`) ?? []) look(j, i);
    const key = `${column},${line}`;
    const own = squares.get(key);
    if (own) own.push(i);
    else squares.set(key, [i]);
  }
  return pairs.columns();
}

class Growing {
  #a = new Uint32Array(1024);
  #b = new Uint32Array(1024);
  #band = new Uint8Array(1024);
  #length = 0;

  push(a: number, b: number, band: number): void {
    if (this.#length === this.#a.length) {
      if (this.#length > MOST_PAIRS) throw new TooManyPairs(`More than ${MOST_PAIRS} pairs`);
      const grow = <T extends Uint32Array | Uint8Array>(from: T, into: T): T => {
        into.set(from);
        return into;
      };
      this.#a = grow(this.#a, new Uint32Array(2 * this.#length));
      this.#b = grow(this.#b, new Uint32Array(2 * this.#length));
      this.#band = grow(this.#band, new Uint8Array(2 * this.#length));
    }
    this.#a[this.#length] = a;
    this.#b[this.#length] = b;
    this.#band[this.#length++] = band;
  }

  columns(): ClosePairs {
    return {
      a: this.#a.slice(0, this.#length),
      b: this.#b.slice(0, this.#length),
      band: this.#band.slice(0, this.#length),
    };
  }
}
