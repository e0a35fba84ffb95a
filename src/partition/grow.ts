import type { Random } from '../model/random.ts';
import { componentsByLabel } from './components.ts';
import type { Problem } from './problem.ts';

/**
 * Gives every site that has no part (−1) to a neighbouring part, always the lightest part that can still grow first, so
 * that what is handed out does not pile up on one. Parts stay connected; every component must hold a site with a part.
 */
export function growInto(problem: Problem, part: Int32Array, slots: number): void {
  const { n, w, start, to } = problem;
  const weight = new Float64Array(slots);
  const fringe: number[][] = Array.from({ length: slots }, () => []);
  const reach = (i: number) => {
    for (let h = start[i]!; h < start[i + 1]!; h++) if (part[to[h]!] === -1) fringe[part[i]!]!.push(to[h]!);
  };
  for (let i = 0; i < n; i++) {
    const d = part[i]!;
    if (d < 0) continue;
    weight[d] = weight[d]! + w[i]!;
    reach(i);
  }
  const heap = new Lightest(weight);
  for (let d = 0; d < slots; d++) if (fringe[d]!.length > 0) heap.push(d);
  const head = new Int32Array(slots);
  for (let d = heap.pop(); d >= 0; d = heap.pop()) {
    const queue = fringe[d]!;
    let site = -1;
    while (head[d]! < queue.length && site < 0) {
      const candidate = queue[head[d]!]!;
      head[d] = head[d]! + 1;
      if (part[candidate] === -1) site = candidate;
    }
    if (site < 0) continue;
    part[site] = d;
    weight[d] = weight[d]! + w[site]!;
    reach(site);
    heap.push(d);
  }
}

/** Slots by weight, lightest first, ties by number (binary heap). A slot is pushed again after its weight changed. */
class Lightest {
  readonly #weight: Float64Array;
  readonly #slots: number[] = [];

  constructor(weight: Float64Array) {
    this.#weight = weight;
  }

  #before(a: number, b: number): boolean {
    const difference = this.#weight[a]! - this.#weight[b]!;
    return difference < 0 || (difference === 0 && a < b);
  }

  push(slot: number): void {
    const slots = this.#slots;
    let at = slots.length;
    slots.push(slot);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.#before(slot, slots[up]!)) break;
      slots[at] = slots[up]!;
      at = up;
    }
    slots[at] = slot;
  }

  pop(): number {
    const slots = this.#slots;
    if (slots.length === 0) return -1;
    const top = slots[0]!;
    const last = slots.pop()!;
    const length = slots.length;
    let at = 0;
    while (2 * at + 1 < length) {
      let down = 2 * at + 1;
      if (down + 1 < length && this.#before(slots[down + 1]!, slots[down]!)) down++;
      if (!this.#before(slots[down]!, last)) break;
      slots[at] = slots[down]!;
      at = down;
    }
    if (length > 0) slots[at] = last;
    return top;
  }
}

/** k seeds spread over the graph: each the farthest site (in edges) from those before, the first one at random. */
export function graphSeeds(problem: Problem, k: number, random: Random): Int32Array {
  const { n, start, to } = problem;
  const distance = new Int32Array(n).fill(0x7fffffff);
  const seeds = new Int32Array(k);
  const queue = new Int32Array(n);
  let next = random.below(n);
  for (let s = 0; s < k; s++) {
    seeds[s] = next;
    let tail = 0;
    queue[tail++] = next;
    distance[next] = 0;
    for (let head = 0; head < tail; head++) {
      const at = queue[head]!;
      for (let h = start[at]!; h < start[at + 1]!; h++) {
        const j = to[h]!;
        if (distance[j]! <= distance[at]! + 1) continue;
        distance[j] = distance[at]! + 1;
        queue[tail++] = j;
      }
    }
    next = 0;
    for (let i = 1; i < n; i++) if (distance[i]! > distance[next]!) next = i;
  }
  return seeds;
}

/** Keeps the heaviest connected piece of every part (ties: the lowest site) and frees the others (−1). */
export function keepMainPieces(problem: Problem, part: Int32Array, slots: number): void {
  for (const pieces of piecesByPart(problem, part, slots)) {
    if (pieces.length < 2) continue;
    const weights = pieces.map((piece) => piece.reduce((total, i) => total + problem.w[i]!, 0));
    const main = weights.indexOf(Math.max(...weights));
    pieces.forEach((piece, p) => {
      if (p !== main) for (const i of piece) part[i] = -1;
    });
  }
}

function piecesByPart(problem: Problem, part: Int32Array, slots: number): number[][][] {
  const pieces: number[][][] = Array.from({ length: slots }, () => []);
  for (const piece of componentsByLabel(problem, part)) {
    if (part[piece[0]!]! >= 0) pieces[part[piece[0]!]!]!.push(piece);
  }
  return pieces;
}
