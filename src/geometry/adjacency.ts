import { LEAST_CONTACT } from '../model/instance.ts';
import { gather } from './planar/gather.ts';
import { PairTable } from './planar/pairTable.ts';
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
  const pairs = new PairTable(t.edges.length);
  const border = new Float64Array(t.edges.length);
  const weighed = new Float64Array(t.edges.length);
  for (let e = 0; e < t.edges.length; e++) {
    const l = left[e]!;
    const r = right[e]!;
    if (l < 0 || r < 0) continue;
    const pair = l < r ? pairs.number(l, r) : pairs.number(r, l);
    border[pair]! += lengths[e]!;
    weighed[pair]! += lengths[e]! * barrier[e]!;
  }
  const { first, second } = pairs;
  const kept: number[] = [];
  for (let pair = 0; pair < pairs.length; pair++) if (border[pair]! >= LEAST_CONTACT) kept.push(pair);
  kept.sort((p, q) => first[p]! - first[q]! || second[p]! - second[q]!);
  return {
    length: kept.length,
    a: new Uint32Array(gather(first, kept)),
    b: new Uint32Array(gather(second, kept)),
    border: gather(border, kept),
    barrier: shares(kept, weighed, border),
  };
}

/** Parts of the whole, at most 1, at the given places. */
function shares(places: readonly number[], parts: Float64Array, wholes: Float64Array): Float64Array {
  const out = new Float64Array(places.length);
  for (let i = 0; i < out.length; i++) out[i] = Math.min(1, parts[places[i]!]! / wholes[places[i]!]!);
  return out;
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
