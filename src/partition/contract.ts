import type { Random } from '../model/random.ts';
import type { Problem } from './problem.ts';

/** A problem whose sites are clusters of the sites of another. */
export interface Contraction {
  readonly problem: Problem;
  /** Cluster of each site, 0..problem.n−1. */
  readonly cluster: Int32Array;
}

/**
 * Joins sites into clusters: households and places summed, parallel edges added up. Plans of the contraction have the
 * violation of the same plans of the sites, and their objective less a constant (what is inside of clusters). All sites
 * of a cluster must have the same old label and lock.
 */
export function contract(problem: Problem, cluster: Int32Array): Contraction {
  const { start, to, cut, keep, label } = problem;
  let n = 0;
  for (let i = 0; i < cluster.length; i++) if (cluster[i]! >= n) n = cluster[i]! + 1;
  const w = new Float64Array(n);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const sites = new Int32Array(n);
  const lock = new Int32Array(n);
  const old = label ? new Int32Array(n) : null;
  const second = problem.second && { ...problem.second, values: new Float64Array(n) };
  for (let i = 0; i < problem.n; i++) {
    const c = cluster[i]!;
    w[c] = w[c]! + problem.w[i]!;
    x[c] = x[c]! + problem.w[i]! * problem.x[i]!;
    y[c] = y[c]! + problem.w[i]! * problem.y[i]!;
    sites[c] = sites[c]! + 1;
    lock[c] = problem.lock[i]!;
    if (old) old[c] = label![i]!;
    if (second) second.values[c] = second.values[c]! + problem.second!.values[i]!;
  }
  for (let c = 0; c < n; c++) {
    if (w[c]! > 0) {
      x[c] = x[c]! / w[c]!;
      y[c] = y[c]! / w[c]!;
    }
  }
  // Sites by cluster, then their half-edges gathered per pair of clusters.
  const room = roomFor(problem.n, to.length);
  const { first, order, slot, toRoom, cutRoom, keepRoom } = room;
  first[0] = 0;
  for (let c = 0; c < n; c++) {
    first[c + 1] = first[c]! + sites[c]!;
    slot[c] = first[c]!;
  }
  for (let i = 0; i < problem.n; i++) {
    const c = cluster[i]!;
    order[slot[c]!] = i;
    slot[c] = slot[c]! + 1;
  }
  slot.fill(-1, 0, n);
  const coarseStart = new Uint32Array(n + 1);
  let length = 0;
  for (let c = 0; c < n; c++) {
    const begin = length;
    const end = first[c + 1]!;
    for (let p = first[c]!; p < end; p++) {
      const i = order[p]!;
      const last = start[i + 1]!;
      for (let h = start[i]!; h < last; h++) {
        const d = cluster[to[h]!]!;
        if (d === c) continue;
        const at = slot[d]!;
        if (at < begin) {
          slot[d] = length;
          toRoom[length] = d;
          cutRoom[length] = cut[h]!;
          keepRoom[length] = keep[h]!;
          length++;
        } else {
          cutRoom[at] = cutRoom[at]! + cut[h]!;
          keepRoom[at] = keepRoom[at]! + keep[h]!;
        }
      }
    }
    coarseStart[c + 1] = length;
  }
  return {
    problem: {
      ...problem,
      n,
      w,
      x,
      y,
      start: coarseStart,
      to: toRoom.slice(0, length),
      cut: cutRoom.slice(0, length),
      keep: keepRoom.slice(0, length),
      second,
      label: old,
      lock,
    },
    cluster,
  };
}

/** Working memory of `contract`, kept from call to call: it is called hundreds of thousands of times a city. */
interface Room {
  readonly first: Uint32Array;
  readonly order: Uint32Array;
  readonly slot: Int32Array;
  readonly toRoom: Uint32Array;
  readonly cutRoom: Float64Array;
  readonly keepRoom: Float64Array;
}

let kept: Room | null = null;

function roomFor(sites: number, halfEdges: number): Room {
  if (kept !== null && kept.order.length >= sites && kept.toRoom.length >= halfEdges) return kept;
  const n = 2 * Math.max(sites, kept?.order.length ?? 0);
  const m = 2 * Math.max(halfEdges, kept?.toRoom.length ?? 0);
  kept = {
    first: new Uint32Array(n + 1),
    order: new Uint32Array(n),
    slot: new Int32Array(n),
    toRoom: new Uint32Array(m),
    cutRoom: new Float64Array(m),
    keepRoom: new Float64Array(m),
  };
  return kept;
}

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
  let current: Contraction = { problem, cluster: upTo(problem.n) };
  let inside = within ? new Int32Array(within) : null;
  while (current.problem.n > few) {
    const joined = joinRound(current.problem, inside, heaviest, few, random);
    if (joined === null) break;
    const next = contract(current.problem, joined);
    if (inside) {
      const coarse = new Int32Array(next.problem.n);
      for (let c = 0; c < joined.length; c++) coarse[joined[c]!] = inside[c]!;
      inside = coarse;
    }
    const { cluster } = current;
    for (let i = 0; i < cluster.length; i++) cluster[i] = joined[cluster[i]!]!;
    current = { problem: next.problem, cluster };
  }
  return current;
}

function joinRound(
  problem: Problem,
  inside: Int32Array | null,
  heaviest: number,
  few: number,
  random: Random,
): Int32Array | null {
  const { n, w, x, y, start, to, cut, keep, compact, label, lock } = problem;
  const mate = new Int32Array(n).fill(-1);
  const order = shuffled(n, random);
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
  if (left === n) return null;
  const cluster = new Int32Array(n).fill(-1);
  let next = 0;
  for (let i = 0; i < n; i++) {
    if (cluster[i]! >= 0) continue;
    cluster[i] = next;
    if (mate[i]! >= 0) cluster[mate[i]!] = next;
    next++;
  }
  return cluster;
}

function shuffled(n: number, random: Random): Int32Array {
  const order = upTo(n);
  for (let i = n - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const swap = order[i]!;
    order[i] = order[j]!;
    order[j] = swap;
  }
  return order;
}

/** 0, 1, 2 … n − 1. */
function upTo(n: number): Int32Array {
  const list = new Int32Array(n);
  for (let i = 0; i < n; i++) list[i] = i;
  return list;
}
