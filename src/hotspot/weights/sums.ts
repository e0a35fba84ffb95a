import type { Weights } from './weights.ts';

/** The sums of weights that the moments of global measures are made of (Cliff & Ord 1981, p. 19). */
export interface WeightSums {
  /** Σ_i Σ_j w_ij */
  readonly s0: number;
  /** ½ Σ_i Σ_j (w_ij + w_ji)² */
  readonly s1: number;
  /** Σ_i (Σ_j w_ij + Σ_j w_ji)² */
  readonly s2: number;
  /** Regions with at least one neighbour. */
  readonly n: number;
}

export function weightSums({ start, column, value }: Weights): WeightSums {
  const size = start.length - 1;
  const rows = new Float64Array(size);
  const columns = new Float64Array(size);
  let s0 = 0;
  let s1 = 0;
  let n = 0;
  for (let i = 0; i < size; i++) {
    if (start[i + 1]! > start[i]!) n++;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const j = column[k]!;
      const w = value[k]!;
      s0 += w;
      s1 += w * w + w * weightOf({ start, column, value }, j, i);
      rows[i]! += w;
      columns[j]! += w;
    }
  }
  let s2 = 0;
  for (let i = 0; i < size; i++) s2 += (rows[i]! + columns[i]!) ** 2;
  return { s0, s1, s2, n };
}

/** w_ij, 0 where j is no neighbour of i. */
function weightOf({ start, column, value }: Weights, i: number, j: number): number {
  let low = start[i]!;
  let high = start[i + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]! < j) low = middle + 1;
    else high = middle;
  }
  return low < start[i + 1]! && column[low] === j ? value[low]! : 0;
}
