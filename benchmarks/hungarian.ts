import type { PostProblem } from '../src/main.ts';

/**
 * The rival of `assignPosts`: the Hungarian method with potentials on the full matrix of people and posts, O(n²·m) (Jonker &
 * Volgenant's shortest augmenting paths without their sparsity). As many posts as people. The sum of ways in metres, counted in
 * whole centimetres like the other.
 */
export function hungarian({ people, microgrids, vacant }: PostProblem): number {
  const posts = Array.from(vacant).flatMap((count, m) => Array.from({ length: count }, () => m));
  const n = people.lon.length;
  if (posts.length !== n) throw new Error('as many posts as people');
  const cost = new Float64Array(n * n);
  const radians = Math.PI / 180;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const m = posts[j]!;
      const [y, z] = [people.lat[i]!, microgrids.lat[m]!];
      const north = (y - z) * radians;
      const east =
        (people.lon[i]! - microgrids.lon[m]!) * radians * 0.5 * (Math.cos(y * radians) + Math.cos(z * radians));
      cost[i * n + j] = Math.round(6_371_008.8 * Math.sqrt(north * north + east * east) * 100);
    }
  const u = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  const rowOf = new Int32Array(n + 1).fill(n);
  const way = new Int32Array(n + 1);
  const least = new Float64Array(n + 1);
  const used = new Uint8Array(n + 1);
  for (let i = 0; i < n; i++) {
    rowOf[n] = i;
    let column = n;
    least.fill(Number.POSITIVE_INFINITY);
    used.fill(0);
    do {
      used[column] = 1;
      const row = rowOf[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = -1;
      for (let j = 0; j < n; j++) {
        if (used[j]) continue;
        const reduced = cost[row * n + j]! - u[row]! - v[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          way[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          u[rowOf[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== n);
    while (column !== n) {
      rowOf[column] = rowOf[way[column]!]!;
      column = way[column]!;
    }
  }
  let total = 0;
  for (let j = 0; j < n; j++) total += cost[rowOf[j]! * n + j]!;
  return total / 100;
}
