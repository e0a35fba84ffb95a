import type { Random } from '../model/random.ts';
import { type Contraction, contractInto, emptyRoom, settle } from './contract.ts';
import type { Problem } from './problem.ts';

const rooms = [emptyRoom(), emptyRoom()];
/** Working memory of a round: whom each site joins, and the order of their turns. */
let mates = new Int32Array(0);
let order = new Int32Array(0);

/**
 * Clusters for {@link contract}: rounds in which every cluster, in random order, joins the neighbour it gains most by
 * (border that will not be cut, less spread), never above `heaviest` households, across a boundary of `within`, or with
 * another old label or lock. Ends at `few` clusters or when nothing joins.
 */
export function agglomerate(
  problem: Problem,
  within: ArrayLike<number> | null,
  heaviest: number,
  few: number,
  random: Random,
): Contraction {
  const cluster = upTo(problem.n);
  if (problem.n <= few) return { problem, cluster };
  const inside = within ? Int32Array.from(within) : null;
  const round = new Int32Array(problem.n);
  let current = problem;
  // Each passing problem is made from the one before, in two rooms by turns.
  for (let turn = 0; current.n > few; turn++) {
    const n = joinRound(current, inside, heaviest, few, random, round);
    if (n === current.n) break;
    if (inside) for (let c = 0; c < current.n; c++) inside[round[c]!] = inside[c]!;
    for (let i = 0; i < cluster.length; i++) cluster[i] = round[cluster[i]!]!;
    current = contractInto(rooms[turn % 2]!, current, round, n);
  }
  return { problem: current === problem ? problem : settle(current), cluster };
}

/** One round: the cluster that each site joins, numbered in order of first appearance; returns their number. */
function joinRound(
  problem: Problem,
  inside: Int32Array | null,
  heaviest: number,
  few: number,
  random: Random,
  cluster: Int32Array,
): number {
  const { n, w, x, y, start, to, cut, keep, compact, label, lock } = problem;
  if (mates.length < n) {
    mates = new Int32Array(2 * n);
    order = new Int32Array(2 * n);
  }
  const mate = mates;
  mate.fill(-1, 0, n);
  shuffle(order, n, random);
  let left = n;
  for (let k = 0; k < n; k++) {
    const i = order[k]!;
    if (mate[i]! >= 0 || left <= few || lock[i]! >= 0) continue;
    let best = -1;
    let bestGain = 0;
    for (let h = start[i]!; h < start[i + 1]!; h++) {
      const j = to[h]!;
      if (mate[j]! >= 0 || lock[j]! >= 0 || w[i]! + w[j]! > heaviest) continue;
      if (inside && inside[i] !== inside[j]) continue;
      if (label && label[i] !== label[j]) continue;
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const spread = w[i]! + w[j]! > 0 ? ((compact * w[i]! * w[j]!) / (w[i]! + w[j]!)) * (dx * dx + dy * dy) : 0;
      const gain = (cut[h]! - keep[h]!) * (0.6 + 0.8 * random.next()) - spread;
      if (gain > bestGain) {
        bestGain = gain;
        best = j;
      }
    }
    if (best < 0) continue;
    mate[i] = best;
    mate[best] = i;
    left--;
  }
  let next = 0;
  for (let i = 0; i < n; i++) {
    const other = mate[i]!;
    cluster[i] = other >= 0 && other < i ? cluster[other]! : next++;
  }
  return next;
}

/** Puts 0..n−1 into a list in random order. */
function shuffle(list: Int32Array, n: number, random: Random): void {
  for (let i = 0; i < n; i++) list[i] = i;
  for (let i = n - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const swap = list[i]!;
    list[i] = list[j]!;
    list[j] = swap;
  }
}

/** 0, 1, 2 … n − 1. */
function upTo(n: number): Int32Array {
  const list = new Int32Array(n);
  for (let i = 0; i < n; i++) list[i] = i;
  return list;
}
