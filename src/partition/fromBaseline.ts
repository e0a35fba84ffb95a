import { componentsByLabel } from './components.ts';
import { Draft } from './draft.ts';
import { dense } from './firstPlan.ts';
import { growInto, keepMainPieces } from './grow.ts';
import type { Problem } from './problem.ts';

/**
 * The earlier plan made whole on the present graph: every old micro-grid keeps its main piece, sites that have none go to
 * a neighbour, pieces without any old micro-grid become one. Null without a baseline, or where a fixed k is not met.
 */
export function fromBaseline(problem: Problem): Draft | null {
  const { n, label, labels, lock } = problem;
  if (!label) return null;
  // −2: locked, and not to be grown into.
  const part = Int32Array.from({ length: n }, (_, i) => (lock[i]! >= 0 ? -2 : label[i]!));
  keepMainPieces(problem, part, labels);
  let slots = labels;
  for (const piece of componentsByLabel(problem, lock)) {
    if (lock[piece[0]!]! < 0 && piece.every((i) => part[i]! < 0)) part[piece[0]!] = slots++;
  }
  growInto(problem, part, slots);
  const whole = dense(part.map((d, i) => (d === -2 ? slots + lock[i]! : d)));
  const parts = whole.reduce((most, d) => Math.max(most, d + 1), 0);
  return problem.k === null || parts === problem.k ? new Draft(problem, whole) : null;
}
