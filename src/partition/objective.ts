import type { Instance, SecondAttribute, Terms } from '../model/instance.ts';
import { factors } from './coefficients.ts';
import { greatestMatching } from './matching.ts';

/** Value of one plan, computed from scratch. */
export interface Value {
  /** V: households short of the minimum or over the maximum, over all micro-grids. */
  readonly violation: number;
  readonly terms: Terms;
  /** Weighted sum of the terms. */
  readonly objective: number;
}

/**
 * Violation, terms and objective of an assignment (ARCHITECTURE.md, "The problem"). Labels are 0..k−1; sites of one
 * label need not be connected. A label without sites is no micro-grid.
 *
 * `moved`: every new micro-grid takes over at most one old label and every old label lives on in at most one micro-grid;
 * among these matchings the one that keeps most households counts. A household has moved when its micro-grid does not
 * carry its old label. Sites without an old label (−1) never count as moved. With the matching held fixed it is a sum
 * over micro-grids, which is how the exact solver prices it: a column for each set and label.
 */
export function evaluate(instance: Instance, assignment: ArrayLike<number>): Value {
  const { sites, edges, limits, weights } = instance;
  const k = 1 + maximum(assignment, sites.length);
  const households = new Float64Array(k);
  const used = new Uint8Array(k);
  const meanX = new Float64Array(k);
  const meanY = new Float64Array(k);
  for (let i = 0; i < sites.length; i++) {
    const d = assignment[i]!;
    used[d] = 1;
    households[d] = households[d]! + sites.w[i]!;
    meanX[d] = meanX[d]! + sites.w[i]! * sites.x[i]!;
    meanY[d] = meanY[d]! + sites.w[i]! * sites.y[i]!;
  }
  let violation = 0;
  let balance = 0;
  for (let d = 0; d < k; d++) {
    if (!used[d]) continue;
    const n = households[d]!;
    if (n > 0) {
      meanX[d] = meanX[d]! / n;
      meanY[d] = meanY[d]! / n;
    }
    violation += Math.max(0, limits.min - n, n - limits.max);
    balance += (n - limits.target) ** 2;
  }
  let compact = 0;
  for (let i = 0; i < sites.length; i++) {
    const d = assignment[i]!;
    compact += sites.w[i]! * ((sites.x[i]! - meanX[d]!) ** 2 + (sites.y[i]! - meanY[d]!) ** 2);
  }
  let border = 0;
  let severed = 0;
  for (let e = 0; e < edges.length; e++) {
    if (assignment[edges.a[e]!] === assignment[edges.b[e]!]) severed += edges.border[e]! * edges.barrier[e]!;
    else border += edges.border[e]! * (1 - edges.barrier[e]!);
  }
  const factor = factors(instance);
  const terms: Terms = {
    compact: compact * factor.compact,
    border: border * factor.border,
    severed: severed * factor.severed,
    balance: balance * factor.balance,
    moved: movedHouseholds(instance, assignment, k) * factor.moved,
    ...(instance.second ? { second: secondTerm(instance.second, assignment, used) * factor.second } : {}),
  };
  return { violation, terms, objective: weigh(terms, weights) + (terms.second ?? 0) * (instance.second?.weight ?? 0) };
}

/** Σ_d (a_d − target)² over the micro-grids. */
function secondTerm(second: SecondAttribute, assignment: ArrayLike<number>, used: Uint8Array): number {
  const held = new Float64Array(used.length);
  second.values.forEach((value, i) => {
    held[assignment[i]!] = held[assignment[i]!]! + value;
  });
  return held.reduce((sum, a, d) => (used[d] ? sum + (a - second.target) ** 2 : sum), 0);
}

/** Weighted sum of the terms that every instance has. */
export function weigh(terms: Terms, weights: Terms): number {
  return (
    terms.compact * weights.compact +
    terms.border * weights.border +
    terms.severed * weights.severed +
    terms.balance * weights.balance +
    terms.moved * weights.moved
  );
}

function movedHouseholds(instance: Instance, assignment: ArrayLike<number>, k: number): number {
  const { baseline, sites } = instance;
  if (!baseline) return 0;
  const labels = 1 + maximum(baseline, sites.length);
  if (labels <= 0) return 0;
  const overlap = new Float64Array(k * labels);
  let labelled = 0;
  for (let i = 0; i < sites.length; i++) {
    if (baseline[i]! < 0) continue;
    const cell = assignment[i]! * labels + baseline[i]!;
    overlap[cell] = overlap[cell]! + sites.w[i]!;
    labelled += sites.w[i]!;
  }
  let kept = 0;
  greatestMatching(overlap, k, labels).forEach((label, d) => {
    if (label >= 0) kept += overlap[d * labels + label]!;
  });
  return labelled - kept;
}

function maximum(values: ArrayLike<number>, length: number): number {
  let greatest = -1;
  for (let i = 0; i < length; i++) greatest = Math.max(greatest, values[i]!);
  return greatest;
}
