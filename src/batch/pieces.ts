/** The connected piece of each of n sites, numbered from 0 in the order of their first site. */
export function piecesOf(n: number, edges: { length: number; a: Uint32Array; b: Uint32Array }): Int32Array {
  const root = new Int32Array(n).map((_, i) => i);
  const find = (i: number): number => {
    while (root[i] !== i) {
      root[i] = root[root[i]!]!;
      i = root[i]!;
    }
    return i;
  };
  for (let e = 0; e < edges.length; e++) {
    const a = find(edges.a[e]!);
    const b = find(edges.b[e]!);
    root[Math.max(a, b)] = Math.min(a, b);
  }
  const number = new Map<number, number>();
  return Int32Array.from(root, (_, i) => {
    const r = find(i);
    if (!number.has(r)) number.set(r, number.size);
    return number.get(r)!;
  });
}
