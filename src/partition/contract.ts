import type { Problem } from './problem.ts';
import { emptyRoom, type Room, settle, standing, widen } from './room.ts';

/** A problem whose sites are clusters of the sites of another. */
export interface Contraction {
  readonly problem: Problem;
  /** Cluster of each site, 0..problem.n−1; may be longer than there are sites. */
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
  const chains = { leader: new Int32Array(n).fill(-1), next: new Int32Array(problem.n) };
  for (let i = problem.n - 1; i >= 0; i--) {
    chains.next[i] = chains.leader[cluster[i]!]!;
    chains.leader[cluster[i]!] = i;
  }
  return { problem: settle(contractInto(shared, problem, cluster, chains, n)), cluster };
}

/** The sites of each cluster: the first of cluster c, and the one after each site, −1 after the last. */
export interface Chains {
  readonly leader: Int32Array;
  readonly next: Int32Array;
}

const shared = emptyRoom();
/** Working memory: where the half-edge to each cluster stands. */
let slots = new Int32Array(0);

/**
 * {@link contract} to n clusters into a room that must not hold the problem itself. The columns of what comes back are
 * those of the room, longer than n, and hold until it is used again: see {@link settle}.
 */
export function contractInto(
  room: Room,
  problem: Problem,
  cluster: Int32Array,
  { leader, next }: Chains,
  n: number,
): Problem {
  const { start, to, cut, keep, label, second } = problem;
  const [ownW, ownX, ownY] = [problem.w, problem.x, problem.y];
  widen(room, n, start[problem.n]!);
  if (slots.length < n) slots = new Int32Array(2 * n);
  const slot = slots;
  slot.fill(-1, 0, n);
  const { w, x, y, lock } = room;
  const [ends, cuts, keeps] = [room.to, room.cut, room.keep];
  let length = 0;
  room.start[0] = 0;
  for (let c = 0; c < n; c++) {
    const begin = length;
    let [households, sx, sy, other] = [0, 0, 0, 0];
    for (let i = leader[c]!; i >= 0; i = next[i]!) {
      const own = ownW[i]!;
      households += own;
      sx += own * ownX[i]!;
      sy += own * ownY[i]!;
      if (second) other += second.values[i]!;
      // Half-edges to the same cluster are added up.
      for (let h = start[i]!, last = start[i + 1]!; h < last; h++) {
        const d = cluster[to[h]!]!;
        if (d === c) continue;
        const at = slot[d]!;
        if (at < begin) {
          slot[d] = length;
          ends[length] = d;
          cuts[length] = cut[h]!;
          keeps[length] = keep[h]!;
          length++;
        } else {
          cuts[at] = cuts[at]! + cut[h]!;
          keeps[at] = keeps[at]! + keep[h]!;
        }
      }
    }
    room.start[c + 1] = length;
    w[c] = households;
    x[c] = households > 0 ? sx / households : sx;
    y[c] = households > 0 ? sy / households : sy;
    room.second[c] = other;
    lock[c] = problem.lock[leader[c]!]!;
    if (label) room.label[c] = label[leader[c]!]!;
  }
  return standing(room, problem, n, problem.k);
}
