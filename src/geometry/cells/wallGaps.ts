import type { Metres } from '../../model/units.ts';
import { squaredDistance } from '../planar/vertexIndex.ts';

/** Straight pieces of outlines, or points, as columns; in metres. */
export interface Walls {
  readonly owner: readonly number[];
  readonly ax: readonly Metres[];
  readonly ay: readonly Metres[];
  readonly bx: readonly Metres[];
  readonly by: readonly Metres[];
}

/** Numbers of a box in a flat list of boxes: west, south, east, north. */
const SIDES = 4;

/**
 * Distance from each wall to the nearest one of another owner, at most `reach`; walls do not cross. For each wall the owner
 * whose bounds are nearest is looked at first, then those whose bounds stand nearer than what was found.
 */
export function wallGaps(walls: Walls, reach: Metres): Float64Array {
  const { ax, ay, bx, by } = walls;
  const { order, start, members, boxes, widest } = ownersFromWest(walls);
  const gaps = new Float64Array(ax.length);
  for (let w = 0; w < gaps.length; w++) {
    const [px, py, qx, qy] = [ax[w]!, ay[w]!, bx[w]!, by[w]!];
    const west = Math.min(px, qx);
    const east = Math.max(px, qx);
    const south = Math.min(py, qy);
    const north = Math.max(py, qy);
    let least = reach * reach;
    const apart = (o: number) => {
      const dx = Math.max(0, boxes[SIDES * o]! - east, west - boxes[SIDES * o + 2]!);
      const dy = Math.max(0, boxes[SIDES * o + 1]! - north, south - boxes[SIDES * o + 3]!);
      return dx * dx + dy * dy;
    };
    const measure = (o: number) => {
      for (let m = start[o]!; m < start[o + 1]!; m++) {
        const v = members[m]!;
        const [cx, cy, dx, dy] = [ax[v]!, ay[v]!, bx[v]!, by[v]!];
        // One of the four ends is nearest to the other segment.
        least = Math.min(
          least,
          squaredDistance(px, py, cx, cy, dx, dy),
          squaredDistance(qx, qy, cx, cy, dx, dy),
          squaredDistance(cx, cy, px, py, qx, qy),
          squaredDistance(dx, dy, px, py, qx, qy),
        );
      }
    };
    const own = order[w]!;
    const first = firstFrom(boxes, west - reach - widest);
    let nearest = -1;
    let closest = least;
    for (let o = first; o + 1 < start.length && boxes[SIDES * o]! < east + reach; o++) {
      const d = o === own ? closest : apart(o);
      if (d >= closest) continue;
      closest = d;
      nearest = o;
    }
    if (nearest >= 0) {
      measure(nearest);
      for (let o = first; o + 1 < start.length && boxes[SIDES * o]! < east + reach; o++)
        if (o !== own && o !== nearest && apart(o) < least) measure(o);
    }
    gaps[w] = Math.sqrt(least);
  }
  return gaps;
}

interface Owners {
  /** Place of each wall's owner in the order from the west. */
  readonly order: Int32Array;
  /** Walls of the owner at each place: `members[start[o]..start[o+1])`. */
  readonly start: Uint32Array;
  readonly members: Uint32Array;
  /** Bounds of its walls. */
  readonly boxes: Float64Array;
  readonly widest: Metres;
}

function ownersFromWest({ owner, ax, ay, bx, by }: Walls): Owners {
  const found = new Map<number, { place: number; walls: number; box: [number, number, number, number] }>();
  for (let w = 0; w < owner.length; w++) {
    let own = found.get(owner[w]!);
    if (own === undefined) {
      own = { place: 0, walls: 0, box: [Infinity, Infinity, -Infinity, -Infinity] };
      found.set(owner[w]!, own);
    }
    own.walls++;
    const { box } = own;
    box[0] = Math.min(box[0], ax[w]!, bx[w]!);
    box[1] = Math.min(box[1], ay[w]!, by[w]!);
    box[2] = Math.max(box[2], ax[w]!, bx[w]!);
    box[3] = Math.max(box[3], ay[w]!, by[w]!);
  }
  const owners = [...found.values()].sort((a, b) => a.box[0] - b.box[0]);
  const start = new Uint32Array(owners.length + 1);
  const boxes = new Float64Array(SIDES * owners.length);
  let widest = 0;
  owners.forEach((own, o) => {
    own.place = o;
    start[o + 1] = start[o]! + own.walls;
    boxes.set(own.box, SIDES * o);
    widest = Math.max(widest, own.box[2] - own.box[0]);
  });
  const order = new Int32Array(owner.length);
  for (let w = 0; w < order.length; w++) order[w] = found.get(owner[w]!)!.place;
  const next = start.slice();
  const members = new Uint32Array(owner.length);
  for (let w = 0; w < order.length; w++) members[next[order[w]!]!++] = w;
  return { order, start, members, boxes, widest };
}

/** The first of boxes sorted by their west that begins at or beyond an x. */
function firstFrom(boxes: Float64Array, x: Metres): number {
  let low = 0;
  let high = boxes.length / SIDES;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boxes[SIDES * middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
