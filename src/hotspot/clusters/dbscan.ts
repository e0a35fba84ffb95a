import { type Boxes, boxesOf, Surroundings } from './boxes.ts';
import { DisjointSets } from './disjointSets.ts';

/** Points in a plane (metres), with a time each for ST-DBSCAN (any unit). */
export interface DbscanInput {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly time: Float64Array | null;
  /** Neighbours are at most so far, in metres; above 0. */
  readonly epsilon: number;
  /** And at most so far apart in time; above 0 where there are times. */
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
 * Boxes of side ε/√2 hold neighbours only, so that heaps of points on one place cost no more than scattered ones (Gunawan 2013):
 * a box of enough points is core without a look around, and core points are joined box by box.
 */
export function dbscan(input: DbscanInput): Clustering {
  const { x, y, time, epsilon, epsilonTime } = input;
  const n = x.length;
  const boxes = boxesOf(x, y, time, (epsilon / Math.SQRT2) * (1 - 1e-9), epsilonTime * (1 - 1e-9));
  const all = placed(input, boxes.point, boxes.start);
  const isCore = corePlaces(all, boxes, input);
  const cores = placed(input, ...coresOf(boxes, isCore));
  const sets = joinBoxes(cores, boxes, input);
  const core = new Uint8Array(n);
  const box = new Uint32Array(n);
  for (let b = 0; b + 1 < boxes.start.length; b++)
    for (let k = boxes.start[b]!; k < boxes.start[b + 1]!; k++) {
      box[boxes.point[k]!] = b;
      core[boxes.point[k]!] = isCore[k]!;
    }
  const label = new Int32Array(n).fill(-1);
  const number = new Int32Array(boxes.slice.length).fill(-1);
  let clusters = 0;
  for (let i = 0; i < n; i++) {
    if (core[i] === 0) continue;
    const set = sets.find(box[i]!);
    if (number[set]! < 0) number[set] = clusters++;
    label[i] = number[set]!;
  }
  labelBorders(label, all, isCore, cores, boxes, input);
  return { label, clusters, core };
}

/** Points in the order of boxes, with their places: those of box b from `start[b]` to `start[b + 1] − 1`. */
interface Placed {
  readonly point: Uint32Array;
  readonly start: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly t: Float64Array;
}

function placed({ x, y, time }: DbscanInput, point: Uint32Array, start: Uint32Array): Placed {
  const pick = (values: Float64Array | null) => {
    const picked = new Float64Array(point.length);
    if (values !== null) for (let k = 0; k < picked.length; k++) picked[k] = values[point[k]!]!;
    return picked;
  };
  return { point, start, x: pick(x), y: pick(y), t: pick(time) };
}

/** Of each place in the order of boxes, whether its point is a core point. */
function corePlaces({ x, y, t, start }: Placed, boxes: Boxes, input: DbscanInput): Uint8Array {
  const { epsilon, epsilonTime, minPoints } = input;
  const limit = epsilon * epsilon;
  const core = new Uint8Array(x.length);
  const around = new Surroundings(boxes);
  for (let box = 0; box + 1 < start.length; box++) {
    const [from, to] = [start[box]!, start[box + 1]!];
    if (to - from >= minPoints) {
      core.fill(1, from, to);
      continue;
    }
    const runs = around.of(box);
    for (let k = from; k < to; k++) {
      const px = x[k]!;
      const py = y[k]!;
      const pt = t[k]!;
      let count = 0;
      for (let r = 0; r < runs && count < minPoints; r++) {
        const end = start[around.to[r]!]!;
        for (let m = start[around.from[r]!]!; m < end; m++) {
          const dx = px - x[m]!;
          const dy = py - y[m]!;
          if (dx * dx + dy * dy <= limit && Math.abs(pt - t[m]!) <= epsilonTime && ++count === minPoints) break;
        }
      }
      if (count === minPoints) core[k] = 1;
    }
  }
  return core;
}

/** The core points in the order of boxes, and where each box begins among them. */
function coresOf({ point, start }: Boxes, isCore: Uint8Array): [Uint32Array, Uint32Array] {
  const begin = new Uint32Array(start.length);
  let count = 0;
  for (let box = 0; box + 1 < start.length; box++) {
    begin[box] = count;
    for (let k = start[box]!; k < start[box + 1]!; k++) count += isCore[k]!;
  }
  begin[start.length - 1] = count;
  return [point.filter((_, k) => isCore[k] === 1), begin];
}

/** Boxes with core points that are neighbours, directly or by way of others. */
function joinBoxes(cores: Placed, boxes: Boxes, { epsilon, epsilonTime }: DbscanInput): DisjointSets {
  const { start } = cores;
  const sets = new DisjointSets(start.length - 1);
  const around = new Surroundings(boxes);
  for (let box = 0; box + 1 < start.length; box++) {
    if (start[box] === start[box + 1]) continue;
    const runs = around.of(box);
    for (let r = 0; r < runs; r++)
      for (let other = Math.max(box + 1, around.from[r]!); other < around.to[r]!; other++)
        if (start[other]! < start[other + 1]! && sets.find(box) !== sets.find(other))
          if (touch(cores, box, other, epsilon * epsilon, epsilonTime)) sets.join(box, other);
  }
  return sets;
}

function touch({ x, y, t, start }: Placed, a: number, b: number, limit: number, gap: number): boolean {
  for (let k = start[a]!; k < start[a + 1]!; k++)
    for (let m = start[b]!; m < start[b + 1]!; m++) {
      const dx = x[k]! - x[m]!;
      const dy = y[k]! - y[m]!;
      if (dx * dx + dy * dy <= limit && Math.abs(t[k]! - t[m]!) <= gap) return true;
    }
  return false;
}

/** Points that are no core points get the label of the nearest one that is their neighbour. */
function labelBorders(
  label: Int32Array,
  { point, x, y, t, start }: Placed,
  isCore: Uint8Array,
  cores: Placed,
  boxes: Boxes,
  { epsilon, epsilonTime }: DbscanInput,
): void {
  const around = new Surroundings(boxes);
  for (let box = 0; box + 1 < start.length; box++) {
    const [from, to] = [start[box]!, start[box + 1]!];
    if (cores.start[box + 1]! - cores.start[box]! === to - from) continue;
    const runs = around.of(box);
    for (let k = from; k < to; k++) {
      if (isCore[k] === 1) continue;
      let found = -1;
      let least = epsilon * epsilon;
      let gap = epsilonTime;
      for (let r = 0; r < runs; r++) {
        const end = cores.start[around.to[r]!]!;
        for (let m = cores.start[around.from[r]!]!; m < end; m++) {
          const dx = x[k]! - cores.x[m]!;
          const dy = y[k]! - cores.y[m]!;
          const d = dx * dx + dy * dy;
          const apart = Math.abs(t[k]! - cores.t[m]!);
          if (d > least || apart > epsilonTime) continue;
          const j = cores.point[m]!;
          if (found >= 0 && d === least && (apart > gap || (apart === gap && j > found))) continue;
          found = j;
          least = d;
          gap = apart;
        }
      }
      if (found >= 0) label[point[k]!] = label[found]!;
    }
  }
}
