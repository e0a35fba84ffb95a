/** Numbers pairs of 32-bit integers 0, 1, 2 … in the order of their first appearance. Open addressing, linear probing. */
export class PairTable {
  length = 0;
  first: Int32Array;
  second: Int32Array;
  #slots: Int32Array;
  #mask: number;

  constructor(expected: number) {
    let capacity = 16;
    while (capacity < 2 * expected) capacity *= 2;
    this.first = new Int32Array(capacity / 2);
    this.second = new Int32Array(capacity / 2);
    this.#slots = new Int32Array(capacity).fill(-1);
    this.#mask = capacity - 1;
  }

  /** The number of the pair, a new one if it was not there. */
  number(a: number, b: number): number {
    let slot = this.#slotOf(a, b);
    const found = this.#slots[slot]!;
    if (found >= 0) return found;
    if (this.length === this.first.length) {
      this.#grow();
      slot = this.#slotOf(a, b);
    }
    this.first[this.length] = a;
    this.second[this.length] = b;
    this.#slots[slot] = this.length;
    return this.length++;
  }

  /** The number of the pair, −1 if it is not there. */
  find(a: number, b: number): number {
    return this.#slots[this.#slotOf(a, b)]!;
  }

  #slotOf(a: number, b: number): number {
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & this.#mask;
    for (;;) {
      const i = this.#slots[slot]!;
      if (i < 0 || (this.first[i] === a && this.second[i] === b)) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }

  #grow(): void {
    const capacity = 2 * this.#slots.length;
    const first = new Int32Array(capacity / 2);
    const second = new Int32Array(capacity / 2);
    first.set(this.first);
    second.set(this.second);
    this.first = first;
    this.second = second;
    this.#slots = new Int32Array(capacity).fill(-1);
    this.#mask = capacity - 1;
    for (let i = 0; i < this.length; i++) this.#slots[this.#slotOf(first[i]!, second[i]!)] = i;
  }
}
