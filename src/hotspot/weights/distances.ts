import KDBush from 'kdbush';
import type { Metres } from '../../model/units.ts';
import { type Weights, weightsOfPairs } from './weights.ts';

/**
 * Binary weights of a distance band: neighbours are all other regions whose points lie within the radius, inclusive.
 * Points at one place are neighbours.
 * @param x metres of a plane
 */
export function distanceBand(x: Float64Array, y: Float64Array, radius: Metres): Weights {
  const tree = treeOf(x, y);
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < x.length; i++) {
    for (const j of tree.within(x[i]!, y[i]!, radius)) {
      if (j === i) continue;
      from.push(i);
      to.push(j);
    }
  }
  return weightsOfPairs(x.length, from, to);
}

/**
 * Binary weights of the k nearest: each region has k neighbours (all others, where there are fewer), the nearer first,
 * at one distance those of lower row number. Not symmetric.
 * @param x metres of a plane
 */
export function nearest(x: Float64Array, y: Float64Array, k: number): Weights {
  const n = x.length;
  const wanted = Math.min(k, n - 1);
  const tree = treeOf(x, y);
  const from: number[] = [];
  const to: number[] = [];
  const span = Math.max(extent(x), extent(y)) || 1;
  // A circle that holds about twice as many points as wanted; it is doubled where that is not enough.
  const first = span * Math.sqrt((2 * (wanted + 1)) / Math.max(1, n));
  for (let i = 0; i < n && wanted > 0; i++) {
    let found: number[] = [];
    for (let radius = first; found.length <= wanted; radius *= 2) found = tree.within(x[i]!, y[i]!, radius);
    const away = (j: number) => (x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2;
    const others = found.filter((j) => j !== i).sort((a, b) => away(a) - away(b) || a - b);
    for (const j of others.slice(0, wanted)) {
      from.push(i);
      to.push(j);
    }
  }
  return weightsOfPairs(n, from, to);
}

function treeOf(x: Float64Array, y: Float64Array): KDBush {
  const tree = new KDBush(x.length);
  for (let i = 0; i < x.length; i++) tree.add(x[i]!, y[i]!);
  return tree.finish();
}

function extent(values: Float64Array): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const v of values) {
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  return high - low;
}
