/** Bytes put one behind the other in one buffer that is used again and again. */
export class ByteSink {
  #bytes = new Uint8Array(1 << 19);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Copies `from` to `to` of some bytes. */
  copy(bytes: Uint8Array, from: number, to: number): void {
    const length = to - from;
    if (this.#length + length > this.#bytes.length) this.#widen(length);
    const out = this.#bytes;
    let at = this.#length;
    // A call costs more than a short copy.
    if (length > 64) out.set(bytes.subarray(from, to), at);
    else for (let i = from; i < to; i++) out[at++] = bytes[i]!;
    this.#length += length;
  }

  put(bytes: Uint8Array): void {
    this.copy(bytes, 0, bytes.length);
  }

  /** What is there; holds until more is put. The sink is empty then. */
  take(): Uint8Array {
    const all = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return all;
  }

  #widen(more: number): void {
    const wider = new Uint8Array(2 * (this.#length + more));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}
