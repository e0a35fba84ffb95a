import type { Random } from '../model/random.ts';
import { type Chains, type Contraction, contractInto } from './contract.ts';
import type { Problem } from './problem.ts';
import { emptyRoom, type Room, settle } from './room.ts';

/** Working memory of a round: whom each site joins, the order of their turns, and the pairs. */
let mates = new Int32Array(0);
let order = new Int32Array(0);
let pairs: Chains = { leader: mates, next: mates };

/** Columns that clusters are made in, kept from call to call: what stands on a bench holds until it is used again. */
export interface Bench {
  /** Each passing problem is made from the one before, in two rooms by turns. */
  readonly rooms: readonly [Room, Room];
  cluster: Int32Array;
  round: Int32Array;
  inside: Int32Array;
}

export function emptyBench(): Bench {
  const none = new Int32Array(0);
  return { rooms: [emptyRoom(), emptyRoom()], cluster: none, round: none, inside: none };
}

const shared = emptyBench();

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
  const made = agglomerateOn(shared, problem, within, heaviest, few, random);
  const cluster = made.cluster.slice(0, problem.n);
  return { problem: made.problem === problem ? problem : settle(made.problem), cluster };
}

/** {@link agglomerate} on a bench: the columns of what comes back may be longer than its n, and hold until the bench is used again. */
export function agglomerateOn(
  bench: Bench,
  problem: Problem,
  within: ArrayLike<number> | null,
  heaviest: number,
  few: number,
  random: Random,
): Contraction {
  const sites = problem.n;
  if (bench.cluster.length < sites) {
    bench.cluster = new Int32Array(2 * sites);
    bench.round = new Int32Array(2 * sites);
    bench.inside = new Int32Array(2 * sites);
  }
  const { cluster, round, rooms } = bench;
  const inside = within && bench.inside;
  for (let i = 0; i < sites; i++) {
    cluster[i] = i;
    if (inside) inside[i] = within[i]!;
  }
  let current = problem;
  for (let turn = 0; current.n > few; turn++) {
    const n = joinRound(current, inside, heaviest, few, random, round);
    if (n === current.n) break;
    if (inside) for (let c = 0; c < current.n; c++) inside[round[c]!] = inside[c]!;
    for (let i = 0; i < sites; i++) cluster[i] = round[cluster[i]!]!;
    current = contractInto(rooms[turn % 2]!, current, round, pairs, n);
  }
  return { problem: current, cluster };
}

/** One round: the cluster that each site joins, numbered in order of first appearance, and {@link pairs}; returns their number. */
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
    pairs = { leader: new Int32Array(2 * n), next: new Int32Array(2 * n) };
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
  const { leader, next } = pairs;
  let clusters = 0;
  for (let i = 0; i < n; i++) {
    const other = mate[i]!;
    next[i] = other > i ? other : -1;
    if (other >= 0 && other < i) cluster[i] = cluster[other]!;
    else {
      leader[clusters] = i;
      cluster[i] = clusters++;
    }
  }
  return clusters;
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
