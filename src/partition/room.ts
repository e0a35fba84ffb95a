import type { Problem } from './problem.ts';

/**
 * Columns that a passing problem is made in, kept from call to call: there are hundreds of thousands a city. They may be
 * longer than its n.
 */
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

/** Makes a room large enough; what stood in it is lost where it was not. */
export function widen(room: Room, n: number, halfEdges: number): void {
  if (room.w.length >= n && room.to.length >= halfEdges) return;
  Object.assign(room, withRoom(2 * Math.max(n, room.w.length), 2 * Math.max(halfEdges, room.to.length)));
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

/**
 * The problem whose columns stand in a room, all else like in another. Field by field: a spread with so many fields costs
 * more than filling the columns.
 */
export function standing(room: Room, like: Problem, n: number, k: number | null): Problem {
  const { second } = like;
  return {
    n,
    w: room.w,
    x: room.x,
    y: room.y,
    start: room.start,
    to: room.to,
    cut: room.cut,
    keep: room.keep,
    compact: like.compact,
    balance: like.balance,
    moved: like.moved,
    min: like.min,
    max: like.max,
    target: like.target,
    likely: like.likely,
    second: second && { values: room.second, target: second.target, weight: second.weight },
    label: like.label && room.label,
    labels: like.labels,
    lock: room.lock,
    locks: like.locks,
    k,
  };
}
