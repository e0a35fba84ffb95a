import type { Random } from '../model/random.ts';
import { graphSeeds, growInto, keepMainPieces } from './grow.ts';
import type { Problem } from './problem.ts';

const ROUNDS = 40;

/**
 * A first plan of k parts on a connected problem: k-means++ seeds (Arthur & Vassilvitskii 2007), then rounds of a power
 * diagram (site to the part of least d² + μ, μ raised where a part is heavier than the mean; Aurenhammer, Hoffmann &
 * Aronov 1998), then the main piece of each part, what is left handed to the lightest neighbour. Where all places
 * coincide: grown from seeds spread over the graph. Every part is connected and not empty; needs 1 ≤ k ≤ n.
 */
export function powerDiagram(problem: Problem, k: number, random: Random): Int32Array {
  const { n, w, x, y } = problem;
  const part = new Int32Array(n).fill(-1);
  const seeds = kMeansSeeds(problem, k, random);
  if (!seeds) {
    graphSeeds(problem, k, random).forEach((site, d) => {
      part[site] = d;
    });
    growInto(problem, part, k);
    return part;
  }
  let total = 0;
  for (let i = 0; i < n; i++) total += w[i]!;
  const mean = total / k;
  const cx = Float64Array.from(seeds, (i) => x[i]!);
  const cy = Float64Array.from(seeds, (i) => y[i]!);
  const mu = new Float64Array(k);
  const weight = new Float64Array(k);
  const sx = new Float64Array(k);
  const sy = new Float64Array(k);
  const best = new Int32Array(n);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    weight.fill(0);
    sx.fill(0);
    sy.fill(0);
    let spread = 0;
    for (let i = 0; i < n; i++) {
      let nearest = 0;
      let value = Number.POSITIVE_INFINITY;
      for (let d = 0; d < k; d++) {
        const dx = x[i]! - cx[d]!;
        const dy = y[i]! - cy[d]!;
        const v = dx * dx + dy * dy + mu[d]!;
        if (v < value) {
          value = v;
          nearest = d;
        }
      }
      part[i] = nearest;
      spread += w[i]! * (value - mu[nearest]!);
      weight[nearest] = weight[nearest]! + w[i]!;
      sx[nearest] = sx[nearest]! + w[i]! * x[i]!;
      sy[nearest] = sy[nearest]! + w[i]! * y[i]!;
    }
    let uneven = 0;
    for (let d = 0; d < k; d++) uneven += Math.abs(weight[d]! - mean);
    if (uneven < least) {
      least = uneven;
      best.set(part);
    }
    if (uneven <= 0.08 * total) break;
    // A part of d² about `spread / total` gives up about w·Δμ / (2·d²) of its households when its μ rises by Δμ.
    const step = ((0.6 * spread) / total) * (1 - (0.5 * round) / ROUNDS);
    for (let d = 0; d < k; d++) {
      const off = (weight[d]! - mean) / mean;
      mu[d] = mu[d]! + step * Math.max(-0.8, Math.min(0.8, off));
      if (weight[d]! > 0) {
        cx[d] = sx[d]! / weight[d]!;
        cy[d] = sy[d]! / weight[d]!;
      }
    }
  }
  return mend(problem, best, k, seeds);
}

/** Makes every part of a rough assignment connected and not empty. */
function mend(problem: Problem, part: Int32Array, k: number, seeds: Int32Array): Int32Array {
  keepMainPieces(problem, part, k);
  const size = new Int32Array(k);
  for (const d of part) if (d >= 0) size[d] = size[d]! + 1;
  growInto(problem, part, k);
  for (let d = 0; d < k; d++) if (size[d] === 0) splitOff(problem, part, k, d, seeds[d]!);
  return part;
}

/** Gives an empty part one site that its own part can spare, near the wished one. */
function splitOff(problem: Problem, part: Int32Array, k: number, d: number, wished: number): void {
  const { n, start, to } = problem;
  const size = new Int32Array(k);
  for (const p of part) size[p] = size[p]! + 1;
  const order = [wished];
  const seen = new Uint8Array(n);
  seen[wished] = 1;
  for (let head = 0; head < order.length; head++) {
    const i = order[head]!;
    if (size[part[i]!]! > 1 && leaf(problem, part, i)) {
      part[i] = d;
      return;
    }
    for (let h = start[i]!; h < start[i + 1]!; h++) {
      if (seen[to[h]!]) continue;
      seen[to[h]!] = 1;
      order.push(to[h]!);
    }
  }
}

/** Whether the part of i stays connected without i, by breadth-first search. */
function leaf(problem: Problem, part: Int32Array, i: number): boolean {
  const { start, to } = problem;
  const d = part[i]!;
  part[i] = -2;
  let first = -1;
  let size = 0;
  for (const p of part) if (p === d) size++;
  for (let h = start[i]!; h < start[i + 1]!; h++) if (part[to[h]!] === d) first = to[h]!;
  const queue = first < 0 ? [] : [first];
  const seen = new Set(queue);
  for (let head = 0; head < queue.length; head++) {
    for (let h = start[queue[head]!]!; h < start[queue[head]! + 1]!; h++) {
      const j = to[h]!;
      if (part[j] !== d || seen.has(j)) continue;
      seen.add(j);
      queue.push(j);
    }
  }
  part[i] = d;
  return queue.length === size;
}

/** Sites for k seeds, each drawn with odds w·(distance to the nearest seed)²; null where the places do not suffice. */
function kMeansSeeds(problem: Problem, k: number, random: Random): Int32Array | null {
  const { n, w, x, y } = problem;
  const odds = new Float64Array(n);
  const near = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const seeds = new Int32Array(k);
  for (let s = 0; s < k; s++) {
    let total = 0;
    for (let i = 0; i < n; i++) {
      odds[i] = s === 0 ? w[i]! : w[i]! * near[i]!;
      total += odds[i]!;
    }
    if (!(total > 0)) return null;
    let left = random.next() * total;
    let pick = 0;
    for (let i = 0; i < n; i++) {
      if (odds[i]! <= 0) continue;
      pick = i;
      left -= odds[i]!;
      if (left < 0) break;
    }
    seeds[s] = pick;
    for (let i = 0; i < n; i++) {
      const dx = x[i]! - x[pick]!;
      const dy = y[i]! - y[pick]!;
      near[i] = Math.min(near[i]!, dx * dx + dy * dy);
    }
  }
  return seeds;
}
