import { UnionFind } from '../geometry/planar/unionFind.ts';

/** The connected piece of each of n sites, numbered from 0 in the order of their first site. */
export function piecesOf(n: number, edges: { length: number; a: Uint32Array; b: Uint32Array }): Int32Array {
  const sets = new UnionFind(n);
  for (let e = 0; e < edges.length; e++) sets.union(edges.a[e]!, edges.b[e]!);
  const number = new Map<number, number>();
  return Int32Array.from({ length: n }, (_, i) => {
    const root = sets.find(i);
    if (!number.has(root)) number.set(root, number.size);
    return number.get(root)!;
  });
}
