/**
 * What lies between two sets: the sites of a way from one to the other with the fewest households (Dijkstra 1959; then the
 * fewest sites), without its ends. Empty where the sets touch; null where no way leads from one to the other.
 */
export function throughPath(
  from: readonly number[],
  to: readonly number[],
  neighbours: readonly (readonly number[])[],
  w: Float64Array,
): number[] | null {
  const n = neighbours.length;
  // A site more costs less than any household.
  const step = 1 / (n + 1);
  const cost = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const back = new Int32Array(n).fill(-1);
  const done = new Uint8Array(n);
  const goal = new Set(to);
  for (const i of from) cost[i] = 0;
  for (;;) {
    let next = -1;
    for (let i = 0; i < n; i++)
      if (!done[i] && cost[i]! < Number.POSITIVE_INFINITY && (next < 0 || cost[i]! < cost[next]!)) next = i;
    if (next < 0) return null;
    done[next] = 1;
    if (goal.has(next)) {
      const path: number[] = [];
      for (let i = back[next]!; i >= 0 && back[i]! >= 0; i = back[i]!) path.push(i);
      return path.reverse();
    }
    for (const j of neighbours[next]!) {
      const further = cost[next]! + (goal.has(j) ? 0 : w[j]! + step);
      if (further >= cost[j]!) continue;
      cost[j] = further;
      back[j] = next;
    }
  }
}
