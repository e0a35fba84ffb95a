import type { Known } from './columnSearch.ts';
import { Draft } from './draft.ts';
import type { Problem } from './problem.ts';

/** Sums by part: households, Σwx, Σwy, Σw|x|², the second attribute. Kept from call to call. */
let sums = new Float64Array(5 * 64);

/** A plan of parts 0..parts−1, none of them empty, with its violation, its objective and the inertia of the widest part. */
export function valued(problem: Problem, part: Int32Array, parts: number): Known & { readonly widest: number } {
  if (problem.label !== null) {
    const { violation, objective } = new Draft(problem, part);
    return { part, violation, objective, widest: Number.POSITIVE_INFINITY };
  }
  const { n, w, x, y, start, to, cut, keep, compact, balance, target, min, max, second } = problem;
  if (sums.length < 5 * parts) sums = new Float64Array(10 * parts);
  sums.fill(0, 0, 5 * parts);
  let violation = 0;
  let objective = 0;
  let widest = 0;
  for (let i = 0; i < n; i++) {
    const own = part[i]!;
    const at = 5 * own;
    const weight = w[i]!;
    sums[at] = sums[at]! + weight;
    sums[at + 1] = sums[at + 1]! + weight * x[i]!;
    sums[at + 2] = sums[at + 2]! + weight * y[i]!;
    sums[at + 3] = sums[at + 3]! + weight * (x[i]! * x[i]! + y[i]! * y[i]!);
    if (second !== null) sums[at + 4] = sums[at + 4]! + second.values[i]!;
    for (let h = start[i]!, end = start[i + 1]!; h < end; h++) {
      const j = to[h]!;
      if (j > i) objective += part[j] === own ? keep[h]! : cut[h]!;
    }
  }
  for (let at = 0; at < 5 * parts; at += 5) {
    const held = sums[at]!;
    const off = held - target;
    const [sx, sy] = [sums[at + 1]!, sums[at + 2]!];
    const inertia = held > 0 ? sums[at + 3]! - (sx * sx + sy * sy) / held : 0;
    widest = Math.max(widest, inertia);
    objective += balance * off * off + compact * inertia;
    if (second !== null) objective += second.weight * (sums[at + 4]! - second.target) ** 2;
    violation += held < min ? min - held : held > max ? held - max : 0;
  }
  return { part, violation, objective, widest };
}
