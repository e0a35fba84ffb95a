import { UnionFind } from '../geometry/planar/unionFind.ts';

/**
 * Links that join every connected piece of the graph with fewer households than `min` to the nearest other piece, by the
 * shortest gap between two of their sites, until no small piece is left or the graph is one. Pairs a < b.
 */
export function linkSmallPieces(
  w: Float64Array,
  x: Float64Array,
  y: Float64Array,
  edges: readonly { readonly a: number; readonly b: number }[],
  min: number,
): [number, number][] {
  const n = w.length;
  const pieces = new UnionFind(n);
  const find = (i: number) => pieces.find(i);
  for (const { a, b } of edges) pieces.union(a, b);
  const links: [number, number][] = [];
  for (;;) {
    const total = new Map<number, number>();
    for (let i = 0; i < n; i++) total.set(find(i), (total.get(find(i)) ?? 0) + w[i]!);
    if (total.size <= 1) return links;
    // The smallest piece first: what it joins may lift a second one over the minimum.
    let smallest = -1;
    for (const [root, sum] of total) if (sum < min && (smallest < 0 || sum < total.get(smallest)!)) smallest = root;
    if (smallest < 0) return links;
    let best: [number, number] | null = null;
    let shortest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < n; i++) {
      if (find(i) !== smallest) continue;
      for (let j = 0; j < n; j++) {
        if (find(j) === smallest) continue;
        const gap = (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2;
        if (gap < shortest) {
          shortest = gap;
          best = i < j ? [i, j] : [j, i];
        }
      }
    }
    if (best === null) return links;
    links.push(best);
    pieces.union(best[0], best[1]);
  }
}
