/**
 * A spanning tree of a network with potentials: every tree arc has reduced cost 0. The last node is the root, whose potential
 * stays 0; at first every other node hangs on it by an arc of its own (arc v of node v).
 */
export class SpanningTree {
  readonly root: number;
  readonly parent: Int32Array;
  /** The arc to the parent, and whether it points there (1) or away from it (0). */
  readonly arc: Int32Array;
  readonly up: Uint8Array;
  readonly depth: Int32Array;
  readonly potential: Float64Array;
  readonly #child: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #stack: number[] = [];

  /** @param costs of the arcs from each node to the root */
  constructor(nodes: number, costs: (node: number) => number) {
    const column = () => new Int32Array(nodes).fill(-1);
    this.root = nodes - 1;
    [this.parent, this.arc, this.#child, this.#next, this.#previous] = [
      column(),
      column(),
      column(),
      column(),
      column(),
    ];
    this.up = new Uint8Array(nodes).fill(1);
    this.depth = new Int32Array(nodes);
    this.potential = new Float64Array(nodes);
    for (let v = 0; v < this.root; v++) {
      this.arc[v] = v;
      this.depth[v] = 1;
      this.potential[v] = -costs(v);
      this.#attach(v, this.root);
    }
  }

  /** Where the ways from two nodes to the root meet. */
  join(a: number, b: number): number {
    const { parent, depth } = this;
    let [u, v] = [a, b];
    while (u !== v) {
      if (depth[u]! >= depth[v]!) u = parent[u]!;
      else v = parent[v]!;
    }
    return u;
  }

  /**
   * Cuts the subtree under `out` off and hangs it up again by `arc` between `inside`, a node of it, and `outside`.
   * @param points whether the arc points from `inside` to `outside`
   */
  rehang(out: number, inside: number, outside: number, arc: number, points: boolean, cost: number): void {
    let [parent, over, up, node] = [outside, arc, points ? 1 : 0, inside];
    const shift = this.potential[outside]! + (points ? -cost : cost) - this.potential[inside]!;
    for (;;) {
      const [before, beforeArc, beforeUp] = [this.parent[node]!, this.arc[node]!, this.up[node]!];
      this.#detach(node);
      this.arc[node] = over;
      this.up[node] = up;
      this.#attach(node, parent);
      if (node === out) break;
      [parent, over, up, node] = [node, beforeArc, 1 - beforeUp, before];
    }
    this.#update(inside, shift);
  }

  #update(top: number, shift: number): void {
    const stack = this.#stack;
    stack.push(top);
    while (stack.length > 0) {
      const node = stack.pop()!;
      this.potential[node]! += shift;
      this.depth[node] = this.depth[this.parent[node]!]! + 1;
      for (let child = this.#child[node]!; child >= 0; child = this.#next[child]!) stack.push(child);
    }
  }

  #attach(node: number, parent: number): void {
    const first = this.#child[parent]!;
    this.parent[node] = parent;
    this.#next[node] = first;
    this.#previous[node] = -1;
    if (first >= 0) this.#previous[first] = node;
    this.#child[parent] = node;
  }

  #detach(node: number): void {
    const [next, previous] = [this.#next[node]!, this.#previous[node]!];
    if (previous >= 0) this.#next[previous] = next;
    else this.#child[this.parent[node]!] = next;
    if (next >= 0) this.#previous[next] = previous;
  }
}
