/** Points at most in a leaf. */
const LEAF = 16;

/**
 * A k-d tree over points in a plane as flat columns: node 1 is the root, node i has the children 2i and 2i + 1 and holds
 * `point[from[i]] … point[to[i] − 1]`; its box is the smallest around them.
 */
export interface KdTree {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly point: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly box: Float64Array;
  /** Nodes from this number on are leaves or unused. */
  readonly firstLeaf: number;
}

export function kdTree(x: Float64Array, y: Float64Array): KdTree {
  const n = x.length;
  let firstLeaf = 1;
  while (n / firstLeaf > LEAF) firstLeaf *= 2;
  const point = Uint32Array.from({ length: n }, (_, i) => i);
  const from = new Uint32Array(2 * firstLeaf);
  const to = new Uint32Array(2 * firstLeaf);
  const box = new Float64Array(8 * firstLeaf);
  to[1] = n;
  for (let node = 1; node < 2 * firstLeaf; node++) {
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let k = from[node]!; k < to[node]!; k++) {
      const i = point[k]!;
      x0 = Math.min(x0, x[i]!);
      x1 = Math.max(x1, x[i]!);
      y0 = Math.min(y0, y[i]!);
      y1 = Math.max(y1, y[i]!);
    }
    box.set([x0, y0, x1, y1], 4 * node);
    if (node >= firstLeaf) continue;
    const along = x1 - x0 >= y1 - y0 ? x : y;
    const rows = point.subarray(from[node]!, to[node]!);
    rows.sort((a, b) => along[a]! - along[b]! || a - b);
    const middle = (from[node]! + to[node]!) >>> 1;
    from[2 * node] = from[node]!;
    to[2 * node] = middle;
    from[2 * node + 1] = middle;
    to[2 * node + 1] = to[node]!;
  }
  return { x, y, point, from, to, box, firstLeaf };
}

/** Square of the distance from a point to the box of a node, 0 inside. */
export function squaredToBox({ x, y, box }: KdTree, i: number, node: number): number {
  const dx = Math.max(box[4 * node]! - x[i]!, 0, x[i]! - box[4 * node + 2]!);
  const dy = Math.max(box[4 * node + 1]! - y[i]!, 0, y[i]! - box[4 * node + 3]!);
  return dx * dx + dy * dy;
}

/** Distance of every point to its k-th nearest, itself the first. Infinite where there are fewer points. */
export function coreDistances(tree: KdTree, k: number): Float64Array {
  const { x, y, point, from, to, firstLeaf } = tree;
  const nearest = new Float64Array(k);
  const visit = (i: number, node: number) => {
    if (squaredToBox(tree, i, node) >= nearest[k - 1]!) return;
    if (node < firstLeaf) {
      const left = squaredToBox(tree, i, 2 * node) <= squaredToBox(tree, i, 2 * node + 1);
      visit(i, left ? 2 * node : 2 * node + 1);
      visit(i, left ? 2 * node + 1 : 2 * node);
      return;
    }
    for (let m = from[node]!; m < to[node]!; m++) {
      const j = point[m]!;
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const d = dx * dx + dy * dy;
      if (d >= nearest[k - 1]!) continue;
      let at = k - 1;
      for (; at > 0 && nearest[at - 1]! > d; at--) nearest[at] = nearest[at - 1]!;
      nearest[at] = d;
    }
  };
  return Float64Array.from(x, (_, i) => {
    nearest.fill(Number.POSITIVE_INFINITY);
    visit(i, 1);
    return Math.sqrt(nearest[k - 1]!);
  });
}
