import { SpanningTree } from './spanningTree.ts';

/** One unit from every source to the root, straight or over a hub; hubs pass a few units on, the later ones at a higher cost. */
export interface HubProblem {
  readonly sources: number;
  /** Cost of the straight way, which has room for all. */
  readonly straight: number;
  /** Costs of the units that each hub can pass on, rising. */
  readonly passes: readonly (readonly number[])[];
}

const [LOWER, TREE, UPPER] = [1, 0, -1] as const;

/**
 * The flow of least cost by the network simplex method with strongly feasible trees (Cunningham 1976, Mathematical Programming
 * 11:105–116), which never cycles. Ways from sources to hubs may be added at any time; `solve` goes on from where it stands.
 * Costs are whole numbers, so that all potentials are exact.
 */
export class NetworkSimplex {
  readonly #sources: number;
  readonly #tree: SpanningTree;
  // Arcs: first one of each node to the root (sources straight, hubs their first pass), then further passes, then ways.
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #cost: number[] = [];
  readonly #room: number[] = [];
  readonly #flow: number[] = [];
  readonly #state: number[] = [];
  #next = 0;

  constructor({ sources, straight, passes }: HubProblem) {
    this.#sources = sources;
    const costs = (v: number) => (v < sources ? straight : (passes[v - sources]![0] ?? 0));
    this.#tree = new SpanningTree(sources + passes.length + 1, costs);
    const { root } = this.#tree;
    for (let v = 0; v < root; v++) {
      const room = v < sources ? Number.POSITIVE_INFINITY : Math.min(1, passes[v - sources]!.length);
      this.#add(v, root, costs(v), room, v < sources ? 1 : 0, TREE);
    }
    passes.forEach((units, hub) => {
      for (const cost of units.slice(1)) this.#add(sources + hub, root, cost, 1, 0, LOWER);
    });
  }

  /** A way from a source to a hub. */
  addWay(source: number, hub: number, cost: number): void {
    this.#add(source, this.#sources + hub, cost, Number.POSITIVE_INFINITY, 0, LOWER);
  }

  /** What one more unit costs at a source and at a hub, to the root. No way has a cost below source minus hub when solved. */
  sourcePrice(source: number): number {
    return -this.#tree.potential[source]!;
  }

  hubPrice(hub: number): number {
    return -this.#tree.potential[this.#sources + hub]!;
  }

  /** Cost that the potentials prove to be least among the ways added: the value of the dual. */
  bound(): bigint {
    let sum = 0n;
    for (let i = 0; i < this.#sources; i++) sum += BigInt(this.sourcePrice(i));
    for (let a = 0; a < this.#cost.length; a++) {
      const reduced = this.#reduced(a);
      if (reduced < 0 && Number.isFinite(this.#room[a]!)) sum += BigInt(reduced) * BigInt(this.#room[a]!);
    }
    return sum;
  }

  /** Hub of each source; −1 for those that go straight. */
  hubs(): Int32Array {
    const hubs = new Int32Array(this.#sources).fill(-1);
    const { root } = this.#tree;
    for (let a = 0; a < this.#cost.length; a++) {
      if (this.#from[a]! < this.#sources && this.#to[a] !== root && this.#flow[a] === 1)
        hubs[this.#from[a]!] = this.#to[a]! - this.#sources;
    }
    return hubs;
  }

  /** Pivots until no arc has a reduced cost that promises a better flow. */
  solve(): void {
    for (let entering = this.#entering(); entering >= 0; entering = this.#entering()) this.#pivot(entering);
  }

  #add(from: number, to: number, cost: number, room: number, flow: number, state: number): void {
    this.#from.push(from);
    this.#to.push(to);
    this.#cost.push(cost);
    this.#room.push(room);
    this.#flow.push(flow);
    this.#state.push(state);
  }

  #reduced(a: number): number {
    const { potential } = this.#tree;
    return this.#cost[a]! + potential[this.#from[a]!]! - potential[this.#to[a]!]!;
  }

  /** The arc that violates most in the next block of arcs that has one; −1 where there is none at all. */
  #entering(): number {
    const arcs = this.#cost.length;
    const block = Math.max(64, Math.ceil(Math.sqrt(arcs)));
    const { potential } = this.#tree;
    const [from, to, cost, state] = [this.#from, this.#to, this.#cost, this.#state];
    let a = this.#next < arcs ? this.#next : 0;
    let [best, worst] = [-1, 0];
    for (let looked = 0, inBlock = 0; looked < arcs; looked++) {
      const violation = state[a]! * (cost[a]! + potential[from[a]!]! - potential[to[a]!]!);
      if (violation < worst) {
        worst = violation;
        best = a;
      }
      if (++a === arcs) a = 0;
      if (++inBlock < block) continue;
      if (best >= 0) break;
      inBlock = 0;
    }
    this.#next = a;
    return best;
  }

  #pivot(entering: number): void {
    const tree = this.#tree;
    const [flow, room, state] = [this.#flow, this.#room, this.#state];
    const rises = state[entering] === LOWER;
    const first = rises ? this.#from[entering]! : this.#to[entering]!;
    const second = rises ? this.#to[entering]! : this.#from[entering]!;
    const join = tree.join(first, second);
    let most = room[entering]!;
    let [out, side] = [-1, 0];
    // The last arc that blocks, going round from the join, leaves: so the tree stays strongly feasible.
    for (let u = first; u !== join; u = tree.parent[u]!) {
      const a = tree.arc[u]!;
      const left = tree.up[u] ? flow[a]! : room[a]! - flow[a]!;
      if (left < most) [most, out, side] = [left, u, 1];
    }
    for (let u = second; u !== join; u = tree.parent[u]!) {
      const a = tree.arc[u]!;
      const left = tree.up[u] ? room[a]! - flow[a]! : flow[a]!;
      if (left <= most) [most, out, side] = [left, u, 2];
    }
    if (most > 0) {
      flow[entering]! += rises ? most : -most;
      for (let u = first; u !== join; u = tree.parent[u]!) flow[tree.arc[u]!]! += tree.up[u] ? -most : most;
      for (let u = second; u !== join; u = tree.parent[u]!) flow[tree.arc[u]!]! += tree.up[u] ? most : -most;
    }
    if (out < 0) {
      state[entering] = -state[entering]!;
      return;
    }
    const leaving = tree.arc[out]!;
    const [inside, outside] = side === 1 ? [first, second] : [second, first];
    tree.rehang(out, inside, outside, entering, this.#from[entering] === inside, this.#cost[entering]!);
    state[entering] = TREE;
    state[leaving] = flow[leaving] === 0 ? LOWER : UPPER;
  }
}
