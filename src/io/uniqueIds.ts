/**
 * Makes ids different from all before them: one that was there already gets `~2`, `~3` …. Keeps the places of texts by hash
 * in flat tables: a set of millions of texts takes several times as long and as much memory.
 */
export class UniqueIds {
  #texts: string[] = [];
  #hashes: Int32Array;
  /** Numbers of texts, −1 for a free slot; twice as many slots as there may be texts. */
  #slots: Int32Array;
  #renamed = false;

  constructor(expected = 1024) {
    this.#hashes = new Int32Array(Math.max(16, expected));
    this.#slots = slotsFor(this.#hashes.length);
  }

  /** Whether any id was changed so far. */
  get renamed(): boolean {
    return this.#renamed;
  }

  /** The id itself where it is new, else the first that is free of those made of it. */
  take(wanted: string): string {
    if (this.#add(wanted)) return wanted;
    this.#renamed = true;
    for (let n = 2; ; n++) if (this.#add(`${wanted}~${n}`)) return `${wanted}~${n}`;
  }

  #add(text: string): boolean {
    const hash = hashOf(text);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (; this.#slots[slot]! >= 0; slot = (slot + 1) & mask) {
      const other = this.#slots[slot]!;
      if (this.#hashes[other] === hash && this.#texts[other] === text) return false;
    }
    this.#slots[slot] = this.#texts.length;
    this.#hashes[this.#texts.length] = hash;
    this.#texts.push(text);
    if (this.#texts.length === this.#hashes.length) this.#widen();
    return true;
  }

  #widen(): void {
    const hashes = new Int32Array(2 * this.#hashes.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = slotsFor(hashes.length);
    const mask = this.#slots.length - 1;
    for (let text = 0; text < this.#texts.length; text++) {
      let slot = hashes[text]! & mask;
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = text;
    }
  }
}

function slotsFor(texts: number): Int32Array {
  let slots = 32;
  while (slots < 2 * texts) slots *= 2;
  return new Int32Array(slots).fill(-1);
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x5bd1e995) ^ (hash >>> 15);
  hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
  return hash ^ (hash >>> 16);
}
