import type { Instance, SecondAttribute } from '../model/instance.ts';
import { coefficients } from './coefficients.ts';
import { favouredSize } from './favouredSize.ts';

/**
 * An instance made ready for search: coefficients multiplied out, adjacency by site (compressed rows), coordinates about
 * their mean. The cost of a plan is Σ_d (compact·inertia_d + balance·(n_d − target)² + second·(a_d − second's target)²) +
 * Σ_cut cut + Σ_uncut keep + moved·(households not carrying their label): the objective of the instance.
 */
export interface Problem {
  readonly n: number;
  readonly w: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Neighbours of i are to[start[i]..start[i+1]). */
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  /** Per half-edge: cost when its ends lie in different micro-grids, and in the same. */
  readonly cut: Float64Array;
  readonly keep: Float64Array;
  readonly compact: number;
  readonly balance: number;
  readonly moved: number;
  readonly min: number;
  readonly max: number;
  readonly target: number;
  /** Households that a micro-grid is likely to hold in the best plan (favouredSize.ts). */
  readonly likely: number;
  /** The second attribute with its coefficient; null without one, or when it weighs nothing. */
  readonly second: SecondAttribute | null;
  /** Old label of each site, 0..labels−1 or −1; null without a baseline or when `moved` weighs nothing. */
  readonly label: Int32Array | null;
  readonly labels: number;
  /** Locked set (connected) of each site, −1 for free ones. */
  readonly lock: Int32Array;
  readonly locks: number;
  /** Number of micro-grids, locked ones included; null: free. */
  readonly k: number | null;
}

/** Compiles an instance. */
export function compile(instance: Instance): Problem {
  const { sites, edges, limits } = instance;
  const n = sites.length;
  const factor = coefficients(instance);
  const start = new Uint32Array(n + 1);
  for (let e = 0; e < edges.length; e++) {
    start[edges.a[e]! + 1] = start[edges.a[e]! + 1]! + 1;
    start[edges.b[e]! + 1] = start[edges.b[e]! + 1]! + 1;
  }
  for (let i = 0; i < n; i++) start[i + 1] = start[i + 1]! + start[i]!;
  const fill = start.slice(0, n);
  const to = new Uint32Array(2 * edges.length);
  const cut = new Float64Array(2 * edges.length);
  const keep = new Float64Array(2 * edges.length);
  const put = (from: number, end: number, e: number) => {
    const slot = fill[from]!;
    fill[from] = slot + 1;
    to[slot] = end;
    cut[slot] = factor.border * edges.border[e]! * (1 - edges.barrier[e]!);
    keep[slot] = factor.severed * edges.border[e]! * edges.barrier[e]!;
  };
  for (let e = 0; e < edges.length; e++) {
    put(edges.a[e]!, edges.b[e]!, e);
    put(edges.b[e]!, edges.a[e]!, e);
  }
  const { lock, locks } = lockPieces(instance, start, to);
  const { label, labels } = relabel(factor.moved > 0 ? instance.baseline : null);
  return {
    n,
    w: sites.w,
    x: aboutMean(sites.x.slice(), n),
    y: aboutMean(sites.y.slice(), n),
    start,
    to,
    cut,
    keep,
    compact: factor.compact,
    balance: factor.balance,
    moved: factor.moved,
    min: limits.min,
    max: limits.max,
    target: limits.target,
    likely: favouredSize(instance),
    second: instance.second && factor.second > 0 ? { ...instance.second, weight: factor.second } : null,
    label,
    labels,
    lock,
    locks,
    k: instance.k,
  };
}

/**
 * The locked sets by site. A set in several pieces, or one that shares sites with an earlier one, cannot stay one
 * micro-grid: each connected piece of what is left of it is locked by itself (causes.ts reports it).
 */
function lockPieces(instance: Instance, start: Uint32Array, to: Uint32Array): { lock: Int32Array; locks: number } {
  const lock = new Int32Array(instance.sites.length).fill(-1);
  let locks = 0;
  for (const set of instance.locked) {
    const rest = new Set(set.filter((i) => lock[i] === -1));
    for (const first of rest) {
      const queue = [first];
      rest.delete(first);
      for (const at of queue) {
        lock[at] = locks;
        for (let h = start[at]!; h < start[at + 1]!; h++) if (rest.delete(to[h]!)) queue.push(to[h]!);
      }
      locks++;
    }
  }
  return { lock, locks };
}

/** The first n coordinates moved to about their mean, so that Σ w|x|² − |Σ wx|²/Σ w keeps its digits. */
export function aboutMean(values: Float64Array, n: number): Float64Array {
  let mean = 0;
  for (let i = 0; i < n; i++) mean += values[i]! / n;
  for (let i = 0; i < n; i++) values[i] = values[i]! - mean;
  return values;
}

/** Labels in order of first appearance, so that the work depends on their number and not on their size. */
function relabel(baseline: Int32Array | null): { label: Int32Array | null; labels: number } {
  if (!baseline) return { label: null, labels: 0 };
  const seen = new Map<number, number>();
  const label = baseline.map((old) => {
    if (old < 0) return -1;
    let at = seen.get(old);
    if (at === undefined) {
      at = seen.size;
      seen.set(old, at);
    }
    return at;
  });
  return seen.size > 0 ? { label, labels: seen.size } : { label: null, labels: 0 };
}
