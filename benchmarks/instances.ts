import Delaunator from 'delaunator';
import { DEFAULT_LIMITS, DEFAULT_WEIGHTS, type Instance, type Random, random } from '../src/main.ts';

/** What a random instance looks like. */
export interface Town {
  readonly sites: number;
  /** Mean households a site; they vary evenly from a third of it to five thirds. */
  readonly meanWeight: number;
  readonly seed: number;
  /** Metres between sites. */
  readonly spacing?: number;
}

/**
 * A seeded town: sites on a jittered square lattice, cells by their Voronoi diagram (adjacency by Delaunay), cut into
 * blocks of about a hundred metres by bent streets whose sides are barriers of strength 0.3 to 1.
 */
export function town({ sites, meanWeight, seed, spacing = 30 }: Town): Instance {
  const source = random(seed, `town ${sites} ${meanWeight}`);
  const side = Math.ceil(Math.sqrt(sites));
  const x = new Float64Array(sites);
  const y = new Float64Array(sites);
  const w = new Float64Array(sites);
  for (let i = 0; i < sites; i++) {
    x[i] = ((i % side) + 0.8 * (source.next() - 0.5)) * spacing;
    y[i] = (Math.floor(i / side) + 0.8 * (source.next() - 0.5)) * spacing;
    w[i] = Math.max(1, Math.round(meanWeight * (1 / 3 + (4 / 3) * source.next())));
  }
  const columns = streets(side * spacing, source);
  const rows = streets(side * spacing, source);
  const block = (i: number) => [columns.at(x[i]!, y[i]!), rows.at(y[i]!, x[i]!)] as const;
  const edges = adjacency(x, y, spacing).map(([a, b, border]) => {
    const [ca, ra] = block(a);
    const [cb, rb] = block(b);
    const strength = Math.max(columns.between(ca, cb), rows.between(ra, rb));
    return { a, b, border, barrier: strength === 0 ? 0 : strength * (0.85 + 0.15 * source.next()) };
  });
  return {
    limits: DEFAULT_LIMITS,
    k: null,
    area: side * Math.ceil(sites / side) * spacing * spacing,
    weights: DEFAULT_WEIGHTS,
    normalise: true,
    sites: { length: sites, id: Array.from(w, (_, i) => `s${i}`), w, x, y },
    edges: {
      length: edges.length,
      a: Uint32Array.from(edges, (edge) => edge.a),
      b: Uint32Array.from(edges, (edge) => edge.b),
      border: Float64Array.from(edges, (edge) => edge.border),
      barrier: Float64Array.from(edges, (edge) => edge.barrier),
    },
    baseline: null,
    locked: [],
  };
}

/** Parallel bent streets across a square: which strip a place lies in, and the strongest street between two strips. */
function streets(extent: number, source: Random) {
  const places: number[] = [];
  const strength: number[] = [];
  for (let at = 40 + 80 * source.next(); at < extent; at += 60 + 120 * source.next()) {
    places.push(at);
    strength.push([0.3, 0.5, 0.6, 0.8, 1][source.below(5)]!);
  }
  const slope = 0.3 * (source.next() - 0.5);
  return {
    at: (along: number, across: number) => places.filter((place) => place + slope * across < along).length,
    between: (a: number, b: number) => Math.max(0, ...strength.slice(Math.min(a, b), Math.max(a, b))),
  };
}

/** Delaunay pairs a < b with the length of their common Voronoi edge, cut at two spacings, contacts under 1 m left out. */
function adjacency(x: Float64Array, y: Float64Array, spacing: number): [number, number, number][] {
  const n = x.length;
  if (n === 1) return [];
  const { triangles, halfedges } = new Delaunator(
    Float64Array.from({ length: 2 * n }, (_, i) => (i % 2 ? y : x)[i >> 1]!),
  );
  if (triangles.length === 0) return Array.from({ length: n - 1 }, (_, i) => [i, i + 1, spacing]);
  const centre = (t: number): [number, number] => {
    const [a, b, c] = [triangles[3 * t]!, triangles[3 * t + 1]!, triangles[3 * t + 2]!];
    const [bx, by] = [x[b]! - x[a]!, y[b]! - y[a]!];
    const [cx, cy] = [x[c]! - x[a]!, y[c]! - y[a]!];
    const d = 2 * (bx * cy - by * cx);
    const [b2, c2] = [bx * bx + by * by, cx * cx + cy * cy];
    return [x[a]! + (cy * b2 - by * c2) / d, y[a]! + (bx * c2 - cx * b2) / d];
  };
  const pairs: [number, number, number][] = [];
  for (let e = 0; e < triangles.length; e++) {
    const twin = halfedges[e]!;
    if (twin > e) continue;
    const a = triangles[e]!;
    const b = triangles[e % 3 === 2 ? e - 2 : e + 1]!;
    let border = spacing;
    if (twin >= 0) {
      const [ux, uy] = centre(Math.floor(e / 3));
      const [vx, vy] = centre(Math.floor(twin / 3));
      border = Math.min(2 * spacing, Math.sqrt((ux - vx) ** 2 + (uy - vy) ** 2));
    }
    if (border >= 1) pairs.push([Math.min(a, b), Math.max(a, b), border]);
  }
  return pairs.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}
