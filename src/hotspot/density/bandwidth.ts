import KDBush from 'kdbush';
import { random } from '../../model/random.ts';
import type { Metres, SquareMetres } from '../../model/units.ts';
import { type Kernel, kernelAt, QUARTIC_BY_GAUSSIAN, reachOf } from './kernel.ts';
import type { Places } from './places.ts';

/** Places that the likelihood is judged at. */
const SAMPLED = 600;
/** Narrower by √2 each time. */
const STEPS = 14;
/** A place counts as at least so likely, as a share of an even spread: single outliers shall not decide. */
const FLOOR = 0.01;

/** A bandwidth and what it was chosen by. */
export interface SuggestedBandwidth {
  readonly bandwidth: Metres;
  /** The normal-reference bandwidth, the widest that was tried. */
  readonly reference: Metres;
}

/**
 * A bandwidth for a kernel density. Tried are the normal-reference bandwidth σ·n^(−1/6) (Silverman 1986, section 4.3.2; σ the
 * smaller of standard deviation and interquartile range by 1.349, mean of both axes, n the different places) and those narrower
 * by √2, √2², … Taken is the one under which up to 600 sampled places are most likely given all incidents at other places
 * (leave-one-place-out likelihood cross-validation, Gaussian kernel; a place counts as at least 1 % as likely as under an even
 * spread). A quartic kernel takes 2.78 times the Gaussian's. Leaving out whole places keeps piles of incidents on one
 * coordinate from asking for no smoothing at all. Same seed, same bandwidth.
 * @param area of the study area
 */
export function suggestBandwidth(places: Places, kernel: Kernel, area: SquareMetres, seed: number): SuggestedBandwidth {
  const n = places.x.length;
  const spread = (robustSpread(places.x, places.weight) + robustSpread(places.y, places.weight)) / 2;
  const scale = kernel === 'quartic' ? QUARTIC_BY_GAUSSIAN : 1;
  const reference = Math.max(1, spread * Math.max(1, n) ** (-1 / 6));
  const tree = new KDBush(n);
  for (let i = 0; i < n; i++) tree.add(places.x[i]!, places.y[i]!);
  tree.finish();
  const sample = sampled(n, seed);
  let best = reference;
  let most = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < STEPS; step++) {
    const h = reference / Math.SQRT2 ** step;
    const likelihood = leftOut(places, tree, sample, h, area);
    if (likelihood > most) {
      most = likelihood;
      best = h;
    }
  }
  return { bandwidth: niceMetres(scale * best), reference: scale * reference };
}

/** Sum over sampled places, by their incidents, of the log density that all other places give. */
function leftOut(places: Places, tree: KDBush, sample: readonly number[], h: Metres, area: SquareMetres): number {
  let total = 0;
  let all = 0;
  for (const w of places.weight) all += w;
  for (const i of sample) {
    const x = places.x[i]!;
    const y = places.y[i]!;
    let density = 0;
    for (const j of tree.within(x, y, reachOf('gaussian', h)))
      if (j !== i)
        density += places.weight[j]! * kernelAt('gaussian', h, (places.x[j]! - x) ** 2 + (places.y[j]! - y) ** 2);
    const others = all - places.weight[i]!;
    total += places.weight[i]! * Math.log(Math.max(density / Math.max(1, others), FLOOR / area));
  }
  return total;
}

function sampled(n: number, seed: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  const rng = random(seed, 'bandwidth');
  const count = Math.min(SAMPLED, n);
  for (let k = 0; k < count; k++) {
    const other = k + rng.below(n - k);
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order.slice(0, count);
}

/** The smaller of the standard deviation and the interquartile range by 1.349, which is the same for a normal spread. */
function robustSpread(values: Float64Array, weight: Float64Array): number {
  let n = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    n += weight[i]!;
    sum += weight[i]! * values[i]!;
  }
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += weight[i]! * (values[i]! - mean) ** 2;
  const deviation = Math.sqrt(squares / n);
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b);
  const at = (share: number) => {
    let seen = 0;
    for (const i of order) {
      seen += weight[i]!;
      if (seen >= share * n) return values[i]!;
    }
    return mean;
  };
  const range = (at(0.75) - at(0.25)) / 1.349;
  return range > 0 ? Math.min(deviation, range) : deviation;
}

/** Two significant digits: more would pretend to know. */
function niceMetres(metres: Metres): Metres {
  return Number(metres.toPrecision(2));
}
