import type { Weights } from '../weights/weights.ts';

/**
 * Gi and Gi* as standard deviates (Ord & Getis 1995, table 1). Null hypothesis: the values of all other regions (Gi) or of
 * all regions (Gi*) are dealt out at random. Scaling a row of weights does not change them, so that binary and
 * row-standardized weights agree. In Gi* a region is its own neighbour with the given weight (1 for binary weights).
 */
export interface GetisOrd {
  /** NaN for an island, or where all other values are alike. */
  readonly gi: Float64Array;
  /** Defined for an island too: its own value alone. NaN where all values are alike. */
  readonly giStar: Float64Array;
}

export function getisOrd(x: Float64Array, { start, column, value }: Weights, selfWeight = 1): GetisOrd {
  const n = x.length;
  let sum = 0;
  let squares = 0;
  for (const v of x) sum += v;
  const mean = sum / n;
  // About the mean, so that large values lose no digits.
  for (const v of x) squares += (v - mean) ** 2;
  const gi = new Float64Array(n).fill(Number.NaN);
  const giStar = new Float64Array(n).fill(Number.NaN);
  const deviation = Math.sqrt(squares / n);
  for (let i = 0; i < n; i++) {
    const own = x[i]! - mean;
    let w = 0;
    let w2 = 0;
    let lagged = 0;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      w += value[k]!;
      w2 += value[k]! * value[k]!;
      lagged += value[k]! * (x[column[k]!]! - mean);
    }
    const others = n - 1;
    const meanOfOthers = -own / others;
    const varianceOfOthers = (squares - own * own) / others - meanOfOthers * meanOfOthers;
    const spread = (others * w2 - w * w) / (n - 2);
    if (w > 0 && varianceOfOthers > 0 && spread > 0)
      gi[i] = (lagged - w * meanOfOthers) / Math.sqrt(varianceOfOthers * spread);
    const wStar = w + selfWeight;
    const spreadStar = (n * (w2 + selfWeight * selfWeight) - wStar * wStar) / (n - 1);
    if (deviation > 0 && spreadStar > 0) giStar[i] = (lagged + selfWeight * own) / (deviation * Math.sqrt(spreadStar));
  }
  return { gi, giStar };
}
