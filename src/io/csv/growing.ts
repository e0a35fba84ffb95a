type Column = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** A typed column whose length is not known beforehand. */
export class Growing<T extends Column> {
  length = 0;
  #values: T;
  readonly #make: (length: number) => T;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#values = make(1024);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = this.#make(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  /** The values so far, as a column of their own. */
  column(): T {
    const exact = this.#make(this.length);
    exact.set(this.#values.subarray(0, this.length));
    return exact;
  }
}

export const floats = () => new Growing((n) => new Float64Array(n));
export const integers = () => new Growing((n) => new Int32Array(n));
export const wholes = () => new Growing((n) => new Uint32Array(n));
export const flags = () => new Growing((n) => new Uint8Array(n));
