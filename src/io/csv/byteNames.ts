import { decodeUtf8 } from '../text/textCoding.ts';
import type { CellBytes } from './cellBytes.ts';

/** Gives equal cells one number, from 0 in order of appearance, without making a string a row. */
export class ByteNames {
  #bytes = new Uint8Array(1 << 12);
  #used = 0;
  /** Where the bytes of each name begin; one more than there are names. */
  #starts = new Uint32Array(1 << 8);
  #slots = new Int32Array(1 << 10).fill(-1);
  size = 0;

  /** Number of the cell's name, given now when it is new; −1 for an empty cell. */
  numberOf(cell: CellBytes): number {
    const { bytes, from, to } = cell;
    if (from === to) return -1;
    const slot = this.#slotFor(cell);
    if (this.#slots[slot]! >= 0) return this.#slots[slot]!;
    this.#slots[slot] = this.size;
    this.#keep(bytes, from, to);
    if (this.size * 2 > this.#slots.length) this.#widen();
    return this.size - 1;
  }

  /** Number of the cell's name; −1 where it is not known. The guess is looked at first. */
  find(cell: CellBytes, guess = -1): number {
    if (cell.from === cell.to) return -1;
    if (guess >= 0 && guess < this.size && this.#equals(guess, cell)) return guess;
    return this.#slots[this.#slotFor(cell)]!;
  }

  /** The names in order of their numbers. */
  names(): string[] {
    return Array.from({ length: this.size }, (_, i) =>
      decodeUtf8(this.#bytes.subarray(this.#starts[i]!, this.#starts[i + 1]!)),
    );
  }

  /** The slot that holds the cell's name, or the free one where it would stand. */
  #slotFor(cell: CellBytes): number {
    let hash = 0x811c9dc5;
    for (let i = cell.from; i < cell.to; i++) hash = Math.imul(hash ^ cell.bytes[i]!, 0x01000193);
    let slot = this.#slotOf(hash);
    while (this.#slots[slot]! >= 0 && !this.#equals(this.#slots[slot]!, cell))
      slot = (slot + 1) & (this.#slots.length - 1);
    return slot;
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }

  #equals(name: number, { bytes, from, to }: CellBytes): boolean {
    const start = this.#starts[name]!;
    if (this.#starts[name + 1]! - start !== to - from) return false;
    for (let i = from; i < to; i++) if (this.#bytes[start + i - from] !== bytes[i]) return false;
    return true;
  }

  #keep(bytes: Uint8Array, from: number, to: number): void {
    const end = this.#used + to - from;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    if (this.size + 2 > this.#starts.length) {
      const larger = new Uint32Array(this.#starts.length * 2);
      larger.set(this.#starts);
      this.#starts = larger;
    }
    this.#bytes.set(bytes.subarray(from, to), this.#used);
    this.#used = end;
    this.size++;
    this.#starts[this.size] = end;
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
    for (let name = 0; name < this.size; name++) {
      let hash = 0x811c9dc5;
      for (let i = this.#starts[name]!; i < this.#starts[name + 1]!; i++)
        hash = Math.imul(hash ^ this.#bytes[i]!, 0x01000193);
      let slot = this.#slotOf(hash);
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = name;
    }
  }
}
