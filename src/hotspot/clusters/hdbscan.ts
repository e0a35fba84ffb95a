import { coreDistances, kdTree } from './kdTree.ts';
import { reachabilityTree, type SpanningTree } from './reachabilityTree.ts';

export interface HdbscanInput {
  /** Metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Smaller groups are noise. */
  readonly minClusterSize: number;
  /** The core distance reaches to the k-th nearest point, itself the first. */
  readonly minPoints: number;
  /** Distances below it count as it: no place is known more closely, and heaps on one place are not infinitely dense. */
  readonly precision: number;
}

export interface Hierarchy {
  /** Cluster of every point from 0; −1 for noise. */
  readonly label: Int32Array;
  readonly clusters: number;
  /** How firmly a point belongs: 1 at the densest of its cluster, 0 for noise. */
  readonly membership: Float64Array;
  /** Stability (excess of mass) by cluster. */
  readonly stability: Float64Array;
}

/**
 * Clusters of varying density: HDBSCAN with excess of mass (Campello, Moulavi, Zimek & Sander 2015, ACM TKDD 10(1), 5). The
 * whole is never one cluster. Clusters are numbered by their first point. Memory grows with the points, not with their pairs.
 */
export function hdbscan({ x, y, minClusterSize, minPoints, precision }: HdbscanInput): Hierarchy {
  const n = x.length;
  if (n < 2)
    return {
      label: new Int32Array(n).fill(-1),
      clusters: 0,
      membership: new Float64Array(n),
      stability: new Float64Array(0),
    };
  const tree = kdTree(x, y);
  const core = coreDistances(tree, Math.min(minPoints, n));
  return chosen(condensed(singleLinkage(reachabilityTree(tree, core), n), n, minClusterSize, precision), n);
}

/** Merges, the closest first: node n + k joins `left[k]` and `right[k]` at `height[k]`; nodes below n are points. */
interface Linkage {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly height: Float64Array;
  readonly size: Uint32Array;
}

function singleLinkage({ a, b, length }: SpanningTree, n: number): Linkage {
  const parent = Uint32Array.from({ length: 2 * n }, (_, i) => i);
  const find = (i: number) => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const left = new Uint32Array(n - 1);
  const right = new Uint32Array(n - 1);
  const size = new Uint32Array(2 * n - 1).fill(1);
  for (let k = 0; k < n - 1; k++) {
    left[k] = find(a[k]!);
    right[k] = find(b[k]!);
    parent[left[k]!] = n + k;
    parent[right[k]!] = n + k;
    size[n + k] = size[left[k]!]! + size[right[k]!]!;
  }
  return { left, right, height: length, size };
}

/** Clusters of the hierarchy that hold enough points, and at which density each point left the last of them. */
interface Condensed {
  readonly parent: number[];
  readonly birth: number[];
  readonly stability: number[];
  readonly clusterOf: Int32Array;
  readonly density: Float64Array;
}

function condensed({ left, right, height, size }: Linkage, n: number, least: number, precision: number): Condensed {
  const parent = [-1];
  const birth = [0];
  const stability = [0];
  const clusterOf = new Int32Array(n);
  const density = new Float64Array(n);
  const shed = (node: number, cluster: number, at: number) => {
    const open = [node];
    for (let next = open.pop(); next !== undefined; next = open.pop())
      if (next < n) {
        clusterOf[next] = cluster;
        density[next] = at;
      } else open.push(left[next - n]!, right[next - n]!);
    stability[cluster]! += (at - birth[cluster]!) * size[node]!;
  };
  const open: [node: number, cluster: number][] = [[2 * n - 2, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, cluster] = next;
    if (node < n) {
      shed(node, cluster, 1 / precision);
      continue;
    }
    const at = 1 / Math.max(precision, height[node - n]!);
    const [a, b] = [left[node - n]!, right[node - n]!];
    const [bigA, bigB] = [size[a]! >= least, size[b]! >= least];
    if (bigA && bigB)
      for (const child of [a, b]) {
        stability[cluster]! += (at - birth[cluster]!) * size[child]!;
        parent.push(cluster);
        birth.push(at);
        stability.push(0);
        open.push([child, parent.length - 1]);
      }
    else
      for (const [child, big] of [
        [a, bigA],
        [b, bigB],
      ] as const)
        if (big) open.push([child, cluster]);
        else shed(child, cluster, at);
  }
  return { parent, birth, stability, clusterOf, density };
}

/** A cluster is kept where it is more stable than those within it together. */
function chosen({ parent, stability, clusterOf, density }: Condensed, n: number): Hierarchy {
  const count = parent.length;
  const within = new Float64Array(count);
  const kept = new Uint8Array(count);
  const children = new Uint8Array(count);
  for (let c = 1; c < count; c++) children[parent[c]!] = 1;
  for (let c = count - 1; c > 0; c--) {
    const own = stability[c]!;
    if (children[c] === 0 || own >= within[c]!) kept[c] = 1;
    within[parent[c]!]! += Math.max(own, within[c]!);
  }
  // The outermost of those kept; clusters follow their parents.
  const top = new Int32Array(count).fill(-1);
  for (let c = 1; c < count; c++) top[c] = top[parent[c]!]! >= 0 ? top[parent[c]!]! : kept[c] === 1 ? c : -1;
  const number = new Int32Array(count).fill(-1);
  const label = new Int32Array(n).fill(-1);
  const stable: number[] = [];
  for (let i = 0; i < n; i++) {
    const cluster = top[clusterOf[i]!]!;
    if (cluster < 0) continue;
    if (number[cluster]! < 0) {
      number[cluster] = stable.length;
      stable.push(stability[cluster]!);
    }
    label[i] = number[cluster]!;
  }
  const densest = new Float64Array(stable.length);
  for (let i = 0; i < n; i++) if (label[i]! >= 0) densest[label[i]!] = Math.max(densest[label[i]!]!, density[i]!);
  const membership = density.map((d, i) => (label[i]! < 0 ? 0 : d / densest[label[i]!]!));
  return { label, clusters: stable.length, membership, stability: Float64Array.from(stable) };
}
