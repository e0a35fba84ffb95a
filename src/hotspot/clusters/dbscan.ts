import { type CellGrid, cellGrid } from './cellGrid.ts';
import { DisjointSets } from './disjointSets.ts';

/** Points in a plane (metres), with a time each for ST-DBSCAN (any unit). */
export interface DbscanInput {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly time: Float64Array | null;
  /** Neighbours are at most so far, in metres. */
  readonly epsilon: number;
  /** And at most so far apart in time. */
  readonly epsilonTime: number;
  /** Neighbours, itself among them, that make a point a core point. */
  readonly minPoints: number;
}

export interface Clustering {
  /** Cluster of every point from 0; −1 for noise. */
  readonly label: Int32Array;
  readonly clusters: number;
  readonly core: Uint8Array;
}

/**
 * Density-based clusters: DBSCAN (Ester, Kriegel, Sander & Xu 1996), and with times ST-DBSCAN (Birant & Kut 2007, Data &
 * Knowledge Engineering 60) without its third threshold on mean values. Both distances are inclusive.
 *
 * Clusters are numbered by their first core point. A border point belongs to the cluster of its nearest core point, at equal
 * distances to the one nearest in time, then to the lower number: the order of the points decides nothing else.
 *
 * Boxes of side ε/√2 hold neighbours only, so that heaps of points on one place cost no more than scattered ones.
 */
export function dbscan(input: DbscanInput): Clustering {
  const { x, y, time, epsilon, epsilonTime, minPoints } = input;
  const n = x.length;
  const grid = cellGrid(x, y, time, (epsilon / Math.SQRT2) * (1 - 1e-9), epsilonTime * (1 - 1e-9), 2);
  const limit = epsilon * epsilon;
  const near = (i: number, j: number) => {
    const dx = x[i]! - x[j]!;
    const dy = y[i]! - y[j]!;
    return dx * dx + dy * dy <= limit && (time === null || Math.abs(time[i]! - time[j]!) <= epsilonTime);
  };
  const boxes = grid.start.length - 1;
  const core = corePoints(grid, near, minPoints);
  const cores = coresFirst(grid, core);
  const sets = new DisjointSets(boxes);
  for (let box = 0; box < boxes; box++) {
    if (cores.end[box] === grid.start[box]) continue;
    for (const other of grid.around(box)) {
      if (other <= box || cores.end[other] === grid.start[other] || sets.find(box) === sets.find(other)) continue;
      if (touch(cores, grid, box, other, near)) sets.join(box, other);
    }
  }
  const label = new Int32Array(n).fill(-1);
  const number = new Int32Array(boxes).fill(-1);
  let clusters = 0;
  for (let i = 0; i < n; i++) {
    if (core[i] === 0) continue;
    const set = sets.find(grid.of[i]!);
    if (number[set]! < 0) number[set] = clusters++;
    label[i] = number[set]!;
  }
  for (let i = 0; i < n; i++) {
    if (core[i] === 1) continue;
    const j = nearestCore(input, grid, cores, i);
    if (j >= 0) label[i] = label[j]!;
  }
  return { label, clusters, core };
}

function corePoints(grid: CellGrid, near: (i: number, j: number) => boolean, minPoints: number): Uint8Array {
  const core = new Uint8Array(grid.of.length);
  for (let box = 0; box + 1 < grid.start.length; box++) {
    const [from, to] = [grid.start[box]!, grid.start[box + 1]!];
    if (to - from >= minPoints) {
      for (let k = from; k < to; k++) core[grid.point[k]!] = 1;
      continue;
    }
    const around = grid.around(box);
    for (let k = from; k < to; k++) {
      const i = grid.point[k]!;
      let count = to - from;
      for (let a = 1; a < around.length && count < minPoints; a++) {
        const other = around[a]!;
        for (let m = grid.start[other]!; m < grid.start[other + 1]! && count < minPoints; m++)
          if (near(i, grid.point[m]!)) count++;
      }
      if (count >= minPoints) core[i] = 1;
    }
  }
  return core;
}

/** Points by box, core points first: those of box b are `point[grid.start[b]] … point[end[b] − 1]`. */
interface Cores {
  readonly point: Uint32Array;
  readonly end: Uint32Array;
}

function coresFirst(grid: CellGrid, core: Uint8Array): Cores {
  const point = grid.point.slice();
  const end = new Uint32Array(grid.start.length - 1);
  for (let box = 0; box < end.length; box++) {
    let at = grid.start[box]!;
    for (let k = at; k < grid.start[box + 1]!; k++) if (core[grid.point[k]!] === 1) point[at++] = grid.point[k]!;
    end[box] = at;
  }
  return { point, end };
}

function touch(
  { point, end }: Cores,
  grid: CellGrid,
  a: number,
  b: number,
  near: (i: number, j: number) => boolean,
): boolean {
  for (let k = grid.start[a]!; k < end[a]!; k++)
    for (let m = grid.start[b]!; m < end[b]!; m++) if (near(point[k]!, point[m]!)) return true;
  return false;
}

function nearestCore(
  { x, y, time, epsilon, epsilonTime }: DbscanInput,
  grid: CellGrid,
  cores: Cores,
  i: number,
): number {
  let found = -1;
  let least = epsilon * epsilon;
  let gap = epsilonTime;
  for (const box of grid.around(grid.of[i]!))
    for (let k = grid.start[box]!; k < cores.end[box]!; k++) {
      const j = cores.point[k]!;
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const d = dx * dx + dy * dy;
      const t = time === null ? 0 : Math.abs(time[i]! - time[j]!);
      if (d > least || t > epsilonTime) continue;
      if (found >= 0 && d === least && (t > gap || (t === gap && j > found))) continue;
      found = j;
      least = d;
      gap = t;
    }
  return found;
}
