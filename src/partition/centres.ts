import { Bins } from './nearest.ts';
import type { Problem } from './problem.ts';

/**
 * Squares that together hold every place where the mean point of a micro-grid can lie, each with the sites around it.
 * Square s has the sites site[first[s]..first[s+1]) with their squared distance to the square's middle in `square`, less
 * `slop[s]` (half the square's diagonal, squared): for every set with its mean point in the square, Σ w·(square − slop)
 * is at most its inertia. Pairs of neighbours among those sites are the edges edge[s]..edge[s+1), ends by place in the
 * square's list.
 */
export interface Centres {
  readonly count: number;
  readonly first: Uint32Array;
  readonly site: Uint32Array;
  readonly square: Float64Array;
  readonly slop: Float64Array;
  /** Middle of each square. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly edge: Uint32Array;
  readonly a: Uint16Array;
  readonly b: Uint16Array;
  /** Half the cost of cutting and the whole cost of keeping a pair. */
  readonly halfCut: Float64Array;
  readonly keep: Float64Array;
}

/** How fine the squares are. */
export interface Fineness {
  /** Slop allowed as a share of the mean squared distance of the nearest micro-grid's worth of households. */
  readonly share: number;
  /** Slop that is never gone below, m². */
  readonly floor: number;
  /** Households listed around each square, and the squared distance up to which each site is listed in any case. */
  readonly households: number;
  readonly reach: Float64Array;
  /** Most squares; null is returned beyond. */
  readonly most: number;
}

/** Lays a quadtree of squares over the sites, fine where households are dense. Null: more squares than allowed. */
export function layCentres(problem: Problem, fine: Fineness): Centres | null {
  const { n, w, x, y, target } = problem;
  const bins = new Bins(x, y);
  // Sites of one place have the same surroundings; a site without households is no start of a dense place.
  const slopOf = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < n; i++) {
    if (w[i]! <= 0) continue;
    const { sites, squares } = bins.nearest(x[i]!, y[i]!, w, target);
    let sum = 0;
    let inertia = 0;
    sites.forEach((site, p) => {
      sum += w[site]!;
      inertia += w[site]! * squares[p]!;
    });
    slopOf[i] = Math.max(fine.floor, (fine.share * inertia) / sum);
  }
  const middles = leaves(problem, slopOf, fine.most);
  if (!middles) return null;
  return describe(problem, bins, middles, fine);
}

/** A square by its middle and half its side. */
interface Square {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** Squares split until their slop suits every site within a side of them. */
function leaves(problem: Problem, slopOf: Float64Array, most: number): Square[] | null {
  const { n, w, x, y } = problem;
  let [left, right, low, high] = [Number.POSITIVE_INFINITY, -Infinity, Number.POSITIVE_INFINITY, -Infinity];
  const all: number[] = [];
  for (let i = 0; i < n; i++) {
    if (w[i]! <= 0) continue;
    all.push(i);
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    low = Math.min(low, y[i]!);
    high = Math.max(high, y[i]!);
  }
  if (all.length === 0) return [];
  const half = Math.max(right - left, high - low) / 2;
  const found: Square[] = [];
  const stack: { square: Square; near: number[] }[] = [
    { square: { x: (left + right) / 2, y: (low + high) / 2, half }, near: all },
  ];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { square, near } = top;
    const slop = 2 * square.half * square.half;
    const reach = 2 * square.half;
    const around: number[] = [];
    let finest = Number.POSITIVE_INFINITY;
    for (const i of near) {
      const dx = Math.max(0, Math.abs(x[i]! - square.x) - square.half);
      const dy = Math.max(0, Math.abs(y[i]! - square.y) - square.half);
      if (dx > reach || dy > reach) continue;
      around.push(i);
      finest = Math.min(finest, slopOf[i]!);
    }
    if (slop <= finest) {
      found.push(square);
      if (found.length > most) return null;
      continue;
    }
    const quarter = square.half / 2;
    for (const [sx, sy] of [
      [1, 1],
      [-1, 1],
      [1, -1],
      [-1, -1],
    ] as const) {
      const child = { x: square.x + sx * quarter, y: square.y + sy * quarter, half: quarter };
      // The mean point lies in the box of all places.
      if (child.x - quarter > right || child.x + quarter < left) continue;
      if (child.y - quarter > high || child.y + quarter < low) continue;
      stack.push({ square: child, near: around });
    }
  }
  return found;
}

function describe(problem: Problem, bins: Bins, squares: readonly Square[], fine: Fineness): Centres {
  const { n, w, x, y, start, to, cut, keep } = problem;
  const first = new Uint32Array(squares.length + 1);
  const edge = new Uint32Array(squares.length + 1);
  const slop = new Float64Array(squares.length);
  const site: number[] = [];
  const square: number[] = [];
  const a: number[] = [];
  const b: number[] = [];
  const halfCut: number[] = [];
  const kept: number[] = [];
  const local = new Int32Array(n).fill(-1);
  // Most sites reach about as far; the few that reach further are looked at one by one.
  const usual = fine.reach.toSorted()[Math.floor(0.9 * (n - 1))] ?? 0;
  const farther: number[] = [];
  for (let i = 0; i < n; i++) if (fine.reach[i]! > usual) farther.push(i);
  squares.forEach((middle, s) => {
    const list = bins.nearest(middle.x, middle.y, w, fine.households, usual);
    const edgeOfList = list.squares.at(-1) ?? 0;
    for (const i of farther) {
      const square = (x[i]! - middle.x) ** 2 + (y[i]! - middle.y) ** 2;
      if (square <= edgeOfList || square > fine.reach[i]!) continue;
      list.sites.push(i);
      list.squares.push(square);
    }
    slop[s] = 2 * middle.half * middle.half;
    list.sites.forEach((i, p) => {
      local[i] = p;
      site.push(i);
      square.push(list.squares[p]!);
    });
    list.sites.forEach((i, p) => {
      for (let h = start[i]!; h < start[i + 1]!; h++) {
        const q = local[to[h]!]!;
        if (q <= p) continue;
        a.push(p);
        b.push(q);
        halfCut.push(0.5 * cut[h]!);
        kept.push(keep[h]!);
      }
    });
    for (const i of list.sites) local[i] = -1;
    first[s + 1] = site.length;
    edge[s + 1] = a.length;
  });
  return {
    count: squares.length,
    x: Float64Array.from(squares, (middle) => middle.x),
    y: Float64Array.from(squares, (middle) => middle.y),
    first,
    site: Uint32Array.from(site),
    square: Float64Array.from(square),
    slop,
    edge,
    a: Uint16Array.from(a),
    b: Uint16Array.from(b),
    halfCut: Float64Array.from(halfCut),
    keep: Float64Array.from(kept),
  };
}
