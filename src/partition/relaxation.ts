import { random } from '../model/random.ts';
import { agglomerate } from './agglomerate.ts';
import { Draft } from './draft.ts';
import { solveExact } from './exact.ts';
import type { Problem } from './problem.ts';
import { restrict } from './restrict.ts';

/** What would let the surroundings of a micro-grid keep the limits, either of the two; null where no answer was found. */
export interface Relaxation {
  readonly allowMax: number | null;
  readonly allowMin: number | null;
}

/** Parts looked at around the one in question, clusters a maximum, connected sets listed. */
const AROUND = 4;
const GRAIN = 5;
const CAP = 20_000;

/**
 * The least maximum (with the same minimum) and the greatest minimum (with the same maximum), in whole households, with
 * which part d and its neighbours can be drawn anew within the limits, the rest of the plan untouched. Least among what
 * clusters of sites can form, so that it is sure to help but for light sites may be a little more than needed.
 */
export function relaxation(problem: Problem, part: Int32Array, d: number): Relaxation {
  const around = neighbours(problem, part, d);
  const sites: number[] = [];
  for (let i = 0; i < problem.n; i++) if (around.includes(part[i]!)) sites.push(i);
  const own = { ...restrict(problem, sites, null), label: null, labels: 0 };
  const within = sites.map((i) => around.indexOf(part[i]!));
  const total = own.w.reduce((sum, w) => sum + w, 0);
  const clusters = Math.max(2, Math.round((GRAIN * total) / problem.max));
  const coarse = agglomerate(own, within, (1.6 * total) / clusters, clusters, random(1, 'relaxation'));
  const present = new Int32Array(coarse.problem.n);
  coarse.cluster.forEach((c, i) => {
    present[c] = within[i]!;
  });
  const holds = (min: number, max: number): boolean => {
    const relaxed = { ...coarse.problem, min, max };
    const known = new Draft(relaxed, present);
    if (known.violation === 0) return true;
    const { plan } = solveExact(
      relaxed,
      known,
      { cap: CAP, visits: 4 * CAP, steps: 40 * CAP },
      random(1, 'relaxation'),
    );
    return plan !== null && plan.violation === 0;
  };
  const { min, max } = problem;
  return {
    allowMax: least(Math.floor(max) + 1, Math.ceil(Math.min(total, 3 * max)), (limit) => holds(min, limit)),
    allowMin: negative(least(1 - Math.ceil(min), 0, (limit) => holds(-limit, max))),
  };
}

/** The least whole number from `low` to `high` that holds, where all above one that holds do too; null for none. */
function least(low: number, high: number, holds: (value: number) => boolean): number | null {
  if (low > high || !holds(high)) return null;
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}

function negative(value: number | null): number | null {
  return value === null ? null : 0 - value;
}

/** Part d and the parts of longest common border (in pairs of sites) around it. */
function neighbours(problem: Problem, part: Int32Array, d: number): number[] {
  const shared = new Map<number, number>();
  for (let i = 0; i < problem.n; i++) {
    if (part[i] !== d) continue;
    for (let h = problem.start[i]!; h < problem.start[i + 1]!; h++) {
      const j = problem.to[h]!;
      if (part[j] !== d && problem.lock[j]! < 0) shared.set(part[j]!, (shared.get(part[j]!) ?? 0) + 1);
    }
  }
  const order = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([other]) => other);
  return [d, ...order.slice(0, AROUND)];
}
