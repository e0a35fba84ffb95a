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
  const row = nearestRow(x, y, weight, maxWeight, maxRadius);
  let pairs = 0;
  for (let centre = 0; centre < n; centre++) {
    const { ids, squared } = row(centre);
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

/**
 * Sorts sites by distance from one, as far as their weights together may stay within the limit and some further; what comes
 * back is overwritten by the next call.
 */
function nearestRow(
  x: Float64Array,
  y: Float64Array,
  weight: Float64Array,
  maxWeight: number,
  maxRadius: Metres,
): (centre: number) => Row {
  const n = x.length;
  const distance = new Float64Array(n);
  const slotOf = new Uint32Array(n);
  const ids = new Uint32Array(n);
  const squared = new Float64Array(n);
  const size = new Uint32Array(n);
  const held = new Float64Array(n);
  const begin = new Uint32Array(n);
  const at = new Uint32Array(n);
  const limit = maxRadius * maxRadius;
  // The sum by slots may differ from the exact one in its last digits: a slot more does no harm.
  const enough = maxWeight * (1 + 1e-9);
  const farthest = farthestIn(x, y);
  return (centre) => {
    const far = Math.min(limit, farthest(centre));
    const scale = far > 0 ? (n - 1) / far : 0;
    size.fill(0);
    held.fill(0);
    for (let i = 0; i < n; i++) {
      const dx = x[i]! - x[centre]!;
      const dy = y[i]! - y[centre]!;
      const d = dx * dx + dy * dy;
      const slot = d > limit ? n : (d * scale) | 0;
      slotOf[i] = slot;
      if (slot === n) continue;
      distance[i] = d;
      size[slot]!++;
      held[slot]! += weight[i]!;
    }
    let slots = 0;
    let count = 0;
    for (let sum = 0; slots < n && sum <= enough; slots++) {
      begin[slots] = count;
      count += size[slots]!;
      sum += held[slots]!;
    }
    at.set(begin);
    for (let i = 0; i < n; i++) {
      const slot = slotOf[i]!;
      if (slot >= slots) continue;
      const d = distance[i]!;
      // Insertion keeps a bucket in order; ids rise, so equal distances stay in the order of their numbers.
      let place = at[slot]!++;
      const low = begin[slot]!;
      while (place > low && squared[place - 1]! > d) {
        squared[place] = squared[place - 1]!;
        ids[place] = ids[place - 1]!;
        place--;
      }
      squared[place] = d;
      ids[place] = i;
    }
    return { ids: ids.subarray(0, count), squared };
  };
}

/** Square of the distance from a site to the farthest corner of the box around all. */
function farthestIn(x: Float64Array, y: Float64Array): (site: number) => Metres {
  const range = (values: Float64Array) =>
    values.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)] as const, [
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ] as readonly [number, number]);
  const [left, right] = range(x);
  const [bottom, top] = range(y);
  return (site) => Math.max(x[site]! - left, right - x[site]!) ** 2 + Math.max(y[site]! - bottom, top - y[site]!) ** 2;
}
