/**
 * Tells ids that may have come before, by 64 bits of each: two different ones look the same once in some millions of cities,
 * and then a run takes the long way. Keeps no text.
 */
export class SeenIds {
  #low = new Int32Array(1 << 16);
  #high = new Int32Array(1 << 16);
  #length = 0;

  /** Takes an id in; false where it may have been there. */
  add(id: string): boolean {
    let [low, high] = [0x811c9dc5, 0x2f0b4c47];
    for (let k = 0; k < id.length; k++) {
      const unit = id.charCodeAt(k);
      low = Math.imul(low ^ unit, 0x5bd1e995) ^ (low >>> 15);
      high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13);
    }
    low = Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    high = Math.imul(high ^ (high >>> 16), 0x27d4eb2f);
    // A slot with two zeros is free.
    return this.#put(low ^ (low >>> 15) || 1, high ^ (high >>> 15));
  }

  #put(low: number, high: number): boolean {
    const mask = this.#low.length - 1;
    let slot = low & mask;
    for (; this.#low[slot] !== 0; slot = (slot + 1) & mask)
      if (this.#low[slot] === low && this.#high[slot] === high) return false;
    this.#low[slot] = low;
    this.#high[slot] = high;
    if (2 * ++this.#length > this.#low.length) this.#widen();
    return true;
  }

  #widen(): void {
    const [low, high] = [this.#low, this.#high];
    this.#low = new Int32Array(2 * low.length);
    this.#high = new Int32Array(2 * high.length);
    this.#length = 0;
    for (let slot = 0; slot < low.length; slot++) if (low[slot] !== 0) this.#put(low[slot]!, high[slot]!);
  }
}
