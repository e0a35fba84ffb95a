import type { Adjacency } from '../geometry/adjacency.ts';
import { eastOf, type Lattice, northOf } from '../geometry/lattice.ts';
import type { Instance } from '../model/instance.ts';
import type { Limits } from '../model/limits.ts';
import type { Site } from '../model/site.ts';
import type { SquareMetres } from '../model/units.ts';
import type { Atom } from './atoms.ts';
import type { WeaveParameters } from './gridTask.ts';
import { linkSmallPieces } from './linkSmallPieces.ts';

interface Edge {
  a: number;
  b: number;
  border: number;
  barrier: number;
}

/**
 * The graph problem of one grid. The parts of a cut building stand in a row at its place: neighbours in it share no
 * border on the ground. Whole units each touch the ground and share the cell's border; of bands of storeys only the lowest
 * does.
 */
export function instanceOf(
  sites: readonly Site[],
  atoms: readonly Atom[],
  adjacency: Adjacency,
  lattice: Lattice,
  area: SquareMetres,
  limits: Limits,
  parameters: WeaveParameters,
): Instance {
  const atomsOfSite: number[][] = sites.map(() => []);
  atoms.forEach((atom, i) => {
    atomsOfSite[atom.site]!.push(i);
  });
  const grounded = atomsOfSite.map((own) => {
    const onGround = own.filter((i, n) => n === 0 || atoms[i]!.part?.by === 'units');
    return onGround.length > 0 ? onGround : own;
  });
  const edges: Edge[] = [];
  for (let e = 0; e < adjacency.length; e++) {
    const left = grounded[adjacency.a[e]!]!;
    const right = grounded[adjacency.b[e]!]!;
    const border = adjacency.border[e]! / (left.length * right.length);
    for (const a of left) for (const b of right) edges.push({ a, b, border, barrier: adjacency.barrier[e]! });
  }
  for (const own of atomsOfSite)
    for (let i = 1; i < own.length; i++) edges.push({ a: own[i - 1]!, b: own[i]!, border: 0, barrier: 0 });

  const w = Float64Array.from(atoms, (atom) => atom.households);
  const x = Float64Array.from(atoms, (atom) => eastOf(lattice, sites[atom.site]!.lon));
  const y = Float64Array.from(atoms, (atom) => northOf(lattice, sites[atom.site]!.lat));
  if (parameters.smallPieces === 'join')
    for (const [a, b] of linkSmallPieces(w, x, y, edges, limits.min)) edges.push({ a, b, border: 0, barrier: 0 });
  edges.sort((p, q) => p.a - q.a || p.b - q.b);
  return {
    limits,
    k: null,
    area,
    weights: parameters.weights,
    normalise: true,
    sites: { length: atoms.length, id: atoms.map((atom) => sites[atom.site]!.id), w, x, y },
    edges: {
      length: edges.length,
      a: Uint32Array.from(edges, (e) => e.a),
      b: Uint32Array.from(edges, (e) => e.b),
      border: Float64Array.from(edges, (e) => e.border),
      barrier: Float64Array.from(edges, (e) => e.barrier),
    },
    baseline: null,
    locked: [],
  };
}
