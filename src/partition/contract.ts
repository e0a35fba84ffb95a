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
  let n = 0;
  for (let i = 0; i < problem.n; i++) if (cluster[i]! >= n) n = cluster[i]! + 1;
  return { problem: settle(contractInto(shared, problem, cluster, n)), cluster };
}

/** Columns of a contraction in the making, kept from call to call: there are hundreds of thousands a city. */
export interface Room {
  w: Float64Array;
  x: Float64Array;
  y: Float64Array;
  second: Float64Array;
  lock: Int32Array;
  label: Int32Array;
  start: Uint32Array;
  to: Uint32Array;
  cut: Float64Array;
  keep: Float64Array;
}

export function emptyRoom(): Room {
  return withRoom(0, 0);
}

function withRoom(n: number, halfEdges: number): Room {
  return {
    w: new Float64Array(n),
    x: new Float64Array(n),
    y: new Float64Array(n),
    second: new Float64Array(n),
    lock: new Int32Array(n),
    label: new Int32Array(n),
    start: new Uint32Array(n + 1),
    to: new Uint32Array(halfEdges),
    cut: new Float64Array(halfEdges),
    keep: new Float64Array(halfEdges),
  };
}

const shared = emptyRoom();
/** Working memory: where the sites of each cluster begin, the sites by cluster, and per cluster a slot. */
let first = new Uint32Array(1);
let order = new Uint32Array(0);
let slot = new Int32Array(0);

/**
 * {@link contract} to n clusters into a room that must not hold the problem itself. The columns of what comes back are
 * those of the room, longer than n, and hold until it is used again: see {@link settle}.
 */
export function contractInto(room: Room, problem: Problem, cluster: Int32Array, n: number): Problem {
  const { start, to, cut, keep, label, second } = problem;
  const all = start[problem.n]!;
  if (room.w.length < n || room.to.length < all) {
    Object.assign(room, withRoom(2 * Math.max(n, room.w.length), 2 * Math.max(all, room.to.length)));
  }
  if (order.length < problem.n) {
    first = new Uint32Array(2 * problem.n + 1);
    order = new Uint32Array(2 * problem.n);
    slot = new Int32Array(2 * problem.n);
  }
  const { w, x, y, lock } = room;
  w.fill(0, 0, n);
  x.fill(0, 0, n);
  y.fill(0, 0, n);
  first.fill(0, 0, n + 1);
  for (let i = 0; i < problem.n; i++) {
    const c = cluster[i]!;
    const own = problem.w[i]!;
    w[c] = w[c]! + own;
    x[c] = x[c]! + own * problem.x[i]!;
    y[c] = y[c]! + own * problem.y[i]!;
    first[c + 1] = first[c + 1]! + 1;
    lock[c] = problem.lock[i]!;
  }
  if (label) for (let i = 0; i < problem.n; i++) room.label[cluster[i]!] = label[i]!;
  if (second) {
    room.second.fill(0, 0, n);
    for (let i = 0; i < problem.n; i++) {
      room.second[cluster[i]!] = room.second[cluster[i]!]! + second.values[i]!;
    }
  }
  for (let c = 0; c < n; c++) {
    if (w[c]! > 0) {
      x[c] = x[c]! / w[c]!;
      y[c] = y[c]! / w[c]!;
    }
    slot[c] = first[c]!;
    first[c + 1] = first[c + 1]! + first[c]!;
  }
  for (let i = 0; i < problem.n; i++) {
    const c = cluster[i]!;
    order[slot[c]!] = i;
    slot[c] = slot[c]! + 1;
  }
  // The half-edges of the sites of a cluster, gathered per neighbouring cluster.
  slot.fill(-1, 0, n);
  let length = 0;
  room.start[0] = 0;
  for (let c = 0; c < n; c++) {
    const begin = length;
    for (let p = first[c]!, end = first[c + 1]!; p < end; p++) {
      const i = order[p]!;
      for (let h = start[i]!, last = start[i + 1]!; h < last; h++) {
        const d = cluster[to[h]!]!;
        if (d === c) continue;
        const at = slot[d]!;
        if (at < begin) {
          slot[d] = length;
          room.to[length] = d;
          room.cut[length] = cut[h]!;
          room.keep[length] = keep[h]!;
          length++;
        } else {
          room.cut[at] = room.cut[at]! + cut[h]!;
          room.keep[at] = room.keep[at]! + keep[h]!;
        }
      }
    }
    room.start[c + 1] = length;
  }
  return {
    ...problem,
    n,
    w,
    x,
    y,
    start: room.start,
    to: room.to,
    cut: room.cut,
    keep: room.keep,
    second: second && { ...second, values: room.second },
    label: label && room.label,
    lock,
  };
}

/** A problem that stands in a room, with columns of its own. */
export function settle(problem: Problem): Problem {
  const { n, second } = problem;
  const halfEdges = problem.start[n]!;
  return {
    ...problem,
    w: problem.w.slice(0, n),
    x: problem.x.slice(0, n),
    y: problem.y.slice(0, n),
    start: problem.start.slice(0, n + 1),
    to: problem.to.slice(0, halfEdges),
    cut: problem.cut.slice(0, halfEdges),
    keep: problem.keep.slice(0, halfEdges),
    second: second && { ...second, values: second.values.slice(0, n) },
    label: problem.label?.slice(0, n) ?? null,
    lock: problem.lock.slice(0, n),
  };
}
