/** Disjoint sets over 0..n−1; the root of a set is its smallest member, so that labels do not depend on the order. */
export class UnionFind {
  readonly #parent: Int32Array;

  constructor(n: number) {
    this.#parent = new Int32Array(n);
    for (let i = 0; i < n; i++) this.#parent[i] = i;
  }

  find(i: number): number {
    const parent = this.#parent;
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  }

  union(a: number, b: number): void {
    const p = this.find(a);
    const q = this.find(b);
    if (p < q) this.#parent[q] = p;
    else this.#parent[p] = q;
  }
}
