/** The few least of many keys, with what they belong to; of equal ones those that came first. */
export class Least {
  readonly items: Int32Array;
  size = 0;
  readonly #keys: Float64Array;

  constructor(most: number) {
    this.items = new Int32Array(most);
    this.#keys = new Float64Array(most);
  }

  clear(): void {
    this.size = 0;
  }

  /** Keys from here on are not among the least; 0 as long as there is room, since only negative keys count. */
  get limit(): number {
    return this.size < this.items.length ? 0 : this.#keys[this.size - 1]!;
  }

  add(item: number, key: number): void {
    if (key >= this.limit) return;
    let at = this.size < this.items.length ? this.size++ : this.size - 1;
    for (; at > 0 && this.#keys[at - 1]! > key; at--) {
      this.#keys[at] = this.#keys[at - 1]!;
      this.items[at] = this.items[at - 1]!;
    }
    this.#keys[at] = key;
    this.items[at] = item;
  }
}
