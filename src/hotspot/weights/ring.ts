import { type Weights, weightsOfPairs } from './weights.ts';

/** Binary weights of all regions within so many steps over neighbours (k-ring, inclusive), without the region itself. */
export function ring({ start, column }: Weights, steps: number): Weights {
  const n = start.length - 1;
  const seen = new Int32Array(n).fill(-1);
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < n; i++) {
    seen[i] = i;
    let edge = [i];
    for (let step = 0; step < steps && edge.length > 0; step++) {
      const next: number[] = [];
      for (const j of edge) {
        for (let k = start[j]!; k < start[j + 1]!; k++) {
          const other = column[k]!;
          if (seen[other] === i) continue;
          seen[other] = i;
          next.push(other);
          from.push(i);
          to.push(other);
        }
      }
      edge = next;
    }
  }
  return weightsOfPairs(n, from, to);
}
