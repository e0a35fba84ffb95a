import type { Metres } from '../../model/units.ts';

/** For every centre the sites nearest to it, itself first: those of centre i are `order[start[i]] … order[start[i + 1] − 1]`. */
export interface NearestOrder {
  readonly start: Float64Array;
  readonly order: Uint16Array | Uint32Array;
}

/** Pairs of centre and site that are kept at most: 16 bits each up to 65 535 sites, 32 above. */
const MOST_PAIRS = 5e8;

/** Too many windows to hold in memory: the caller says so in words of the user. */
export class TooManyWindows extends Error {}

/**
 * The sites around every site, nearest first (the lower number at equal distance), while their weights together stay at or
 * below `maxWeight` and their distance at or below `maxRadius`. The centre itself is always there, however heavy.
 *
 * Counting sort by squared distance, which spreads sites in a plane evenly over the buckets: O(n) for one centre.
 */
export function nearestOrder(
  x: Float64Array,
  y: Float64Array,
  weight: Float64Array,
  maxWeight: number,
  maxRadius: Metres,
): NearestOrder {
  const n = x.length;
  const Ids = n < 65536 ? Uint16Array : Uint32Array;
  const start = new Float64Array(n + 1);
  const rows: (Uint16Array | Uint32Array)[] = [];
  const row = nearestRow(x, y);
  let pairs = 0;
  for (let centre = 0; centre < n; centre++) {
    const { ids, squared } = row(centre, maxRadius);
    let held = 0;
    let kept = 0;
    for (; kept < ids.length; kept++) {
      held += weight[ids[kept]!]!;
      if (kept > 0 && held > maxWeight) break;
    }
    // Sites at one distance enter together or not at all.
    if (kept < ids.length) while (kept > 1 && squared[kept] === squared[kept - 1]) kept--;
    rows.push(Ids.from(ids.subarray(0, kept)));
    pairs += kept;
    if (pairs > MOST_PAIRS) throw new TooManyWindows(`More than ${MOST_PAIRS} windows`);
    start[centre + 1] = pairs;
  }
  const order = new Ids(pairs);
  for (let centre = 0; centre < n; centre++) order.set(rows[centre]!, start[centre]!);
  return { start, order };
}

interface Row {
  readonly ids: Uint32Array;
  readonly squared: Float64Array;
}

/** Sorts all sites by distance from one; what comes back is overwritten by the next call. */
function nearestRow(x: Float64Array, y: Float64Array): (centre: number, maxRadius: Metres) => Row {
  const n = x.length;
  const distance = new Float64Array(n);
  const near = new Uint32Array(n);
  const ids = new Uint32Array(n);
  const squared = new Float64Array(n);
  const slots = new Uint32Array(n + 1);
  const begin = new Uint32Array(n + 1);
  return (centre, maxRadius) => {
    const limit = maxRadius * maxRadius;
    let count = 0;
    let far = 0;
    for (let i = 0; i < n; i++) {
      const dx = x[i]! - x[centre]!;
      const dy = y[i]! - y[centre]!;
      const d = dx * dx + dy * dy;
      if (d > limit) continue;
      distance[i] = d;
      near[count++] = i;
      if (d > far) far = d;
    }
    slots.fill(0);
    const scale = far > 0 ? (n - 1) / far : 0;
    for (let k = 0; k < count; k++) slots[1 + Math.floor(distance[near[k]!]! * scale)]!++;
    for (let s = 1; s <= n; s++) slots[s]! += slots[s - 1]!;
    begin.set(slots);
    for (let k = 0; k < count; k++) {
      const i = near[k]!;
      const d = distance[i]!;
      const slot = Math.floor(d * scale);
      // Insertion keeps a bucket in order; ids rise, so equal distances stay in the order of their numbers.
      let at = slots[slot]!++;
      const low = begin[slot]!;
      while (at > low && squared[at - 1]! > d) {
        squared[at] = squared[at - 1]!;
        ids[at] = ids[at - 1]!;
        at--;
      }
      squared[at] = d;
      ids[at] = i;
    }
    return { ids: ids.subarray(0, count), squared };
  };
}
