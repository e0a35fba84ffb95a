import { aboutMean, type Problem } from './problem.ts';
import { emptyRoom, type Room, settle, standing, widen } from './room.ts';

const shared = emptyRoom();
/** Place of each site of the whole in the part at hand, −1 outside; kept from call to call. */
let places = new Int32Array(0);

/** The part of a problem on some sites alone: what lies outside is cut off and its cost left out. `lock` must be free. */
export function restrict(problem: Problem, sites: ArrayLike<number>, k: number | null): Problem {
  return settle(restrictInto(shared, problem, sites, sites.length, k));
}

/** {@link restrict} to the first n of `sites` into a room that must not hold the problem itself, and holds until it is used again. */
export function restrictInto(
  room: Room,
  problem: Problem,
  sites: ArrayLike<number>,
  n: number,
  k: number | null,
): Problem {
  if (places.length < problem.n) places = new Int32Array(2 * problem.n).fill(-1);
  const local = places;
  for (let i = 0; i < n; i++) local[sites[i]!] = i;
  let halfEdges = 0;
  for (let i = 0; i < n; i++) halfEdges += problem.start[sites[i]! + 1]! - problem.start[sites[i]!]!;
  widen(room, n, halfEdges);
  const { w, x, y, lock, start, to, cut, keep } = room;
  const { label, second } = problem;
  let length = 0;
  start[0] = 0;
  for (let i = 0; i < n; i++) {
    const site = sites[i]!;
    w[i] = problem.w[site]!;
    x[i] = problem.x[site]!;
    y[i] = problem.y[site]!;
    lock[i] = problem.lock[site]!;
    if (label) room.label[i] = label[site]!;
    if (second) room.second[i] = second.values[site]!;
    for (let h = problem.start[site]!, last = problem.start[site + 1]!; h < last; h++) {
      const end = local[problem.to[h]!]!;
      if (end < 0) continue;
      to[length] = end;
      cut[length] = problem.cut[h]!;
      keep[length] = problem.keep[h]!;
      length++;
    }
    start[i + 1] = length;
  }
  for (let i = 0; i < n; i++) local[sites[i]!] = -1;
  aboutMean(x, n);
  aboutMean(y, n);
  return standing(room, problem, n, k);
}
