import { LEAST_CONTACT } from '../model/instance.ts';
import type { Tessellation } from './tessellation.ts';

/** Pairs of neighbouring cells, as columns. */
export interface Adjacency {
  readonly length: number;
  /** The two sites, a < b, sorted by a, then b; every pair once. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Shared border in metres, at least LEAST_CONTACT. */
  readonly border: Float64Array;
  /** Share 0..1 of that border along barriers, times their strength. */
  readonly barrier: Float64Array;
}

/** Rook adjacency: cells that share a border of at least LEAST_CONTACT in all. Points and shorter contacts do not count. */
export function adjacency(t: Tessellation): Adjacency {
  const { left, right, barrier } = t.edges;
  const lengths = edgeLengths(t);
  const border = new Map<number, number>();
  const weighed = new Map<number, number>();
  for (let e = 0; e < t.edges.length; e++) {
    if (left[e]! < 0 || right[e]! < 0) continue;
    const key = Math.min(left[e]!, right[e]!) * t.sites + Math.max(left[e]!, right[e]!);
    border.set(key, (border.get(key) ?? 0) + lengths[e]!);
    weighed.set(key, (weighed.get(key) ?? 0) + lengths[e]! * barrier[e]!);
  }
  const keys = [...border.keys()].filter((key) => border.get(key)! >= LEAST_CONTACT).sort((p, q) => p - q);
  return {
    length: keys.length,
    a: Uint32Array.from(keys, (key) => Math.floor(key / t.sites)),
    b: Uint32Array.from(keys, (key) => key % t.sites),
    border: Float64Array.from(keys, (key) => border.get(key)!),
    barrier: Float64Array.from(keys, (key) => Math.min(1, weighed.get(key)! / border.get(key)!)),
  };
}

/** Area of each site's cell in m², exact on the lattice. */
export function cellAreas(t: Tessellation): Float64Array {
  const { u, v } = t.vertices;
  const { from, to, left, right } = t.edges;
  const areas = new Float64Array(t.sites);
  for (let e = 0; e < t.edges.length; e++) {
    const a = from[e]!;
    const b = to[e]!;
    const twice = (u[a]! - t.lattice.u0) * (v[b]! - t.lattice.v0) - (v[a]! - t.lattice.v0) * (u[b]! - t.lattice.u0);
    if (left[e]! >= 0) areas[left[e]!]! += twice;
    if (right[e]! >= 0) areas[right[e]!]! -= twice;
  }
  return areas.map((twice) => (twice / 2) * t.lattice.metresPerU * t.lattice.metresPerV);
}

/** Length of each edge in metres. */
export function edgeLengths(t: Tessellation): Float64Array {
  const { u, v } = t.vertices;
  const { from, to } = t.edges;
  const lengths = new Float64Array(t.edges.length);
  for (let e = 0; e < lengths.length; e++) {
    const dx = (u[to[e]!]! - u[from[e]!]!) * t.lattice.metresPerU;
    const dy = (v[to[e]!]! - v[from[e]!]!) * t.lattice.metresPerV;
    lengths[e] = Math.sqrt(dx * dx + dy * dy);
  }
  return lengths;
}
